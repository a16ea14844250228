package cn.jiangmen.quality.supervision;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The steps between investigation and closing; each is one transaction. */
@ApplicationScoped
public class CaseProcedure {
    private final Cases cases;
    private final LegalClocks clocks;
    private final Clock clock;

    CaseProcedure(Cases cases, LegalClocks clocks, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * What is told with every step.
     *
     * @param on null is today
     * @param by who takes it
     */
    public record Step(LocalDate on, String note, String by) {}

    @Transactional
    public SupervisionCase conclude(String number, String ifMatch, Step said, String finding) {
        return change(
                number,
                ifMatch,
                said,
                (each, told) -> each.advance(told, StepKind.CONCLUDED, p -> p.conclude(told, finding)));
    }

    @Transactional
    public SupervisionCase notify(String number, String ifMatch, Step said, boolean hearingOffered) {
        return change(
                number,
                ifMatch,
                said,
                (each, told) -> each.advance(told, StepKind.NOTIFIED, p -> p.notify(told, hearingOffered)));
    }

    @Transactional
    public SupervisionCase requestHearing(String number, String ifMatch, Step said) {
        return change(
                number,
                ifMatch,
                said,
                (each, told) ->
                        each.advance(told, StepKind.HEARING_REQUESTED, p -> p.requestHearing(told, clocks.read())));
    }

    @Transactional
    public SupervisionCase hear(String number, String ifMatch, Step said, LocalDate announcedOn) {
        return change(
                number,
                ifMatch,
                said,
                (each, told) ->
                        each.advance(told, StepKind.HEARING_HELD, p -> p.hear(told, announcedOn, clocks.read())));
    }

    @Transactional
    public SupervisionCase reviewDefence(String number, String ifMatch, Step said, boolean adopted) {
        return change(
                number,
                ifMatch,
                said,
                (each, told) -> each.advance(
                        told, StepKind.DEFENCE_REVIEWED, p -> p.reviewDefence(told, adopted, clocks.read())));
    }

    /** A step that needs no more than its kind: a statement, a waiver, a legal review asked for or ended, a resumption. */
    @Transactional
    public SupervisionCase take(String number, String ifMatch, Step said, StepKind kind) {
        return change(
                number,
                ifMatch,
                said,
                (each, told) -> each.advance(told, kind, p -> {
                    switch (kind) {
                        case STATEMENT_MADE -> p.state(told);
                        case WAIVED -> p.waive(told);
                        case REVIEW_REQUESTED -> p.requestReview(told);
                        case REVIEW_PASSED -> p.passReview(told);
                        case REVIEW_RETURNED -> p.returnReview(told);
                        case RESUMED -> p.resume(told);
                        default -> throw new IllegalArgumentException(kind + " needs more to be told");
                    }
                }));
    }

    @Transactional
    public SupervisionCase suspend(String number, String ifMatch, Step said, SuspensionGround ground) {
        return change(
                number,
                ifMatch,
                said,
                (each, told) -> each.advance(told, StepKind.SUSPENDED, p -> p.suspend(told, ground)));
    }

    /**
     * Gives more time for the decision.
     *
     * @param days null: by the head, once, for as long as the rule says; else by collective decision for so many days
     */
    @Transactional
    public SupervisionCase extend(String number, String ifMatch, Step said, Integer days) {
        return change(number, ifMatch, said, (each, told) -> {
            RunningClocks running = clocks.read();
            LocalDate due = running.end(
                            CaseClocks.decideAsExtended(each, running),
                            each.openedOn(),
                            each.proceedings().suspensions())
                    .on();
            StepKind kind = days == null ? StepKind.EXTENDED : StepKind.EXTENDED_COLLECTIVELY;
            int length = days == null
                    ? running.rules().rule("CASE_DECIDE_EXTENSION", told.day()).length()
                    : days;
            return each.advance(told, kind, p -> p.extend(told, kind, length, due));
        });
    }

    @Transactional
    public SupervisionCase order(String number, String ifMatch, Step said, CorrectionTold order) {
        return change(
                number,
                ifMatch,
                said,
                (each, told) -> each.order(
                        told,
                        CorrectionOrder.issued(
                                order.number(), told.day(), order.correctBy(), order.demand(), order.basis())));
    }

    /** What is told of an order to correct. */
    public record CorrectionTold(String number, LocalDate correctBy, String demand, String basis) {}

    @Transactional
    public SupervisionCase extendOrder(String number, String ifMatch, Step said, String order, LocalDate later) {
        return change(number, ifMatch, said, (each, told) -> each.extendOrder(told, order, later));
    }

    @Transactional
    public SupervisionCase endOrder(
            String number, String ifMatch, Step said, String order, CorrectionOrder.Status found) {
        return change(number, ifMatch, said, (each, told) -> each.endOrder(told, order, found));
    }

    /** A penalty is decided in the case; in the transaction of the penalty. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SupervisionCase decide(String number, LocalDate on, String by) {
        SupervisionCase each = cases.get(number);
        return record(each, StepKind.DECIDED, on, p -> p.decide(told(on, by)));
    }

    /** All that was decided in the case is served; in the transaction of the penalty. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SupervisionCase serve(String number, LocalDate on, String by) {
        SupervisionCase each = cases.get(number);
        return record(each, StepKind.SERVED, on, p -> p.serve(told(on, by)));
    }

    private SupervisionCase record(SupervisionCase each, StepKind kind, LocalDate on, Consumer<Proceedings> step) {
        CaseStage before = each.stage();
        step.accept(each.proceedings());
        if (each.stage() != before) {
            each.changed(Instant.now(clock));
            cases.save(each, new CaseEvent.Advanced(on, kind, null));
        }
        return each;
    }

    private CaseStep.Told told(LocalDate on, String by) {
        return new CaseStep.Told(on, null, by, Instant.now(clock));
    }

    private SupervisionCase change(
            String number, String ifMatch, Step said, BiFunction<SupervisionCase, CaseStep.Told, CaseEvent> act) {
        SupervisionCase each = cases.get(number);
        Versions.require(ifMatch, each.version());
        Instant now = Instant.now(clock);
        LocalDate day = LegalDay.of("effective_on", said.on(), clock);
        CaseEvent event =
                act.apply(each, new CaseStep.Told(day, said.note(), said.by().strip(), now));
        each.changed(now);
        cases.save(each, event);
        return each;
    }
}
