package cn.jiangmen.quality.target.definition;

import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.ledger.CountingRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of how an indicator is counted, from its draft to its retirement. */
@Entity
public class DefinitionVersion {
    private static final Set<State> OPEN = EnumSet.of(State.DRAFT, State.COMPARED);

    @Id
    private UUID id;

    private String indicator;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private Integer copyOf;

    @Enumerated(EnumType.STRING)
    private Unit counts;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> kpiClasses;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> schemes;

    @Enumerated(EnumType.STRING)
    private CountingRule.Party party;

    private boolean includeSub;
    private boolean includeSuspended;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> holderKinds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> enterpriseSizes;

    private UUID comparison;
    private String reason;
    private String changedBy;
    private Instant changedAt;
    private Instant publishedAt;
    private Instant retiredAt;

    @Version
    private long version = 1;

    /** Where a version stands; one is ACTIVE for an indicator at a time. */
    @Schema(name = "DefinitionState")
    public enum State {
        DRAFT,
        COUNTING,
        COMPARED,
        ACTIVE,
        RETIRED,
        DISCARDED
    }

    protected DefinitionVersion() {}

    DefinitionVersion(UUID id, String indicator, int number, Integer copyOf, CountingRule rule, Act act) {
        this.id = id;
        this.indicator = indicator;
        this.number = number;
        this.copyOf = copyOf;
        countBy(rule);
        done(act);
    }

    /** Who did something, why and when. */
    record Act(String by, String reason, Instant at) {}

    /** Another rule; a comparison that was made is of no use any more. */
    void change(CountingRule rule, Act act) {
        requireOpen();
        if (rule.equals(rule())) {
            throw new DefinitionRefused.Unchanged();
        }
        countBy(rule);
        state = State.DRAFT;
        comparison = null;
        done(act);
    }

    /** It is being counted beside the one in use. */
    void count(UUID asked, Act act) {
        requireOpen();
        state = State.COUNTING;
        comparison = asked;
        done(act);
    }

    void compared(Instant at) {
        state = State.COMPARED;
        changedAt = at;
    }

    /** The comparison came to nothing. */
    void notCompared(Instant at) {
        state = State.DRAFT;
        comparison = null;
        changedAt = at;
    }

    /** Takes the place of the version in use, with which it was compared. */
    void publish(Act act) {
        if (state != State.COMPARED) {
            throw new DefinitionRefused.NotCompared(state);
        }
        state = State.ACTIVE;
        publishedAt = act.at();
        done(act);
    }

    /** Another version has taken its place. */
    void retire(Act act) {
        state = State.RETIRED;
        retiredAt = act.at();
        done(act);
    }

    void discard(Act act) {
        requireOpen();
        state = State.DISCARDED;
        done(act);
    }

    private void requireOpen() {
        if (!OPEN.contains(state)) {
            throw new DefinitionRefused.NotADraft(state);
        }
    }

    private void done(Act act) {
        changedBy = act.by();
        changedAt = act.at();
        reason = act.reason() == null ? reason : act.reason();
    }

    private void countBy(CountingRule rule) {
        counts = rule.counts();
        kpiClasses = rule.kpiClasses();
        schemes = rule.schemes();
        party = rule.party();
        includeSub = rule.includeSub();
        includeSuspended = rule.includeSuspended();
        holderKinds = rule.holderKinds();
        enterpriseSizes = rule.enterpriseSizes();
    }

    public CountingRule rule() {
        return new CountingRule(
                counts,
                List.copyOf(kpiClasses),
                copy(schemes),
                party,
                includeSub,
                includeSuspended,
                copy(holderKinds),
                copy(enterpriseSizes));
    }

    private static List<String> copy(List<String> texts) {
        return texts == null ? null : List.copyOf(texts);
    }

    public UUID id() {
        return id;
    }

    public String indicator() {
        return indicator;
    }

    /** Its number among the versions of the indicator. */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public Integer copyOf() {
        return copyOf;
    }

    /** The last comparison, null where none is of use. */
    public UUID comparison() {
        return comparison;
    }

    public String reason() {
        return reason;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant retiredAt() {
        return retiredAt;
    }

    public long version() {
        return version;
    }
}
