package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The states of each aggregate in a batch, by version, in the order of ids; the newest is the one to store.
 *
 * @param <S> the state that an event carries
 */
final class Newest<S> {
    private final Map<UUID, NavigableMap<Origin, S>> states = new TreeMap<>();
    private final Function<EventEnvelope, S> reader;
    private final Function<S, UUID> id;

    Newest(Function<EventEnvelope, S> reader, Function<S, UUID> id) {
        this.reader = reader;
        this.id = id;
    }

    /** A state to store: the event that told it, and, as JSON, which earlier events told what of it still holds. */
    record Told<S>(Origin origin, S state, String earlier) {}

    /** How a state is compared with the one before it, see {@link Telling}. */
    interface Compared<S> {
        Map<LocalDate, String> turns(S state);

        Object ground(S state);
    }

    /** Takes the event in; every event is read, so that an impossible one is parked even where a newer one follows. */
    void add(EventEnvelope event) {
        S state = reader.apply(event);
        states.computeIfAbsent(id.apply(state), i -> new TreeMap<>()).putIfAbsent(Origin.of(event), state);
    }

    boolean isEmpty() {
        return states.isEmpty();
    }

    UUID[] ids() {
        return states.keySet().toArray(UUID[]::new);
    }

    /** The newest state of each, with what is told by earlier ones: those stored and those in the batch. */
    List<Told<S>> told(Map<UUID, Telling> stored, Compared<S> compared) {
        List<Told<S>> told = new ArrayList<>(states.size());
        states.forEach((aggregate, versions) -> {
            Map.Entry<Origin, S> newest = versions.lastEntry();
            Telling telling = stored.get(aggregate);
            boolean alone = telling == null && versions.size() == 1;
            told.add(new Told<>(
                    newest.getKey(), newest.getValue(), alone ? null : telling(telling, versions, compared)));
        });
        return told;
    }

    private static <S> String telling(Telling stored, Map<Origin, S> versions, Compared<S> compared) {
        Telling telling = stored;
        for (Map.Entry<Origin, S> next : versions.entrySet()) {
            Map<LocalDate, String> turns = compared.turns(next.getValue());
            Object ground = compared.ground(next.getValue());
            telling = telling == null
                    ? Telling.first(turns, ground, next.getKey())
                    : telling.then(turns, ground, next.getKey());
        }
        return telling.json();
    }
}
