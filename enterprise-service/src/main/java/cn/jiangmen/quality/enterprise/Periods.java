package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/** The one rule of half-open periods: they have at least one day. */
final class Periods {
    private Periods() {}

    /** @throws EnterpriseRefused.PeriodInvalid when the end is not after the beginning; null is open */
    static void require(LocalDate from, LocalDate to) {
        if (from != null && to != null && !to.isAfter(from)) {
            throw new EnterpriseRefused.PeriodInvalid(from, to);
        }
    }
}
