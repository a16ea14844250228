package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.LosingValue;
import cn.jiangmen.quality.certificate.RegisterFacts;
import cn.jiangmen.quality.kit.sheets.CellText;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import cn.jiangmen.quality.kit.store.CopyText;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of the reports. */
final class ImportRows {
    static final String TABLE = """
            import_row (import_id, row_no, outcome, cells, number, number_key, body, content, certificate_id, base_version, \
            problems, differences, lost)""";

    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};
    private static final TypeReference<List<LosingValue>> LOST = new TypeReference<>() {};
    private static final int FETCH = 500;
    private static final String SELECT = """
            select row_no, outcome, cells, number, body, certificate_id, base_version, problems, differences, lost
            from import_row where import_id = ? and row_no > ?""";

    private static final String PAGE = """
            select r.row_no, r.outcome, r.cells, r.number, r.body, coalesce(r.certificate_id, c.id) as certificate_id,
                   r.base_version, r.problems, r.differences, r.lost
            from import_row r
            left join certificate c on r.outcome = 'new' and c.number_key = r.number_key and c.body = r.body
            where r.import_id = ? and r.row_no > ? and (?::text is null or r.outcome = ?)
            order by r.row_no limit ?""";

    private ImportRows() {}

    /**
     * A verified row for COPY into {@link #TABLE}.
     *
     * @param known the certificate it was compared with, or null; its version is still the one it had before
     */
    static void add(
            CopyText out,
            UUID importId,
            SheetRow row,
            RegisterFacts facts,
            UUID content,
            Certificate known,
            Decision decision) {
        out.value(importId).value(row.number()).value(decision.outcome().label());
        out.array(row.cells().stream().map(CellText::storable).toList());
        out.value(facts == null ? null : facts.number().number());
        out.value(facts == null ? null : facts.number().key());
        out.value(facts == null ? null : facts.body());
        out.value(content);
        out.value(known == null ? null : known.id()).value(known == null ? null : known.version());
        out.value(decision.problems().isEmpty() ? null : ImportJobs.json(decision.problems()));
        out.value(decision.differences().isEmpty() ? null : ImportJobs.json(decision.differences()));
        out.value(decision.lost().isEmpty() ? null : ImportJobs.json(decision.lost()))
                .endRow();
    }

    /** The next rows that a commit writes. */
    static List<ImportRow> toWrite(Connection connection, UUID importId, int after, int limit) throws SQLException {
        return read(
                connection,
                SELECT
                        + " and (outcome = any('{new,changed}') or outcome = 'unchanged' and lost is not null) order by row_no limit "
                        + limit,
                importId,
                after);
    }

    /** A page of the report; a new row names its certificate as soon as that was written. */
    static List<ImportRow> page(Connection connection, UUID importId, Outcome outcome, int after, int limit)
            throws SQLException {
        return read(
                connection,
                PAGE,
                importId,
                after,
                outcome == null ? null : outcome.label(),
                outcome == null ? null : outcome.label(),
                limit);
    }

    /** All rows of some outcomes, one after the other; needs an open transaction. */
    static void each(Connection connection, UUID importId, Collection<Outcome> outcomes, Consumer<ImportRow> reader)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + " and outcome = any(?) order by row_no")) {
            query.setFetchSize(FETCH);
            ImportJobs.set(
                    query,
                    importId,
                    0,
                    connection.createArrayOf(
                            "text", outcomes.stream().map(Outcome::label).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.accept(row(rows));
                }
            }
        }
    }

    /** Notes that a row came to something else when it was written than when it was verified. */
    static void decideAnew(Connection connection, UUID importId, int row, Decision decision) throws SQLException {
        ImportJobs.change(
                connection,
                "update import_row set outcome = ?, problems = ?::jsonb, differences = null where import_id = ? and row_no = ?",
                decision.outcome().label(),
                ImportJobs.json(decision.problems()),
                importId,
                row);
    }

    static void delete(Connection connection, UUID importId) throws SQLException {
        ImportJobs.change(connection, "delete from import_row where import_id = ?", importId);
    }

    private static List<ImportRow> read(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            ImportJobs.set(query, arguments);
            try (ResultSet rows = query.executeQuery()) {
                List<ImportRow> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row(rows));
                }
                return result;
            }
        }
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        List<RowProblem> problems = ImportJobs.parse(row.getString("problems"), PROBLEMS);
        List<Difference> differences = ImportJobs.parse(row.getString("differences"), DIFFERENCES);
        List<LosingValue> lost = ImportJobs.parse(row.getString("lost"), LOST);
        return new ImportRow(
                row.getInt("row_no"),
                Outcome.of(row.getString("outcome")),
                Arrays.asList((String[]) row.getArray("cells").getArray()),
                row.getString("number"),
                row.getString("body"),
                row.getObject("certificate_id", UUID.class),
                row.getObject("base_version", Long.class),
                problems == null ? List.of() : problems,
                differences == null ? List.of() : differences,
                lost == null ? List.of() : lost);
    }
}
