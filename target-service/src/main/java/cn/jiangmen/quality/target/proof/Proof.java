package cn.jiangmen.quality.target.proof;

import cn.jiangmen.quality.target.ledger.Ledger;
import cn.jiangmen.quality.target.ledger.Touched;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks a shard of the ledger and heals it.
 *
 * <p>A check reads one snapshot of the database: events and rebuilds write what was told, memberships and steps in one
 * transaction, so what differs inside a snapshot is wrong, whatever arrives meanwhile. Healing holds the ledger, looks
 * again, recounts exactly the subjects that are wrong, and then brings the steps of their definitions in line with the
 * memberships, all in one transaction: no reader sees anything between.
 */
@ApplicationScoped
class Proof {
    private static final String BY_SYSTEM = "system";
    private static final String BY_LEDGER = "ledger";

    private final Ledger ledger;
    private final Clock clock;

    Proof(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Checks the shard, and notes what is wrong with it now and what no longer is; answers what is. */
    List<Fault> check(Connection connection, long round, Shard shard) throws SQLException {
        return inTransaction(connection, "repeatable read", transaction -> {
            Instant at = clock.instant();
            long began = System.nanoTime();
            List<Fault> faults = faults(transaction, shard);
            long took = (System.nanoTime() - began) / 1_000_000;
            List<Fault> vanished = Findings.open(transaction, shard).stream()
                    .filter(known -> faults.stream().noneMatch(known::sameRow))
                    .toList();
            int healed = Findings.healed(transaction, vanished, BY_LEDGER, at);
            Rounds.count(transaction, round, Findings.note(transaction, round, shard, faults, at), healed);
            Rounds.checked(transaction, shard, round, at, took, rows(transaction, shard));
            return faults;
        });
    }

    /** Heals the shard; answers what is still wrong then, which the ledger's own count brings about. */
    List<Fault> heal(Connection connection, long round, Shard shard) throws SQLException {
        return inTransaction(connection, "read committed", transaction -> {
            ledger.hold(transaction);
            plain(transaction);
            List<Fault> wrong = faults(transaction, shard);
            List<Fault> left =
                    switch (shard.kind()) {
                        case SUBJECTS -> healSubjects(transaction, round, shard, wrong);
                        case STEPS -> healSteps(transaction, round, shard);
                    };
            return left;
        });
    }

    private List<Fault> healSubjects(Connection transaction, long round, Shard shard, List<Fault> wrong)
            throws SQLException {
        if (wrong.isEmpty()) {
            return closed(transaction, round, shard, List.of());
        }
        keepSteps(transaction, wrong);
        remove(
                transaction,
                wrong.stream().filter(fault -> fault.indicator() == null).toList());
        Touched touched = new Touched();
        wrong.forEach(fault -> touched.whole(fault.member().subject()));
        select(transaction, "select set_config('enable_nestloop', 'on', true)");
        boolean advanced = ledger.recount(transaction, touched);
        plain(transaction);
        Set<String> indicators = new TreeSet<>();
        wrong.stream().filter(fault -> fault.indicator() != null).forEach(fault -> indicators.add(fault.indicator()));
        for (String indicator : indicators) {
            // the recount has moved the steps by what it changed, whether they had followed the wrong row or not
            StepCount.correct(transaction, StepCount.differences(transaction, indicator));
        }
        if (!advanced) {
            ledger.advance(transaction);
        }
        Instant at = clock.instant();
        List<Fault> left = faults(transaction, shard);
        List<Fault> healed = new ArrayList<>();
        for (Fault fault : wrong) {
            if (left.stream().noneMatch(fault::sameRow)) {
                healed.add(fault.becoming(period(transaction, fault)));
            }
        }
        List<Fault> steps = changedSteps(transaction);
        int noted = Findings.note(transaction, round, shard, wrong, at)
                + Findings.note(transaction, round, shard, steps, at);
        int closed = Findings.healed(transaction, healed, BY_SYSTEM, at)
                + Findings.healed(transaction, steps, BY_SYSTEM, at);
        Rounds.count(transaction, round, noted, closed);
        return closed(transaction, round, shard, left);
    }

    private List<Fault> healSteps(Connection transaction, long round, Shard shard) throws SQLException {
        List<StepCount.Difference> differences = StepCount.differences(transaction, shard.indicator());
        if (!differences.isEmpty()) {
            StepCount.correct(transaction, differences);
            ledger.advance(transaction);
            Instant at = clock.instant();
            List<Fault> faults =
                    differences.stream().map(StepCount.Difference::fault).toList();
            Rounds.count(
                    transaction,
                    round,
                    Findings.note(transaction, round, shard, faults, at),
                    Findings.healed(transaction, faults, BY_SYSTEM, at));
        }
        return closed(transaction, round, shard, faults(transaction, shard));
    }

    /** What was noted and is right again, because an event has come in between. */
    private List<Fault> closed(Connection transaction, long round, Shard shard, List<Fault> left) throws SQLException {
        List<Fault> vanished = Findings.open(transaction, shard).stream()
                .filter(known -> left.stream().noneMatch(known::sameRow))
                .toList();
        Rounds.count(transaction, round, 0, Findings.healed(transaction, vanished, BY_LEDGER, clock.instant()));
        return left;
    }

    private static List<Fault> faults(Connection connection, Shard shard) throws SQLException {
        return switch (shard.kind()) {
            case SUBJECTS -> SubjectCount.faults(connection, shard.subjects());
            case STEPS ->
                StepCount.differences(connection, shard.indicator()).stream()
                        .map(StepCount.Difference::fault)
                        .toList();
        };
    }

    private static long rows(Connection connection, Shard shard) throws SQLException {
        return switch (shard.kind()) {
            case SUBJECTS -> SubjectCount.rows(connection, shard.subjects());
            case STEPS -> StepCount.rows(connection, shard.indicator());
        };
    }

    private static void keepSteps(Connection transaction, List<Fault> wrong) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("create temporary table step_before (like step) on commit drop");
        }
        try (PreparedStatement keep =
                transaction.prepareStatement("insert into step_before select * from step where definition = any (?)")) {
            keep.setArray(
                    1,
                    transaction.createArrayOf(
                            "int",
                            wrong.stream().map(Fault::definition).distinct().toArray()));
            keep.executeUpdate();
        }
    }

    /** Steps that are not as they were before the subjects were healed: those had followed a wrong row. */
    private static List<Fault> changedSteps(Connection transaction) throws SQLException {
        List<Fault> changed = new ArrayList<>();
        for (StepCount.Difference one : StepCount.changes(transaction)) {
            changed.add(one.fault());
        }
        return changed;
    }

    private static String period(Connection connection, Fault fault) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select period::text from membership
                where subject = ? and definition = ? and basis = ?::basis and unit = ? and county = ?""")) {
            row(query, fault);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Rows of definitions that do not exist: the recount does not know them. */
    private static void remove(Connection transaction, List<Fault> faults) throws SQLException {
        try (PreparedStatement delete = transaction.prepareStatement("""
                delete from membership
                where subject = ? and definition = ? and basis = ?::basis and unit = ? and county = ?""")) {
            for (Fault fault : faults) {
                row(delete, fault);
                delete.executeUpdate();
            }
        }
    }

    private static void row(PreparedStatement statement, Fault fault) throws SQLException {
        statement.setString(1, fault.member().subject());
        statement.setInt(2, fault.definition());
        statement.setString(3, fault.member().basis());
        statement.setString(4, fault.member().unit());
        statement.setString(5, fault.county());
    }

    private static void select(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Plans for counting many at once; each shard has its own, because the ends of its range are known. */
    private static void plain(Connection transaction) throws SQLException {
        select(transaction, """
                select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                       set_config('enable_nestloop', 'off', true), set_config('enable_seqscan', 'on', true)""");
    }

    private static <T> T inTransaction(Connection connection, String isolation, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            select(connection, "set transaction isolation level " + isolation);
            plain(connection);
            T result = work.in(connection);
            connection.commit();
            return result;
        } finally {
            connection.rollback(); // of what was not committed
            connection.setAutoCommit(true);
        }
    }

    /** What is done in one transaction. */
    private interface Work<T> {
        T in(Connection transaction) throws SQLException;
    }
}
