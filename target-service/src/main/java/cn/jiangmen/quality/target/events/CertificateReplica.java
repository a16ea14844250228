package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.target.events.Newest.Compared;
import cn.jiangmen.quality.target.events.Newest.Told;
import cn.jiangmen.quality.target.ledger.Touched;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Certificates as their events told them last. */
final class CertificateReplica {
    /** Answers whom the change touches: the subjects that stand for an old or a new code, when something that counts has changed. */
    private static final String STORE = """
            with written as (
                insert into certificate_replica as r (
                    certificate_id, epoch, version, event_id, number, body, scheme, kpi_class, sub_certificate,
                    holder_code, applicant_code, manufacturer_code, factory_code, in_force, suspended,
                    event_type, event_time, told, holder_name, expires_on, term_ends, status_changes)
                select g.certificate_id, g.epoch, g.version, g.event_id, g.number, g.body, g.scheme, g.kpi_class,
                       g.sub_certificate, g.holder_code, g.applicant_code, g.manufacturer_code, g.factory_code,
                       g.in_force::datemultirange, g.suspended::datemultirange, g.event_type,
                       g.event_time::timestamptz, g.told::jsonb, g.holder_name, g.expires_on, g.term_ends::date[],
                       g.status_changes::jsonb
                from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[])
                    as g(certificate_id, epoch, version, event_id, number, body, scheme, kpi_class, sub_certificate,
                         holder_code, applicant_code, manufacturer_code, factory_code, in_force, suspended,
                         event_type, event_time, told, holder_name, expires_on, term_ends, status_changes)
                on conflict (certificate_id) do update
                set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                    number = excluded.number, body = excluded.body, scheme = excluded.scheme,
                    kpi_class = excluded.kpi_class, sub_certificate = excluded.sub_certificate,
                    holder_code = excluded.holder_code, applicant_code = excluded.applicant_code,
                    manufacturer_code = excluded.manufacturer_code, factory_code = excluded.factory_code,
                    in_force = excluded.in_force, suspended = excluded.suspended,
                    event_type = excluded.event_type, event_time = excluded.event_time, told = excluded.told,
                    holder_name = excluded.holder_name, expires_on = excluded.expires_on,
                    term_ends = excluded.term_ends, status_changes = excluded.status_changes
                where (r.epoch, r.version) < (excluded.epoch, excluded.version)
                returning new.certificate_id,
                    array[old.kpi_class, new.kpi_class] as classes,
                    array[old.holder_code, old.applicant_code, old.manufacturer_code, old.factory_code,
                          new.holder_code, new.applicant_code, new.manufacturer_code, new.factory_code] as codes,
                    (old.scheme, old.kpi_class, old.sub_certificate, old.holder_code, old.applicant_code,
                     old.manufacturer_code, old.factory_code, old.in_force, old.suspended)
                    is distinct from
                    (new.scheme, new.kpi_class, new.sub_certificate, new.holder_code, new.applicant_code,
                     new.manufacturer_code, new.factory_code, new.in_force, new.suspended) as counts_differently
            )
            select distinct s.subject, c.class, w.certificate_id
            from written w
            cross join lateral (select distinct class from unnest(w.classes) as u(class) where class is not null) c
            cross join lateral (select distinct code from unnest(w.codes) as u(code) where code is not null) k
            cross join lateral subject_of(k.code) s
            where w.counts_differently
            order by 1, 3""";

    private static final String STORED = """
            select certificate_id, epoch, version, event_id, event_type, event_time, told, in_force, suspended,
                   scheme, kpi_class, sub_certificate, holder_code, applicant_code, manufacturer_code, factory_code
            from certificate_replica
            where certificate_id = any (?)""";

    private static final Compared<CertificateState> COMPARED = new Compared<>() {
        @Override
        public Map<LocalDate, String> turns(CertificateState state) {
            return CertificateState.turns(state.inForce(), state.suspended());
        }

        @Override
        public Object ground(CertificateState state) {
            return state.ground();
        }
    };

    private CertificateReplica() {}

    static void store(Connection connection, Newest<CertificateState> batch, Touched touched) throws SQLException {
        List<Told<CertificateState>> certificates = batch.told(stored(connection, batch.ids()), COMPARED);
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, certificates)
                    .column("uuid", c -> c.state().id())
                    .column("int", c -> c.origin().epoch())
                    .column("bigint", c -> c.origin().version())
                    .column("text", c -> c.origin().id())
                    .column("text", c -> c.state().number())
                    .column("text", c -> c.state().body())
                    .column("text", c -> c.state().scheme())
                    .column("text", c -> c.state().kpiClass())
                    .column("boolean", c -> c.state().sub())
                    .column("text", c -> c.state().holderCode())
                    .column("text", c -> c.state().applicantCode())
                    .column("text", c -> c.state().manufacturerCode())
                    .column("text", c -> c.state().factoryCode())
                    .column("text", c -> c.state().inForce())
                    .column("text", c -> c.state().suspended())
                    .column("text", c -> c.origin().type())
                    .column("text", c -> c.origin().time())
                    .column("text", Told::earlier)
                    .column("text", c -> c.state().holderName())
                    .column("date", c -> c.state().expiresOn())
                    .column("text", c -> c.state().termEnds())
                    .column("text", c -> c.state().statusChanges());
            try (ResultSet rows = store.executeQuery()) {
                while (rows.next()) {
                    touched.certificate(rows.getString(1), rows.getString(2), rows.getObject(3, UUID.class));
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
                    List<Object> ground = Arrays.asList(
                            row.getString(10),
                            row.getString(11),
                            row.getBoolean(12),
                            row.getString(13),
                            row.getString(14),
                            row.getString(15),
                            row.getString(16));
                    stored.put(
                            row.getObject(1, UUID.class),
                            new Telling(
                                    CertificateState.turns(row.getString(8), row.getString(9)),
                                    ground,
                                    Telling.earlier(row.getString(7)),
                                    Origin.of(row, 2)));
                }
            }
        }
        return stored;
    }
}
