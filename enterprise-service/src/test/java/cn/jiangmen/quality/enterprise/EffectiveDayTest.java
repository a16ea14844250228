package cn.jiangmen.quality.enterprise;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of effective days, both included. */
class EffectiveDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"1949-10-01", "2024-02-29", "2027-11-23"})
    void daysInBoundsPass(LocalDate day) {
        assertThatCode(() -> EffectiveDay.require("on", day, TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1949-09-30", "2027-11-24", "9999-12-31", "-0044-03-15"})
    void daysOutOfBoundsAreRefused(LocalDate day) {
        assertThatThrownBy(() -> EffectiveDay.require("on", day, TODAY))
                .isInstanceOf(EnterpriseRefused.EffectiveDayOutOfRange.class);
    }
}
