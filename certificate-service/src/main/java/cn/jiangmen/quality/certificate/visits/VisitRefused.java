package cn.jiangmen.quality.certificate.visits;

import java.time.LocalDate;
import java.util.UUID;

/** Why a visit was not recorded or changed: one class per rule. */
public abstract sealed class VisitRefused extends RuntimeException {
    private VisitRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no such visit. */
    public static final class NotFound extends VisitRefused {
        public final UUID id;

        public NotFound(UUID id) {
            super("not found");
            this.id = id;
        }
    }

    /** The list of kinds has no such code. */
    public static final class UnknownKind extends VisitRefused {
        public final String kind;

        public UnknownKind(String kind) {
            super("unknown kind");
            this.kind = kind;
        }
    }

    /** It would end before it began. */
    public static final class Reversed extends VisitRefused {
        public Reversed() {
            super("reversed");
        }
    }

    /** It has not taken place yet. */
    public static final class InFuture extends VisitRefused {
        public final LocalDate endedOn;

        public InFuture(LocalDate endedOn) {
            super("in future");
            this.endedOn = endedOn;
        }
    }

    /** Nothing of that kind is done before a certificate is issued. */
    public static final class BeforeIssue extends VisitRefused {
        public final LocalDate begunOn;
        public final LocalDate issuedOn;

        public BeforeIssue(LocalDate begunOn, LocalDate issuedOn) {
            super("before issue");
            this.begunOn = begunOn;
            this.issuedOn = issuedOn;
        }
    }

    /** The certificate was revoked or cancelled before. */
    public static final class AfterEnd extends VisitRefused {
        public final LocalDate begunOn;
        public final LocalDate ended;

        public AfterEnd(LocalDate begunOn, LocalDate ended) {
            super("after end");
            this.begunOn = begunOn;
            this.ended = ended;
        }
    }

    /** The same kind of visit on the same days is recorded. */
    public static final class RecordedAlready extends VisitRefused {
        public RecordedAlready() {
            super("recorded already");
        }
    }

    /** It was withdrawn and stays so. */
    public static final class Withdrawn extends VisitRefused {
        public Withdrawn() {
            super("withdrawn");
        }
    }

    /** What is told is what is known. */
    public static final class NothingToCorrect extends VisitRefused {
        public NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** More rows than a worksheet takes. */
    public static final class TooManyRows extends VisitRefused {
        public final long rows;
        public final long most;

        public TooManyRows(long rows, long most) {
            super("too many rows");
            this.rows = rows;
            this.most = most;
        }
    }
}
