package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.kit.sheets.HeaderRefused;
import cn.jiangmen.quality.kit.sheets.Sentence;
import cn.jiangmen.quality.kit.sheets.UnreadableSheet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Why something asked of an import is not done: one class per rule. */
public abstract sealed class ImportRefused extends RuntimeException {
    private ImportRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no such import. */
    public static final class NotFound extends ImportRefused {
        public final UUID id;

        NotFound(UUID id) {
            super("import not found");
            this.id = id;
        }
    }

    /** The form lacks a part, has one twice, or has one that means nothing here. */
    public static final class InvalidForm extends ImportRefused {
        public final String field;
        public final String code;
        public final Sentence sentence;

        public InvalidForm(String field, String code, Sentence sentence) {
            super("invalid form");
            this.field = field;
            this.code = code;
            this.sentence = sentence;
        }
    }

    /** The file cannot be read as rows. */
    public static final class Unreadable extends ImportRefused {
        public final UnreadableSheet why;

        Unreadable(UnreadableSheet why) {
            super("unreadable file");
            this.why = why;
        }
    }

    /** The file's first row does not name the columns of a register export. */
    public static final class UnexpectedColumns extends ImportRefused {
        public final HeaderRefused why;

        UnexpectedColumns(HeaderRefused why) {
            super("unexpected columns");
            this.why = why;
        }
    }

    /** The file has a header at most. */
    public static final class NoRows extends ImportRefused {
        NoRows() {
            super("no rows");
        }
    }

    /** The import is not in a state that allows this. */
    public static final class WrongState extends ImportRefused {
        public final UUID id;
        public final ImportState state;
        public final ImportState needed;

        WrongState(UUID id, ImportState state, ImportState needed) {
            super("wrong state");
            this.id = id;
            this.state = state;
            this.needed = needed;
        }
    }

    /** It was written before what it wrote was kept. */
    public static final class NotUndoable extends ImportRefused {
        public final UUID id;

        NotUndoable(UUID id) {
            super("not undoable");
            this.id = id;
        }
    }

    /** Certificates that it wrote were changed since, and are not to be left. */
    public static final class ChangedSince extends ImportRefused {
        public final UUID id;
        public final int count;
        public final List<WrittenRow> first;

        ChangedSince(UUID id, int count, List<WrittenRow> first) {
            super("changed since");
            this.id = id;
            this.count = count;
            this.first = List.copyOf(first);
        }
    }

    /** Not the token of this report. */
    public static final class WrongToken extends ImportRefused {
        public final UUID id;

        WrongToken(UUID id) {
            super("wrong token");
            this.id = id;
        }
    }

    /** The rows were deleted because of their age. */
    public static final class RowsDeleted extends ImportRefused {
        public final UUID id;
        public final Instant at;

        RowsDeleted(UUID id, Instant at) {
            super("rows deleted");
            this.id = id;
            this.at = at;
        }
    }
}
