package cn.jiangmen.quality.supervision.dishonesty.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Tells the readers the last version of every record and every proposal again, with the entry id that it had. */
@ApplicationScoped
class RepublishedDishonesty implements Republished {
    private static final int BATCH = 500;
    private final Session session;
    private final Outbox outbox;

    RepublishedDishonesty(Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    private interface Again {
        Change of(UUID id, long version, String verb, JsonNode state);
    }

    @Override
    public void republish() {
        all("dishonesty_proposal", ProposalMessages::again);
        all("dishonesty_record", RecordMessages::again);
    }

    private void all(String table, Again again) {
        UUID after = new UUID(0, 0);
        while (after != null) {
            UUID from = after;
            after = QuarkusTransaction.requiringNew().call(() -> batch(table, again, from));
            outbox.wake();
        }
    }

    /** Publishes what comes after an id and gives the last one's, or null when there is no more. */
    private UUID batch(String table, Again again, UUID after) {
        List<Tuple> rows = session.createNativeQuery(last(table), Tuple.class)
                .setParameter("after", after)
                .setParameter("most", BATCH)
                .getResultList();
        List<Change> changes = rows.stream()
                .map(row -> again.of(
                        row.get("id", UUID.class),
                        row.get("version", Long.class),
                        row.get("change", String.class),
                        tree(row.get("state", String.class))))
                .toList();
        session.doWork(connection -> outbox.append(connection, changes));
        return rows.size() < BATCH ? null : rows.getLast().get("id", UUID.class);
    }

    /** The last version of each; the rows are held, so that no newer state can be overtaken by this one. */
    private static String last(String table) {
        return "select a.id, a.version, h.change, cast(h.state as text) as state from " + table + " a join " + table
                + "_history h on h.aggregate_id = a.id and h.version = a.version"
                + " where a.id > :after order by a.id limit :most for update of a";
    }

    private static JsonNode tree(String text) {
        try {
            return Json.EVENTS.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored version cannot be read", e);
        }
    }
}
