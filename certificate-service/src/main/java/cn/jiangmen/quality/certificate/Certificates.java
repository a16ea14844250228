package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.events.CertificateMessages;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All certificates. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {
    private static final String UNIQUE_NUMBER = "certificate_number";

    private final Outbox outbox;
    private final CertificateHistory history;
    private final Catalogue catalogue;
    private final Clock clock;

    Certificates(Outbox outbox, CertificateHistory history, Catalogue catalogue, Clock clock) {
        this.outbox = outbox;
        this.history = history;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Finds a certificate.
     *
     * @throws CertificateRefused.NotFound when there is none
     */
    public Certificate get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new CertificateRefused.NotFound(id));
    }

    /** Those with one of the numbers, in their normal form, whatever their body. */
    public List<Certificate> withNumbers(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : list("number.key in ?1 order by id", keys);
    }

    /**
     * Saves what happened to a certificate, be it new or known.
     *
     * @throws CertificateRefused.NumberTaken when a new one has the number of another; asking the index leaves no race
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(Certificate certificate, CertificateEvent event) {
        try {
            if (event.kind() == CertificateEvent.Kind.REGISTERED) {
                persist(certificate);
            }
            flush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_NUMBER.equals(e.getConstraintName())) {
                throw new CertificateRefused.NumberTaken(certificate.number(), certificate.body());
            }
            throw e;
        }
        Change change =
                CertificateMessages.change(certificate, certificate.version(), event, catalogue.schemes(), clock);
        history.append(certificate, event, change);
        outbox.append(() -> change);
    }
}
