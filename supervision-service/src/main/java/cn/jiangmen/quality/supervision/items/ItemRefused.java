package cn.jiangmen.quality.supervision.items;

import java.time.LocalDate;

/** A command on the list of items that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class ItemRefused extends RuntimeException {
    private ItemRefused(String rule) {
        super(rule, null, false, false);
    }

    /** The list has no item of the code. */
    public static final class NotFound extends ItemRefused {
        public final String code;

        NotFound(String code) {
            super("item not found");
            this.code = code;
        }
    }

    /** The code stands for another item. */
    public static final class CodeTaken extends ItemRefused {
        public final String code;

        CodeTaken(String code) {
            super("item code taken");
            this.code = code;
        }
    }

    /** What is given is what is listed already. */
    public static final class NothingToCorrect extends ItemRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** Nothing more happens to a retired item. */
    public static final class AlreadyRetired extends ItemRefused {
        public final LocalDate on;

        AlreadyRetired(LocalDate on) {
            super("already retired");
            this.on = on;
        }
    }

    /** An item cannot end before it begins. */
    public static final class RetiredBeforeValid extends ItemRefused {
        public final LocalDate on;
        public final LocalDate validFrom;

        RetiredBeforeValid(LocalDate on, LocalDate validFrom) {
            super("retired before valid");
            this.on = on;
            this.validFrom = validFrom;
        }
    }
}
