package cn.jiangmen.quality.local.city;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.city.Certificate.StateChange;
import cn.jiangmen.quality.local.city.Certificate.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads the exports in order, and nothing else, learns every story and finds exactly the listed rows wrong. */
class ExportsTest {
    @Test
    void theExportsTellEveryStory(@TempDir Path folder) throws IOException {
        City city = City.of(0.3);
        new CityFiles(city, folder).write(LocalDate.of(2026, 11, 23));
        OfficersReading reading = new OfficersReading();
        List<String> wrong = new ArrayList<>();
        for (Path file : exports(folder)) {
            List<String> outcomes = reading.read(ExportFile.read(file));
            for (int i = 0; i < outcomes.size(); i++) {
                if (!outcomes.get(i).equals("accepted")) {
                    wrong.add(file.getFileName() + "," + (i + 2) + "," + outcomes.get(i));
                }
            }
        }

        assertThat(wrong).isEqualTo(listedWrong(folder));
        assertThat(reading.known()).hasSameSizeAs(city.certificates());
        for (Certificate certificate : city.certificates()) {
            String key = OfficersReading.code(certificate.number()) + " of "
                    + certificate.body().approvalNumber();
            assertKnown(reading.known().get(key), certificate);
        }
    }

    @Test
    void aHiddenSuspensionIsNoStoryForTheExports() {
        Certificate certificate = City.of(0.01).certificates().stream()
                .filter(each -> each.changes().isEmpty() && each.terms().size() == 1)
                .filter(each -> each.terms().getFirst().expiresOn().isAfter(LocalDate.of(2026, 12, 31)))
                .filter(each -> each.reportedOn().isBefore(LocalDate.of(2025, 1, 1)))
                .findFirst()
                .orElseThrow();
        assertThat(Exports.tell(certificate)).isTrue();
        certificate.change(new StateChange(LocalDate.of(2026, 3, 1), State.SUSPENDED, "", ""));
        assertThat(Exports.tell(certificate)).isTrue();
        certificate.change(new StateChange(LocalDate.of(2026, 4, 1), State.VALID, "", ""));
        assertThat(Exports.tell(certificate)).isFalse();
    }

    private static void assertKnown(OfficersReading.Known known, Certificate certificate) {
        assertThat(known).as(certificate.number()).isNotNull();
        assertThat(known.issues)
                .as(certificate.number())
                .isEqualTo(certificate.terms().stream().map(Term::issuedOn).toList());
        assertThat(known.ends)
                .isEqualTo(certificate.terms().stream().map(Term::expiresOn).toList());
        assertThat(known.changeDays)
                .isEqualTo(certificate.changes().stream().map(StateChange::on).toList());
        assertThat(known.changes)
                .isEqualTo(
                        certificate.changes().stream().map(StateChange::state).toList());
        String column =
                RegisterRow.codeColumns(certificate.scheme().recordKind()).getFirst();
        assertThat(known.cells.getOrDefault(column, ""))
                .isEqualTo(certificate.holder().creditCode());
        assertThat(known.cells.get("是否子证书")).isEqualTo(certificate.main() == null ? "否" : "是");
        assertThat(known.cells.getOrDefault("生产企业统一社会信用代码", "")).isEqualTo(factoryCode(certificate));
    }

    private static String factoryCode(Certificate certificate) {
        Enterprise factory =
                certificate.goods() == null ? null : certificate.goods().factory();
        return factory == null ? "" : factory.creditCode();
    }

    private static List<String> listedWrong(Path folder) throws IOException {
        List<String> listed = new ArrayList<>();
        for (Map<String, String> row : ExportFile.read(folder.resolve("bad-rows.csv"))) {
            listed.add(row.get("file") + "," + row.get("row") + "," + row.get("outcome"));
        }
        return listed;
    }

    private static List<Path> exports(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("exports"))) {
            return found.sorted().toList();
        }
    }
}
