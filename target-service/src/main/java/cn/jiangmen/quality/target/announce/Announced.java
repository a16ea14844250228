package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The last event of everything that is announced: gives each its next version, in the transaction of its outbox row. */
final class Announced {
    static final String TOPIC = "target.events.v1";
    static final String TARGET_SET = "cn.jiangmen.quality.target.set.v1";
    static final String KPI_MOVED = "cn.jiangmen.quality.kpi.moved.v1";
    static final String YEAR_SEALED = "cn.jiangmen.quality.year.sealed.v1";

    /** In the order of ids, so that two writers wait for each other instead of deadlocking. */
    private static final String NEXT = """
            insert into announced as a (aggregate_id, type, version, state, announced_at)
            select n.id, n.type, 1, n.state::jsonb, ?
            from unnest(?::uuid[], ?::text[], ?::text[]) as n(id, type, state)
            order by n.id
            on conflict (aggregate_id) do update
            set version = a.version + 1, type = excluded.type, state = excluded.state, announced_at = excluded.announced_at
            returning aggregate_id, version""";

    private Announced() {}

    /**
     * Something to be told.
     *
     * @param cause the event that caused it, or null
     */
    record News(UUID aggregateId, String type, String cause, Object state) {}

    /** The same name has the same id in every database, also in one that was restored. */
    static UUID id(String... name) {
        return UUID.nameUUIDFromBytes(
                ("//quality.jiangmen.cn/target-service/" + String.join("/", name)).getBytes(StandardCharsets.UTF_8));
    }

    /** Stores what is told and answers it as changes for the outbox, which are to be appended in this transaction. */
    static List<Change> store(Connection transaction, List<News> news, Clock clock) throws SQLException {
        Map<UUID, Long> versions = new HashMap<>();
        List<News> inOrder = news.stream()
                .sorted(Comparator.comparing(one -> one.aggregateId().toString()))
                .toList();
        try (PreparedStatement insert = transaction.prepareStatement(NEXT)) {
            insert.setObject(1, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
            insert.setArray(
                    2,
                    transaction.createArrayOf(
                            "uuid", inOrder.stream().map(News::aggregateId).toArray()));
            insert.setArray(
                    3,
                    transaction.createArrayOf(
                            "text", inOrder.stream().map(News::type).toArray()));
            insert.setArray(
                    4,
                    transaction.createArrayOf(
                            "text", inOrder.stream().map(Announced::written).toArray()));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        for (News one : inOrder) {
            changes.add(new Change(
                    TOPIC, one.aggregateId(), versions.get(one.aggregateId()), one.type(), one.cause(), one.state()));
        }
        return changes;
    }

    private static String written(News news) {
        try {
            return Json.EVENTS.writeValueAsString(news.state());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(news.type() + " cannot be written", e);
        }
    }
}
