package cn.jiangmen.quality.target.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Periods follow each other without a gap and stay inside the range. */
class SpanTest {
    @Test
    void theFirstAndTheLastPeriodAreCut() {
        assertThat(Span.QUARTER.cut(LocalDate.of(2024, 2, 10), LocalDate.of(2024, 7, 1)))
                .containsExactly(
                        new Span.Period(LocalDate.of(2024, 2, 10), LocalDate.of(2024, 3, 31)),
                        new Span.Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30)),
                        new Span.Period(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void everyDayIsInOnePeriod(Span span) {
        LocalDate from = LocalDate.of(2023, 11, 15);
        LocalDate to = LocalDate.of(2025, 2, 28);
        List<Span.Period> periods = span.cut(from, to);

        assertThat(periods).hasSize((int) span.periods(from, to));
        assertThat(periods.getFirst().from()).isEqualTo(from);
        assertThat(periods.getLast().to()).isEqualTo(to);
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).from())
                    .isEqualTo(periods.get(i - 1).to().plusDays(1))
                    .isEqualTo(span.first(periods.get(i).from()));
        }
    }
}
