package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of an aggregate and which event first told each turn of it as it still is. It depends on the order of
 * versions alone: not on how events were batched, and not on what came twice or late.
 *
 * @param turns the days on which the state turns, and how
 * @param ground facts that decide where all of it counts; when they change, everything is told anew
 * @param earlier the turns that were told by an earlier event than the last
 * @param last the last event
 */
record Telling(Map<LocalDate, String> turns, Object ground, Map<LocalDate, Origin> earlier, Origin last) {

    static Telling first(Map<LocalDate, String> turns, Object ground, Origin origin) {
        return new Telling(turns, ground, Map.of(), origin);
    }

    /** What is known when an event tells the next state; an event that is not newer tells nothing. */
    Telling then(Map<LocalDate, String> nextTurns, Object nextGround, Origin next) {
        if (next.compareTo(last) <= 0) {
            return this;
        }
        Map<LocalDate, Origin> kept = new TreeMap<>();
        if (nextGround.equals(ground)) {
            nextTurns.forEach((day, turn) -> {
                if (turn.equals(turns.get(day))) {
                    kept.put(day, earlier.getOrDefault(day, last));
                }
            });
        }
        return new Telling(nextTurns, nextGround, kept, next);
    }

    /** The earlier tellers as JSON, or null where there are none. */
    String json() {
        if (earlier.isEmpty()) {
            return null;
        }
        ObjectNode json = Json.EVENTS.createObjectNode();
        earlier.forEach((day, origin) -> json.set(day.toString(), origin.json()));
        return json.toString();
    }

    static Map<LocalDate, Origin> earlier(String json) {
        Map<LocalDate, Origin> earlier = new TreeMap<>();
        if (json != null) {
            try {
                for (Map.Entry<String, JsonNode> day :
                        Json.EVENTS.readTree(json).properties()) {
                    earlier.put(LocalDate.parse(day.getKey()), Origin.of(day.getValue()));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("told cannot be read", e);
            }
        }
        return earlier;
    }
}
