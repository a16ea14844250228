package cn.jiangmen.quality.certificate.bodies.cascade;

import java.time.LocalDate;
import java.util.UUID;

/** Why a cascade was not begun, confirmed or taken back: one class per rule. */
public abstract sealed class CascadeRefused extends RuntimeException {
    private CascadeRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no such cascade. */
    public static final class NotFound extends CascadeRefused {
        public final UUID id;

        public NotFound(UUID id) {
            super("not found");
            this.id = id;
        }
    }

    /** A body is suspended or withdrawn by a cascade, and its certificates suspended, revoked or cancelled. */
    public static final class StatusNotPossible extends CascadeRefused {
        public final String field;

        public StatusNotPossible(String field) {
            super("status not possible");
            this.field = field;
        }
    }

    /** It is not in a state for the act. */
    public static final class WrongState extends CascadeRefused {
        public final String act;
        public final CascadeState state;

        public WrongState(String act, CascadeState state) {
            super("wrong state");
            this.act = act;
            this.state = state;
        }
    }

    /** Certificates of the body were registered or changed after the preview. */
    public static final class PreviewOutdated extends CascadeRefused {
        public final long certificates;

        public PreviewOutdated(long certificates) {
            super("preview outdated");
            this.certificates = certificates;
        }
    }

    /** Another one of the same body is being worked on, or came later and is still applied. */
    public static final class AnotherInTheWay extends CascadeRefused {
        public final UUID other;

        public AnotherInTheWay(UUID other) {
            super("another in the way");
            this.other = other;
        }
    }

    /** What was ended, or withdrawn, cannot be resumed on a day; it can only be taken back whole. */
    public static final class NothingToResume extends CascadeRefused {
        public NothingToResume() {
            super("nothing to resume");
        }
    }

    /** A resumption that is not after the suspension. */
    public static final class ResumedTooEarly extends CascadeRefused {
        public final LocalDate effectiveOn;

        public ResumedTooEarly(LocalDate effectiveOn) {
            super("resumed too early");
            this.effectiveOn = effectiveOn;
        }
    }
}
