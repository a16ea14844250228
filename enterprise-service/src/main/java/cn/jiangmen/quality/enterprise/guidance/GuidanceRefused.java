package cn.jiangmen.quality.enterprise.guidance;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet;
import java.time.LocalDate;
import java.util.List;

/** A command on guidance that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class GuidanceRefused extends RuntimeException {
    private GuidanceRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No rule has the code. */
    public static final class RuleNotFound extends GuidanceRefused {
        public final String code;

        public RuleNotFound(String code) {
            super("rule not found");
            this.code = code;
        }
    }

    /** Another rule has the code. */
    public static final class RuleTaken extends GuidanceRefused {
        public final String code;

        public RuleTaken(String code) {
            super("rule taken");
            this.code = code;
        }
    }

    /** An edition begins on that day or later. */
    public static final class EditionNotLater extends GuidanceRefused {
        public final LocalDate last;

        public EditionNotLater(LocalDate last) {
            super("edition not later");
            this.last = last;
        }
    }

    /** The day has passed: what was told on it stays as it was told. */
    public static final class DayPassed extends GuidanceRefused {
        public final LocalDate today;

        public DayPassed(LocalDate today) {
            super("day passed");
            this.today = today;
        }
    }

    /** It says what holds already. */
    public static final class NothingToChange extends GuidanceRefused {
        public NothingToChange() {
            super("nothing to change");
        }
    }

    /** A clause recommends nothing, or to nobody. */
    public static final class ClauseEmpty extends GuidanceRefused {
        public ClauseEmpty() {
            super("clause empty");
        }
    }

    /** A code in a clause or a filter that is not known. */
    public static final class CodeUnknown extends GuidanceRefused {
        public final String field;
        public final String code;

        public CodeUnknown(String field, String code) {
            super("code unknown");
            this.field = field;
            this.code = code;
        }
    }

    /** No named list has the code. */
    public static final class ListNotFound extends GuidanceRefused {
        public final String code;

        public ListNotFound(String code) {
            super("list not found");
            this.code = code;
        }
    }

    /** No member has the id. */
    public static final class MemberNotFound extends GuidanceRefused {
        public final String id;

        public MemberNotFound(String id) {
            super("member not found");
            this.id = id;
        }
    }

    /** The enterprise is on the list on one of the days. */
    public static final class MemberTaken extends GuidanceRefused {
        public final String code;

        public MemberTaken(String code) {
            super("member taken");
            this.code = code;
        }
    }

    /** The last day does not come after the first. */
    public static final class DaysReversed extends GuidanceRefused {
        public DaysReversed() {
            super("days reversed");
        }
    }

    /** The file holds rows that cannot be taken; nothing was taken. */
    public static final class RowsRejected extends GuidanceRefused {
        public final List<RejectedRow> rows;

        public RowsRejected(List<RejectedRow> rows) {
            super("rows rejected");
            this.rows = List.copyOf(rows);
        }
    }

    /** The file is none that can be read as rows. */
    public static final class FileUnreadable extends GuidanceRefused {
        public final UnreadableSheet why;

        public FileUnreadable(UnreadableSheet why) {
            super("file unreadable");
            this.why = why;
        }
    }

    /** A set of weights begins on that day. */
    public static final class WeightsTaken extends GuidanceRefused {
        public final LocalDate day;

        public WeightsTaken(LocalDate day) {
            super("weights taken");
            this.day = day;
        }
    }

    /** A file of this form cannot hold so many rows. */
    public static final class TooManyRows extends GuidanceRefused {
        public final long rows;
        public final int most;

        public TooManyRows(long rows, int most) {
            super("too many rows");
            this.rows = rows;
            this.most = most;
        }
    }
}
