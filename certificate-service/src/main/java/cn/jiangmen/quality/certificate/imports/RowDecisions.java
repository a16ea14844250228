package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.Statement;
import cn.jiangmen.quality.certificate.imports.register.Header;
import cn.jiangmen.quality.certificate.imports.register.Reading;
import cn.jiangmen.quality.certificate.imports.register.RowReader;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.certificate.sources.Precedences;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides rows of a report again, on what is known now. */
@ApplicationScoped
class RowDecisions {
    private final Catalogue catalogue;
    private final Precedences precedences;
    private final Clock clock;

    RowDecisions(Catalogue catalogue, Precedences precedences, Clock clock) {
        this.precedences = precedences;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Who tells the rows of an import. */
    Teller teller(Connection connection, ImportJob job) throws SQLException {
        return new Teller(
                new Statement(job.origin().source(), job.origin().at(job), job.asCause()),
                precedences.read(connection),
                job.origin().body());
    }

    /** A row of the report and what it comes to now. */
    record Decided(ImportRow row, Decision decision) {}

    /**
     * Decides rows.
     *
     * @param locked whether their certificates may not change until the transaction ends
     */
    List<Decided> decide(Connection connection, ImportJob job, List<ImportRow> rows, boolean locked)
            throws SQLException {
        Schemes schemes = catalogue.schemes();
        Teller teller = teller(connection, job);
        RowReader reader = new RowReader(Header.restored(job.columns(), job.kind()), job.kind(), schemes);
        List<Reading> readings =
                rows.stream().map(row -> reader.read(row.cells())).toList();
        Map<CertificateKey, Certificate> known = CertificateRows.read(
                connection,
                readings.stream()
                        .filter(Reading.Understood.class::isInstance)
                        .map(reading -> CertificateKey.of(((Reading.Understood) reading).facts()))
                        .toList(),
                locked);
        List<Decided> decided = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ImportRow row = rows.get(i);
            decided.add(new Decided(
                    row,
                    switch (readings.get(i)) {
                        // the catalogue may have changed since the row was verified
                        case Reading.Rejected rejected -> Decision.rejected(rejected.problems());
                        case Reading.Understood understood -> {
                            Certificate certificate = known.get(CertificateKey.of(understood.facts()));
                            Long version = certificate == null ? null : certificate.version();
                            yield Objects.equals(version, row.baseVersion())
                                    ? Decision.on(understood.facts(), certificate, teller, schemes, clock)
                                    : Decision.late(understood.facts(), certificate, teller, schemes, clock);
                        }
                    }));
        }
        return decided;
    }
}
