package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.target.events.Newest.Compared;
import cn.jiangmen.quality.target.events.Newest.Told;
import cn.jiangmen.quality.target.ledger.Touched;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Enterprises as their events told them last, with the codes they have had. */
final class EnterpriseReplica {
    private static final String CODES = """
            select r.credit_code from enterprise_replica r where r.enterprise_id = any (?)
            union
            select f.code from enterprise_former_code f where f.enterprise_id = any (?)""";

    private static final String SUBJECTS =
            "select distinct s.subject from unnest(?::text[]) as c(code) cross join lateral subject_of(c.code) s";

    /** Answers which enterprises were written: those of which nothing newer was known. */
    private static final String STORE = """
            insert into enterprise_replica as r (
                enterprise_id, epoch, version, event_id, credit_code, former_codes, name, kind, size, industry,
                county_periods, deregistered_on, counties, county_days, event_type, event_time, told)
            select g.enterprise_id, g.epoch, g.version, g.event_id, g.credit_code, g.former_codes::text[], g.name, g.kind,
                   g.size, g.industry, g.county_periods::jsonb, g.deregistered_on, d.counties, d.county_days,
                   g.event_type, g.event_time::timestamptz, g.told::jsonb
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[])
                as g(enterprise_id, epoch, version, event_id, credit_code, former_codes, name, kind,
                     size, industry, county_periods, deregistered_on, event_type, event_time, told)
            cross join lateral counted_days(g.county_periods::jsonb, g.deregistered_on) d
            on conflict (enterprise_id) do update
            set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                credit_code = excluded.credit_code, former_codes = excluded.former_codes, name = excluded.name,
                kind = excluded.kind, size = excluded.size, industry = excluded.industry,
                county_periods = excluded.county_periods, deregistered_on = excluded.deregistered_on,
                counties = excluded.counties, county_days = excluded.county_days,
                event_type = excluded.event_type, event_time = excluded.event_time, told = excluded.told
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)
            returning new.enterprise_id""";

    private static final String FORGET_CODES = "delete from enterprise_former_code where enterprise_id = any (?)";

    private static final String STORE_CODES = """
            insert into enterprise_former_code (code, enterprise_id)
            select f.code, r.enterprise_id
            from enterprise_replica r cross join lateral unnest(r.former_codes) as f(code)
            where r.enterprise_id = any (?) and f.code <> r.credit_code""";

    private static final String STORED = """
            select enterprise_id, epoch, version, event_id, event_type, event_time, told, county_periods, deregistered_on
            from enterprise_replica
            where enterprise_id = any (?)""";

    private static final Compared<EnterpriseState> COMPARED = new Compared<>() {
        @Override
        public Map<LocalDate, String> turns(EnterpriseState state) {
            return EnterpriseState.turns(state.countyPeriods(), state.deregisteredOn());
        }

        @Override
        public Object ground(EnterpriseState state) {
            return state.id();
        }
    };

    private EnterpriseReplica() {}

    static void store(Connection connection, Newest<EnterpriseState> batch, Touched touched) throws SQLException {
        UUID[] ids = batch.ids();
        List<Told<EnterpriseState>> enterprises = batch.told(stored(connection, ids), COMPARED);
        Set<String> codes = storedCodes(connection, ids);
        enterprises.stream()
                .flatMap(e -> Stream.concat(Stream.of(e.state().creditCode()), e.state().formerCodes().stream()))
                .forEach(codes::add);
        Set<String> before = subjects(connection, codes);
        Object[] written = upsert(connection, enterprises);
        if (written.length == 0) {
            return;
        }
        execute(connection, FORGET_CODES, written);
        execute(connection, STORE_CODES, written);
        // a code may now stand for another enterprise: whom it stood for and whom it stands for are both recounted
        before.forEach(touched::whole);
        subjects(connection, codes).forEach(touched::whole);
    }

    private static Object[] upsert(Connection connection, List<Told<EnterpriseState>> enterprises) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, enterprises)
                    .column("uuid", e -> e.state().id())
                    .column("int", e -> e.origin().epoch())
                    .column("bigint", e -> e.origin().version())
                    .column("text", e -> e.origin().id())
                    .column("text", e -> e.state().creditCode())
                    .column("text", e -> arrayText(e.state().formerCodes()))
                    .column("text", e -> e.state().name())
                    .column("text", e -> e.state().kind())
                    .column("text", e -> e.state().size())
                    .column("text", e -> e.state().industry())
                    .column("text", e -> e.state().countyPeriods())
                    .column("date", e -> e.state().deregisteredOn())
                    .column("text", e -> e.origin().type())
                    .column("text", e -> e.origin().time())
                    .column("text", Told::earlier);
            try (ResultSet rows = store.executeQuery()) {
                Stream.Builder<Object> written = Stream.builder();
                while (rows.next()) {
                    written.add(rows.getObject(1, UUID.class));
                }
                return written.build().toArray();
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
                    Map<LocalDate, String> turns =
                            EnterpriseState.turns(row.getString(8), row.getObject(9, LocalDate.class));
                    stored.put(id, new Telling(turns, id, Telling.earlier(row.getString(7)), Origin.of(row, 2)));
                }
            }
        }
        return stored;
    }

    private static Set<String> storedCodes(Connection connection, Object[] ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CODES)) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            query.setArray(2, connection.createArrayOf("uuid", ids));
            return texts(query);
        }
    }

    private static Set<String> subjects(Connection connection, Set<String> codes) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SUBJECTS)) {
            query.setArray(1, connection.createArrayOf("text", codes.toArray()));
            return texts(query);
        }
    }

    private static Set<String> texts(PreparedStatement query) throws SQLException {
        Set<String> texts = new TreeSet<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String sql, Object[] ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.executeUpdate();
        }
    }

    /** An array literal: a list inside a column of lists has no array of its own. */
    private static String arrayText(Collection<String> values) {
        StringBuilder text = new StringBuilder("{");
        for (String value : values) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }
}
