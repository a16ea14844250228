package cn.jiangmen.quality.supervision.register.events;

import cn.jiangmen.quality.supervision.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;

/** Enterprises as their events told them last, with the codes they have had. */
final class EnterpriseReplica {
    /** Answers which were written: those of which nothing newer was known. */
    private static final String STORE = """
            insert into enterprise_replica as r (
                enterprise_id, epoch, version, event_id, credit_code, former_codes, name, name_key, kind, status,
                industry, size, address, county_periods, deregistered_on)
            select g.enterprise_id, g.epoch, g.version, g.event_id, g.credit_code, g.former_codes::text[], g.name,
                   g.name_key, g.kind, g.status, g.industry, g.size, g.address, g.county_periods::jsonb,
                   g.deregistered_on
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
                as g(enterprise_id, epoch, version, event_id, credit_code, former_codes, name, name_key, kind, status,
                     industry, size, address, county_periods, deregistered_on)
            on conflict (enterprise_id) do update
            set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                credit_code = excluded.credit_code, former_codes = excluded.former_codes, name = excluded.name,
                name_key = excluded.name_key, kind = excluded.kind, status = excluded.status,
                industry = excluded.industry, size = excluded.size, address = excluded.address,
                county_periods = excluded.county_periods, deregistered_on = excluded.deregistered_on
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)
            returning enterprise_id""";

    private static final String FORGET_CODES = "delete from enterprise_former_code where enterprise_id = any (?)";

    private static final String STORE_CODES = """
            insert into enterprise_former_code (code, enterprise_id)
            select f.code, r.enterprise_id
            from enterprise_replica r cross join lateral unnest(r.former_codes) as f(code)
            where r.enterprise_id = any (?) and f.code <> r.credit_code""";

    private EnterpriseReplica() {}

    static void store(Connection connection, Newest<EnterpriseState> batch) throws SQLException {
        Object[] written = upsert(connection, batch);
        execute(connection, FORGET_CODES, written);
        execute(connection, STORE_CODES, written);
    }

    private static Object[] upsert(Connection connection, Newest<EnterpriseState> batch) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, batch.all(), EnterpriseState::id)
                    .column("text", EnterpriseState::creditCode)
                    // codes are letters and digits, see EnterpriseState: nothing to escape in the literal
                    .column("text", e -> "{" + String.join(",", e.formerCodes()) + "}")
                    .column("text", EnterpriseState::name)
                    .column("text", e -> Subject.key(e.name()))
                    .column("text", EnterpriseState::kind)
                    .column("text", EnterpriseState::status)
                    .column("text", EnterpriseState::industry)
                    .column("text", EnterpriseState::size)
                    .column("text", EnterpriseState::address)
                    .column("text", EnterpriseState::countyPeriods)
                    .column("date", EnterpriseState::deregisteredOn);
            try (ResultSet rows = store.executeQuery()) {
                Stream.Builder<Object> written = Stream.builder();
                while (rows.next()) {
                    written.add(rows.getObject(1, UUID.class));
                }
                return written.build().toArray();
            }
        }
    }

    private static void execute(Connection connection, String sql, Object[] ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.executeUpdate();
        }
    }
}
