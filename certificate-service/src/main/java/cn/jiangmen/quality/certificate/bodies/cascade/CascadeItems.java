package cn.jiangmen.quality.certificate.bodies.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;

/** The certificates of cascades, each with what the cascade does to it; written in the transaction of the caller. */
@ApplicationScoped
class CascadeItems {
    private static final String INSERT = """
            insert into body_cascade_certificate (cascade_id, certificate_id, number, scheme, holder_name, credit_code,
                version_before, outcome, why)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NEXT = """
            select certificate_id, coalesce(version_after, version_before) from body_cascade_certificate
            where cascade_id = ? and outcome = ? and certificate_id > ?
            order by certificate_id
            limit ?""";

    private static final String SETTLE = """
            update body_cascade_certificate set outcome = ?, why = ?, version_after = coalesce(?, version_after)
            where cascade_id = ? and certificate_id = ?""";

    // of what would be found now, what was not found so; and of what was to be changed, what would not be found any
    // more
    private static final String MOVED = """
            select count(distinct id) from (
                (select id, version from certificate
                 where body = :body and ended_as is null and expires_on >= :day
                 except
                 select certificate_id, version_before from body_cascade_certificate where cascade_id = :cascade)
                union all
                (select certificate_id, version_before from body_cascade_certificate
                 where cascade_id = :cascade and outcome = 'TO_CHANGE'
                 except
                 select id, version from certificate where body = :body)) as moved (id, version)""";

    // taken back as if it had never been, a certificate is again as an earlier cascade left it
    private static final String AS_BEFORE = """
            update body_cascade_certificate earlier set version_after = i.version_after
            from body_cascade_certificate i
            where i.cascade_id = :cascade and i.outcome = 'RESTORED'
              and earlier.certificate_id = i.certificate_id and earlier.cascade_id <> i.cascade_id
              and earlier.outcome = 'CHANGED' and earlier.version_after = i.version_before""";

    private final DataSource database;
    private final Session session;

    CascadeItems(DataSource database, Session session) {
        this.database = database;
        this.session = session;
    }

    /** A certificate as a preview found it. */
    record Found(
            UUID certificate,
            String number,
            String scheme,
            String holder,
            String creditCode,
            long version,
            CertificateOutcome outcome,
            String why) {}

    /**
     * What became of a certificate.
     *
     * @param version after it; null where it was not changed
     */
    record Settled(UUID certificate, CertificateOutcome outcome, String why, Long version) {}

    /** Something written to a prepared statement. */
    private interface Row<T> {
        void write(PreparedStatement statement, T value) throws SQLException;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID cascade) {
        session.createNativeMutationQuery("delete from body_cascade_certificate where cascade_id = :cascade")
                .setParameter("cascade", cascade)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID cascade, List<Found> all) {
        each(INSERT, all, (insert, one) -> {
            insert.setObject(1, cascade);
            insert.setObject(2, one.certificate());
            insert.setString(3, one.number());
            insert.setString(4, one.scheme());
            insert.setString(5, one.holder());
            insert.setString(6, one.creditCode());
            insert.setLong(7, one.version());
            insert.setString(8, one.outcome().name());
            insert.setString(9, one.why());
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UUID cascade, List<Settled> all) {
        each(SETTLE, all, (update, one) -> {
            update.setString(1, one.outcome().name());
            update.setString(2, one.why());
            update.setObject(3, one.version());
            update.setObject(4, cascade);
            update.setObject(5, one.certificate());
        });
    }

    /** The next certificates of an outcome, by id, with the version in which they are expected. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, Long> next(UUID cascade, CertificateOutcome outcome, UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NEXT)) {
            query.setObject(1, cascade);
            query.setString(2, outcome.name());
            query.setObject(3, after);
            query.setInt(4, limit);
            Map<UUID, Long> expected = new LinkedHashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    expected.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return expected;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Lets earlier cascades know that what this one restored is again as they left it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void asBefore(UUID cascade) {
        session.createNativeMutationQuery(AS_BEFORE)
                .setParameter("cascade", cascade)
                .executeUpdate();
    }

    /** How many certificates of the body are no longer as the preview found them, or were not found by it. */
    long moved(BodyCascade cascade) {
        return session.createNativeQuery(MOVED, Long.class)
                .setParameter("body", cascade.approvalNumber())
                .setParameter("day", cascade.effectiveOn())
                .setParameter("cascade", cascade.id())
                .getSingleResult();
    }

    private <T> void each(String sql, List<T> values, Row<T> row) {
        try (Connection connection = database.getConnection(); // the transaction's own
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T value : values) {
                row.write(statement, value);
                statement.addBatch();
                if (++waiting == 1_000) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException("the certificates of a cascade were not written", e);
        }
    }
}
