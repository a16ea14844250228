package cn.jiangmen.quality.local.city;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample city: always the same enterprises, certificates and certification bodies for the same scale.
 *
 * @param enterprises those that are registered, also the few that sit outside the city
 * @param certificates every certificate the register's last export knows
 */
public record City(List<Enterprise> enterprises, List<Certificate> certificates, List<CertificationBody> bodies) {
    private static final int ENTERPRISES = 7000;
    private static final int OUTSIDERS = 24;
    private static final int UNREGISTERED = 14;

    /** Makes the city in memory; {@code scale} 1 is Jiangmen's size. */
    public static City of(double scale) {
        Population population = new Population();
        List<Enterprise> locals = population.found((int) Math.round(ENTERPRISES * scale));
        List<Enterprise> outsiders = new ArrayList<>();
        for (int i = 0; i < OUTSIDERS; i++) {
            outsiders.add(population.elsewhere(locals.get(i).trade(), true));
        }
        List<Enterprise> enterprises = new ArrayList<>(locals);
        enterprises.addAll(outsiders);
        new Fortunes().befall(enterprises);
        List<Enterprise> holders = new ArrayList<>(locals);
        for (int i = 0; i < Math.ceil(UNREGISTERED * scale); i++) {
            holders.add(population.local(false));
        }
        List<CertificationBody> bodies = CertificationBody.all();
        Parties parties = new Parties(population, locals, outsiders);
        Numbers numbers = new Numbers();
        List<Certificate> certificates = new ArrayList<>();
        certificates.addAll(new ManagementSystems(numbers, bodies, holders).certify());
        certificates.addAll(new Products(numbers, bodies, parties).certify(holders));
        certificates.addAll(new OtherCertificates(numbers, bodies).certify(holders));
        Fates fates = new Fates();
        certificates.forEach(fates::decide);
        return new City(enterprises, certificates, bodies);
    }

    /** Writes a city of Jiangmen's size: what an officer uploads, and the truth about it on four days, the last of them today. */
    public static void generate(Path folder, LocalDate today) throws IOException {
        generate(folder, today, 1);
    }

    public static void generate(Path folder, LocalDate today, double scale) throws IOException {
        new CityFiles(of(scale), folder).write(today);
    }

    /** Arguments: folder, optionally the day that counts as today, optionally the scale. */
    public static void main(String[] arguments) throws IOException {
        LocalDate today = arguments.length > 1
                ? LocalDate.parse(arguments[1])
                : LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        generate(Path.of(arguments[0]), today, arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1);
    }
}
