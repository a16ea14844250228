package cn.jiangmen.quality.enterprise.activities;

import java.time.LocalDate;

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

    /** The kind has no such field. */
    public static final class FieldNotOfKind extends ActivityRefused {
        public final String kind;
        public final String field;

        FieldNotOfKind(String kind, String field) {
            super("field not of kind");
            this.kind = kind;
            this.field = field;
        }
    }

    /** The catalogue of the kind has no such item on the day. */
    public static final class ItemUnknown extends ActivityRefused {
        public final String kind;
        public final String catalogue;
        public final String item;

        ItemUnknown(String kind, String catalogue, String item) {
            super("item unknown");
            this.kind = kind;
            this.catalogue = catalogue;
            this.item = item;
        }
    }

    /** The last day lies before the first one, or out of reach. */
    public static final class TermInvalid extends ActivityRefused {
        public final String field;
        public final LocalDate day;

        TermInvalid(String field, LocalDate day) {
            super("term invalid");
            this.field = field;
            this.day = day;
        }
    }

    /** It ends on that day or earlier already. */
    public static final class AlreadyEnded extends ActivityRefused {
        public final LocalDate on;

        AlreadyEnded(LocalDate on) {
            super("already ended");
            this.on = on;
        }
    }

    /** A project does not go from its stage to that one. */
    public static final class StageImpossible extends ActivityRefused {
        public final Stage from;
        public final Stage to;

        StageImpossible(Stage from, Stage to) {
            super("stage impossible");
            this.from = from;
            this.to = to;
        }
    }

    /** The name of the person stands in a text that everybody may read. */
    public static final class PersonInText extends ActivityRefused {
        public final String field;

        PersonInText(String field) {
            super("person in text");
            this.field = field;
        }
    }

    /** No name was recorded with the work. */
    public static final class PersonUnknown extends ActivityRefused {
        PersonUnknown() {
            super("person unknown");
        }
    }

    /** The role may not see names in full. */
    public static final class RoleNotAllowed extends ActivityRefused {
        public final String role;

        RoleNotAllowed(String role) {
            super("role not allowed");
            this.role = role;
        }
    }

    /** A worksheet does not take so many rows. */
    public static final class TooManyRows extends ActivityRefused {
        public final long rows;
        public final int most;

        public TooManyRows(long rows, int most) {
            super("too many rows");
            this.rows = rows;
            this.most = most;
        }
    }
}
