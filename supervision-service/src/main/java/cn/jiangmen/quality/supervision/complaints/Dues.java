package cn.jiangmen.quality.supervision.complaints;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The deadlines of a matter as they were last computed.
 *
 * @param decisionDueOn by when it is to be accepted or filed, or not; null when the calendar is missing
 * @param endDueOn by when mediation is to end; null when there is none, or the calendar is missing
 * @param tellDueOn by when the writer is to be told of the decision or the end, where that has a clock of its own
 * @param dueUnsettled whether a holiday notice that is not loaded may still tell or move one of them
 * @param nextClock the clock that runs now, or null when none does or it stands still
 * @param inTime whether every clock that was stopped was stopped in time; null until all are
 */
@Embeddable
public record Dues(
        LocalDate decisionDueOn,
        LocalDate endDueOn,
        LocalDate tellDueOn,
        boolean dueUnsettled,
        String nextClock,
        LocalDate nextDueOn,
        Boolean inTime) {

    /** Whether the deadline that runs now has passed on a day. */
    boolean over(LocalDate day) {
        return nextDueOn != null && day.isAfter(nextDueOn);
    }
}
