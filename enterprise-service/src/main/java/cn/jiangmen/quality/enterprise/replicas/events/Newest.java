package cn.jiangmen.quality.enterprise.replicas.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The newest state of each aggregate in a batch, in the order of ids, so that rows are locked in one order.
 *
 * @param <S> the state that an event carries
 */
public final class Newest<S> {
    private final Map<UUID, Told<S>> states = new TreeMap<>();
    private final Function<EventEnvelope, S> reader;
    private final Function<S, UUID> id;

    public Newest(Function<EventEnvelope, S> reader, Function<S, UUID> id) {
        this.reader = reader;
        this.id = id;
    }

    /** A state and what guards it. */
    public record Told<S>(int epoch, long version, String eventId, S state) {
        private boolean newerThan(Told<S> other) {
            return epoch != other.epoch ? epoch > other.epoch : version > other.version;
        }
    }

    /** Takes the event in; every event is read, so that an impossible one is parked even where a newer one follows. */
    public void add(EventEnvelope event) {
        S state = reader.apply(event);
        states.merge(
                id.apply(state),
                new Told<>(event.epoch(), event.version(), event.id(), state),
                (known, given) -> given.newerThan(known) ? given : known);
    }

    public Collection<Told<S>> all() {
        return states.values();
    }
}
