package cn.jiangmen.quality.target.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts the steps of an indicator anew, from the memberships alone, and compares; also finds steps of no definition. */
final class StepCount {
    private static final String DIFFERENT = """
            with rule as materialized (
                select id, counts from definition where state = 'ACTIVE' and indicator = ?
            ), expected as (
                select m.definition, m.county, e.day,
                       sum(case when m.basis = 'DISTINCT' then e.net else 0 end)::int as net_distinct,
                       sum(case when m.basis = 'HOLDINGS' or r.counts <> 'ENTERPRISE' then e.net else 0 end)::int
                           as net_holdings
                from rule r
                join membership m on m.definition = r.id
                cross join lateral unnest(m.period) p(days)
                cross join lateral (values (coalesce(lower(p.days), '-infinity'), 1), (upper(p.days), -1)) e(day, net)
                where e.day is not null
                group by m.definition, m.county, e.day
            ), kept as (
                select s.* from step s
                where exists (select from rule r where r.id = s.definition)
                   or not exists (select from definition d where d.id = s.definition)
            )
            select definition, d.indicator, county, day, k.net_distinct, k.net_holdings, e.net_distinct, e.net_holdings
            from (select * from expected where net_distinct <> 0 or net_holdings <> 0) e
            full join kept k using (definition, county, day)
            left join definition d on d.id = definition
            where k.net_distinct is distinct from e.net_distinct or k.net_holdings is distinct from e.net_holdings
            order by definition, county, day""";

    private static final String CHANGES = """
            select definition, d.indicator, county, day, b.net_distinct, b.net_holdings, s.net_distinct, s.net_holdings
            from step_before b
            full join (select * from step where definition in (select definition from step_before)) s
                using (definition, county, day)
            left join definition d on d.id = definition
            where b.net_distinct is distinct from s.net_distinct or b.net_holdings is distinct from s.net_holdings
            order by definition, county, day""";

    private static final String ROWS =
            "select count(*) from step s join definition d on d.id = s.definition where d.state = 'ACTIVE' and d.indicator = ?";

    private StepCount() {}

    /** What a step says, on both bases. */
    record Nets(int distinct, int holdings) {
        @Override
        public String toString() {
            return "net_distinct=" + distinct + " net_holdings=" + holdings;
        }
    }

    /** A step that is not as it should be; null: there is, or should be, none. */
    record Difference(int definition, String indicator, String county, LocalDate day, Nets kept, Nets expected) {
        Fault fault() {
            Fault.Kind kind =
                    kept == null ? Fault.Kind.MISSING : expected == null ? Fault.Kind.SURPLUS : Fault.Kind.WRONG;
            return new Fault(
                    kind,
                    definition,
                    indicator,
                    null,
                    county,
                    day,
                    kept == null ? null : kept.toString(),
                    expected == null ? null : expected.toString());
        }
    }

    static List<Difference> differences(Connection connection, String indicator) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DIFFERENT)) {
            query.setString(1, indicator);
            return read(query);
        }
    }

    /** What has become of the steps that were kept in {@code step_before}. */
    static List<Difference> changes(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
            return read(query);
        }
    }

    static long rows(Connection connection, String indicator) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setString(1, indicator);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Writes the steps as they should be. */
    static void correct(Connection transaction, List<Difference> differences) throws SQLException {
        try (PreparedStatement delete = transaction.prepareStatement(
                        "delete from step where definition = ? and county = ? and day = ?");
                PreparedStatement write = transaction.prepareStatement("""
                        insert into step (definition, county, day, net_distinct, net_holdings) values (?, ?, ?, ?, ?)
                        on conflict (definition, county, day) do update
                        set net_distinct = excluded.net_distinct, net_holdings = excluded.net_holdings""")) {
            for (Difference one : differences) {
                PreparedStatement change = one.expected() == null ? delete : write;
                change.setInt(1, one.definition());
                change.setString(2, one.county());
                change.setObject(3, one.day());
                if (one.expected() != null) {
                    change.setInt(4, one.expected().distinct());
                    change.setInt(5, one.expected().holdings());
                }
                change.addBatch();
            }
            delete.executeBatch();
            write.executeBatch();
        }
    }

    private static List<Difference> read(PreparedStatement query) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                differences.add(new Difference(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        nets(row, 5),
                        nets(row, 7)));
            }
        }
        return differences;
    }

    private static Nets nets(ResultSet row, int column) throws SQLException {
        int distinct = row.getInt(column);
        return row.wasNull() ? null : new Nets(distinct, row.getInt(column + 1));
    }
}
