package cn.jiangmen.quality.supervision.dishonesty;

import java.time.LocalDate;
import java.util.List;

/** A command that the rows of the law do not provide for: states, roles, days, grounds and measures. */
public abstract sealed class RuleRefused extends DishonestyRefused {
    private RuleRefused(String rule) {
        super(rule);
    }

    /** The act cannot be done in the state that the proposal or record is in. */
    public static final class ActNotPossible extends RuleRefused {
        public final String act;
        public final String status;

        ActNotPossible(String act, String status) {
            super("act not possible");
            this.act = act;
            this.status = status;
        }
    }

    /** The role that is claimed may not do the act. */
    public static final class RoleNotAllowed extends RuleRefused {
        public final String act;
        public final Role role;
        public final List<String> allowed;

        RoleNotAllowed(String act, Role role, List<String> allowed) {
            super("role not allowed");
            this.act = act;
            this.role = role;
            this.allowed = allowed;
        }
    }

    /** No such ground was in force on the day; the state of a certificate is none (Order 44 Art 2). */
    public static final class GroundUnknown extends RuleRefused {
        public final String code;
        public final LocalDate day;

        GroundUnknown(String code, LocalDate day) {
            super("ground unknown");
            this.code = code;
            this.day = day;
        }
    }

    /** A step lies before the one it follows. */
    public static final class OutOfOrder extends RuleRefused {
        public final String field;
        public final LocalDate day;
        public final LocalDate earliest;

        OutOfOrder(String field, LocalDate day, LocalDate earliest) {
            super("out of order");
            this.field = field;
            this.day = day;
            this.earliest = earliest;
        }
    }

    /** No such measure was in the catalogue on the day. */
    public static final class MeasureUnknown extends RuleRefused {
        public final String code;
        public final LocalDate day;

        MeasureUnknown(String code, LocalDate day) {
            super("measure unknown");
            this.code = code;
            this.day = day;
        }
    }

    /** No rule in force on the day provides for the act. */
    public static final class NoRuleInForce extends RuleRefused {
        public final String act;
        public final LocalDate day;

        NoRuleInForce(String act, LocalDate day) {
            super("no rule in force");
            this.act = act;
            this.day = day;
        }
    }

    /** A rule begins on the day already. */
    public static final class ConsentRuleTaken extends RuleRefused {
        public final LocalDate day;

        ConsentRuleTaken(LocalDate day) {
            super("consent rule taken");
            this.day = day;
        }
    }

    /** Only somebody whose credit code is known can be listed: the wrong one must never be. */
    public static final class CreditCodeMissing extends RuleRefused {
        public final String caseNumber;

        CreditCodeMissing(String caseNumber) {
            super("credit code missing");
            this.caseNumber = caseNumber;
        }
    }
}
