package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.target.events.Newest.Versioned;
import cn.jiangmen.quality.target.ledger.Touched;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Certificates as their events told them last. */
final class CertificateReplica {
    /** Answers whom the change touches: the subjects that stand for an old or a new code, when something that counts has changed. */
    private static final String STORE = """
            with written as (
                insert into certificate_replica as r (
                    certificate_id, epoch, version, event_id, number, body, scheme, kpi_class, sub_certificate,
                    holder_code, applicant_code, manufacturer_code, factory_code, in_force, suspended)
                select g.certificate_id, g.epoch, g.version, g.event_id, g.number, g.body, g.scheme, g.kpi_class,
                       g.sub_certificate, g.holder_code, g.applicant_code, g.manufacturer_code, g.factory_code,
                       g.in_force::datemultirange, g.suspended::datemultirange
                from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as g(certificate_id, epoch, version, event_id, number, body, scheme, kpi_class, sub_certificate,
                         holder_code, applicant_code, manufacturer_code, factory_code, in_force, suspended)
                on conflict (certificate_id) do update
                set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                    number = excluded.number, body = excluded.body, scheme = excluded.scheme,
                    kpi_class = excluded.kpi_class, sub_certificate = excluded.sub_certificate,
                    holder_code = excluded.holder_code, applicant_code = excluded.applicant_code,
                    manufacturer_code = excluded.manufacturer_code, factory_code = excluded.factory_code,
                    in_force = excluded.in_force, suspended = excluded.suspended
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

    private CertificateReplica() {}

    static void store(Connection connection, Collection<Versioned<CertificateState>> certificates, Touched touched)
            throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, certificates)
                    .column("uuid", c -> c.state().id())
                    .column("int", Versioned::epoch)
                    .column("bigint", Versioned::version)
                    .column("text", Versioned::eventId)
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
                    .column("text", c -> c.state().suspended());
            try (ResultSet rows = store.executeQuery()) {
                while (rows.next()) {
                    touched.certificate(rows.getString(1), rows.getString(2), rows.getObject(3, UUID.class));
                }
            }
        }
    }
}
