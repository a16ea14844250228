package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/** A statement that contradicts what is known, although nothing is wrong with it by itself. */
public abstract sealed class StatementRefused extends RuntimeException {
    private StatementRefused(String rule) {
        super(rule, null, false, false);
    }

    /** Another county is known, and no day is stated from which on it moved. */
    public static final class MoveWithoutDay extends StatementRefused {
        public final String known;

        MoveWithoutDay(String known) {
            super("move without day");
            this.known = known;
        }
    }

    /** It is stated to be operating and is known to be no more. */
    public static final class KnownToHaveEnded extends StatementRefused {
        public final LocalDate on;

        KnownToHaveEnded(LocalDate on) {
            super("known to have ended");
            this.on = on;
        }
    }

    /** The code has been another one since. */
    public static final class FormerCode extends StatementRefused {
        public final String now;

        FormerCode(String now) {
            super("former code");
            this.now = now;
        }
    }
}
