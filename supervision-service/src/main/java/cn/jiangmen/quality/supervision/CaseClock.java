package cn.jiangmen.quality.supervision;

import java.time.LocalDate;

/**
 * A legal period of a case, as it stands on a day.
 *
 * @param startedOn the day that is not counted
 * @param dueOn the last day; null while it is suspended or when a holiday notice is missing
 * @param provisional true when a holiday notice that is not loaded yet could still move the last day
 * @param calendarMissing the year whose holiday notice is needed, or null
 * @param endedOn when the act was done that had to be done, or null
 * @param extendedBy by how many days or working days the period was made longer
 * @param suspendedDays calendar days of ended suspensions that are not counted
 * @param daysLeft calendar days from today to the last day, negative when it has passed; null when done or unknown
 */
public record CaseClock(
        String clock,
        String instrument,
        LocalDate startedOn,
        LocalDate dueOn,
        boolean provisional,
        Integer calendarMissing,
        LocalDate endedOn,
        State state,
        int extendedBy,
        int suspendedDays,
        LocalDate suspendedSince,
        Integer daysLeft) {

    /** How a period stands. */
    public enum State {
        RUNNING,
        /** 期限中止 */
        SUSPENDED,
        /** 逾期未办 */
        OVERDUE,
        /** 按期办结 */
        MET,
        /** 逾期办结 */
        LATE,
        /** the last day needs a holiday notice that is not loaded */
        CALENDAR_MISSING
    }
}
