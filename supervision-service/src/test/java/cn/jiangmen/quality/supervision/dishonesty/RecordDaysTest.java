package cn.jiangmen.quality.supervision.dishonesty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days of a record through its life, and what they refuse. */
class RecordDaysTest {
    private static final LocalDate LISTED = LocalDate.of(2024, 5, 20);
    private static final Periods PERIODS = new Periods(LocalDate.of(2025, 5, 20), LocalDate.of(2027, 5, 20));
    private final RecordDays days = RecordDays.begin(LISTED, PERIODS, null);

    @Test
    void anApplicationOfTheDayBeforeTheYearIsOverIsNotAccepted() {
        RecordDays early = days.after(RecordAct.REPAIR_APPLIED, LocalDate.of(2025, 5, 19));
        RecordDays inTime = days.after(RecordAct.REPAIR_APPLIED, LocalDate.of(2025, 5, 20));

        assertThatThrownBy(() -> early.after(RecordAct.REPAIR_ACCEPTED, LocalDate.of(2025, 5, 21)))
                .isInstanceOf(RecordRefused.RepairTooEarly.class);
        assertThat(inTime.after(RecordAct.REPAIR_ACCEPTED, LocalDate.of(2025, 5, 20))
                        .acceptedOn())
                .isEqualTo("2025-05-20");
    }

    @Test
    void theLastDayIsTheOneBeforeTheEnd() {
        assertThat(days.after(RecordAct.PUBLISHED, LocalDate.of(2027, 5, 19)).publishedOn())
                .isEqualTo("2027-05-19");
        assertThatThrownBy(() -> days.after(RecordAct.PUBLISHED, LocalDate.of(2027, 5, 20)))
                .isInstanceOf(RecordRefused.PeriodOver.class);
        assertThat(days.after(RecordAct.EXPIRED, LocalDate.of(2030, 1, 1)).endedOn())
                .isEqualTo("2027-05-20");
    }

    @Test
    void stepsDoNotRunBackwards() {
        RecordDays applied = days.after(RecordAct.REPAIR_APPLIED, LocalDate.of(2025, 6, 2));
        RecordDays accepted = applied.after(RecordAct.REPAIR_ACCEPTED, LocalDate.of(2025, 6, 3));
        RecordDays repaired = accepted.after(RecordAct.REPAIRED, LocalDate.of(2025, 6, 9));

        for (Runnable backwards : List.<Runnable>of(
                () -> days.after(RecordAct.PUBLISHED, LISTED.minusDays(1)),
                () -> days.after(RecordAct.REPAIR_APPLIED, LISTED.minusDays(1)),
                () -> applied.after(RecordAct.REPAIR_ACCEPTED, LocalDate.of(2025, 6, 1)),
                () -> applied.after(RecordAct.REPAIR_NOT_ACCEPTED, LocalDate.of(2025, 6, 1)),
                () -> accepted.after(RecordAct.REPAIR_REFUSED, LocalDate.of(2025, 6, 2)),
                () -> accepted.after(RecordAct.REPAIRED, LocalDate.of(2025, 6, 2)),
                () -> repaired.after(RecordAct.STOPPED, LocalDate.of(2025, 6, 8)),
                () -> repaired.restored(LocalDate.of(2025, 6, 8), PERIODS),
                () -> days.after(RecordAct.ANNULLED, LISTED.minusDays(1)))) {
            assertThatThrownBy(backwards::run).isInstanceOf(RuleRefused.OutOfOrder.class);
        }
    }

    @Test
    void whatHadEndedStaysEndedWhenItIsAnnulledAndMustBeSeenToHaveStoppedAgain() {
        RecordDays annulled = days.after(RecordAct.REPAIR_APPLIED, LocalDate.of(2025, 6, 2))
                .after(RecordAct.REPAIR_ACCEPTED, LocalDate.of(2025, 6, 3))
                .after(RecordAct.REPAIRED, LocalDate.of(2025, 6, 9))
                .after(RecordAct.STOPPED, LocalDate.of(2025, 6, 10))
                .after(RecordAct.ANNULLED, LocalDate.of(2026, 1, 5));

        assertThat(annulled.endedOn()).isEqualTo("2025-06-09");
        assertThat(annulled.annulledOn()).isEqualTo("2026-01-05");
        assertThat(annulled.stoppedOn()).isNull();
    }

    @Test
    void measuresEndWithTheListingAndThoseOfTheirOwnPeriodAreNotRevived() {
        Measure ordinary = new Measure("A", "a", "l", "o", LISTED, LocalDate.of(2027, 5, 20), false);
        Measure own = new Measure("B", "b", "l", "o", LISTED, LocalDate.of(2025, 1, 1), true);
        LocalDate end = LocalDate.of(2025, 6, 9);
        LocalDate again = LocalDate.of(2025, 9, 1);

        assertThat(ordinary.endedOn(end).to()).isEqualTo(end);
        assertThat(own.endedOn(end)).isEqualTo(own);
        assertThat(ordinary.endedOn(end).anew(again, LocalDate.of(2028, 9, 1)))
                .isEqualTo(new Measure("A", "a", "l", "o", again, LocalDate.of(2028, 9, 1), false));
        assertThat(own.anew(again, LocalDate.of(2028, 9, 1))).isEqualTo(own);
    }
}
