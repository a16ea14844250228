package cn.jiangmen.quality.kit.recurring;

import java.time.Duration;

/**
 * Work that is looked for again and again for as long as the service runs, by one thread of its own. It finds out by itself
 * what is due, so that whatever was missed while nothing ran is caught up, and its pieces stay right when other replicas look
 * at the same time: {@link #alone} spares double work only, because a database session can be lost.
 */
public interface Recurring {
    /** Fraction of the pause that is waited before the first look. */
    int FIRST = 20;

    /** Of its thread, its metrics and its lock; no other work of the service has it. */
    String name();

    /** From the end of a look to the beginning of the next one. */
    Duration every();

    /** From the start of the service to the first look. */
    default Duration first() {
        return every().dividedBy(FIRST);
    }

    /** Whether of all replicas one looks at a time; the others go away and come again. */
    default boolean alone() {
        return false;
    }

    /**
     * Does one piece of what is due.
     *
     * @return whether there may be more: then it is called again at once, unless the service is stopping
     */
    boolean next() throws Exception;

    /** What the log says of a failure; to be narrowed where a message could quote a person's words. */
    default String told(Throwable failure) {
        return failure.toString();
    }
}
