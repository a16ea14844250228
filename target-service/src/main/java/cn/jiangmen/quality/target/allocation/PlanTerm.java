package cn.jiangmen.quality.target.allocation;

import java.time.LocalDate;
import java.time.Month;

/**
 * The days for which a plan sets targets.
 *
 * @param decidable from which day on decisions about it may take effect: its issue or its start, whichever is earlier
 */
public record PlanTerm(String code, LocalDate decidable, LocalDate startsOn, LocalDate dueOn) {
    public boolean covers(int year) {
        return year >= startsOn.getYear() && year <= dueOn.getYear();
    }

    /** The year whose targets hold on a day; the SQL function {@code target_year} says the same. */
    public int yearOf(LocalDate day) {
        return Math.clamp(day.getYear(), startsOn.getYear(), dueOn.getYear());
    }

    /** The day on which the target of a year is due: its last, in the plan's last year the day the plan is due. */
    public LocalDate due(int year) {
        return year == dueOn.getYear() ? dueOn : LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** The day from whose number a year sets out: the eve of its first day, or of the plan's. */
    public LocalDate eve(int year) {
        return year == startsOn.getYear() ? eve() : LocalDate.of(year - 1, Month.DECEMBER, 31);
    }

    /** The day from whose number the plan sets out. */
    public LocalDate eve() {
        return startsOn.minusDays(1);
    }

    AllocationRefused.YearOutsidePlan notCovered() {
        return new AllocationRefused.YearOutsidePlan(startsOn.getYear(), dueOn.getYear());
    }

    void requireDecidable(LocalDate effectiveOn, LocalDate due) {
        if (effectiveOn.isBefore(decidable) || effectiveOn.isAfter(due)) {
            throw new AllocationRefused.EffectiveOutOfRange(decidable, due);
        }
    }
}
