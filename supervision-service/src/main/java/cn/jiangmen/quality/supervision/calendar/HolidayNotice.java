package cn.jiangmen.quality.supervision.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * The State Council's yearly holiday notice (国务院办公厅关于节假日安排的通知): what it takes from the working week and what
 * it gives back. It cannot be computed; a year is known only once its notice is loaded.
 *
 * @param year the year it arranges; it may also name days of the December before
 * @param source where the notice was read
 * @param off days off, weekends among them or not
 * @param working weekend days that are worked to make up (调休上班)
 */
public record HolidayNotice(int year, String source, Set<LocalDate> off, Set<LocalDate> working) {
    public HolidayNotice {
        off = Set.copyOf(off);
        working = Set.copyOf(working);
        Set<LocalDate> both = new HashSet<>(off);
        both.retainAll(working);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("a day is either off or worked, not both: " + both);
        }
        for (LocalDate day : off) {
            requireOwnYear(year, day);
        }
        for (LocalDate day : working) {
            requireOwnYear(year, day);
        }
    }

    private static void requireOwnYear(int year, LocalDate day) {
        boolean decemberBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        if (day.getYear() != year && !decemberBefore) {
            throw new IllegalArgumentException("the notice for " + year + " cannot arrange " + day);
        }
    }
}
