package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells other platforms everything that was announced again, as it was announced last. */
@ApplicationScoped
class RepublishedAnnouncements implements Republished {
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String NEXT = """
            select aggregate_id, version, type, state::text from announced
            where aggregate_id > ? order by aggregate_id limit ? for update""";

    private final DataSource database;
    private final Outbox outbox;

    RepublishedAnnouncements(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public void republish() {
        UUID after = FIRST;
        while (after != null) {
            UUID from = after;
            after = QuarkusTransaction.requiringNew().call(() -> append(from));
            outbox.wake();
        }
    }

    /** Appends those after an id and gives the last one's, or null when there are no more. */
    private UUID append(UUID after) throws SQLException, JsonProcessingException {
        try (Connection transaction = database.getConnection()) {
            List<Change> batch = batch(transaction, after);
            outbox.append(transaction, batch);
            return batch.size() < BATCH ? null : batch.getLast().aggregateId();
        }
    }

    private static List<Change> batch(Connection transaction, UUID after) throws SQLException, JsonProcessingException {
        List<Change> batch = new ArrayList<>();
        try (PreparedStatement query = transaction.prepareStatement(NEXT)) {
            query.setObject(1, after);
            query.setInt(2, BATCH);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    batch.add(new Change(
                            Announced.TOPIC,
                            rows.getObject(1, UUID.class),
                            rows.getLong(2),
                            rows.getString(3),
                            Json.EVENTS.readTree(rows.getString(4))));
                }
            }
        }
        return batch;
    }
}
