package cn.jiangmen.quality.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.calendar.ClockRules;
import cn.jiangmen.quality.supervision.calendar.HolidayNotice;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step at every stage, the order of days, and the periods of the party. */
class ProceedingsTest {
    private static final LocalDate NOTICE = LocalDate.of(2026, 3, 20);
    // the fifth working day after a Friday without holidays
    private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 27);
    private static final LocalDate LATE = LocalDate.of(2026, 4, 30);
    private static final RunningClocks CLOCKS = clocks();

    private static final Map<StepKind, BiConsumer<Proceedings, LocalDate>> STEPS = Map.of(
            StepKind.CONCLUDED, (p, on) -> p.conclude(told(on), "成立"),
            StepKind.NOTIFIED, (p, on) -> p.notify(told(on), true),
            StepKind.STATEMENT_MADE, (p, on) -> p.state(told(on)),
            StepKind.WAIVED, (p, on) -> p.waive(told(on)),
            StepKind.HEARING_REQUESTED, (p, on) -> p.requestHearing(told(on), CLOCKS),
            StepKind.HEARING_HELD, (p, on) -> p.hear(told(on), PERIOD_END, CLOCKS),
            StepKind.DEFENCE_REVIEWED, (p, on) -> p.reviewDefence(told(on), false, CLOCKS),
            StepKind.REVIEW_REQUESTED, (p, on) -> p.requestReview(told(on)),
            StepKind.REVIEW_PASSED, (p, on) -> p.passReview(told(on)),
            StepKind.REVIEW_RETURNED, (p, on) -> p.returnReview(told(on)));

    private static final Map<StepKind, Set<CaseStage>> FROM = Map.of(
            StepKind.CONCLUDED, Set.of(CaseStage.INVESTIGATING),
            StepKind.NOTIFIED, Set.of(CaseStage.CONCLUDED),
            StepKind.STATEMENT_MADE, Set.of(CaseStage.NOTIFIED),
            StepKind.WAIVED, Set.of(CaseStage.NOTIFIED, CaseStage.HEARING),
            StepKind.HEARING_REQUESTED, Set.of(CaseStage.NOTIFIED),
            StepKind.HEARING_HELD, Set.of(CaseStage.HEARING),
            StepKind.DEFENCE_REVIEWED, Set.of(CaseStage.NOTIFIED),
            StepKind.REVIEW_REQUESTED, Set.of(CaseStage.HEARD),
            StepKind.REVIEW_PASSED, Set.of(CaseStage.IN_REVIEW),
            StepKind.REVIEW_RETURNED, Set.of(CaseStage.IN_REVIEW));

    private static Stream<StepKind> steps() {
        return STEPS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsTakenAtItsStagesAndRefusedAtAllOthers(StepKind kind) {
        for (CaseStage stage : EnumSet.complementOf(EnumSet.of(CaseStage.CLOSED, CaseStage.SERVED))) {
            Proceedings at = at(stage);
            LocalDate on = kind == StepKind.HEARING_REQUESTED ? PERIOD_END : LATE;
            int before = at.steps().size();
            if (FROM.get(kind).contains(stage)) {
                STEPS.get(kind).accept(at, on);
                assertThat(at.last(kind)).as("%s at %s", kind, stage).isPresent();
            } else {
                assertThatThrownBy(() -> STEPS.get(kind).accept(at, on))
                        .as("%s at %s", kind, stage)
                        .isInstanceOf(CaseRefused.WrongStage.class);
                assertThat(at.steps()).hasSize(before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSED", "SERVED"})
    void aPenaltyIsDecidedOnAPassedReviewOnly(CaseStage stage) {
        if (stage == CaseStage.REVIEWED || stage == CaseStage.DECIDED) {
            at(stage).decide(told(LATE));
        } else {
            assertThatThrownBy(() -> at(stage).decide(told(LATE))).isInstanceOf(CaseRefused.WrongStage.class);
        }
    }

    @Test
    void theOtherProceduresHaveNoneOfTheStepsAndDecideAfterTheInvestigation() {
        for (ProcedureKind kind : List.of(ProcedureKind.SIMPLE, ProcedureKind.EXTERNAL)) {
            Proceedings other = new Proceedings(kind);
            assertThatThrownBy(() -> other.decide(told(LATE))).isInstanceOf(CaseRefused.NotInvestigated.class);
            other.investigated();
            assertThatThrownBy(() -> other.conclude(told(LATE), "成立")).isInstanceOf(CaseRefused.NoSuchStep.class);
            other.decide(told(LATE));
            assertThat(other.stage()).isEqualTo(CaseStage.DECIDED);
        }
    }

    @Test
    void thePartyIsHeardToTheLastDayOfThePeriod() {
        assertThatThrownBy(() -> at(CaseStage.NOTIFIED).reviewDefence(told(PERIOD_END), false, CLOCKS))
                .isInstanceOf(CaseRefused.DefenceOpen.class);
        at(CaseStage.NOTIFIED).requestHearing(told(PERIOD_END), CLOCKS);
        assertThatThrownBy(() -> at(CaseStage.NOTIFIED).requestHearing(told(PERIOD_END.plusDays(1)), CLOCKS))
                .isInstanceOf(CaseRefused.RequestTooLate.class);

        Proceedings without = at(CaseStage.CONCLUDED);
        without.notify(told(NOTICE), false);
        assertThatThrownBy(() -> without.requestHearing(told(NOTICE), CLOCKS))
                .isInstanceOf(CaseRefused.HearingNotOffered.class);
        without.state(told(NOTICE.plusDays(1)));
        without.reviewDefence(told(NOTICE.plusDays(2)), true, CLOCKS);
        assertThat(without.stage()).isEqualTo(CaseStage.HEARD);
    }

    @Test
    void aHearingIsAnnouncedSevenWorkingDaysAheadAndItsTimeIsNotCounted() {
        Proceedings hearing = at(CaseStage.HEARING);
        assertThat(hearing.suspendedSince()).contains(PERIOD_END);
        assertThatThrownBy(() -> hearing.resume(told(LATE))).isInstanceOf(CaseRefused.NotSuspended.class);
        // 清明 4-04..06: seven working days before Monday 13 April is Wednesday 1 April
        LocalDate held = LocalDate.of(2026, 4, 13);
        assertThatThrownBy(() -> hearing.hear(told(held), LocalDate.of(2026, 4, 2), CLOCKS))
                .isInstanceOf(CaseRefused.HearingAnnouncedLate.class);

        hearing.hear(told(held), LocalDate.of(2026, 4, 1), CLOCKS);

        assertThat(hearing.suspendedSince()).isEmpty();
        assertThat(hearing.suspensions()).singleElement().satisfies(each -> {
            assertThat(each.from()).isEqualTo(PERIOD_END);
            assertThat(each.until()).isEqualTo(held);
        });
    }

    @Test
    void daysDoNotRunBackwards() {
        assertThatThrownBy(() -> at(CaseStage.CONCLUDED).notify(told(NOTICE.minusDays(10)), true))
                .isInstanceOf(CaseRefused.OutOfOrder.class);
        assertThatThrownBy(() -> at(CaseStage.REVIEWED).decide(told(NOTICE)))
                .isInstanceOf(CaseRefused.OutOfOrder.class);
    }

    @Test
    void theHeadExtendsOnceThenTheCollectiveAndBothInTime() {
        Proceedings each = at(CaseStage.INVESTIGATING);
        assertThatThrownBy(() -> each.extend(told(NOTICE), StepKind.EXTENDED_COLLECTIVELY, 60, LATE))
                .isInstanceOf(CaseRefused.ExtensionOutOfTurn.class);
        assertThatThrownBy(() -> each.extend(told(LATE.plusDays(1)), StepKind.EXTENDED, 30, LATE))
                .isInstanceOf(CaseRefused.RequestTooLate.class);
        each.extend(told(LATE), StepKind.EXTENDED, 30, LATE);
        assertThatThrownBy(() -> each.extend(told(LATE), StepKind.EXTENDED, 30, LATE))
                .isInstanceOf(CaseRefused.ExtensionOutOfTurn.class);
        each.extend(told(LATE), StepKind.EXTENDED_COLLECTIVELY, 60, LATE);
        assertThatThrownBy(() -> at(CaseStage.DECIDED).extend(told(LATE), StepKind.EXTENDED, 30, LATE))
                .isInstanceOf(CaseRefused.WrongStage.class);
    }

    /** A case at a stage, by the shortest way there. */
    static Proceedings at(CaseStage stage) {
        Proceedings each = new Proceedings(ProcedureKind.ORDINARY);
        List<Runnable> way = List.of(
                each::investigated,
                () -> each.conclude(told(NOTICE.minusDays(2)), "成立"),
                () -> each.notify(told(NOTICE), true),
                () -> each.requestHearing(told(PERIOD_END), CLOCKS),
                () -> each.waive(told(PERIOD_END)),
                () -> each.requestReview(told(PERIOD_END)),
                () -> each.passReview(told(PERIOD_END)),
                () -> each.decide(told(PERIOD_END)));
        for (int i = 0; each.stage() != stage; i++) {
            way.get(i).run();
        }
        return each;
    }

    private static CaseStep.Told told(LocalDate on) {
        return new CaseStep.Told(on, null, "执法一科", Instant.parse("2026-03-02T01:00:00Z"));
    }

    private static RunningClocks clocks() {
        LocalDate from = LocalDate.of(2021, 7, 15);
        HolidayNotice notice = new HolidayNotice(
                2026,
                "国务院办公厅 2026",
                Set.of(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 6)),
                Set.of());
        return new RunningClocks(
                new ClockRules(List.of(
                        rule("DEFENCE", from, ClockRule.Unit.WORKING_DAYS, 5),
                        rule("HEARING_REQUEST", from, ClockRule.Unit.WORKING_DAYS, 5),
                        rule("HEARING_NOTICE", from, ClockRule.Unit.WORKING_DAYS_BEFORE, 7))),
                new WorkingCalendar(List.of(notice)));
    }

    private static ClockRule rule(String clock, LocalDate from, ClockRule.Unit unit, int length) {
        return new ClockRule(clock, from, null, length, unit, "行政处罚法", ClockRule.Confidence.VERIFIED);
    }
}
