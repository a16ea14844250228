package cn.jiangmen.quality.kit.events;

import java.sql.SQLException;

/** Tells an event that is at fault from a database that is away. */
final class Poison {
    private static final int LONGEST_REASON = 500;

    private Poison() {}

    /**
     * Whether the event is at fault: data (22), cardinality (21), constraint (23) and limit (54) errors and exceptions
     * raised by functions (P0), wrapped or not; and any exception that no database error has caused.
     */
    static boolean isCause(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.matches("(21|22|23|54|P0).*");
            }
        }
        return e instanceof RuntimeException;
    }

    /** One line that can be stored. */
    static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage());
        String reason = e instanceof SQLException || e instanceof UnreadableEvent
                ? message
                : e.getClass().getSimpleName() + ": " + message;
        return reason.codePoints()
                .limit(LONGEST_REASON)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
