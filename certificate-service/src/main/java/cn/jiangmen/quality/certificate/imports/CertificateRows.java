package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateEvent;
import cn.jiangmen.quality.certificate.CertificateNumber;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.Product;
import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.Stored;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.store.CopyText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Many certificates at once, read and written without JPA; what is in the columns is the aggregate's own doing, see
 * {@link cn.jiangmen.quality.certificate.Days} and {@link Stored}.
 */
final class CertificateRows {
    private static final String FACTS = """
            select c.id, c.number, c.number_key, c.body, c.body_name, c.record_kind, c.scheme, c.holder_name,
                   c.holder_credit_code, c.holder_country, c.parties::text as parties, c.product_class, c.product_name,
                   c.product_model, c.standard, c.sub_certificate, c.main_number, c.first_issued_on,
                   c.further::text as further, c.terms::text as terms, c.status_changes::text as status_changes, c.source,
                   c.recorded_at, c.version, c.provenance::text as provenance,
                   (select jsonb_object_agg(t.source, t.fetched_at)::text from certificate_told t
                    where t.certificate_id = c.id) as told
            from certificate c
            """;

    private static final String BY_ID = FACTS + "where c.id = any (?)";

    private static final String READ = FACTS + """
            join unnest(?::text[], ?::text[]) as k(number_key, body) on c.number_key = k.number_key and c.body = k.body""";

    // ids in order, so that two that lock many rows wait for each other and never block each other
    private static final String LOCKED = " order by c.id for update of c";

    private static final String COLUMNS = """
            id, number, number_key, body, body_name, record_kind, scheme, holder_name, holder_credit_code, holder_country, \
            parties, product_class, product_name, product_model, standard, sub_certificate, main_number, first_issued_on, \
            further, terms, status_changes, began_on, issued_on, expires_on, in_force, suspended, ended_as, ended_on, \
            source, recorded_at, version, provenance""";

    private static final String HISTORY =
            "certificate_history (aggregate_id, version, change, effective_on, reason, state, cause, recorded_at)";

    private static final String STAGE =
            "create temp table if not exists import_changed (like certificate) on commit delete rows";

    private static final String UPDATE = """
            update certificate c set (body_name, scheme, holder_name, holder_credit_code, holder_country, parties,
                product_class, product_name, product_model, standard, sub_certificate, main_number, first_issued_on, further,
                terms, status_changes, began_on, issued_on, expires_on, in_force, suspended, ended_as, ended_on, recorded_at,
                version, provenance)
            = (n.body_name, n.scheme, n.holder_name, n.holder_credit_code, n.holder_country, n.parties,
                n.product_class, n.product_name, n.product_model, n.standard, n.sub_certificate, n.main_number,
                n.first_issued_on, n.further, n.terms, n.status_changes, n.began_on, n.issued_on, n.expires_on, n.in_force,
                n.suspended, n.ended_as, n.ended_on, n.recorded_at, n.version, n.provenance)
            from import_changed n
            where c.id = n.id and c.version = n.version - 1""";

    private static final String NOTE = """
            update certificate c set provenance = n.provenance::jsonb
            from unnest(?::uuid[], ?::text[]) as n(id, provenance) where c.id = n.id""";

    private CertificateRows() {}

    /** What happened to a certificate, its event made: the row to write, its history and its change belong together. */
    record Written(Certificate certificate, CertificateEvent event, Change change) {}

