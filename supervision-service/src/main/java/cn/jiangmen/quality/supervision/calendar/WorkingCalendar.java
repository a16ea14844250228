package cn.jiangmen.quality.supervision.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Counts working days by the notices that are loaded. The day of the event is not counted (民法典 Art 201). A day of a year
 * without a notice is never guessed: the count is refused, or given as provisional where only the next year's notice could
 * still move it.
 */
public final class WorkingCalendar {
    // next year's notice has moved days back to 31 December (2022); a week's margin covers a bridged New Year
    private static final int UNSETTLED_FROM_DECEMBER = 25;

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> working = new HashSet<>();
    private final TreeSet<Integer> years = new TreeSet<>();

    public WorkingCalendar(Collection<HolidayNotice> notices) {
        for (HolidayNotice notice : notices) {
            years.add(notice.year());
            off.addAll(notice.off());
            working.addAll(notice.working());
        }
    }

    /**
     * Whether people work on a day.
     *
     * @throws CalendarMissing when the notice of that year is not loaded
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new CalendarMissing(day.getYear());
        }
        if (working.contains(day)) {
            return true;
        }
        return !off.contains(day) && !isWeekend(day);
    }

    /**
     * The n-th working day after an event.
     *
     * @param event the day of the event, not counted; its own year need not be known
     * @param n at least 1
     * @throws CalendarMissing when the count runs into a year without a notice
     */
    public Deadline after(LocalDate event, int n) {
        return after(event, n, day -> false);
    }

    /** The same, where some days are not counted though people work on them. */
    public Deadline after(LocalDate event, int n, Predicate<LocalDate> uncounted) {
        return count(event, n, 1, uncounted);
    }

    /** The n-th working day before an event, for notices that must be given ahead (行政处罚法 Art 64). */
    public Deadline before(LocalDate event, int n) {
        return count(event, n, -1, day -> false);
    }

    /** The day itself if people work on it, else the next working day: where a period of plain days ends (民法典 Art 203). */
    public Deadline rolledForward(LocalDate day) {
        LocalDate end = day;
        while (!isWorkingDay(end)) {
            end = end.plusDays(1);
        }
        return new Deadline(end, unsettled(day, end));
    }

    private Deadline count(LocalDate event, int n, int step, Predicate<LocalDate> uncounted) {
        if (n < 1) {
            throw new IllegalArgumentException("a period has at least one working day, not " + n);
        }
        LocalDate day = event;
        for (int left = n; left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day) && !uncounted.test(day)) {
                left--;
            }
        }
        return step > 0
                ? new Deadline(day, unsettled(event.plusDays(1), day))
                : new Deadline(day, unsettled(day, event));
    }

    private boolean unsettled(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            LocalDate open = LocalDate.of(year, Month.DECEMBER, UNSETTLED_FROM_DECEMBER);
            LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
            boolean touches = !to.isBefore(open) && !from.isAfter(end);
            if (touches && !years.contains(year + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
