package cn.jiangmen.quality.target.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rounds and the shards they are made of. */
final class Rounds {
    /** About so many subjects make a shard. */
    private static final int SUBJECTS = 2_000;

    private static final int MOST = 256;
    private static final int FIRST_OF_STEPS = 1_001;

    private static final String SHARDS = """
            select shard, kind, after_subject, up_to_subject, indicator, round, verified_at, took_ms, rows_checked
            from proof_shard""";

    private static final String ENDS = """
            select max(code) from (
                select code, ntile(?) over (order by code) as tile
                from (select distinct holder_code as code from certificate_replica where holder_code is not null) held
            ) tiles
            group by tile order by tile""";

    private static final String INDICATORS = """
            insert into proof_shard (shard, kind, indicator)
            select (select coalesce(max(shard), %1$d) from proof_shard where shard > %1$d)
                       + row_number() over (order by a.indicator), 'STEPS', a.indicator
            from (select indicator from definition where state = 'ACTIVE'
                  except select indicator from proof_shard where kind = 'STEPS') a""".formatted(FIRST_OF_STEPS - 1);

    private Rounds() {}

    static Optional<Round> running(Connection connection) throws SQLException {
        return round(connection, "r.state = 'RUNNING'", null);
    }

    static Optional<Round> lastFinished(Connection connection) throws SQLException {
        return round(connection, "r.state = 'FINISHED'", null);
    }

    static Optional<Round> get(Connection connection, long id) throws SQLException {
        return round(connection, "r.id = ?", id);
    }

    /** Begins a round; one that runs is superseded by it. */
    static long begin(Connection transaction, String askedBy, Instant now) throws SQLException {
        try (Statement lock = transaction.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtext('proof rounds'))"); // two may ask at once
        }
        try (PreparedStatement end = transaction.prepareStatement(
                "update proof_round set state = 'SUPERSEDED', finished_at = ? where state = 'RUNNING'")) {
            end.setObject(1, now.atOffset(ZoneOffset.UTC));
            end.executeUpdate();
        }
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into proof_round (state, asked_by, started_at) values ('RUNNING', ?, ?) returning id")) {
            insert.setString(1, askedBy);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static void finish(Connection transaction, long id, Instant now) throws SQLException {
        try (PreparedStatement end = transaction.prepareStatement(
                "update proof_round set state = 'FINISHED', finished_at = ? where id = ? and state = 'RUNNING'")) {
            end.setObject(1, now.atOffset(ZoneOffset.UTC));
            end.setLong(2, id);
            end.executeUpdate();
        }
    }

    static void count(Connection transaction, long id, int found, int healed) throws SQLException {
        if (found == 0 && healed == 0) {
            return;
        }
        try (PreparedStatement add = transaction.prepareStatement(
                "update proof_round set found = found + ?, healed = healed + ? where id = ?")) {
            add.setInt(1, found);
            add.setInt(2, healed);
            add.setLong(3, id);
            add.executeUpdate();
        }
    }

    /** Every shard, those of memberships first. */
    static List<Shard> shards(Connection connection) throws SQLException {
        return shards(connection, " order by shard");
    }

    /** The next one that this round has not checked: memberships first, for steps are checked against them. */
    static Optional<Shard> next(Connection connection, long round) throws SQLException {
        return shards(connection, " where round is distinct from " + round + " order by shard limit 1").stream()
                .findFirst();
    }

    static void checked(Connection transaction, Shard shard, long round, Instant at, long tookMs, long rows)
            throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(
                "update proof_shard set round = ?, verified_at = ?, took_ms = ?, rows_checked = ? where shard = ?")) {
            update.setLong(1, round);
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setLong(3, tookMs);
            update.setLong(4, rows);
            update.setInt(5, shard.number());
            update.executeUpdate();
        }
    }

    /** Cuts the subjects anew where there are many more or fewer than before, and follows the indicators. */
    static void cut(Connection transaction) throws SQLException {
        int codes = number(transaction, "select count(distinct holder_code) from certificate_replica");
        int wanted = Math.clamp(codes / SUBJECTS, 1, MOST);
        int have = number(transaction, "select count(*) from proof_shard where kind = 'SUBJECTS'");
        if (have == 0 || wanted > have + have / 4 || wanted < have - have / 4) {
            cut(transaction, wanted);
        }
        try (Statement statement = transaction.createStatement()) {
            statement.execute("""
                    delete from proof_shard where kind = 'STEPS'
                    and indicator not in (select indicator from definition where state = 'ACTIVE')""");
            statement.execute(INDICATORS);
        }
    }

    /** What is in a new shard was checked no earlier than the oldest of the former ones. */
    private static void cut(Connection transaction, int shards) throws SQLException {
        OffsetDateTime oldest;
        try (Statement statement = transaction.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select case when bool_and(verified_at is not null) then min(verified_at) end
                    from proof_shard where kind = 'SUBJECTS'""")) {
                row.next();
                oldest = row.getObject(1, OffsetDateTime.class);
            }
            statement.execute("delete from proof_shard where kind = 'SUBJECTS'");
        }
        List<String> ends = new ArrayList<>();
        try (PreparedStatement query = transaction.prepareStatement(ENDS)) {
            query.setInt(1, shards);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ends.add(row.getString(1));
                }
            }
        }
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into proof_shard (shard, kind, after_subject, up_to_subject, verified_at)
                values (?, 'SUBJECTS', ?, ?, ?)""")) {
            int count = Math.max(1, ends.size());
            for (int i = 0; i < count; i++) {
                insert.setInt(1, i + 1);
                insert.setString(2, i == 0 ? "" : ends.get(i - 1));
                insert.setString(3, i == count - 1 ? null : ends.get(i));
                insert.setObject(4, oldest);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<Round> round(Connection connection, String condition, Long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select r.id, r.state, r.asked_by, r.started_at, r.finished_at, r.found, r.healed,
                       (select count(*) from proof_shard s where s.round = r.id)::int,
                       (select count(*) from proof_shard)::int
                from proof_round r
                where %s
                order by r.id desc limit 1""".formatted(condition))) {
            if (id != null) {
                query.setLong(1, id);
            }
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Round.State state = Round.State.valueOf(row.getString(2));
                int total = row.getInt(9);
                return Optional.of(new Round(
                        row.getLong(1),
                        state,
                        row.getString(3),
                        instant(row, 4),
                        instant(row, 5),
                        state == Round.State.FINISHED ? total : row.getInt(8),
                        total,
                        row.getInt(6),
                        row.getInt(7)));
            }
        }
    }

    private static List<Shard> shards(Connection connection, String which) throws SQLException {
        List<Shard> shards = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SHARDS + which)) {
            while (row.next()) {
                Shard.Kind kind = Shard.Kind.valueOf(row.getString(2));
                shards.add(new Shard(
                        row.getInt(1),
                        kind,
                        kind == Shard.Kind.STEPS ? null : new Subjects(row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        instant(row, 7),
                        row.getObject(8, Integer.class),
                        row.getObject(9, Long.class)));
            }
        }
        return shards;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
