package cn.jiangmen.quality.kit.store;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.RequestId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Every version of every aggregate of one kind, in a table of the service: its full state, as its event told it, and what
 * made it.
 *
 * <p>The table has the columns {@code aggregate_id uuid, version bigint, change text, effective_on date, reason text,
 * state jsonb, cause text, recorded_at timestamptz}, and the first two as its primary key.
 */
public final class VersionHistory {
    private final Session session;
    private final String append;
    private final String read;
    private final Set<String> notState;

    /** @param notState fields of the state that belong to the change or never differ, and are not told as changes */
    public VersionHistory(Session session, String table, Set<String> notState) {
        this.session = session;
        this.notState = notState;
        this.append = """
                insert into %s (aggregate_id, version, change, effective_on, reason, state, cause, recorded_at)
                values (?, ?, ?, cast(? as date), ?, cast(? as jsonb), ?, ?)""".formatted(table);
        this.read = """
                select h.version, h.change, h.effective_on, h.reason, h.cause, h.recorded_at,
                       cast(h.state as text) as state, cast(p.state as text) as before
                from %1$s h
                left join %1$s p on p.aggregate_id = h.aggregate_id and p.version = h.version - 1
                where h.aggregate_id = ? and h.version > ?
                order by h.version
                limit ?""".formatted(table);
    }

    /**
     * One version.
     *
     * @param change kebab-case past participle, for example {@code county-moved}
     * @param requestId the request that made it
     * @param changes the fields that differ from the version before; all that are filled for the first
     */
    public record Version(
            long version,
            String change,
            LocalDate effectiveOn,
            String reason,
            Instant recordedAt,
            String requestId,
            List<FieldChange> changes) {}

    /** A field before and after; null where it was or is empty. */
    public record FieldChange(String field, JsonNode before, JsonNode after) {}

    /** Writes a version in the current transaction; day and reason may be null. */
    public void append(
            UUID id, long version, String change, LocalDate effectiveOn, String reason, Object state, Instant now) {
        session.createNativeMutationQuery(append)
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, change)
                .setParameter(4, effectiveOn, LocalDate.class)
                .setParameter(5, reason, String.class)
                .setParameter(6, write(state))
                .setParameter(7, RequestId.current().orElse(null), String.class)
                .setParameter(8, now)
                .executeUpdate();
    }

    /** A version to write; day and reason may be null. */
    public record Entry(
            UUID id, long version, String change, LocalDate effectiveOn, String reason, Object state, Instant now) {}

    /** Writes many versions in the current transaction with one round trip; what they tell of is flushed already. */
    public void appendAll(List<Entry> entries) {
        String cause = RequestId.current().orElse(null);
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(append)) {
                for (Entry entry : entries) {
                    insert.setObject(1, entry.id());
                    insert.setLong(2, entry.version());
                    insert.setString(3, entry.change());
                    insert.setObject(4, entry.effectiveOn(), Types.DATE);
                    insert.setString(5, entry.reason());
                    insert.setString(6, write(entry.state()));
                    insert.setString(7, cause);
                    insert.setObject(8, entry.now().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /**
     * A page of the versions of an aggregate, oldest first.
     *
     * @throws Cursor.InvalidCursor when the cursor is not one of these pages'
     */
    public Page<Version> page(UUID id, String cursor, int limit) {
        List<Version> versions = read(id, Cursor.number(cursor), limit + 1);
        return Page.of(versions, limit, version -> Cursor.after(version.version()));
    }

    /** The versions of an aggregate after one, oldest first. */
    public List<Version> read(UUID id, long after, int limit) {
        return session.createNativeQuery(read, Tuple.class)
                .setParameter(1, id)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultStream()
                .map(this::version)
                .toList();
    }

    private Version version(Tuple row) {
        return new Version(
                row.get("version", Number.class).longValue(),
                row.get("change", String.class),
                row.get("effective_on", LocalDate.class),
                row.get("reason", String.class),
                row.get("recorded_at", Instant.class),
                row.get("cause", String.class),
                changes(tree(row.get("before", String.class)), tree(row.get("state", String.class))));
    }

    private List<FieldChange> changes(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode was = before.path(field.getKey());
            JsonNode is = field.getValue();
            if (!notState.contains(field.getKey()) && !(empty(was) && empty(is)) && !was.equals(is)) {
                changes.add(new FieldChange(field.getKey(), was.isMissingNode() ? null : was, is));
            }
        }
        return changes;
    }

    private static boolean empty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
    }

    private static String write(Object state) {
        try {
            return Json.EVENTS.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("state cannot be written", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return json == null ? Json.EVENTS.createObjectNode() : Json.EVENTS.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored version cannot be read", e);
        }
    }
}
