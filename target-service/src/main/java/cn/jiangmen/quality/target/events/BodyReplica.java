package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.target.events.Newest.Versioned;
import cn.jiangmen.quality.target.ledger.Touched;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** Certification bodies as their events told them last; a body is its own subject, under its id. */
final class BodyReplica {
    private static final String STORE = """
            insert into body_replica as r (
                body_id, epoch, version, event_id, approval_number, name, status, county, attracted)
            select g.body_id, g.epoch, g.version, g.event_id, g.approval_number, g.name, g.status, g.county,
                   g.attracted::datemultirange
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as g(body_id, epoch, version, event_id, approval_number, name, status, county, attracted)
            on conflict (body_id) do update
            set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                approval_number = excluded.approval_number, name = excluded.name, status = excluded.status,
                county = excluded.county, attracted = excluded.attracted
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)
            returning r.body_id::text""";

    private BodyReplica() {}

    static void store(Connection connection, Collection<Versioned<BodyState>> bodies, Touched touched)
            throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, bodies)
                    .column("uuid", b -> b.state().id())
                    .column("int", Versioned::epoch)
                    .column("bigint", Versioned::version)
                    .column("text", Versioned::eventId)
                    .column("text", b -> b.state().approvalNumber())
                    .column("text", b -> b.state().name())
                    .column("text", b -> b.state().status())
                    .column("text", b -> b.state().county())
                    .column("text", b -> b.state().attracted());
            try (ResultSet rows = store.executeQuery()) {
                while (rows.next()) {
                    touched.whole(rows.getString(1));
                }
            }
        }
    }
}
