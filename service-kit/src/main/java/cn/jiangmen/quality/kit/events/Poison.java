package cn.jiangmen.quality.kit.events;

import java.sql.SQLException;

/** Tells an event that is at fault from a database that is away. */
final class Poison {
    private static final int LONGEST_REASON = 500;

    private Poison() {}

    /** True for SQL states of class 22 (data exception) and 23 (constraint violation). */
    static boolean isCause(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        String reason = e instanceof SQLException ? message : e.getClass().getSimpleName() + ": " + message;
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
