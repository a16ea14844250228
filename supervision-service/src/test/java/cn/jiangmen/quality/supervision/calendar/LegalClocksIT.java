package cn.jiangmen.quality.supervision.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The clocks as the database holds them count as the calendar does. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class LegalClocksIT {
    @Inject
    LegalClocks clocks;

    @Test
    void theSeededRulesAndNoticesGiveTheKnownVectors() {
        RunningClocks now = clocks.read();

        assertThat(now.end("PENALTY_CREDIT", LocalDate.of(2026, 2, 13)).on()).isEqualTo("2026-03-02");
        assertThat(now.end("PENALTY_GSXT", LocalDate.of(2025, 9, 30)).on()).isEqualTo("2025-11-04");
        assertThat(now.due("LIST_END", LocalDate.of(2026, 2, 13)).on()).isEqualTo("2029-02-13");
    }

    @Test
    void aYearWithoutANoticeIsToldOrRefused() {
        RunningClocks now = clocks.read();
        LocalDate far = LocalDate.of(2098, 12, 1);

        assertThat(now.due("LIST_STOP", far).missingYear()).isEqualTo(2098);
        assertThat(now.due("LIST_STOP", far).over(LocalDate.of(2099, 1, 1))).isFalse();
        assertThatThrownBy(() -> now.end("LIST_STOP", far)).isInstanceOf(CalendarMissing.class);
        assertThatThrownBy(() -> now.end("LIST_STOP", LocalDate.of(2000, 1, 1)))
                .isInstanceOf(ClockRules.NoSuchClock.class);
    }
}
