package cn.jiangmen.quality.enterprise.activities;

/** A command on quality work that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class ActivityRefused extends RuntimeException {
    private ActivityRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No activity has the id. */
    public static final class NotFound extends ActivityRefused {
        public final String id;

        NotFound(String id) {
            super("activity not found");
            this.id = id;
        }
    }

    /** No kind of quality work has the code. */
    public static final class KindUnknown extends ActivityRefused {
        public final String kind;

        KindUnknown(String kind) {
            super("kind unknown");
            this.kind = kind;
        }
    }

    /** The kind is always the work of one enterprise, and none is named. */
    public static final class EnterpriseMissing extends ActivityRefused {
        public final String kind;

        EnterpriseMissing(String kind) {
            super("enterprise missing");
            this.kind = kind;
        }
    }

    /** No name was told, and the register does not know the code. */
    public static final class EnterpriseUnknown extends ActivityRefused {
        public final String creditCode;

        EnterpriseUnknown(String creditCode) {
            super("enterprise unknown");
            this.creditCode = creditCode;
        }
    }

    /** The kind is always of a level, and none is given. */
    public static final class LevelMissing extends ActivityRefused {
        public final String kind;

        LevelMissing(String kind) {
            super("level missing");
            this.kind = kind;
        }
    }

    /** The address of the evidence is no web address. */
    public static final class LinkInvalid extends ActivityRefused {
        LinkInvalid() {
            super("link invalid");
        }
    }

    /** The correction says what is recorded already. */
    public static final class NothingToCorrect extends ActivityRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** Nothing more happens to a withdrawn record. */
    public static final class AlreadyWithdrawn extends ActivityRefused {
        AlreadyWithdrawn() {
            super("already withdrawn");
        }
    }
}
