package cn.jiangmen.quality.enterprise.holdings.events;

import cn.jiangmen.quality.enterprise.NormalForm;
import cn.jiangmen.quality.enterprise.replicas.events.Newest;
import cn.jiangmen.quality.enterprise.replicas.events.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stores certificates and who is named on them, a batch at a time. */
final class HoldingRows {
    /** Answers which were written: those of which nothing newer was known. */
    private static final String STORE = """
            insert into holding as r (
                certificate_id, epoch, version, event_id, number, number_key, body, body_name, record_kind, scheme,
                scheme_kind, kpi_class, holder_code, holder_name, holder_country, holder_address,
                applicant_code, applicant_name, manufacturer_code, manufacturer_name, factory_code, factory_name, product_class, product_name, standard,
                status, issued_on, expires_on, first_issued_on, in_force, suspended, revoked_on, revocation_code,
                revocation_reason, cancelled_on)
            select g.certificate_id, g.epoch, g.version, g.event_id, g.number, g.number_key, g.body, g.body_name,
                   g.record_kind, g.scheme, g.scheme_kind, g.kpi_class, g.holder_code, g.holder_name, g.holder_country,
                   g.holder_address, g.applicant_code, g.applicant_name, g.manufacturer_code, g.manufacturer_name, g.factory_code,
                   g.factory_name, g.product_class, g.product_name, g.standard, g.status, g.issued_on, g.expires_on,
                   g.first_issued_on, g.in_force::datemultirange, g.suspended::datemultirange, g.revoked_on,
                   g.revocation_code, g.revocation_reason, g.cancelled_on
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                    ?::date[], ?::date[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::date[])
                as g(certificate_id, epoch, version, event_id, number, number_key, body, body_name, record_kind, scheme,
                     scheme_kind, kpi_class, holder_code, holder_name, holder_country, holder_address,
                     applicant_code, applicant_name, manufacturer_code, manufacturer_name, factory_code, factory_name, product_class, product_name,
                     standard, status, issued_on, expires_on, first_issued_on, in_force, suspended, revoked_on,
                     revocation_code, revocation_reason, cancelled_on)
            on conflict (certificate_id) do update
            set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id,
                number = excluded.number, number_key = excluded.number_key, body = excluded.body,
                body_name = excluded.body_name, record_kind = excluded.record_kind, scheme = excluded.scheme,
                scheme_kind = excluded.scheme_kind, kpi_class = excluded.kpi_class, holder_code = excluded.holder_code,
                holder_name = excluded.holder_name, holder_country = excluded.holder_country, holder_address = excluded.holder_address,
                applicant_code = excluded.applicant_code, applicant_name = excluded.applicant_name,
                manufacturer_code = excluded.manufacturer_code, manufacturer_name = excluded.manufacturer_name,
                factory_code = excluded.factory_code, factory_name = excluded.factory_name,
                product_class = excluded.product_class, product_name = excluded.product_name,
                standard = excluded.standard, status = excluded.status, issued_on = excluded.issued_on,
                expires_on = excluded.expires_on, first_issued_on = excluded.first_issued_on,
                in_force = excluded.in_force, suspended = excluded.suspended, revoked_on = excluded.revoked_on,
                revocation_code = excluded.revocation_code, revocation_reason = excluded.revocation_reason,
                cancelled_on = excluded.cancelled_on
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)
            returning certificate_id""";

    private static final String FORGET_PARTIES = "delete from holding_party where certificate_id = any (?)";

    private static final String STORE_PARTIES = """
            insert into holding_party (credit_code, certificate_id, role)
            select p.code, h.certificate_id, p.role
            from holding h
            cross join lateral (values ('HOLDER', h.holder_code), ('APPLICANT', h.applicant_code),
                    ('MANUFACTURER', h.manufacturer_code), ('FACTORY', h.factory_code)) as p(role, code)
            where h.certificate_id = any (?) and p.code is not null""";

    private HoldingRows() {}

    static void store(Connection connection, Newest<HoldingState> batch) throws SQLException {
        Object[] written = upsert(connection, batch);
        execute(connection, FORGET_PARTIES, written);
        execute(connection, STORE_PARTIES, written);
    }

    private static Object[] upsert(Connection connection, Newest<HoldingState> batch) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            new Rows<>(connection, store, batch.all(), HoldingState::id)
                    .column("text", HoldingState::number)
                    .column("text", h -> NormalForm.of(h.number()))
                    .column("text", HoldingState::body)
                    .column("text", HoldingState::bodyName)
                    .column("text", HoldingState::recordKind)
                    .column("text", HoldingState::scheme)
                    .column("text", HoldingState::schemeKind)
                    .column("text", HoldingState::kpiClass)
                    .column("text", h -> h.holder().code())
                    .column("text", h -> h.holder().name())
                    .column("text", h -> h.holder().country())
                    .column("text", HoldingState::holderAddress)
                    .column("text", h -> h.applicant().code())
                    .column("text", h -> h.applicant().name())
                    .column("text", h -> h.manufacturer().code())
                    .column("text", h -> h.manufacturer().name())
                    .column("text", h -> h.factory().code())
                    .column("text", h -> h.factory().name())
                    .column("text", HoldingState::productClass)
                    .column("text", HoldingState::productName)
                    .column("text", HoldingState::standard)
                    .column("text", HoldingState::status)
                    .column("date", HoldingState::issuedOn)
                    .column("date", HoldingState::expiresOn)
                    .column("date", HoldingState::firstIssuedOn)
                    .column("text", HoldingState::inForce)
                    .column("text", HoldingState::suspended)
                    .column("date", h -> h.revocation().on())
                    .column("text", h -> h.revocation().code())
                    .column("text", h -> h.revocation().reason())
                    .column("date", HoldingState::cancelledOn);
            try (ResultSet rows = store.executeQuery()) {
                List<Object> written = new ArrayList<>();
                while (rows.next()) {
                    written.add(rows.getObject(1, UUID.class));
                }
                return written.toArray();
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
