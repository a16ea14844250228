package cn.jiangmen.quality.certificate.chain;

import cn.jiangmen.quality.certificate.CertificateStatus;
import java.time.LocalDate;
import java.util.UUID;

/** Why certificates were not linked or transferred: one class per rule. */
public abstract sealed class ChainRefused extends RuntimeException {
    private ChainRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no such link. */
    public static final class LinkNotFound extends ChainRefused {
        public final UUID id;

        public LinkNotFound(UUID id) {
            super("link not found");
            this.id = id;
        }
    }

    /** No certificate follows itself. */
    public static final class ToItself extends ChainRefused {
        public ToItself() {
            super("to itself");
        }
    }

    /** The successor is a predecessor of the predecessor. */
    public static final class Circular extends ChainRefused {
        public Circular() {
            super("circular");
        }
    }

    /** Another certificate follows the predecessor, or the successor follows another one. */
    public static final class LinkedAlready extends ChainRefused {
        public final boolean predecessor;

        public LinkedAlready(boolean predecessor) {
            super("linked already");
            this.predecessor = predecessor;
        }
    }

    /** They certify different things. */
    public static final class OtherScheme extends ChainRefused {
        public final String before;
        public final String after;

        public OtherScheme(String before, String after) {
            super("other scheme");
            this.before = before;
            this.after = after;
        }
    }

    /** They are held by different organisations, and nobody said that this is right. */
    public static final class OtherHolder extends ChainRefused {
        public final String before;
        public final String after;

        public OtherHolder(String before, String after) {
            super("other holder");
            this.before = before;
            this.after = after;
        }
    }

    /** The successor was issued before the predecessor. */
    public static final class SuccessorOlder extends ChainRefused {
        public final LocalDate before;
        public final LocalDate after;

        public SuccessorOlder(LocalDate before, LocalDate after) {
            super("successor older");
            this.before = before;
            this.after = after;
        }
    }

    /** A transfer leads to another body, anything else stays with the same one. */
    public static final class KindContradictsBodies extends ChainRefused {
        public final LinkKind kind;

        public KindContradictsBodies(LinkKind kind) {
            super("kind contradicts bodies");
            this.kind = kind;
        }
    }

    /** It was withdrawn and stays so. */
    public static final class Withdrawn extends ChainRefused {
        public Withdrawn() {
            super("withdrawn");
        }
    }

    /** Only what is valid on the day is transferred. */
    public static final class NotValid extends ChainRefused {
        public final CertificateStatus status;
        public final LocalDate on;

        /** @param status null before the first issue */
        public NotValid(CertificateStatus status, LocalDate on) {
            super("not valid");
            this.status = status;
            this.on = on;
        }
    }

    /** The old certificate would end before the new one begins. */
    public static final class GapInTransfer extends ChainRefused {
        public final LocalDate endsOn;
        public final LocalDate issuedOn;

        public GapInTransfer(LocalDate endsOn, LocalDate issuedOn) {
            super("gap in transfer");
            this.endsOn = endsOn;
            this.issuedOn = issuedOn;
        }
    }

    /** The new body is not recorded here, not approved on the day, or not for the scheme. */
    public static final class BodyNotApproved extends ChainRefused {
        public final String body;
        public final LocalDate on;

        public BodyNotApproved(String body, LocalDate on) {
            super("body not approved");
            this.body = body;
            this.on = on;
        }
    }
}
