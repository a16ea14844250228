package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.target.events.Newest.Compared;
import cn.jiangmen.quality.target.events.Newest.Told;
import cn.jiangmen.quality.target.ledger.Touched;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Certification bodies as their events told them last; a body is its own subject, under its id. */
final class BodyReplica {
    private static final String STORE = """
            insert into body_replica as r (
                body_id, epoch, version, event_id, approval_number, name, status, county, attracted,
                event_type, event_time, told)
            select g.body_id, g.epoch, g.version, g.event_id, g.approval_number, g.name, g.status, g.county,
                   g.attracted::datemultirange, g.event_type, g.event_time::timestamptz, g.told::jsonb
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[])
                as g(body_id, epoch, version, event_id, approval_number, name, status, county, attracted,
                     event_type, event_time, told)
            on conflict (body_id) do update
            set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                approval_number = excluded.approval_number, name = excluded.name, status = excluded.status,
                county = excluded.county, attracted = excluded.attracted,
                event_type = excluded.event_type, event_time = excluded.event_time, told = excluded.told
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)
            returning r.body_id::text""";

    private static final String STORED = """
            select body_id, epoch, version, event_id, event_type, event_time, told, attracted, county
            from body_replica
            where body_id = any (?)""";

    private static final Compared<BodyState> COMPARED = new Compared<>() {
        @Override
        public Map<LocalDate, String> turns(BodyState state) {
            return BodyState.turns(state.attracted(), state.county());
        }

        @Override
        public Object ground(BodyState state) {
            return state.id();
        }
    };

    private BodyReplica() {}

    static void store(Connection connection, Newest<BodyState> batch, Touched touched) throws SQLException {
        List<Told<BodyState>> bodies = batch.told(stored(connection, batch.ids()), COMPARED);
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, bodies)
                    .column("uuid", b -> b.state().id())
                    .column("int", b -> b.origin().epoch())
                    .column("bigint", b -> b.origin().version())
                    .column("text", b -> b.origin().id())
                    .column("text", b -> b.state().approvalNumber())
                    .column("text", b -> b.state().name())
                    .column("text", b -> b.state().status())
                    .column("text", b -> b.state().county())
                    .column("text", b -> b.state().attracted())
                    .column("text", b -> b.origin().type())
                    .column("text", b -> b.origin().time())
                    .column("text", Told::earlier);
            try (ResultSet rows = store.executeQuery()) {
                while (rows.next()) {
                    touched.whole(rows.getString(1));
                }
            }
        }
    }

    private static Map<UUID, Telling> stored(Connection connection, UUID[] ids) throws SQLException {
        Map<UUID, Telling> stored = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(STORED)) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    Map<LocalDate, String> turns = BodyState.turns(row.getString(8), row.getString(9));
                    stored.put(id, new Telling(turns, id, Telling.earlier(row.getString(7)), Origin.of(row, 2)));
                }
            }
        }
        return stored;
    }
}
