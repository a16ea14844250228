package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What can be done with the rules; a changed rule is asked of the whole register again. */
@ApplicationScoped
public class SuspicionRuleService {
    private static final String SWEEP = "update suspicion_sweep set after = '00000000-0000-0000-0000-000000000000'";
    private static final String OBSERVATIONS = """
            insert into suspicion_due (kind, key) select 'OBSERVATION', id::text from observation order by 2
            on conflict do nothing""";

    private final Session session;
    private final VersionHistory history;
    private final Clock clock;

    SuspicionRuleService(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
        history = new VersionHistory(session, "suspicion_rule_history", Set.of("code", "by"));
    }

    /**
     * What the history keeps of a rule.
     *
     * @param by who changed it, as claimed
     */
    private record Kept(String code, boolean enabled, JsonNode parameters, String by) {}

    /** All, by code. */
    public List<SuspicionRule> all() {
        return session.createQuery("from SuspicionRule order by code", SuspicionRule.class)
                .getResultList();
    }

    /**
     * A rule by its code.
     *
     * @throws SuspicionRefused.UnknownRule when there is none
     */
    public SuspicionRule get(String code) {
        return session.createQuery("from SuspicionRule where code = :code", SuspicionRule.class)
                .setParameter("code", code)
                .uniqueResultOptional()
                .orElseThrow(() -> new SuspicionRefused.UnknownRule(code));
    }

    /** Switches a rule or changes its parameters; null stays. Leads that it raised before stay while it is off. */
    @Transactional
    public SuspicionRule correct(
            String code, String ifMatch, Boolean enabled, JsonNode parameters, String by, String reason) {
        SuspicionRule rule = get(code);
        Versions.require(ifMatch, rule.version());
        session.lock(rule, LockModeType.PESSIMISTIC_WRITE);
        if (rule.version() == 1) {
            remember(rule, "delivered", null, "delivered");
        }
        rule.correct(
                enabled, parameters == null ? null : Parameters.merged(rule.parameters(), parameters), clock.instant());
        session.flush();
        remember(rule, "corrected", by, reason);
        if (rule.enabled()) {
            session.createNativeMutationQuery(SWEEP).executeUpdate();
            session.createNativeMutationQuery(OBSERVATIONS).executeUpdate();
        }
        return rule;
    }

    private void remember(SuspicionRule rule, String change, String by, String reason) {
        history.append(
                rule.id(),
                rule.version(),
                change,
                null,
                reason,
                new Kept(rule.code(), rule.enabled(), Parameters.read(rule.parameters()), by),
                rule.recordedAt());
    }

    /** What was changed of a rule since it was delivered, oldest first. */
    public Page<VersionHistory.Version> history(String code, String cursor, int limit) {
        UUID id = get(code).id();
        return history.page(id, cursor, limit);
    }

    /**
     * How far the rules have come.
     *
     * @param waiting what is due: certificates, holders and bodies that stand for theirs, observations
     * @param sweeping whether the whole register is being walked through, after a rule was changed
     */
    public record Progress(long waiting, boolean sweeping) {}

    public Progress progress() {
        Object[] row = session.createNativeQuery(
                        "select (select count(*) from suspicion_due), (select after is not null from suspicion_sweep)",
                        Object[].class)
                .getSingleResult();
        return new Progress(((Number) row[0]).longValue(), (Boolean) row[1]);
    }
}
