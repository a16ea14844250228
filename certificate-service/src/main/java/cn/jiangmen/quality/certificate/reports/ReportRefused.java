package cn.jiangmen.quality.certificate.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** Why something asked of monthly reports is not done: one class per rule. */
public abstract sealed class ReportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ReportRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No body of that approval number is recorded. */
    public static final class UnknownBody extends ReportRefused {
        private static final long serialVersionUID = 1L;
        public final String body;

        UnknownBody(String body) {
            super("unknown body");
            this.body = body;
        }
    }

    /** The month is none, or has not begun. */
    public static final class MonthImpossible extends ReportRefused {
        private static final long serialVersionUID = 1L;
        public final String month;

        public MonthImpossible(String month) {
            super("month impossible");
            this.month = month;
        }
    }

    /** It cannot have been received on that day: before the month began, or after today. */
    public static final class DayImpossible extends ReportRefused {
        private static final long serialVersionUID = 1L;
        public final LocalDate day;
        public final YearMonth month;

        DayImpossible(LocalDate day, YearMonth month) {
            super("day impossible");
            this.day = day;
            this.month = month;
        }
    }

    /** Reports of this kind are recorded by their import. */
    public static final class RecordedByImport extends ReportRefused {
        private static final long serialVersionUID = 1L;

        RecordedByImport() {
            super("recorded by its import");
        }
    }

    /** The month was reported already, by this report. */
    public static final class Reported extends ReportRefused {
        private static final long serialVersionUID = 1L;
        public final UUID report;

        Reported(UUID report) {
            super("reported already");
            this.report = report;
        }
    }

    /** There is no such report. */
    public static final class NotFound extends ReportRefused {
        private static final long serialVersionUID = 1L;
        public final UUID id;

        NotFound(UUID id) {
            super("report not found");
            this.id = id;
        }
    }

    /** It was taken back before. */
    public static final class Withdrawn extends ReportRefused {
        private static final long serialVersionUID = 1L;

        Withdrawn() {
            super("withdrawn before");
        }
    }
}
