package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.Before;
import cn.jiangmen.quality.enterprise.EnterpriseStatements;
import cn.jiangmen.quality.kit.store.CopyText;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What imports wrote, with what was there before. */
@ApplicationScoped
class WrittenRows {
    static final String UNDONE = "undone";
    static final String CHANGED_SINCE = "changed-since";
    static final String IN_USE = "in-use";

    private static final String TABLE =
            "import_written (import_id, row_no, enterprise_id, credit_code, version, before)";

    private static final String TO_UNDO = """
            select row_no, enterprise_id, version, before from import_written
            where import_id = ? and row_no > ? and outcome is distinct from 'undone' order by row_no limit ?""";

    private static final String STANDING = """
            case when w.outcome is not null then w.outcome
                 when e.version is distinct from w.version then 'changed-since' else 'as-written' end""";

    private static final String PAGE = """
            select s.row_no as row, s.enterprise_id, s.credit_code, s.before is null as registered, s.standing,
                   h.change, h.cause, h.recorded_at as changed_at
            from (select w.*, e.version as now, %s as standing
                  from import_written w left join enterprise e on e.id = w.enterprise_id
                  where w.import_id = ?) s
            left join lateral (
                select h.change, h.cause, h.recorded_at from enterprise_history h
                where h.aggregate_id = s.enterprise_id and s.standing = 'changed-since'
                order by h.version desc limit 1) h on true
            where s.row_no > ? and (?::text is null or s.standing = ?::text)
            order by s.row_no limit ?""".formatted(STANDING);

    private static final String CHANGED = """
            select count(*) as rows from import_written w left join enterprise e on e.id = w.enterprise_id
            where w.import_id = ? and w.outcome is distinct from 'undone' and e.version is distinct from w.version""";

    /** What an earlier import wrote is there again, under a version of its own. */
    private static final String FOLLOW = """
            update import_written set version = ? where enterprise_id = ? and version = ? and import_id <> ?""";

    private static final String SETTLE =
            "update import_written set outcome = ? where import_id = ? and row_no = any (cast(cast(? as text[]) as int[]))";

    private final JsonRows rows;
    private final DataSource database;

    WrittenRows(JsonRows rows, DataSource database) {
        this.rows = rows;
        this.database = database;
    }

    /**
     * One enterprise that an import wrote.
     *
     * @param version the version that has what was written
     * @param before what undoing it takes back; null where it was registered
     */
    record Row(int rowNo, UUID enterpriseId, long version, Before before) {}

    /** How many there are. */
    private record HowMany(int rows) {}

    /** Rows on their way into the table. */
    static final class Keeping {
        private final CopyText out = new CopyText();

        void add(UUID importId, int row, EnterpriseStatements.Verdict verdict) {
            out.value(importId).value(row).value(verdict.enterprise().id());
            out.value(verdict.enterprise().creditCode().value())
                    .value(verdict.enterprise().version());
            out.value(verdict.before() == null ? null : ImportJobs.json(verdict.before()))
                    .endRow();
        }
    }

    /** Keeps what a chunk wrote; after it was saved, so that the versions are those of what was written. */
    void keep(Keeping kept) {
        try (Connection connection = database.getConnection()) {
            kept.out.send(connection, TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Row> toUndo(UUID importId, int after, int limit) {
        return rows.list(Row.class, TO_UNDO, importId, after, limit);
    }

    /** How many of the enterprises were changed since, other than by an undoing. */
    int changedSince(UUID importId) {
        return rows.first(HowMany.class, CHANGED, importId).orElseThrow().rows();
    }

    List<WrittenRow> page(UUID importId, String standing, int after, int limit) {
        return rows.list(WrittenRow.class, PAGE, importId, after, standing, standing, limit);
    }

    /** Tells earlier imports under which version what they wrote is there again. */
    void follow(UUID importId, UUID enterpriseId, long before, long now) {
        rows.change(FOLLOW, now, enterpriseId, before, importId);
    }

    void settle(UUID importId, Map<Integer, String> outcomes) {
        Map<String, List<String>> rowsOf = outcomes.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(row -> row.getKey().toString(), Collectors.toList())));
        rowsOf.forEach((outcome, numbers) -> rows.change(SETTLE, outcome, importId, numbers));
    }
}
