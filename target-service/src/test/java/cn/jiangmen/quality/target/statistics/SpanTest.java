package cn.jiangmen.quality.target.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days a table is measured on. */
class SpanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void monthsEndOnTheirLastDayAndTheLastOnTheDayAsked() {
        List<Span> spans = Span.between(Period.MONTH, day("2024-01-15"), day("2024-03-10"), TODAY);

        assertThat(spans)
                .containsExactly(
                        span("2024-01", "2024-01-01", "2024-01-31", true, "2023-12-31", "2023-01-31"),
                        span("2024-02", "2024-02-01", "2024-02-29", true, "2024-01-31", "2023-02-28"),
                        span("2024-03", "2024-03-01", "2024-03-10", false, "2024-02-29", "2023-03-10"));
    }

    @Test
    void quartersAndYearsCrossTheYear() {
        assertThat(Span.between(Period.QUARTER, day("2024-12-31"), day("2025-03-31"), TODAY))
                .containsExactly(
                        span("2024-Q4", "2024-10-01", "2024-12-31", true, "2024-09-30", "2023-12-31"),
                        span("2025-Q1", "2025-01-01", "2025-03-31", true, "2024-12-31", "2024-03-31"));
        assertThat(Span.between(Period.YEAR, day("2024-06-01"), day("2024-12-31"), TODAY))
                .containsExactly(span("2024", "2024-01-01", "2024-12-31", true, "2023-12-31", "2023-12-31"));
    }

    @Test
    void theDayAfterTheLeapDayAYearLaterIsComparedWithIt() {
        assertThat(Span.between(Period.MONTH, day("2025-02-01"), day("2025-02-28"), TODAY)
                        .getFirst()
                        .yearBeforeOn())
                .isEqualTo(day("2024-02-29"));
        assertThat(Span.between(Period.YEAR, day("2024-02-29"), day("2024-02-29"), TODAY)
                        .getFirst()
                        .yearBeforeOn())
                .isEqualTo(day("2023-02-28"));
    }

    @Test
    void aPeriodIsCompleteOnlyWhenItsLastDayIsOver() {
        assertThat(Span.between(Period.MONTH, day("2026-11-01"), day("2026-11-30"), day("2026-11-30")))
                .singleElement()
                .matches(span -> !span.complete());
        assertThat(Span.between(Period.MONTH, day("2026-11-01"), day("2026-11-30"), day("2026-12-01")))
                .singleElement()
                .matches(Span::complete);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-01-31, 2024-02-01, 2",
        "MONTH, 2024-01-01, 2024-01-31, 1",
        "QUARTER, 2023-12-31, 2024-01-01, 2",
        "YEAR, 1900-01-01, 9999-12-31, 8100",
        "MONTH, 9999-12-01, 9999-12-31, 1"
    })
    void periodsAreCountedAsTheyAreMade(Period period, LocalDate from, LocalDate to, int count) {
        assertThat(period.count(from, to)).isEqualTo(count);
        assertThat(Span.between(period, from, to, TODAY)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"28, 2773, 1.01", "1, 3, 33.33", "2, 3, 66.67", "-1, 8, -12.50", "5, 1000, 0.50", "1, 20000, 0.01"})
    void sharesAreExactToTwoDecimals(int part, int base, String percent) {
        assertThat(Measure.percent(part, base)).hasToString(percent);
    }

    @Test
    void nothingIsComparedWithNothing() {
        assertThat(Measure.percent(7, 0)).isNull();
    }

    private static Span span(String label, String from, String on, boolean complete, String previous, String year) {
        return new Span(label, day(from), day(on), complete, day(previous), day(year));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
