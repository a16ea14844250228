package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.events.CertificateMessages;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;

/** Saves what one cause did to many known certificates: all rows, then all versions and events, in the transaction of the caller. */
@ApplicationScoped
public class CertificateBatch {
    private final Session session;
    private final DataSource database;
    private final Outbox outbox;
    private final Catalogue catalogue;
    private final Clock clock;

    CertificateBatch(Session session, DataSource database, Outbox outbox, Catalogue catalogue, Clock clock) {
        this.session = session;
        this.database = database;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A certificate that is managed by the caller's session, and what happened to it. */
    public record Happened(Certificate certificate, CertificateEvent event) {}

    /**
     * Writes them; the caller wakes the outbox after its commit.
     *
     * @param cause what the versions and events name as their cause
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(List<Happened> all, String cause) {
        if (all.isEmpty()) {
            return;
        }
        session.flush();
        Schemes schemes = catalogue.schemes();
        List<Change> changes =
                all.stream().map(one -> change(one, schemes).causedBy(cause)).toList();
        try (Connection connection = database.getConnection()) { // the transaction's own
            CertificateHistory.append(connection, all, changes);
            outbox.append(connection, changes);
        } catch (SQLException e) {
            throw new PersistenceException("the changes of the certificates were not written", e);
        }
    }

    private Change change(Happened one, Schemes schemes) {
        Certificate certificate = one.certificate();
        return CertificateMessages.change(certificate, certificate.version(), one.event(), schemes, clock);
    }
}
