package cn.jiangmen.quality.supervision.register.events;

import cn.jiangmen.quality.supervision.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Certificates as their events told them last. */
final class CertificateReplica {
    private static final String STORE = """
            insert into certificate_replica as r (
                certificate_id, epoch, version, event_id, number, number_key, body, body_name, scheme, kpi_class,
                holder_name, holder_code, applicant_code, manufacturer_code, factory_code, product_class, product_name,
                status, issued_on, expires_on, in_force, suspended)
            select g.certificate_id, g.epoch, g.version, g.event_id, g.number, g.number_key, g.body, g.body_name, g.scheme,
                   g.kpi_class, g.holder_name, g.holder_code, g.applicant_code, g.manufacturer_code, g.factory_code,
                   g.product_class, g.product_name, g.status, g.issued_on, g.expires_on, g.in_force::datemultirange,
                   g.suspended::datemultirange
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                as g(certificate_id, epoch, version, event_id, number, number_key, body, body_name, scheme, kpi_class,
                     holder_name, holder_code, applicant_code, manufacturer_code, factory_code, product_class,
                     product_name, status, issued_on, expires_on, in_force, suspended)
            on conflict (certificate_id) do update
            set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                number = excluded.number, number_key = excluded.number_key, body = excluded.body,
                body_name = excluded.body_name, scheme = excluded.scheme, kpi_class = excluded.kpi_class,
                holder_name = excluded.holder_name, holder_code = excluded.holder_code,
                applicant_code = excluded.applicant_code, manufacturer_code = excluded.manufacturer_code,
                factory_code = excluded.factory_code, product_class = excluded.product_class,
                product_name = excluded.product_name, status = excluded.status, issued_on = excluded.issued_on,
                expires_on = excluded.expires_on, in_force = excluded.in_force, suspended = excluded.suspended
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)""";

    private CertificateReplica() {}

    static void store(Connection connection, Newest<CertificateState> batch) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, batch.all(), CertificateState::id)
                    .column("text", CertificateState::number)
                    .column("text", c -> Subject.key(c.number()))
                    .column("text", CertificateState::body)
                    .column("text", CertificateState::bodyName)
                    .column("text", CertificateState::scheme)
                    .column("text", CertificateState::kpiClass)
                    .column("text", CertificateState::holderName)
                    .column("text", CertificateState::holderCode)
                    .column("text", CertificateState::applicantCode)
                    .column("text", CertificateState::manufacturerCode)
                    .column("text", CertificateState::factoryCode)
                    .column("text", CertificateState::productClass)
                    .column("text", CertificateState::productName)
                    .column("text", CertificateState::status)
                    .column("date", CertificateState::issuedOn)
                    .column("date", CertificateState::expiresOn)
                    .column("text", CertificateState::inForce)
                    .column("text", CertificateState::suspended);
            store.executeUpdate();
        }
    }
}
