package cn.jiangmen.quality.supervision.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.supervision.calendar.ClockRule.Confidence;
import cn.jiangmen.quality.supervision.calendar.ClockRule.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockRulesTest {
    private static final LocalDate CHANGE = LocalDate.of(2026, 4, 15);

    private final WorkingCalendar calendar = new WorkingCalendar(SeededNotices.all());
    private final ClockRules rules = new ClockRules(List.of(
            new ClockRule(
                    "MEDIATION_END",
                    LocalDate.of(2020, 1, 1),
                    CHANGE.minusDays(1),
                    45,
                    Unit.WORKING_DAYS,
                    "Order 20",
                    Confidence.VERIFIED),
            new ClockRule("MEDIATION_END", CHANGE, null, 60, Unit.DAYS, "Order 121", Confidence.MEDIUM)));

    @Test
    void theRuleInForceOnTheDayOfTheEventDecides() {
        LocalDate last = CHANGE.minusDays(1);
        assertThat(rules.rule("MEDIATION_END", last).instrument()).isEqualTo("Order 20");
        assertThat(rules.rule("MEDIATION_END", CHANGE).instrument()).isEqualTo("Order 121");
        assertThat(rules.rule("MEDIATION_END", CHANGE).end(CHANGE, calendar).on())
                .isEqualTo(CHANGE.plusDays(60));
    }

    @Test
    void aDayBeforeTheFirstRuleHasNoClock() {
        assertThatThrownBy(() -> rules.rule("MEDIATION_END", LocalDate.of(2019, 12, 31)))
                .isInstanceOf(ClockRules.NoSuchClock.class);
    }

    @Test
    void monthsAndYearsEndOnTheSameDayOfTheMonth() {
        ClockRule year = new ClockRule("LIST_END", CHANGE, null, 3, Unit.YEARS, "Order 44 Art 21", Confidence.HIGH);
        assertThat(year.end(LocalDate.of(2028, 2, 29), calendar).on()).isEqualTo(LocalDate.of(2031, 2, 28));
    }
}