    /** The known ones among certificates; locked ones cannot change until the transaction ends. */
    static Map<CertificateKey, Certificate> read(Connection connection, Collection<CertificateKey> keys, boolean locked)
            throws SQLException {
        Map<CertificateKey, Certificate> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        try (PreparedStatement query = connection.prepareStatement(locked ? READ + LOCKED : READ)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(CertificateKey::number).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(CertificateKey::body).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Certificate certificate = certificate(row);
                    found.put(CertificateKey.of(certificate), certificate);
                }
            }
        }
        return found;
    }

    /** Certificates by their ids, those that there are; they cannot change until the transaction ends. */
    static Map<UUID, Certificate> lock(Connection connection, Collection<UUID> ids) throws SQLException {
        return byId(connection, BY_ID + LOCKED, ids);
    }

    /** The same, as they are at the moment. */
    static Map<UUID, Certificate> read(Connection connection, Collection<UUID> ids) throws SQLException {
        return byId(connection, BY_ID, ids);
    }

    private static Map<UUID, Certificate> byId(Connection connection, String sql, Collection<UUID> ids)
            throws SQLException {
        Map<UUID, Certificate> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Certificate certificate = certificate(row);
                    found.put(certificate.id(), certificate);
                }
            }
        }
        return found;
    }

    /** Writes where fields come from, of certificates that are otherwise as they were. */
    static void note(Connection connection, List<Certificate> noted) throws SQLException {
        if (noted.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(NOTE)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", noted.stream().map(Certificate::id).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            noted.stream()
                                    .map(c -> Stored.write(c.provenance()))
                                    .toArray()));
            update.executeUpdate();
        }
    }

    /** Writes only what happened to certificates, whose rows are not there any more. */
    static void history(Connection connection, List<Written> all, Instant now) throws SQLException {
        CopyText history = new CopyText();
        all.forEach(written -> history(history, written, now));
        history.send(connection, HISTORY);
    }

    /** Writes new and changed certificates with their history; fails where another transaction came between. */
    static void write(Connection connection, List<Written> all) throws SQLException {
        CopyText added = new CopyText();
        CopyText changed = new CopyText();
        CopyText history = new CopyText();
        int changes = 0;
        for (Written written : all) {
            long version = written.change().version();
            boolean isNew = version == 1;
            row(isNew ? added : changed, written.certificate(), version);
            changes += isNew ? 0 : 1;
            history(history, written, written.certificate().recordedAt());
        }
        added.send(connection, "certificate (" + COLUMNS + ")");
        if (changes > 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(STAGE);
                changed.send(connection, "import_changed (" + COLUMNS + ")");
                if (statement.executeUpdate(UPDATE) != changes) {
                    throw new SQLException("a certificate changed although it was locked", "40001");
                }
            }
        }
        history.send(connection, HISTORY);
    }

    private static void row(CopyText out, Certificate c, long version) {
        Details details = c.details();
        Holder holder = details.holder();
        Product product = details.product();
        out.value(c.id()).value(c.number().number()).value(c.number().key());
        out.value(c.body()).value(details.bodyName()).value(c.recordKind()).value(c.scheme());
        out.value(holder.name()).value(holder.creditCode()).value(holder.country());
        out.value(Stored.write(details.parties()));
        out.value(product.productClass()).value(product.name()).value(product.model());
        out.value(details.standard()).value(Boolean.TRUE.equals(details.subCertificate()));
        out.value(details.mainNumber()).value(details.firstIssuedOn());
        out.value(Stored.write(details.further()));
        out.value(Stored.write(c.terms())).value(Stored.write(c.statusChanges()));
        out.value(c.days().beganOn()).value(c.days().issuedOn()).value(c.days().expiresOn());
        out.value(c.days().inForce()).value(c.days().suspended());
        out.value(c.days().endedAs()).value(c.days().endedOn());
        out.value(c.source()).value(c.recordedAt()).value(version);
        out.value(Stored.write(c.provenance())).endRow();
    }

    private static void history(CopyText out, Written written, Instant recordedAt) {
        Change change = written.change();
        CertificateEvent event = written.event();
        out.value(change.aggregateId())
                .value(change.version())
                .value(event.kind().label());
        out.value(event.effectiveOn()).value(event.reason()).value(Stored.write(change.state()));
        out.value(change.cause()).value(recordedAt).endRow();
    }

    static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                new CertificateNumber(row.getString("number"), row.getString("number_key")),
                row.getString("body"),
                RecordKind.valueOf(row.getString("record_kind")),
                row.getString("scheme"),
                new Details(
                        new Holder(
                                row.getString("holder_name"),
                                row.getString("holder_credit_code"),
                                row.getString("holder_country")),
                        Stored.parties(row.getString("parties")),
                        new Product(
                                row.getString("product_class"),
                                row.getString("product_name"),
                                row.getString("product_model")),
                        row.getString("body_name"),
                        row.getString("standard"),
                        row.getBoolean("sub_certificate"),
                        row.getString("main_number"),
                        row.getObject("first_issued_on", LocalDate.class),
                        Stored.further(row.getString("further"))),
                Stored.terms(row.getString("terms")),
                Stored.changes(row.getString("status_changes")),
                Source.valueOf(row.getString("source")),
                Stored.provenance(row.getString("provenance")).toldAt(Stored.times(row.getString("told"))),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
