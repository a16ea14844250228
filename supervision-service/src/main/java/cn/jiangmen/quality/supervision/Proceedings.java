package cn.jiangmen.quality.supervision;

import cn.jiangmen.quality.supervision.calendar.Deadline;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.calendar.Suspension;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/**
 * The procedure of a case from the end of the investigation to the decision (行政处罚法 Art 44–64): which step may follow
 * which, on days that do not run backwards.
 */
@Embeddable
class Proceedings {
    private static final int BATCH = 200;
    private static final String OFFERED = "HEARING_OFFERED";

    @Enumerated(EnumType.STRING)
    private ProcedureKind procedureKind;

    @Enumerated(EnumType.STRING)
    private CaseStage stage;

    @ElementCollection
    @CollectionTable(name = "case_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<CaseStep> steps = new ArrayList<>();

    protected Proceedings() {}

    Proceedings(ProcedureKind kind) {
        this.procedureKind = kind;
        this.stage = CaseStage.FILED;
    }

    void investigated() {
        stage = CaseStage.INVESTIGATING;
    }

    void conclude(CaseStep.Told told, String finding) {
        move(told.step(StepKind.CONCLUDED, finding, null), CaseStage.CONCLUDED, CaseStage.INVESTIGATING);
    }

    void notify(CaseStep.Told told, boolean hearingOffered) {
        String detail = hearingOffered ? OFFERED : null;
        move(told.step(StepKind.NOTIFIED, detail, null), CaseStage.NOTIFIED, CaseStage.CONCLUDED);
    }

    void state(CaseStep.Told told) {
        move(told.step(StepKind.STATEMENT_MADE), CaseStage.NOTIFIED, CaseStage.NOTIFIED);
    }

    /** Gives up what is left of the rights to be heard, a hearing that was asked for among them. */
    void waive(CaseStep.Told told) {
        boolean wasHearing = stage == CaseStage.HEARING;
        move(told.step(StepKind.WAIVED), CaseStage.HEARD, CaseStage.NOTIFIED, CaseStage.HEARING);
        if (wasHearing) {
            goOn(told);
        }
    }

    void requestHearing(CaseStep.Told told, RunningClocks clocks) {
        requireStage(CaseStage.NOTIFIED);
        CaseStep notice = last(StepKind.NOTIFIED).orElseThrow();
        if (!OFFERED.equals(notice.detail())) {
            throw new CaseRefused.HearingNotOffered();
        }
        Deadline due = clocks.end("HEARING_REQUEST", notice.day());
        if (told.day().isAfter(due.on())) {
            throw new CaseRefused.RequestTooLate(told.day(), due.on());
        }
        move(told.step(StepKind.HEARING_REQUESTED), CaseStage.HEARING, CaseStage.NOTIFIED);
        if (suspendedSince().isEmpty()) {
            steps.add(told.step(StepKind.SUSPENDED, SuspensionGround.HEARING.name(), null));
        }
    }

    /** @param announcedOn when the parties were told the day of the hearing (Art 64: seven working days ahead) */
    void hear(CaseStep.Told told, LocalDate announcedOn, RunningClocks clocks) {
        requireStage(CaseStage.HEARING);
        LocalDate latest = clocks.end("HEARING_NOTICE", told.day()).on();
        if (announcedOn.isAfter(latest)) {
            throw new CaseRefused.HearingAnnouncedLate(announcedOn, latest);
        }
        if (announcedOn.isBefore(last(StepKind.HEARING_REQUESTED).orElseThrow().day())) {
            throw new CaseRefused.OutOfOrder(
                    announcedOn, last(StepKind.HEARING_REQUESTED).orElseThrow().day());
        }
        move(told.step(StepKind.HEARING_HELD), CaseStage.HEARD, CaseStage.HEARING);
        goOn(told);
    }

    /** Weighs what the party said; before the period is over only when no hearing could be asked for and a statement lies there. */
    void reviewDefence(CaseStep.Told told, boolean adopted, RunningClocks clocks) {
        requireStage(CaseStage.NOTIFIED);
        CaseStep notice = last(StepKind.NOTIFIED).orElseThrow();
        Deadline due = clocks.end("DEFENCE", notice.day());
        boolean spoken = last(StepKind.STATEMENT_MADE)
                .filter(step -> steps.indexOf(step) > steps.indexOf(notice))
                .isPresent();
        if (!told.day().isAfter(due.on()) && (OFFERED.equals(notice.detail()) || !spoken)) {
            throw new CaseRefused.DefenceOpen(due.on());
        }
        String detail = adopted ? "ADOPTED" : spoken ? "NOT_ADOPTED" : "NOTHING_SAID";
        move(told.step(StepKind.DEFENCE_REVIEWED, detail, null), CaseStage.HEARD, CaseStage.NOTIFIED);
    }

    void requestReview(CaseStep.Told told) {
        move(told.step(StepKind.REVIEW_REQUESTED), CaseStage.IN_REVIEW, CaseStage.HEARD);
    }

    void passReview(CaseStep.Told told) {
        move(told.step(StepKind.REVIEW_PASSED), CaseStage.REVIEWED, CaseStage.IN_REVIEW);
    }

    /** Back to the investigation; the party is told anew before a decision. */
    void returnReview(CaseStep.Told told) {
        move(told.step(StepKind.REVIEW_RETURNED), CaseStage.INVESTIGATING, CaseStage.IN_REVIEW);
    }

    void suspend(CaseStep.Told told, SuspensionGround ground) {
        requireBeforeDecision();
        suspendedSince().ifPresent(since -> {
            throw new CaseRefused.AlreadySuspended(since);
        });
        add(told.step(StepKind.SUSPENDED, ground.name(), null));
    }

    void resume(CaseStep.Told told) {
        if (suspendedSince().isEmpty() || stage == CaseStage.HEARING) {
            throw new CaseRefused.NotSuspended();
        }
        add(told.step(StepKind.RESUMED));
    }

    /** @param due the last day as it stands; who asks later is too late */
    void extend(CaseStep.Told told, StepKind kind, int days, LocalDate due) {
        requireBeforeDecision();
        boolean first = kind == StepKind.EXTENDED;
        if (last(StepKind.EXTENDED).isPresent() == first) {
            throw new CaseRefused.ExtensionOutOfTurn(first);
        }
        if (told.day().isAfter(due)) {
            throw new CaseRefused.RequestTooLate(told.day(), due);
        }
        add(told.step(kind, null, days));
    }

    /** A penalty is decided; several may be, one after the other. */
    void decide(CaseStep.Told told) {
        if (procedureKind == ProcedureKind.ORDINARY) {
            requireStage(CaseStage.REVIEWED, CaseStage.DECIDED);
            suspendedSince().ifPresent(since -> {
                throw new CaseRefused.AlreadySuspended(since);
            });
            LocalDate reviewed = last(StepKind.REVIEW_PASSED).orElseThrow().day();
            if (told.day().isBefore(reviewed)) {
                throw new CaseRefused.OutOfOrder(told.day(), reviewed);
            }
        } else if (stage == CaseStage.FILED) {
            throw new CaseRefused.NotInvestigated();
        }
        if (stage != CaseStage.DECIDED && stage != CaseStage.SERVED && stage != CaseStage.CLOSED) {
            add(told.step(StepKind.DECIDED));
            stage = CaseStage.DECIDED;
        }
    }

    void serve(CaseStep.Told told) {
        if (stage == CaseStage.DECIDED) {
            add(told.step(StepKind.SERVED));
            stage = CaseStage.SERVED;
        }
    }

    void close(LocalDate on, CaseOutcome outcome) {
        if (procedureKind != ProcedureKind.EXTERNAL) {
            switch (outcome) {
                case PENALISED -> requireStage(CaseStage.SERVED);
                case PENALTY_PROPOSED -> throw new CaseRefused.OutcomeOfOthers(outcome);
                case EXEMPTED ->
                    requireStage(
                            CaseStage.CONCLUDED,
                            CaseStage.NOTIFIED,
                            CaseStage.HEARD,
                            CaseStage.IN_REVIEW,
                            CaseStage.REVIEWED);
                case NO_VIOLATION, ORDERED_TO_CORRECT, TRANSFERRED -> requireBeforeDecision();
            }
        }
        requireNotBefore(on);
        stage = CaseStage.CLOSED;
    }

    Optional<LocalDate> suspendedSince() {
        List<Suspension> all = suspensions();
        return all.isEmpty() || all.getLast().until() != null
                ? Optional.empty()
                : Optional.of(all.getLast().from());
    }

    List<Suspension> suspensions() {
        List<Suspension> all = new ArrayList<>();
        for (CaseStep step : steps) {
            if (step.kind() == StepKind.SUSPENDED) {
                all.add(new Suspension(step.day(), null));
            } else if (step.kind() == StepKind.RESUMED) {
                all.set(all.size() - 1, new Suspension(all.getLast().from(), step.day()));
            }
        }
        return all;
    }

    Optional<CaseStep> last(StepKind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    ProcedureKind kind() {
        return procedureKind;
    }

    CaseStage stage() {
        return stage;
    }

    List<CaseStep> steps() {
        return List.copyOf(steps);
    }

    void add(CaseStep step) {
        requireNotBefore(step.day());
        steps.add(step);
    }

    private void move(CaseStep step, CaseStage to, CaseStage... from) {
        if (procedureKind != ProcedureKind.ORDINARY) {
            throw new CaseRefused.NoSuchStep(procedureKind);
        }
        requireStage(from);
        add(step);
        stage = to;
    }

    private void goOn(CaseStep.Told told) {
        if (suspendedSince().isPresent()) {
            add(told.step(StepKind.RESUMED));
        }
    }

    private void requireStage(CaseStage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new CaseRefused.WrongStage(stage, List.of(allowed));
        }
    }

    private void requireBeforeDecision() {
        if (stage.compareTo(CaseStage.DECIDED) >= 0) {
            throw new CaseRefused.WrongStage(stage, List.of(CaseStage.INVESTIGATING, CaseStage.REVIEWED));
        }
    }

    private void requireNotBefore(LocalDate day) {
        if (!steps.isEmpty() && day.isBefore(steps.getLast().day())) {
            throw new CaseRefused.OutOfOrder(day, steps.getLast().day());
        }
    }
}
