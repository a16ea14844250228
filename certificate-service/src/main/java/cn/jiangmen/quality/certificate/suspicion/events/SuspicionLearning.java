package cn.jiangmen.quality.certificate.suspicion.events;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps the enterprises that others tell of, and notes what is to be looked at again: also of this service's own events, so
 * that the rules follow every change exactly once, whoever made it, and writers of certificates do nothing for it.
 */
@ApplicationScoped
class SuspicionLearning implements Projection {
    private static final String ENTERPRISES = "cn.jiangmen.quality.enterprise.";
    private static final String CERTIFICATES = "cn.jiangmen.quality.certificate.";
    private static final String BODIES = "cn.jiangmen.quality.certification-body.";

    private static final String STORE = """
            insert into enterprise_replica as r (
                enterprise_id, epoch, version, credit_code, former_codes, name, names, county_periods, deregistered_on)
            select g.id, g.epoch, g.version, g.code, array(select jsonb_array_elements_text(g.former::jsonb)), g.name,
                   array[g.name], g.periods::jsonb, g.ended
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
                as g(id, epoch, version, code, former, name, periods, ended)
            order by g.id
            on conflict (enterprise_id) do update
            set epoch = excluded.epoch, version = excluded.version, credit_code = excluded.credit_code,
                former_codes = excluded.former_codes, name = excluded.name, county_periods = excluded.county_periods,
                deregistered_on = excluded.deregistered_on
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)
            returning r.credit_code, r.former_codes""";

    /** Also names of late events: an enterprise was called so once. */
    private static final String CALLED = """
            update enterprise_replica r set names = r.names || t.names
            from (select g.id, array_agg(distinct g.name order by g.name) as names
                  from unnest(?::uuid[], ?::text[]) as g(id, name)
                  join enterprise_replica e on e.enterprise_id = g.id
                  where g.name <> all (e.names)
                  group by g.id) t
            where r.enterprise_id = t.id
            returning r.credit_code, r.former_codes""";

    private static final String DUE = """
            insert into suspicion_due (kind, key) select ?, k from unnest(?::text[]) k order by k on conflict do nothing""";

    @Override
    public String name() {
        return "suspicion";
    }

    @Override
    public Set<String> topics() {
        return Set.of("enterprise.events.v1", "certificate.events.v1", "certification-body.events.v1");
    }

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        List<EnterpriseTold> enterprises = new ArrayList<>();
        Set<String> certificates = new TreeSet<>();
        Set<String> bodies = new TreeSet<>();
        for (EventEnvelope event : events) {
            if (event.type().startsWith(ENTERPRISES)) {
                enterprises.add(EnterpriseTold.of(event));
            } else if (event.type().startsWith(CERTIFICATES)) {
                certificates.add(EnterpriseTold.id(event).toString());
            } else if (event.type().startsWith(BODIES)) {
                bodies.add(Normal.code(EnterpriseTold.text(event.data(), "approval_number")));
            }
        }
        due(transaction, "HOLDER", learnt(transaction, enterprises));
        due(transaction, "CERTIFICATE", certificates);
        due(transaction, "BODY", bodies);
    }

    /** Stores what is new; answers the codes of those about whom something is. */
    private static Set<String> learnt(Connection connection, List<EnterpriseTold> told) throws SQLException {
        Set<String> codes = new TreeSet<>();
        if (told.isEmpty()) {
            return codes;
        }
        Map<UUID, EnterpriseTold> newest = new TreeMap<>();
        told.forEach(one -> newest.merge(one.id(), one, (known, given) -> given.newerThan(known) ? given : known));
        Collection<EnterpriseTold> rows = newest.values();
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setArray(1, array(connection, "uuid", rows, EnterpriseTold::id));
            store.setArray(2, array(connection, "int", rows, EnterpriseTold::epoch));
            store.setArray(3, array(connection, "bigint", rows, EnterpriseTold::version));
            store.setArray(4, array(connection, "text", rows, EnterpriseTold::creditCode));
            store.setArray(5, array(connection, "text", rows, EnterpriseTold::formerCodesJson));
            store.setArray(6, array(connection, "text", rows, EnterpriseTold::name));
            store.setArray(7, array(connection, "text", rows, EnterpriseTold::countyPeriods));
            store.setArray(8, array(connection, "date", rows, EnterpriseTold::deregisteredOn));
            codes(store, codes);
        }
        try (PreparedStatement called = connection.prepareStatement(CALLED)) {
            called.setArray(1, array(connection, "uuid", told, EnterpriseTold::id));
            called.setArray(2, array(connection, "text", told, EnterpriseTold::name));
            codes(called, codes);
        }
        return codes;
    }

    private static void codes(PreparedStatement statement, Set<String> codes) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                codes.add(row.getString(1));
                codes.addAll(List.of((String[]) row.getArray(2).getArray()));
            }
        }
    }

    private static void due(Connection connection, String kind, Set<String> keys) throws SQLException {
        if (!keys.isEmpty()) {
            try (PreparedStatement put = connection.prepareStatement(DUE)) {
                put.setString(1, kind);
                put.setArray(2, connection.createArrayOf("text", keys.toArray()));
                put.executeUpdate();
            }
        }
    }

    private static Array array(
            Connection connection, String type, Collection<EnterpriseTold> rows, Function<EnterpriseTold, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
