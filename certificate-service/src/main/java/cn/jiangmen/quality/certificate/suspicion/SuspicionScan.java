package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Asks the rules of what is due, batch by batch. What is due stands in the database and leaves it in the transaction that
 * writes the leads, so nothing is lost by downtime or a kill; one instance works at a time.
 */
@ApplicationScoped
public class SuspicionScan {
    private static final int BATCH = 500;
    private static final int EXPANDED = 200;
    // held to the end of the transaction
    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtext('suspicion'))";

    /** A holder's code or a body stands for its certificates. */
    private static final String EXPAND = """
            with taken as (
                delete from suspicion_due d
                using (select kind, key from suspicion_due where kind in ('BODY', 'HOLDER') limit %d) t
                where d.kind = t.kind and d.key = t.key
                returning d.kind, d.key),
            due as (
                select 'CERTIFICATE' as kind, c.id::text as key from taken t join certificate c on c.holder_credit_code = t.key
                where t.kind = 'HOLDER'
                union
                select 'CERTIFICATE', c.id::text from taken t join certificate c on c.body = t.key where t.kind = 'BODY'
                union
                select 'OBSERVATION', o.id::text from taken t join observation o on o.credit_code = t.key
                where t.kind = 'HOLDER'),
            put as (insert into suspicion_due (kind, key) select kind, key from due order by 1, 2 on conflict do nothing)
            select kind from taken""".formatted(EXPANDED);

    private static final String TAKE = """
            delete from suspicion_due d
            using (select kind, key from suspicion_due where kind = ? order by key limit %d) t
            where d.kind = t.kind and d.key = t.key
            returning d.key::uuid""".formatted(BATCH);

    /** Only while nothing else is due: news goes first. */
    private static final String WALK = """
            with place as (select after from suspicion_sweep where after is not null for update),
            next as (select c.id from place p join certificate c on c.id > p.after order by c.id limit %1$d),
            moved as (
                update suspicion_sweep set after =
                    case when (select count(*) from next) < %1$d then null else (select id from next order by id desc limit 1) end
                from place)
            select id from next""".formatted(BATCH);

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;

    SuspicionScan(DataSource database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Works off one batch.
     *
     * @return whether there may be more
     */
    boolean next() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean worked = claimed(connection) && (expanded(connection) || asked(connection));
                connection.commit();
                if (worked) {
                    outbox.wake();
                }
                return worked;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean claimed(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(CLAIM)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean expanded(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(EXPAND)) {
            return row.next();
        }
    }

    private boolean asked(Connection connection) throws SQLException {
        List<UUID> ids = ids(connection, TAKE, "CERTIFICATE");
        List<UUID> seen = ids(connection, TAKE, "OBSERVATION");
        boolean walking = ids.isEmpty() && seen.isEmpty();
        if (walking) {
            ids = ids(connection, WALK);
        }
        if (ids.isEmpty() && seen.isEmpty()) {
            return false;
        }
        plan(connection);
        List<UUID> touched = touched(connection, ids, seen);
        Map<String, ActiveRule> rules = ActiveRule.read(connection);
        LeadStore leads = new LeadStore(connection, clock);
        List<Change> changes = new ArrayList<>();
        for (Question question : Stream.concat(RegisterQuestions.all().stream(), MarketQuestions.all().stream())
                .toList()) {
            ActiveRule rule = rules.get(question.rule());
            if (rule != null) {
                changes.addAll(leads.take(
                        rule,
                        findings(connection, question, rule, ids, touched),
                        scope(connection, question, rule, ids, touched)));
            }
        }
        outbox.append(connection, changes);
        return true;
    }

    /** The batches differ in what they hold: a plan for any of them would be one for none. */
    private static void plan(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local plan_cache_mode = force_custom_plan");
            set.execute("set local jit = off");
        }
    }

    private static List<UUID> ids(Connection connection, String sql, String... kind) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (kind.length > 0) {
                query.setString(1, kind[0]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private static List<UUID> touched(Connection connection, List<UUID> ids, List<UUID> seen) throws SQLException {
        Set<UUID> touched = new LinkedHashSet<>();
        try (PreparedStatement query = given(connection, MarketQuestions.TOUCHED, "{}", ids, seen);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                touched.add(row.getObject(1, UUID.class));
            }
        }
        return List.copyOf(touched);
    }

    private static List<Finding> findings(
            Connection connection, Question question, ActiveRule rule, List<UUID> ids, List<UUID> seen)
            throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement query = given(connection, question.findings(), rule.parameters(), ids, seen);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                findings.add(Finding.of(row));
            }
        }
        return findings;
    }

    private static List<String> scope(
            Connection connection, Question question, ActiveRule rule, List<UUID> ids, List<UUID> seen)
            throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement query = given(connection, question.scope(), rule.parameters(), ids, seen);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        return keys;
    }

    private static PreparedStatement given(
            Connection connection, String sql, String parameters, List<UUID> ids, List<UUID> seen) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        query.setArray(2, connection.createArrayOf("uuid", seen.toArray()));
        query.setString(3, parameters);
        return query;
    }
}
