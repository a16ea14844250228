package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.Stated;
import cn.jiangmen.quality.kit.sheets.CellText;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import cn.jiangmen.quality.kit.store.CopyText;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of the reports. */
@ApplicationScoped
class ImportRows {
    static final String TABLE = """
            import_row (import_id, row_no, outcome, cells, credit_code, name, content, enterprise_id, base_version, problems, \
            differences)""";

    private static final String COLUMNS =
            "select row_no, outcome, cells, credit_code, name, enterprise_id, base_version, problems, differences";

    private static final String TO_WRITE = COLUMNS + """
             from import_row where import_id = ? and row_no > ? and outcome in ('new', 'changed')
            order by row_no limit ?""";

    private static final String PAGE = """
            select r.row_no, r.outcome, r.cells, r.credit_code, r.name, coalesce(r.enterprise_id, e.id) as enterprise_id,
                   r.base_version, r.problems, r.differences
            from import_row r
            left join enterprise e on r.outcome = 'new' and e.credit_code = r.credit_code
            where r.import_id = ? and r.row_no > ? and (?::text is null or r.outcome = ?::text)
            order by r.row_no limit ?""";

    private static final String OF_OUTCOMES =
            COLUMNS + " from import_row where import_id = ? and outcome = any (?) order by row_no";

    private static final String ANEW = """
            update import_row set outcome = ?, problems = ?::jsonb, differences = null where import_id = ? and row_no = ?""";

    /**
     * Rows of one file that name the same enterprise. Where they say the same, the first stands for all; where they do not,
     * nobody can tell which is right, and all of them conflict.
     */
    private static final String SETTLE = """
            with repeated as (
                select credit_code, min(row_no) as first, count(distinct content) > 1 as differ,
                       array_to_string((array_agg(row_no order by row_no))[1:5], ', ')
                           || case when count(*) > 5 then ' …' else '' end as rows
                from import_row
                where import_id = ? and content is not null
                group by credit_code
                having count(*) > 1)
            update import_row r
            set outcome = case when d.differ then 'conflicting' else 'unchanged' end,
                problems = case when d.differ
                    then replace(?, '{rows}', d.rows)::jsonb || coalesce(r.problems, '[]') else r.problems end,
                differences = null
            from repeated d
            where r.import_id = ? and r.content is not null and r.credit_code = d.credit_code
              and (d.differ or (r.row_no > d.first and r.outcome <> 'conflicting'))""";

    private final JsonRows rows;

    ImportRows(JsonRows rows) {
        this.rows = rows;
    }

    /** A verified row for COPY into {@link #TABLE}. */
    static void add(CopyText out, UUID importId, SheetRow row, Decisions.Decided decided) {
        Decision decision = decided.decision();
        Reading.Understood understood = decided.reading() instanceof Reading.Understood u ? u : null;
        Stated stated = understood == null ? null : understood.stated();
        out.value(importId).value(row.number()).value(decision.outcome().label());
        out.array(row.cells().stream().map(CellText::storable).toList());
        out.value(stated == null ? null : stated.code().value());
        out.value(stated == null ? null : stated.name());
        out.value(understood == null || decision.outcome() == Outcome.REJECTED ? null : understood.content());
        out.value(decided.enterpriseId()).value(decided.baseVersion());
        out.value(decision.problems().isEmpty() ? null : ImportJobs.json(decision.problems()));
        out.value(decision.differences().isEmpty() ? null : ImportJobs.json(decision.differences()))
                .endRow();
    }

    void settleRepeated(UUID importId) {
        // rows written a moment ago have no statistics: without this the planner may read all of them once for each
        // repeated one
        rows.change("set local enable_nestloop = off");
        rows.change(SETTLE, importId, ImportJobs.json(List.of(Refusals.repeatedInFile("{rows}"))), importId);
        rows.change("set local enable_nestloop = on");
    }

    /** The next rows that a commit writes. */
    List<ImportRow> toWrite(UUID importId, int after, int limit) {
        return rows.list(ImportRow.class, TO_WRITE, importId, after, limit);
    }

    /** A page of the report; a new row names its enterprise as soon as that was written. */
    List<ImportRow> page(UUID importId, Outcome outcome, int after, int limit) {
        String label = outcome == null ? null : outcome.label();
        return rows.list(ImportRow.class, PAGE, importId, after, label, label, limit);
    }

    /** All rows of some outcomes, one after the other; needs an open transaction. */
    void each(UUID importId, Collection<Outcome> outcomes, Consumer<ImportRow> reader) {
        rows.each(
                ImportRow.class,
                reader,
                OF_OUTCOMES,
                importId,
                outcomes.stream().map(Outcome::label).toList());
    }

    /** Notes that a row came to something else when it was written than when it was verified. */
    void decideAnew(UUID importId, int row, Decision decision) {
        rows.change(ANEW, decision.outcome().label(), ImportJobs.json(decision.problems()), importId, row);
    }

    void delete(UUID importId) {
        rows.change("delete from import_row where import_id = ?", importId);
    }
}
