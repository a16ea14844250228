package cn.jiangmen.quality.supervision.dishonesty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** Whether a listing needs the superior's consent (Order 44 Art 22), from which day on; rows are added, never changed. */
@ApplicationScoped
public class ConsentRules {
    private final Session session;
    private final Rulebook rulebook;
    private final Clock clock;

    ConsentRules(Session session, Rulebook rulebook, Clock clock) {
        this.session = session;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** One rule; it holds until the next begins. */
    @Schema(name = "DishonestyConsentRule")
    public record ConsentRule(LocalDate validFrom, boolean required, String instrument, Actor by, Instant recordedAt) {}

    /** Whether listings of a day need consent; before the first rule they do, for safety. */
    boolean needed(LocalDate day) {
        return all().stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .reduce((_, last) -> last)
                .map(ConsentRule::required)
                .orElse(true);
    }

    /** All rules, the earliest first. */
    public List<ConsentRule> all() {
        return session.createNativeQuery("select * from dishonesty_consent_rule order by valid_from", Tuple.class)
                .getResultStream()
                .map(row -> new ConsentRule(
                        row.get("valid_from", LocalDate.class),
                        row.get("required", Boolean.class),
                        row.get("instrument", String.class),
                        row.get("by_name") == null
                                ? null
                                : new Actor(
                                        row.get("by_name", String.class),
                                        Role.valueOf(row.get("by_role", String.class))),
                        row.get("recorded_at", Instant.class)))
                .toList();
    }

    /**
     * Adds a rule.
     *
     * @throws RuleRefused.ConsentRuleTaken when one begins on the day already
     */
    @Transactional
    public ConsentRule add(LocalDate from, boolean required, String instrument, Actor by) {
        rulebook.requireRole("consent-rule", by);
        int written = session.createNativeMutationQuery("""
                        insert into dishonesty_consent_rule (valid_from, required, instrument, by_name, by_role, recorded_at)
                        values (:from, :required, :instrument, :name, :role, :now) on conflict do nothing""")
                .setParameter("from", from)
                .setParameter("required", required)
                .setParameter("instrument", instrument.strip())
                .setParameter("name", by.name().strip())
                .setParameter("role", by.role().name())
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
        if (written == 0) {
            throw new RuleRefused.ConsentRuleTaken(from);
        }
        return all().stream()
                .filter(rule -> rule.validFrom().equals(from))
                .findFirst()
                .orElseThrow();
    }
}
