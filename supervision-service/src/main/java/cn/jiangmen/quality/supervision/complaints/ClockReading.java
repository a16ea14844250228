package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.calendar.Suspension;
import java.time.LocalDate;
import java.util.List;

/**
 * One clock of a matter.
 *
 * @param rule by which it runs, with an extension added to its length
 * @param doneOn the day on which what it asks for was done, or null
 * @param state as of today
 * @param suspended days that it does not count
 */
public record ClockReading(
        ClockRule rule, RunningClocks.Due due, LocalDate doneOn, State state, List<Suspension> suspended) {
    /** How a clock stands. */
    public enum State {
        /** 进行中 */
        RUNNING,
        /** 中止计算 */
        SUSPENDED,
        /** 已超期 */
        OVERDUE,
        /** 缺少节假日安排 */
        CALENDAR_MISSING,
        /** 按期办结 */
        MET,
        /** 超期办结 */
        LATE,
        /** 不再适用: withdrawn or merged before */
        DROPPED
    }

    boolean runs() {
        return switch (state) {
            case RUNNING, OVERDUE -> true;
            case CALENDAR_MISSING -> doneOn == null;
            case SUSPENDED, MET, LATE, DROPPED -> false;
        };
    }
}
