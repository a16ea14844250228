package cn.jiangmen.quality.target.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another rule for one indicator, counted beside the one in use: from its opening on events are counted in both, so that
 * it can take its place at any moment. Every method runs in a transaction that holds the ledger, but {@link #compare}, {@link #proved} and {@link #sweep}.
 */
@ApplicationScoped
public class Trial {
    private static final int SAMPLE = 50;

    private static final String OPEN = """
            insert into definition (indicator, version, state, counts, kpi_classes, schemes, party, include_sub,
                                    include_suspended, holder_kinds, enterprise_sizes)
            values (?, ?, 'TRIAL', ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SWITCH = "update definition set state = ? where indicator = ? and state = ?";

    private static final String ID = "select id from definition where indicator = ? and state = ?";

    private static final String NUMBERS = """
            select d.day, c.code,
                   coalesce(sum(s.net_distinct) filter (where s.definition = p.used), 0)::int,
                   coalesce(sum(s.net_holdings) filter (where s.definition = p.used), 0)::int,
                   coalesce(sum(s.net_distinct) filter (where s.definition = p.tried), 0)::int,
                   coalesce(sum(s.net_holdings) filter (where s.definition = p.tried), 0)::int
            from (select ?::int as used, ?::int as tried) p
            cross join unnest(?::date[]) as d(day)
            cross join county c
            left join (select * from step where definition = any (array [?, ?]::int[])) s
                on s.county = c.code and s.day <= d.day
            group by d.day, c.code, c.position
            order by d.day, c.position""";

    /** Who counts on a day, by either rule. A member is the enterprise, the certificate or the body, wherever it sits. */
    private static final String MEMBERS = """
            with p as (
                select ?::int as used, ?::int as tried
            ), member as materialized (
                select case when m.unit = '' then m.subject else m.unit end as member, m.unit, m.subject, m.county,
                       m.period, m.definition = p.tried as tried
                from p join membership m on m.definition in (p.used, p.tried) and m.basis = 'DISTINCT'
            )
            """;

    private static final String MOVEMENTS = MEMBERS + """
            select d.day,
                   count(*) filter (where on_day.enters and not on_day.leaves),
                   count(*) filter (where on_day.leaves and not on_day.enters)
            from unnest(?::date[]) as d(day)
            cross join lateral (
                select bool_or(tried) as enters, bool_or(not tried) as leaves
                from member where period @> d.day group by member
            ) on_day
            group by d.day""";

    private static final String SAMPLES = MEMBERS + """
            select coalesce(c.number, b.approval_number, s.member), s.subject, coalesce(e.name, b.name), s.county
            from (
                select member, any_value(unit) as unit, any_value(subject) as subject, any_value(county) as county
                from member where period @> ?::date
                group by member
                having bool_or(tried) = ? and bool_or(not tried) = ?
                order by member
                limit %d
            ) s
            left join lateral (
                select name from enterprise_replica r where r.credit_code = s.subject order by r.enterprise_id limit 1
            ) e on true
            left join lateral (
                select number from certificate_replica
                where certificate_id = case when s.unit <> '' then s.unit::uuid end
            ) c on true
            left join lateral (
                select approval_number, name from body_replica
                where body_id = case when s.unit <> '' then s.unit::uuid end
            ) b on true
            order by s.member""".formatted(SAMPLE);

    private final Ledger ledger;
    private final DataSource database;

    Trial(Ledger ledger, DataSource database) {
        this.ledger = ledger;
        this.database = database;
    }

    /** The number on either basis. */
    @Schema(name = "ComparedCount")
    public record Count(int distinct, int holdings) {
        Count plus(Count other) {
            return new Count(distinct + other.distinct, holdings + other.holdings);
        }

        Count minus(Count other) {
            return new Count(distinct - other.distinct, holdings - other.holdings);
        }
    }

    /** The number by the rule in use, by the one on trial, and how much the latter is more. */
    @Schema(name = "ComparedPair")
    public record Pair(Count active, Count draft, Count difference) {
        static Pair of(Count active, Count draft) {
            return new Pair(active, draft, draft.minus(active));
        }
    }

    /** A county's numbers. */
    @Schema(name = "ComparedCounty")
    public record CountyPair(String county, Count active, Count draft, Count difference) {}

    /** One day's numbers, and how many members only the rule on trial counts, or only the one in use. */
    public record Day(LocalDate on, int entering, int leaving, Pair city, List<CountyPair> counties) {}

    /**
     * Somebody who enters or leaves.
     *
     * @param member the credit code, the certificate's or the body's number
     * @param name of the enterprise, null where the register does not know it
     */
    @Schema(name = "ComparedMember")
    public record Member(String member, String subject, String name, String county) {}

    /**
     * What the rule on trial would change.
     *
     * @param proved whether an independent count of today gives the same numbers as the trial
     */
    public record Outcome(long sequence, boolean proved, List<Day> days, List<Member> entering, List<Member> leaving) {}

    /** Begins: from its commit on, events are counted in both. */
    public void open(Connection transaction, String indicator, int version, CountingRule rule) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(OPEN)) {
            insert.setString(1, indicator);
            insert.setInt(2, version);
            insert.setString(3, rule.counts().name());
            insert.setArray(4, texts(transaction, rule.kpiClasses()));
            insert.setArray(5, texts(transaction, rule.schemes()));
            insert.setString(6, rule.party().name());
            insert.setBoolean(7, rule.includeSub());
            insert.setBoolean(8, rule.includeSuspended());
            insert.setArray(9, texts(transaction, rule.holderKinds()));
            insert.setArray(10, texts(transaction, rule.enterpriseSizes()));
            insert.executeUpdate();
        }
    }

    /** About how many codes there are to count. */
    public int codes(Connection transaction) throws SQLException {
        return Afresh.codes(transaction);
    }

    /** Counts all that stands behind the codes after the given one, and answers them; none when all are done. */
    public List<String> count(Connection transaction, String indicator, String after, int most) throws SQLException {
        return Afresh.count(transaction, after, most, id(transaction, indicator, "TRIAL"));
    }

    /** Counts the certification bodies. */
    public void countBodies(Connection transaction, String indicator) throws SQLException {
        Afresh.countBodies(transaction, id(transaction, indicator, "TRIAL"));
    }

    /** Compares on some days, the first of which is today, in a snapshot of its own while events go on. */
    public Outcome compare(String indicator, Collection<LocalDate> days) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                snapshot(connection);
                return compare(connection, indicator, days);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Puts it into use in place of the one that was, if one was; what moves by it is told with it as the cause. */
    public void take(Connection transaction, String indicator, int version) throws SQLException {
        change(transaction, indicator, "ACTIVE", "RETIRED");
        if (change(transaction, indicator, "TRIAL", "ACTIVE") != 1) {
            throw new IllegalStateException("nothing is on trial for " + indicator);
        }
        ledger.advance(transaction);
        ledger.causedBy(transaction, 1, "definition " + indicator + "/" + version);
    }

    /** Drops it, if there is one. */
    public void drop(Connection transaction, String indicator) throws SQLException {
        change(transaction, indicator, "TRIAL", "RETIRED");
    }

    /** Removes what retired definitions counted. */
    public void sweep(Connection transaction) throws SQLException {
        Afresh.sweep(transaction);
    }

    /** Whether an independent count of the day gives the same numbers. */
    public boolean proved(String indicator, LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                snapshot(connection);
                return proved(connection, indicator, day);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Outcome compare(Connection connection, String indicator, Collection<LocalDate> days)
            throws SQLException {
        Integer used = id(connection, indicator, "ACTIVE");
        Integer tried = id(connection, indicator, "TRIAL");
        LocalDate today = days.iterator().next();
        Map<LocalDate, int[]> movements = movements(connection, used, tried, days);
        List<Day> compared = new ArrayList<>();
        numbers(connection, used, tried, days).forEach((day, counties) -> {
            int[] movement = movements.getOrDefault(day, new int[2]);
            compared.add(new Day(day, movement[0], movement[1], city(counties), counties));
        });
        return new Outcome(
                sequence(connection),
                proved(connection, indicator, today),
                compared,
                members(connection, used, tried, today, true),
                members(connection, used, tried, today, false));
    }

    private static Pair city(List<CountyPair> counties) {
        Count active = counties.stream().map(CountyPair::active).reduce(new Count(0, 0), Count::plus);
        Count draft = counties.stream().map(CountyPair::draft).reduce(new Count(0, 0), Count::plus);
        return Pair.of(active, draft);
    }

    private static Map<LocalDate, List<CountyPair>> numbers(
            Connection connection, Integer used, Integer tried, Collection<LocalDate> days) throws SQLException {
        Map<LocalDate, List<CountyPair>> numbers = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
            query.setObject(1, used, Types.INTEGER);
            query.setObject(2, tried, Types.INTEGER);
            query.setArray(3, connection.createArrayOf("date", days.toArray()));
            query.setObject(4, used, Types.INTEGER);
            query.setObject(5, tried, Types.INTEGER);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Count active = new Count(row.getInt(3), row.getInt(4));
                    Count draft = new Count(row.getInt(5), row.getInt(6));
                    numbers.computeIfAbsent(row.getObject(1, LocalDate.class), day -> new ArrayList<>())
                            .add(new CountyPair(row.getString(2), active, draft, draft.minus(active)));
                }
            }
        }
        return numbers;
    }

    private static Map<LocalDate, int[]> movements(
            Connection connection, Integer used, Integer tried, Collection<LocalDate> days) throws SQLException {
        Map<LocalDate, int[]> movements = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(MOVEMENTS)) {
            query.setObject(1, used, Types.INTEGER);
            query.setObject(2, tried, Types.INTEGER);
            query.setArray(3, connection.createArrayOf("date", days.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    movements.put(row.getObject(1, LocalDate.class), new int[] {row.getInt(2), row.getInt(3)});
                }
            }
        }
        return movements;
    }

    private static List<Member> members(
            Connection connection, Integer used, Integer tried, LocalDate day, boolean entering) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SAMPLES)) {
            query.setObject(1, used, Types.INTEGER);
            query.setObject(2, tried, Types.INTEGER);
            query.setObject(3, day);
            query.setBoolean(4, entering);
            query.setBoolean(5, !entering);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
        }
        return members;
    }

    private static boolean proved(Connection connection, String indicator, LocalDate day) throws SQLException {
        return Verification.differences(connection, day, "TRIAL").stream()
                .noneMatch(difference -> difference.indicator().equals(indicator));
    }

    private static void snapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local work_mem = '64MB'");
        }
    }

    private static long sequence(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequence from ledger_state")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Null where there is none. */
    private static Integer id(Connection connection, String indicator, String state) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ID)) {
            query.setString(1, indicator);
            query.setString(2, state);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : null;
            }
        }
    }

    private static int change(Connection transaction, String indicator, String from, String to) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(SWITCH)) {
            update.setString(1, to);
            update.setString(2, indicator);
            update.setString(3, from);
            return update.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return texts == null ? null : connection.createArrayOf("text", texts.toArray());
    }
}
