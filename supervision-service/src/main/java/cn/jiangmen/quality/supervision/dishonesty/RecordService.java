package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What can be done with a record, apart from its repair; each command is one transaction. */
@ApplicationScoped
public class RecordService {
    private final DishonestyRecords records;
    private final PenaltyReading penalties;
    private final Rulebook rulebook;
    private final Acts acts;
    private final LegalClocks clocks;
    private final Clock clock;

    RecordService(
            DishonestyRecords records,
            PenaltyReading penalties,
            Rulebook rulebook,
            Acts acts,
            LegalClocks clocks,
            Clock clock) {
        this.records = records;
        this.penalties = penalties;
        this.rulebook = rulebook;
        this.acts = acts;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * What is told of a penalty.
     *
     * @param grade the tier, or null for the rule's; another one than the rule's needs a reason
     * @param facts 违法事实 as they may be shown: looked through for secrets and personal matters; or null
     * @param recordedOn null is today
     */
    public record Told(Grade grade, String gradeReason, String facts, LocalDate recordedOn) {}

    /** Records the information on a penalty in its tier. The facts of the penalty itself are never copied. */
    @Transactional
    public DishonestyRecord record(UUID penaltyId, Told said, Actor by) {
        rulebook.requireRole(RecordAct.RECORDED.verb(), by);
        LocalDate on = LegalDay.of("recorded_on", said.recordedOn(), clock);
        PenaltyBasis penalty = penalties.get(penaltyId);
        penalty.requireUsable();
        penalties.requireTellable(penalty);
        if (on.isBefore(penalty.decidedOn())) {
            throw new RuleRefused.OutOfOrder("recorded_on", on, penalty.decidedOn());
        }
        Grade byRule = rulebook.grade(penalty.kinds(), on)
                .orElseThrow(() -> new RuleRefused.NoRuleInForce(RecordAct.RECORDED.verb(), on));
        if (said.grade() != null && said.grade() != byRule && said.gradeReason() == null) {
            throw new RecordRefused.GradeUnexplained(byRule);
        }
        Grade grade = said.grade() == null ? byRule : said.grade();
        Periods periods = Periods.ofInformation(clocks.read(), grade, on, penalty.decidedOn());
        if (!on.isBefore(periods.latestEndOn())) {
            throw new RecordRefused.PeriodOver(periods.latestEndOn());
        }
        DishonestyRecord each =
                DishonestyRecord.information(Ids.next(), penalty, grade, said, on, periods, Instant.now(clock));
        Document decision =
                new Document(DocumentKind.PENALTY_DECISION, penalty.decisionNumber(), null, penalty.decidedOn());
        records.save(
                each, Step.of(RecordAct.RECORDED.verb(), on, by).with(decision).because(said.gradeReason()));
        return each;
    }

    @Transactional
    public DishonestyRecord published(String id, String ifMatch, LocalDate said, Actor by) {
        DishonestyRecord each = get(id, ifMatch, RecordAct.PUBLISHED, by);
        LocalDate on = LegalDay.of("published_on", said, clock);
        each.act(RecordAct.PUBLISHED, on);
        return saved(each, Step.of(RecordAct.PUBLISHED.verb(), on, by));
    }

    /**
     * States anew what was recorded wrongly.
     *
     * @param correctsId the entry that was wrong, for example one that a receiver rejected; or null
     */
    @Transactional
    public DishonestyRecord corrected(
            String id, String ifMatch, Correction right, UUID correctsId, String reason, Actor by) {
        DishonestyRecord each = get(id, ifMatch, RecordAct.CORRECTED, by);
        if (correctsId != null) {
            acts.requireEntry(each.id(), correctsId);
        }
        each.correct(right.enterpriseName(), right.groundText(), right.decisionNumber());
        return saved(
                each,
                Step.of(RecordAct.CORRECTED.verb(), LocalDate.now(clock), by)
                        .because(reason)
                        .correcting(correctsId));
    }

    /** Annuls it, because its penalty or the listing itself was annulled (Order 44 Art 19, 23). */
    @Transactional
    public DishonestyRecord annulled(
            String id, String ifMatch, LocalDate said, AnnulmentCause cause, String number, String reason, Actor by) {
        DishonestyRecord each = get(id, ifMatch, RecordAct.ANNULLED, by);
        LocalDate on = LegalDay.of("annulled_on", said, clock);
        each.act(RecordAct.ANNULLED, on);
        return saved(
                each,
                Step.of(RecordAct.ANNULLED.verb(), on, by)
                        .with(new Document(DocumentKind.ANNULMENT, number.strip(), null, on))
                        .saying("cause", cause.name())
                        .because(reason));
    }

    /** Confirms that publicity and measures have stopped. */
    @Transactional
    public DishonestyRecord stopped(String id, String ifMatch, LocalDate said, Actor by) {
        DishonestyRecord each = get(id, ifMatch, RecordAct.STOPPED, by);
        LocalDate on = LegalDay.of("stopped_on", said, clock);
        each.act(RecordAct.STOPPED, on);
        return saved(each, Step.of(RecordAct.STOPPED.verb(), on, by));
    }

    /** What a correction says; null leaves a field as it is. */
    public record Correction(String enterpriseName, String groundText, String decisionNumber) {}

    public DishonestyRecord get(String id) {
        return records.get(id);
    }

    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return records.history(records.get(id), cursor, limit);
    }

    /** A record on which somebody who may wants to act. */
    DishonestyRecord get(String id, String ifMatch, RecordAct act, Actor by) {
        DishonestyRecord each = records.get(id);
        Versions.require(ifMatch, each.version());
        rulebook.requireRole(act.verb(), by);
        return each;
    }

    DishonestyRecord saved(DishonestyRecord each, Step step) {
        records.save(each, step);
        return each;
    }

    /** The clocks of a record, by its kind, from a new first day. */
    static Periods periods(DishonestyRecord each, RunningClocks clocks, LocalDate ruleDay, LocalDate from) {
        return each.kind() == RecordKind.SERIOUS_LISTING
                ? Periods.ofListing(clocks, from, each.days().restrictedUntil())
                : Periods.ofInformation(clocks, each.grade(), ruleDay, from);
    }
}
