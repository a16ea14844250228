package cn.jiangmen.quality.target.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Points stand on the last day of their period. */
class EveryTest {
    private static final LocalDate THURSDAY = LocalDate.of(2024, 2, 8);

    @Test
    void aPeriodEndsOnItsLastDay() {
        assertThat(Every.DAY.lastDay(THURSDAY)).isEqualTo(THURSDAY);
        assertThat(Every.WEEK.lastDay(THURSDAY)).isEqualTo(LocalDate.of(2024, 2, 11));
        assertThat(Every.MONTH.lastDay(THURSDAY)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Every.YEAR.lastDay(THURSDAY)).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void theLastDayOfAPeriodIsItsOwn() {
        assertThat(Every.WEEK.lastDay(LocalDate.of(2024, 2, 11))).isEqualTo(LocalDate.of(2024, 2, 11));
        assertThat(Every.YEAR.lastDay(LocalDate.of(2024, 12, 31))).isEqualTo(LocalDate.of(2024, 12, 31));
    }
}
