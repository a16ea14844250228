package cn.jiangmen.quality.kit.sheets;

/** A file that cannot be read as rows, with the reason and what its sender can do about it. */
public final class UnreadableSheet extends RuntimeException {
    /** Why a file cannot be read; each has a stable code. */
    public enum Fault {
        EMPTY_FILE("empty-file", Kind.UNREADABLE),
        UNKNOWN_FORMAT("unknown-format", Kind.UNSUPPORTED),
        EXTENSION_MISMATCH("extension-mismatch", Kind.UNSUPPORTED),
        OLD_EXCEL("old-excel-format", Kind.UNSUPPORTED),
        ENCRYPTED("encrypted-workbook", Kind.UNSUPPORTED),
        UNDECODABLE("undecodable-text", Kind.UNREADABLE),
        NUL_CHARACTER("nul-character", Kind.UNREADABLE),
        UNCLOSED_QUOTE("unclosed-quote", Kind.UNREADABLE),
        MISPLACED_QUOTE("misplaced-quote", Kind.UNREADABLE),
        LINE_TOO_LONG("line-too-long", Kind.UNREADABLE),
        CELL_TOO_LONG("cell-too-long", Kind.UNREADABLE),
        TOO_MANY_COLUMNS("too-many-columns", Kind.UNREADABLE),
        TOO_MANY_ROWS("too-many-rows", Kind.TOO_LARGE),
        INFLATES_TOO_FAR("inflates-too-far", Kind.TOO_LARGE),
        BROKEN_WORKBOOK("broken-workbook", Kind.UNREADABLE),
        BROKEN_TEXT("broken-text", Kind.UNREADABLE);

        private final String code;
        private final Kind kind;

        Fault(String code, Kind kind) {
            this.code = code;
            this.kind = kind;
        }

        public String code() {
            return code;
        }

        public Kind kind() {
            return kind;
        }
    }

    /** What a fault means to the sender: another format, a smaller file, or a repaired one. */
    public enum Kind {
        UNSUPPORTED,
        TOO_LARGE,
        UNREADABLE
    }

    private final Fault fault;
    private final Sentence sentence;

    UnreadableSheet(Fault fault, String zh, String en) {
        super(en, null, false, false);
        this.fault = fault;
        this.sentence = new Sentence(zh, en);
    }

    public Fault fault() {
        return fault;
    }

    public Sentence sentence() {
        return sentence;
    }
}
