package cn.jiangmen.quality.enterprise.inbox;

import java.util.UUID;

/** Why something asked of the inbox is not done: one class per rule. */
public abstract sealed class InboxRefused extends RuntimeException {
    private InboxRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no such unconfirmed enterprise. */
    public static final class NotFound extends InboxRefused {
        public final UUID id;

        NotFound(UUID id) {
            super("not found");
            this.id = id;
        }
    }

    /** It does not wait any more, or was not decided on. */
    public static final class WrongState extends InboxRefused {
        public final UnconfirmedState state;

        WrongState(UnconfirmedState state) {
            super("wrong state");
            this.state = state;
        }
    }

    /** Its certificates tell no credit code, and none was given; or one that differs from theirs. */
    public static final class CreditCodeNeeded extends InboxRefused {
        public final String told;

        CreditCodeNeeded(String told) {
            super("credit code needed");
            this.told = told;
        }
    }

    /** No enterprise is registered under the code it is to be linked to. */
    public static final class SubjectUnknown extends InboxRefused {
        public final String creditCode;

        SubjectUnknown(String creditCode) {
            super("subject unknown");
            this.creditCode = creditCode;
        }
    }
}
