package cn.jiangmen.quality.supervision.calendar;

import java.time.LocalDate;

/** A holiday notice that cannot be loaded. */
public abstract sealed class NoticeRefused extends RuntimeException {
    private NoticeRefused(String rule) {
        super(rule, null, false, false);
    }

    /** The notice of the year is loaded. */
    public static final class Loaded extends NoticeRefused {
        public final int year;

        Loaded(int year) {
            super("notice loaded");
            this.year = year;
        }
    }

    /** The notice cannot arrange the day: it lies in another year, is worked anyway, or another notice arranges it. */
    public static final class DayImpossible extends NoticeRefused {
        public final LocalDate day;

        DayImpossible(LocalDate day) {
            super("day impossible");
            this.day = day;
        }
    }
}
