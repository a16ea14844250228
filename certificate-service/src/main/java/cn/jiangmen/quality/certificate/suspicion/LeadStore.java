package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.suspicion.events.LeadMessages;
import cn.jiangmen.quality.certificate.suspicion.events.LeadMessages.Verb;
import cn.jiangmen.quality.certificate.suspicion.events.LeadState;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes leads of findings: new ones are raised, known ones amended when their facts changed, and open ones of the scope that
 * no finding names are cleared. One transaction of one instance writes at a time.
 */
final class LeadStore {
    static final String CAUSE = "suspicion";
    private static final String GONE = "所依据的事实已不存在 (its facts are gone)";

    private static final String KNOWN =
            "select * from certificate_lead where rule = ? and key = any (?) order by id for update";

    private static final String COUNTIES = """
            select k.code, county_on(e.county_periods, ?) from unnest(?::text[]) k(code), enterprise_of(k.code) e
            union all
            select b.number_key, b.county from certification_body b where b.number_key = any (?)""";

    private static final String WRITE = """
            insert into certificate_lead (id, version, rule, key, status, subject_kind, subject_name, credit_code, county,
                number, number_key, body, scheme, certificates, evidence, gist, found_on, recorded_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            on conflict (id) do update
            set version = excluded.version, status = excluded.status, subject_kind = excluded.subject_kind,
                subject_name = excluded.subject_name, credit_code = excluded.credit_code, county = excluded.county,
                number = excluded.number, number_key = excluded.number_key, body = excluded.body, scheme = excluded.scheme,
                certificates = excluded.certificates, evidence = excluded.evidence, gist = excluded.gist,
                changed_at = excluded.changed_at""";

    private static final String REMEMBER = """
            insert into certificate_lead_history (
                aggregate_id, version, change, effective_on, reason, state, cause, recorded_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

    private final Connection connection;
    private final Clock clock;

    LeadStore(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** A lead with what happened to it. */
    private record Turn(Suspected lead, Verb verb) {}

    /** Takes over what a rule found; answers the events, for the outbox of this transaction. */
    List<Change> take(ActiveRule rule, Collection<Finding> findings, Collection<String> scope) throws SQLException {
        Map<String, Finding> found = new LinkedHashMap<>();
        findings.forEach(finding -> found.put(finding.key(), finding));
        List<String> keys = new ArrayList<>(found.keySet());
        keys.addAll(scope);
        Map<String, Suspected> known = known(rule.code(), keys);
        Map<String, String> counties = counties(findings);
        List<Turn> turns = new ArrayList<>();
        for (Finding finding : found.values()) {
            Suspected before = known.get(finding.key());
            String county =
                    counties.get(finding.subjectKind() == SubjectKind.BODY ? finding.body() : finding.creditCode());
            if (before == null) {
                turns.add(new Turn(
                        new Suspected(Ids.next(), 1, LeadStatus.OPEN, county, LocalDate.now(clock), finding),
                        Verb.RAISED));
            } else if (before.status() == LeadStatus.CLEARED) {
                turns.add(new Turn(before.with(LeadStatus.OPEN, county, finding), Verb.RAISED));
            } else if (!before.finding().gist().equals(finding.gist())) {
                turns.add(new Turn(before.with(LeadStatus.OPEN, county, finding), Verb.AMENDED));
            }
        }
        for (Suspected before : known.values()) {
            if (before.status() == LeadStatus.OPEN
                    && !found.containsKey(before.finding().key())) {
                turns.add(new Turn(before.with(LeadStatus.CLEARED, before.county(), before.finding()), Verb.CLEARED));
            }
        }
        return write(rule, turns);
    }

    private Map<String, Suspected> known(String rule, List<String> keys) throws SQLException {
        Map<String, Suspected> known = new HashMap<>();
        if (keys.isEmpty()) {
            return known;
        }
        try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setString(1, rule);
            query.setArray(2, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Suspected lead = Suspected.of(row);
                    known.put(lead.finding().key(), lead);
                }
            }
        }
        return known;
    }

    /** The county of today by credit code or approval number; only those of the city. */
    private Map<String, String> counties(Collection<Finding> findings) throws SQLException {
        Map<String, String> counties = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTIES)) {
            query.setObject(1, LocalDate.now(clock));
            query.setArray(2, texts(findings.stream().map(Finding::creditCode).toList()));
            query.setArray(3, texts(findings.stream().map(Finding::body).toList()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String county = row.getString(2);
                    if (county != null && county.startsWith("4407")) {
                        counties.put(row.getString(1), county);
                    }
                }
            }
        }
        return counties;
    }

    private java.sql.Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private List<Change> write(ActiveRule rule, List<Turn> turns) throws SQLException {
        List<Change> changes = new ArrayList<>();
        if (turns.isEmpty()) {
            return changes;
        }
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        try (PreparedStatement write = connection.prepareStatement(WRITE);
                PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            for (Turn turn : turns) {
                Suspected lead = turn.lead();
                String reason = turn.verb() == Verb.CLEARED ? GONE : null;
                LeadState state = lead.state(rule, today, reason);
                row(write, rule.code(), lead, now);
                set(
                        remember,
                        lead.id(),
                        lead.version(),
                        turn.verb().label(),
                        today,
                        reason,
                        written(state),
                        CAUSE,
                        now);
                remember.addBatch();
                changes.add(LeadMessages.change(state, lead.version(), turn.verb(), CAUSE));
            }
            write.executeBatch();
            remember.executeBatch();
        }
        return changes;
    }

    private void row(PreparedStatement write, String rule, Suspected lead, OffsetDateTime now) throws SQLException {
        Finding finding = lead.finding();
        set(
                write,
                lead.id(),
                lead.version(),
                rule,
                finding.key(),
                lead.status().name(),
                finding.subjectKind().name(),
                finding.subjectName(),
                finding.creditCode(),
                lead.county(),
                finding.number(),
                Normal.code(finding.number()),
                finding.body(),
                finding.scheme(),
                connection.createArrayOf("uuid", finding.certificates().toArray()),
                finding.evidence(),
                finding.gist(),
                lead.foundOn(),
                now,
                now);
        write.addBatch();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static String written(LeadState state) {
        try {
            return Json.EVENTS.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
