package cn.jiangmen.quality.enterprise.representatives;

/** A command about a legal representative that breaks a rule. */
public abstract sealed class RepresentativeRefused extends RuntimeException {
    private RepresentativeRefused(String rule) {
        super(rule, null, false, false);
    }

    /** None is recorded. */
    public static final class NotRecorded extends RepresentativeRefused {
        NotRecorded() {
            super("representative not recorded");
        }
    }

    /** The role may not see personal data in full. */
    public static final class RoleNotAllowed extends RepresentativeRefused {
        public final String role;

        RoleNotAllowed(String role) {
            super("role not allowed");
            this.role = role;
        }
    }
}
