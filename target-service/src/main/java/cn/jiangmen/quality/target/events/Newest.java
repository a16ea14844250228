package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The newest state of each aggregate in a batch, in the order of ids.
 *
 * @param <S> the state that an event carries
 */
final class Newest<S> {
    private final Map<UUID, Versioned<S>> states = new TreeMap<>();
    private final Function<EventEnvelope, S> reader;
    private final Function<S, UUID> id;

    Newest(Function<EventEnvelope, S> reader, Function<S, UUID> id) {
        this.reader = reader;
        this.id = id;
    }

    /** A state and the version that guards it. */
    record Versioned<S>(int epoch, long version, String eventId, S state) {
        boolean newerThan(Versioned<S> other) {
            return epoch != other.epoch ? epoch > other.epoch : version > other.version;
        }
    }

    /** Takes the event in; every event is read, so that an impossible one is parked even where a newer one follows. */
    void add(EventEnvelope event) {
        S state = reader.apply(event);
        states.merge(
                id.apply(state),
                new Versioned<>(event.epoch(), event.version(), event.id(), state),
                (known, given) -> given.newerThan(known) ? given : known);
    }

    boolean isEmpty() {
        return states.isEmpty();
    }

    Collection<Versioned<S>> states() {
        return states.values();
    }
}
