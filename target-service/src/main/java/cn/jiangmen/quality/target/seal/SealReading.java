package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells what is sealed, and what is known now beside it. */
@ApplicationScoped
public class SealReading {
    private static final String NAMES = """
            select code, name_zh, name_en from indicator union all select code, name_zh, name_en from county""";

    private final DataSource database;
    private final Standings standings;

    SealReading(DataSource database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    /** What an indicator or a county is called. */
    private record Name(String zh, String en) {}

    /** Seals in their order, after a number. */
    public List<SealService.Sealed> list(String plan, long after, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Chain.seals(connection, plan, after, limit).stream()
                    .map(entry -> new SealService.Sealed(SealService.seal(entry), entry.hash()))
                    .toList();
        }
    }

    /**
     * One seal beside what is known of its day now, from one snapshot.
     *
     * @throws SealRefused.UnknownSeal when there is none of this id
     */
    public SealReport get(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                return report(connection, id);
            } finally {
                connection.rollback();
            }
        }
    }

    private SealReport report(Connection connection, UUID id) throws SQLException {
        Chain.Entry entry = Chain.seal(connection, id).orElseThrow(SealRefused.UnknownSeal::new);
        Standing standing = standings.in(connection);
        Seal seal = SealService.seal(entry);
        List<SealService.Adjusted> adjustments = SealService.adjustments(connection, id);
        List<Seal.Figures> now = FigureReading.read(connection, seal.plan(), seal.year(), seal.on());
        Map<String, Name> names = names(connection);
        return new SealReport(
                seal.id(),
                seal.number(),
                seal.plan(),
                seal.year(),
                seal.on(),
                seal.asOf(),
                seal.asKnownAt(),
                seal.sequence(),
                seal.parkedEvents(),
                seal.documentNumber(),
                seal.reason(),
                seal.by(),
                seal.previousHash(),
                entry.hash(),
                standing,
                seal.figures().stream()
                        .map(line -> line(line, now, adjustments, names))
                        .toList(),
                adjustments.stream().map(SealReport.Beside::of).toList());
    }

    private static SealReport.Line line(
            Seal.Figures line,
            List<Seal.Figures> all,
            List<SealService.Adjusted> adjustments,
            Map<String, Name> names) {
        Optional<Seal.Figures> now = all.stream()
                .filter(each -> each.indicator().equals(line.indicator()))
                .findFirst();
        Name name = names.get(line.indicator());
        return new SealReport.Line(
                line.indicator(),
                name.zh(),
                name.en(),
                line.basis(),
                line.threshold(),
                line.strict(),
                line.thresholdMet(),
                line.definitionVersion(),
                now.map(Seal.Figures::definitionVersion).orElse(null),
                beheld(
                        line,
                        line.city(),
                        now.map(Seal.Figures::city),
                        Recorded.of(adjustments, line.indicator(), null)),
                line.counties().stream()
                        .map(county -> new SealReport.County(
                                county.county(),
                                names.get(county.county()).zh(),
                                names.get(county.county()).en(),
                                beheld(
                                        line,
                                        county.figure(),
                                        now.flatMap(each -> each.of(county.county())),
                                        Recorded.of(adjustments, line.indicator(), county.county()))))
                        .toList());
    }

    private static SealReport.Beheld beheld(Seal.Figures line, Figure sealed, Optional<Figure> now, Recorded recorded) {
        return new SealReport.Beheld(
                sealed,
                now.orElse(null),
                now.map(figure -> SealReport.Amounts.of(
                                line.basis(),
                                figure.distinct() - sealed.distinct(),
                                figure.holdings() - sealed.holdings()))
                        .orElse(null),
                SealReport.Amounts.of(line.basis(), recorded.distinct(), recorded.holdings()));
    }

    private static Map<String, Name> names(Connection connection) throws SQLException {
        Map<String, Name> names = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(NAMES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                names.put(row.getString(1), new Name(row.getString(2), row.getString(3)));
            }
        }
        return names;
    }
}
