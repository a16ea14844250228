package cn.jiangmen.quality.enterprise.standing.events;

import cn.jiangmen.quality.enterprise.replicas.events.Newest;
import cn.jiangmen.quality.enterprise.replicas.events.Rows;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table that keeps of each aggregate what its newest event told: which columns, and how each is read. One description
 * instead of a record, a reader and a statement for each of the five tables, which would say the same names three times.
 */
final class Replica {
    private final String table;
    private final String id;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    Replica(String table, String id) {
        this.table = table;
        this.id = id;
    }

    private record Column(String type, Function<Fields, Object> reader) {
        /** How the value travels: lists and documents as their text. */
        String carried() {
            return switch (type) {
                case "jsonb", "text[]", "numeric" -> "text";
                default -> type;
            };
        }
    }

    private record State(UUID id, Map<String, Object> values) {}

    Replica text(String name, Function<Fields, Object> reader) {
        return column(name, "text", reader);
    }

    Replica column(String name, String type, Function<Fields, Object> reader) {
        columns.put(name, new Column(type, reader));
        return this;
    }

    /** Text columns that may not be empty. */
    Replica codes(String... names) {
        for (String name : names) {
            text(name, fields -> fields.code(name));
        }
        return this;
    }

    /** Text columns that may be empty. */
    Replica optionalCodes(String... names) {
        for (String name : names) {
            text(name, fields -> fields.optionalCode(name));
        }
        return this;
    }

    Replica days(String... names) {
        for (String name : names) {
            column(name, "date", fields -> fields.optionalDay(name));
        }
        return this;
    }

    Replica ids(String... names) {
        for (String name : names) {
            column(name, "uuid", fields -> uuid(name, fields.optionalCode(name)));
        }
        return this;
    }

    /** Keeps the newest of the events, unless newer ones are known. */
    void store(Connection connection, List<EventEnvelope> events) throws SQLException {
        Newest<State> newest = new Newest<>(this::read, State::id);
        events.forEach(newest::add);
        if (newest.all().isEmpty()) {
            return;
        }
        try (PreparedStatement store = connection.prepareStatement(statement())) {
            Rows<State> rows = new Rows<>(connection, store, newest.all(), State::id);
            for (Map.Entry<String, Column> column : columns.entrySet()) {
                rows.column(column.getValue().carried(), state -> state.values().get(column.getKey()));
            }
            store.executeUpdate();
        }
    }

    private State read(EventEnvelope event) {
        Fields fields = new Fields(event.data());
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach((name, column) -> values.put(name, column.reader().apply(fields)));
        return new State(Fields.id(event, id), values);
    }

    private String statement() {
        List<String> names = new ArrayList<>(List.of(id, "epoch", "version", "event_id"));
        List<String> arrays = new ArrayList<>(List.of("?::uuid[]", "?::int[]", "?::bigint[]", "?::text[]"));
        List<String> values = new ArrayList<>(List.of("g." + id, "g.epoch", "g.version", "g.event_id"));
        columns.forEach((name, column) -> {
            names.add(name);
            arrays.add("?::" + column.carried() + "[]");
            values.add("g." + name + "::" + column.type());
        });
        String set =
                names.stream().skip(1).map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));
        return "insert into " + table + " as r (" + String.join(", ", names) + ") select " + String.join(", ", values)
                + " from unnest(" + String.join(", ", arrays) + ") as g(" + String.join(", ", names) + ")"
                + " on conflict (" + id + ") do update set " + set
                + " where (r.epoch, r.version) < (excluded.epoch, excluded.version)";
    }

    private static UUID uuid(String name, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ImpossibleEvent(name + " is no UUID");
        }
    }
}
