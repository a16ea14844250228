package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What an officer can do with one certificate; each a transaction, each exactly one event. */
@ApplicationScoped
public class CertificateService {
    private final Certificates certificates;
    private final Catalogue catalogue;
    private final Replacements replacements;
    private final Clock clock;

    CertificateService(Certificates certificates, Catalogue catalogue, Replacements replacements, Clock clock) {
        this.certificates = certificates;
        this.catalogue = catalogue;
        this.replacements = replacements;
        this.clock = clock;
    }

    /** An act on a certificate, given the catalogue and the time. */
    @FunctionalInterface
    private interface Act {
        CertificateEvent on(Certificate certificate, Schemes schemes, Clock clock);
    }

    @Transactional
    public Certificate register(RegisterFacts facts) {
        Certificate certificate = Certificate.register(Ids.next(), facts, Source.OFFICER, catalogue.schemes(), clock);
        certificates.save(certificate, CertificateEvent.registered(facts));
        return certificate;
    }

    /**
     * Reads a certificate.
     *
     * @throws CertificateRefused.NotFound when there is none
     */
    @Transactional
    public Certificate get(UUID id) {
        return certificates.get(id);
    }

    @Transactional
    public Certificate suspend(UUID id, String ifMatch, Decision decision, LocalDate resumedOn) {
        return change(id, ifMatch, (c, schemes, now) -> c.suspend(decision, resumedOn, schemes, now));
    }

    @Transactional
    public Certificate resume(UUID id, String ifMatch, Decision decision) {
        return change(id, ifMatch, (c, schemes, now) -> c.resume(decision, schemes, now));
    }

    @Transactional
    public Certificate revoke(UUID id, String ifMatch, Decision decision) {
        return change(id, ifMatch, (c, schemes, now) -> c.revoke(decision, schemes, now));
    }

    @Transactional
    public Certificate cancel(UUID id, String ifMatch, Decision decision) {
        return change(id, ifMatch, (c, schemes, now) -> c.cancel(decision, schemes, now));
    }

    @Transactional
    public Certificate renew(UUID id, String ifMatch, Term term, String reasonCode, String reason) {
        Certificate renewed = change(id, ifMatch, (c, schemes, now) -> c.renew(term, reasonCode, reason, schemes, now));
        replacements.add(renewed, reasonCode, reason);
        return renewed;
    }

    /** Issues a certificate anew inside its term, with other wording where it has. */
    @Transactional
    public Certificate reissue(
            UUID id, String ifMatch, LocalDate issuedOn, Correction content, String reasonCode, String reason) {
        Certificate reissued = change(
                id, ifMatch, (c, schemes, now) -> c.reissue(issuedOn, content, reasonCode, reason, schemes, now));
        replacements.add(reissued, reasonCode, reason);
        return reissued;
    }

    @Transactional
    public Certificate correctChange(UUID id, String ifMatch, ChangeCorrection correction, String reason) {
        return change(id, ifMatch, (c, schemes, now) -> c.correctChange(correction, reason, schemes, now));
    }

    @Transactional
    public Certificate correct(UUID id, String ifMatch, Correction correction, String reason) {
        return change(id, ifMatch, (c, schemes, now) -> c.correct(correction, reason, schemes, now));
    }

    private Certificate change(UUID id, String ifMatch, Act act) {
        Certificate certificate = certificates.get(id);
        Versions.require(ifMatch, certificate.version());
        certificates.save(certificate, act.on(certificate, catalogue.schemes(), clock));
        return certificate;
    }
}
