package cn.jiangmen.quality.supervision.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.supervision.complaints.ClockReading.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clocks of complaints and reports; the expected days were counted apart, from the notices' table. */
class MatterClocksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aComplaintOverTheSpringFestivalIsDecidedAndToldInSevenWorkingDays() {
        Matter matter = AMatter.received(MatterKind.COMPLAINT, "2026-02-13");

        assertThat(due(matter, "COMPLAINT_ACCEPT")).isEqualTo("2026-03-02");
        assertThat(reading(matter, "COMPLAINT_ACCEPT", "2026-03-02").state()).isEqualTo(State.RUNNING);
        assertThat(reading(matter, "COMPLAINT_ACCEPT", "2026-03-03").state()).isEqualTo(State.OVERDUE);
        matter.accept(day("2026-03-02"));
        assertThat(reading(matter, "COMPLAINT_ACCEPT", "2026-03-03").state()).isEqualTo(State.OVERDUE);
        matter.reply(day("2026-03-03"));
        assertThat(reading(matter, "COMPLAINT_ACCEPT", "2026-03-03").state()).isEqualTo(State.LATE);
        assertThat(AMatter.timed(matter).dues().inTime()).isFalse();
    }

    @Test
    void theOrderInForceOnTheDayOfReceiptTellsHowLongMediationTakes() {
        Matter before = AMatter.received(MatterKind.COMPLAINT, "2026-04-14");
        before.accept(day("2026-04-20"));
        Matter after = AMatter.received(MatterKind.COMPLAINT, "2026-04-15");
        after.accept(day("2026-04-20"));

        assertThat(due(before, "MEDIATION_END")).isEqualTo("2026-06-25");
        assertThat(due(after, "MEDIATION_END")).isEqualTo("2026-06-22");
    }

    @Test
    void theTimeOfAnAppraisalIsNotCounted() {
        Matter working = AMatter.received(MatterKind.COMPLAINT, "2026-04-14");
        working.accept(day("2026-04-20"));
        working.suspend(day("2026-05-11"));
        assertThat(reading(working, "MEDIATION_END", "2026-06-30").state()).isEqualTo(State.SUSPENDED);
        working.resume(day("2026-05-18"));
        Matter plain = AMatter.received(MatterKind.COMPLAINT, "2026-05-12");
        plain.accept(day("2026-05-15"));
        plain.suspend(day("2026-05-22"));
        plain.resume(day("2026-05-29"));

        assertThat(due(working, "MEDIATION_END")).isEqualTo("2026-07-02");
        assertThat(due(plain, "MEDIATION_END")).isEqualTo("2026-07-21");
    }

    @Test
    void aReportIsVerifiedInFifteenWorkingDaysAndFifteenMore() {
        Matter festival = AMatter.received(MatterKind.REPORT, "2026-01-30");
        assertThat(due(festival, "REPORT_VERIFY")).isEqualTo("2026-02-27");
        festival.extend(day("2026-02-27"));
        assertThat(due(festival, "REPORT_VERIFY")).isEqualTo("2026-03-19");

        Matter tested = AMatter.received(MatterKind.REPORT, "2026-05-12");
        tested.suspend(day("2026-05-20"));
        tested.resume(day("2026-05-27"));
        assertThat(due(tested, "REPORT_VERIFY")).isEqualTo("2026-06-09");
    }

    @Test
    void aNamedReporterIsToldInFiveWorkingDaysAndAnAnonymousOneIsNot() {
        Matter named = AMatter.received(MatterKind.REPORT, "2026-09-22");
        named.decline("NO_VIOLATION", day("2026-09-24"));
        Matter anonymous = AMatter.received(MatterKind.REPORT, "2026-09-22", false);
        anonymous.decline("NO_VIOLATION", day("2026-09-24"));

        assertThat(due(named, "REPORT_TELL")).isEqualTo("2026-10-09");
        assertThat(AMatter.timed(named).dues().inTime()).isNull();
        assertThat(clocks(anonymous, TODAY))
                .extracting(each -> each.due().clock())
                .containsExactly("REPORT_VERIFY");
        assertThat(AMatter.timed(anonymous).dues().inTime()).isTrue();
    }

    @Test
    void theEndOfMediationIsToldInSevenWorkingDays() {
        Matter matter = AMatter.received(MatterKind.COMPLAINT, "2026-05-12");
        matter.accept(day("2026-05-15"));
        matter.reply(day("2026-05-16"));
        matter.terminate("NO_AGREEMENT", day("2026-06-05"));

        assertThat(due(matter, "MEDIATION_TELL")).isEqualTo("2026-06-16");
        assertThat(AMatter.timed(matter).dues().nextClock()).isEqualTo("MEDIATION_TELL");
        matter.reply(day("2026-06-16"));
        assertThat(AMatter.timed(matter).dues().inTime()).isTrue();
        assertThat(matter.dues().nextClock()).isNull();
    }

    @Test
    void aDeadlineInAYearWithoutNoticeIsMissingAndNotGuessed() {
        Matter matter = AMatter.timed(AMatter.received(MatterKind.REPORT, "2026-12-21"));

        ClockReading reading = reading(matter, "REPORT_VERIFY", "2026-12-31");
        assertThat(reading.state()).isEqualTo(State.CALENDAR_MISSING);
        assertThat(reading.due().missingYear()).isEqualTo(2027);
        assertThat(matter.dues().dueUnsettled()).isTrue();
        assertThat(matter.dues().nextDueOn()).isNull();
    }

    @Test
    void whatWasMergedOrWithdrawnHasNoClockLeft() {
        Matter merged = AMatter.received(MatterKind.REPORT, "2026-05-12");
        merged.merge("JB-2026-000009", day("2026-05-13"));
        Matter withdrawn = AMatter.received(MatterKind.COMPLAINT, "2026-05-12");
        withdrawn.withdraw(day("2026-05-13"));

        for (Matter each : List.of(merged, withdrawn)) {
            assertThat(clocks(each, TODAY)).extracting(ClockReading::state).containsOnly(State.DROPPED);
            assertThat(AMatter.timed(each).dues()).isEqualTo(new Dues(null, null, null, false, null, null, null));
        }
    }

    private static String due(Matter matter, String clock) {
        return reading(matter, clock, TODAY.toString()).due().on().toString();
    }

    private static ClockReading reading(Matter matter, String clock, String today) {
        return clocks(matter, day(today)).stream()
                .filter(each -> each.due().clock().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    private static List<ClockReading> clocks(Matter matter, LocalDate today) {
        return MatterClocks.of(matter, AMatter.CLOCKS, today);
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
