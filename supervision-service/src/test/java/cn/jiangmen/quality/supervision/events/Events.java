package cn.jiangmen.quality.supervision.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** What the outbox holds of an aggregate. */
public final class Events {
    private Events() {}

    /** The events of an aggregate are these, one for each version, and each keeps its contract. */
    public static void are(DataSource database, String id, String aggregate, String... verbs) throws Exception {
        List<EventEnvelope> events = of(database, id);
        assertThat(events)
                .extracting(EventEnvelope::type)
                .containsExactlyElementsOf(List.of(verbs).stream()
                        .map(verb -> "cn.jiangmen.quality." + aggregate + "." + verb + ".v1")
                        .toList());
        assertThat(events)
                .extracting(EventEnvelope::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, verbs.length).boxed().toList());
        assertThat(events).allSatisfy(event -> assertThat(EventContract.faults(event.type(), event.data()))
                .isEmpty());
    }

    /** The data of an aggregate's events, in their order. */
    public static List<Map<String, Object>> states(DataSource database, String id) throws Exception {
        return of(database, id).stream()
                .map(event -> Json.EVENTS.convertValue(event.data(), new TypeReference<Map<String, Object>>() {}))
                .toList();
    }

    static List<EventEnvelope> of(DataSource database, String id) throws Exception {
        List<EventEnvelope> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select envelope from outbox where key = ? order by id")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(EventEnvelope.parse(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return events;
    }
}
