package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.target.TargetRefused;
import java.time.LocalDate;

/** The days that can be asked for: those of four-digit years. */
final class Days {
    private static final int LAST_YEAR = 9999;

    private Days() {}

    static LocalDate inRange(String parameter, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new TargetRefused.DayOutOfRange(parameter);
        }
        return day;
    }
}
