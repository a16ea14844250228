package cn.jiangmen.quality.supervision.register.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Certification bodies as their events told them last. */
final class BodyReplica {
    private static final String STORE = """
            insert into body_replica as r (
                body_id, epoch, version, event_id, approval_number, name, credit_code, status, county)
            select g.*
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as g(body_id, epoch, version, event_id, approval_number, name, credit_code, status, county)
            on conflict (body_id) do update
            set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                approval_number = excluded.approval_number, name = excluded.name, credit_code = excluded.credit_code,
                status = excluded.status, county = excluded.county
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)""";

    private BodyReplica() {}

    static void store(Connection connection, Newest<BodyState> batch) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, batch.all(), BodyState::id)
                    .column("text", BodyState::approvalNumber)
                    .column("text", BodyState::name)
                    .column("text", BodyState::creditCode)
                    .column("text", BodyState::status)
                    .column("text", BodyState::county);
            store.executeUpdate();
        }
    }
}
