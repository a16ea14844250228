package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What a service learns from events. It may be given an event twice, late or out of order, and must stay right: it keeps
 * the {@code (epoch, version)} it has seen of each aggregate and ignores older ones.
 */
public interface Projection {
    /** Stable name under which offsets are kept. */
    String name();

    /** The topics it reads. */
    Set<String> topics();

    /**
     * Stores what the events say, in the given transaction, which also moves the offsets.
     *
     * @param events in topic order for each aggregate
     * @throws SQLException with a state of class 22 or 23, or any runtime exception, when an event is at fault: it will be
     *     parked. Any other failure is an outage: the batch is tried again and nothing is skipped.
     */
    void apply(Connection transaction, List<EventEnvelope> events) throws SQLException;

    /** Told after the transaction was committed. */
    default void committed() {}
}
