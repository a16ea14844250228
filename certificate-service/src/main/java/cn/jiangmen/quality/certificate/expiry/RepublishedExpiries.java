package cn.jiangmen.quality.certificate.expiry;

import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells the readers again what was announced of every certificate. */
@ApplicationScoped
class RepublishedExpiries implements Republished {
    private static final int BATCH = 500;
    private static final String READ = """
            select state::text as state, version from announced_expiry
            where certificate_id > ? order by certificate_id limit ? for update""";

    private final DataSource database;
    private final Outbox outbox;

    RepublishedExpiries(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public void republish() throws SQLException {
        UUID after = new UUID(0, 0);
        while (after != null) {
            after = batch(after);
            outbox.wake();
        }
    }

    private UUID batch(UUID after) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Announcement> known = read(connection, after);
                outbox.append(
                        connection, known.stream().map(Announcement::change).toList());
                connection.commit();
                return known.size() < BATCH ? null : known.getLast().state().certificateId();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static List<Announcement> read(Connection connection, UUID after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, after);
            query.setInt(2, BATCH);
            List<Announcement> known = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    known.add(Announcement.read(row));
                }
            }
            return known;
        }
    }
}
