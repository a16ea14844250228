package cn.jiangmen.quality.certificate.suspicion;

import java.time.LocalDate;

/** What cannot be done with rules, observations and leads; each rule has its own name. */
public abstract sealed class SuspicionRefused extends RuntimeException {
    private SuspicionRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No suspicion rule has the code. */
    public static final class UnknownRule extends SuspicionRefused {
        public final String code;

        UnknownRule(String code) {
            super("unknown suspicion rule");
            this.code = code;
        }
    }

    /** The rule has no such parameter, or cannot use the value. */
    public static final class InvalidParameter extends SuspicionRefused {
        public final String name;
        public final String known;

        InvalidParameter(String name, String known) {
            super("invalid parameter");
            this.name = name;
            this.known = known;
        }
    }

    /** The correction says what holds already. */
    public static final class NothingToCorrect extends SuspicionRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** No lead has the id. */
    public static final class UnknownLead extends SuspicionRefused {
        public final String id;

        UnknownLead(String id) {
            super("unknown lead");
            this.id = id;
        }
    }

    /** No observation has the id. */
    public static final class UnknownObservation extends SuspicionRefused {
        public final String id;

        UnknownObservation(String id) {
            super("unknown observation");
            this.id = id;
        }
    }

    /** The days of an observation are reversed, too many, or not over. */
    public static final class InvalidDays extends SuspicionRefused {
        public final LocalDate from;
        public final LocalDate to;
        public final LocalDate today;

        InvalidDays(LocalDate from, LocalDate to, LocalDate today) {
            super("invalid days");
            this.from = from;
            this.to = to;
            this.today = today;
        }
    }

    /** Nothing more happens to an observation that was withdrawn. */
    public static final class AlreadyWithdrawn extends SuspicionRefused {
        AlreadyWithdrawn() {
            super("already withdrawn");
        }
    }

    /** The catalogue has no such scheme. */
    public static final class UnknownScheme extends SuspicionRefused {
        public final String scheme;

        UnknownScheme(String scheme) {
            super("unknown scheme");
            this.scheme = scheme;
        }
    }
}
