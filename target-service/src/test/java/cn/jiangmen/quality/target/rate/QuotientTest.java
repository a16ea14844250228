package cn.jiangmen.quality.target.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are exact decimals, and nothing is divided by nothing. */
class QuotientTest {
    @ParameterizedTest
    @CsvSource({
        "0, 7, 100, 2, 0.00",
        "1, 3, 100, 2, 33.33",
        "2, 3, 100, 2, 66.67",
        "1, 8, 100, 1, 12.5",
        "1, 2000, 100, 1, 0.1",
        "7, 7000, 1000, 2, 1.00",
        "3, 2, 100, 0, 150",
        "123456789, 987654321, 1000, 6, 124.999999"
    })
    void theValueIsRoundedHalfUpToTheRatesDecimals(
            long numerator, long denominator, int scale, int decimals, String value) {
        assertThat(Quotient.of(rate(scale, decimals), numerator, denominator, 0).value())
                .isEqualTo(value);
    }

    @Test
    void nothingToDivideByIsToldAndNoNumberIsMadeUp() {
        Quotient empty = Quotient.of(rate(100, 2), 0, 0, 0);

        assertThat(empty.value()).isNull();
        assertThat(empty.reason()).isEqualTo(Quotient.Absence.NOTHING_TO_DIVIDE_BY);
        assertThat(empty.unknown()).isNull();
    }

    private static Rate rate(int scale, int decimals) {
        return new Rate("R", "率", "Rate", "二(四)", scale, decimals, null, false, "分子", "n", "分母", "d");
    }
}
