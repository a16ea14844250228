package cn.jiangmen.quality.enterprise.gatherings;

import java.time.LocalDate;

/** A command on a gathering that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class GatheringRefused extends RuntimeException {
    private GatheringRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No gathering has the id. */
    public static final class NotFound extends GatheringRefused {
        public final String id;

        NotFound(String id) {
            super("gathering not found");
            this.id = id;
        }
    }

    /** The days lie too far away, the last before the first, or what was held in the future. */
    public static final class DaysInvalid extends GatheringRefused {
        public final String field;
        public final LocalDate day;

        DaysInvalid(String field, LocalDate day) {
            super("days invalid");
            this.field = field;
            this.day = day;
        }
    }

    /** The catalogue has no such topic. */
    public static final class TopicUnknown extends GatheringRefused {
        public final String topic;

        TopicUnknown(String topic) {
            super("topic unknown");
            this.topic = topic;
        }
    }

    /** The address of the evidence is no web address. */
    public static final class LinkInvalid extends GatheringRefused {
        LinkInvalid() {
            super("link invalid");
        }
    }

    /** No name was told, and the register does not know the code. */
    public static final class EnterpriseUnknown extends GatheringRefused {
        public final String creditCode;

        EnterpriseUnknown(String creditCode) {
            super("enterprise unknown");
            this.creditCode = creditCode;
        }
    }

    /** An enterprise is named twice among those that came. */
    public static final class EnterpriseTwice extends GatheringRefused {
        public final String creditCode;

        EnterpriseTwice(String creditCode) {
            super("enterprise twice");
            this.creditCode = creditCode;
        }
    }

    /** Fewer people came in all than from the enterprises. */
    public static final class ParticipantsTooFew extends GatheringRefused {
        public final int participants;
        public final long persons;

        ParticipantsTooFew(int participants, long persons) {
            super("participants too few");
            this.participants = participants;
            this.persons = persons;
        }
    }

    /** Who came belongs to what was held, and to that alone. */
    public static final class TurnoutMismatch extends GatheringRefused {
        public final GatheringStatus status;

        TurnoutMismatch(GatheringStatus status) {
            super("turnout mismatch");
            this.status = status;
        }
    }

    /** It was held or cancelled already. */
    public static final class NotPlanned extends GatheringRefused {
        public final GatheringStatus status;

        NotPlanned(GatheringStatus status) {
            super("not planned");
            this.status = status;
        }
    }

    /** The correction says what is recorded already. */
    public static final class NothingToCorrect extends GatheringRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** Nothing more happens to what was cancelled. */
    public static final class AlreadyCancelled extends GatheringRefused {
        AlreadyCancelled() {
            super("already cancelled");
        }
    }

    /** A worksheet does not take so many rows. */
    public static final class TooManyRows extends GatheringRefused {
        public final long rows;
        public final int most;

        public TooManyRows(long rows, int most) {
            super("too many rows");
            this.rows = rows;
            this.most = most;
        }
    }
}
