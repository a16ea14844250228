package cn.jiangmen.quality.supervision.provinces;

import java.time.LocalDate;

/** A request about publications across provinces that breaks a rule. */
public abstract sealed class PushRefused extends RuntimeException {
    private PushRefused(String rule) {
        super(rule, null, false, false);
    }

    public static final class NotFound extends PushRefused {
        public final String id;

        NotFound(String id) {
            super("push not found");
            this.id = id;
        }
    }

    /** There is no such penalty or listing that stands. */
    public static final class SubjectUnknown extends PushRefused {
        public final String id;

        SubjectUnknown(String id) {
            super("subject unknown");
            this.id = id;
        }
    }

    /** The code is no other province's. */
    public static final class ProvinceUnknown extends PushRefused {
        public final String province;

        ProvinceUnknown(String province) {
            super("province unknown");
            this.province = province;
        }
    }

    /** It is under way to this province, or came from it, already. */
    public static final class Already extends PushRefused {
        Already() {
            super("push already");
        }
    }

    /** The act does not follow on the status. */
    public static final class WrongStatus extends PushRefused {
        public final ProvincePush.Status status;

        WrongStatus(ProvincePush.Status status) {
            super("wrong status");
            this.status = status;
        }
    }

    /** A day lies before the one that it follows. */
    public static final class OutOfOrder extends PushRefused {
        public final String field;
        public final LocalDate earliest;

        OutOfOrder(String field, LocalDate earliest) {
            super("out of order");
            this.field = field;
            this.earliest = earliest;
        }
    }
}
