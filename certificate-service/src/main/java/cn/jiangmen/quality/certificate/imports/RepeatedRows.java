package cn.jiangmen.quality.certificate.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Rows of one file that name the same certificate. Where they say the same, the first stands for all; where they do not,
 * nobody can tell which is right, and all of them conflict.
 */
final class RepeatedRows {
    private static final String SETTLE = """
            with repeated as (
                select number_key, body, min(row_no) as first, count(distinct content) > 1 as differ,
                       array_to_string((array_agg(row_no order by row_no))[1:5], ', ')
                           || case when count(*) > 5 then ' …' else '' end as rows
                from import_row
                where import_id = ? and content is not null
                group by number_key, body
                having count(*) > 1)
            update import_row r
            set outcome = case when d.differ then 'conflicting' else 'unchanged' end,
                problems = case when d.differ
                    then replace(?, '{rows}', d.rows)::jsonb || coalesce(r.problems, '[]') end,
                differences = null
            from repeated d
            where r.import_id = ? and r.content is not null and r.number_key = d.number_key and r.body = d.body
              and (d.differ or (r.row_no > d.first and r.outcome <> 'conflicting'))""";

    private RepeatedRows() {}

    static void settle(Connection connection, UUID importId) throws SQLException {
        // rows written a moment ago have no statistics: without this the planner may read all of them once for each
        // repeated one
        ImportJobs.change(connection, "set local enable_nestloop = off");
        String problem = ImportJobs.json(java.util.List.of(Refusals.repeatedInFile("{rows}")));
        ImportJobs.change(connection, SETTLE, importId, problem, importId);
        ImportJobs.change(connection, "set local enable_nestloop = on");
    }
}
