package cn.jiangmen.quality.certificate.events;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateEvent;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.DayRange;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.Party;
import cn.jiangmen.quality.certificate.StatusChange;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.SchemeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The full state of a certificate after a change: the {@code data} of its events, and what its history keeps.
 *
 * @param status on the day the event was written; {@code VALID} before the first day of validity
 * @param expiresOn last valid day
 * @param inForce the days that count, half-open; consumers need nothing else to count
 * @param effectiveOn the legal day of what happened; null for a correction
 * @param reason why it happened, or null
 */
public record CertificateState(
        UUID certificateId,
        String number,
        String body,
        String bodyName,
        RecordKind recordKind,
        String scheme,
        SchemeKind schemeKind,
        KpiClass kpiClass,
        Holder holder,
        String holderAddress,
        List<Party> parties,
        String productClass,
        String productName,
        String standard,
        boolean subCertificate,
        String mainNumber,
        CertificateStatus status,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate firstIssuedOn,
        List<Term> terms,
        List<DayRange> inForce,
        List<DayRange> suspended,
        List<Change> statusChanges,
        LocalDate effectiveOn,
        String reason) {

    /** A change of state as others are told of it. */
    public record Change(CertificateStatus status, LocalDate effectiveOn, String reasonCode, String reason) {
        static Change of(StatusChange change) {
            return new Change(change.status(), change.effectiveOn(), change.reasonCode(), change.reason());
        }
    }

    static CertificateState of(Certificate certificate, Scheme scheme, CertificateEvent event, LocalDate today) {
        Details details = certificate.details();
        boolean gone = event.kind() == CertificateEvent.Kind.WITHDRAWN;
        return new CertificateState(
                certificate.id(),
                certificate.number().number(),
                certificate.body(),
                details.bodyName(),
                certificate.recordKind(),
                scheme.code(),
                scheme.kind(),
                scheme.kpiClass(),
                details.holder(),
                details.further().get("address"),
                details.parties(),
                details.product().productClass(),
                details.product().name(),
                details.standard(),
                Boolean.TRUE.equals(details.subCertificate()),
                details.mainNumber(),
                // readers who look at the state alone do not count it either
                gone ? CertificateStatus.CANCELLED : certificate.statusOn(today).orElse(CertificateStatus.VALID),
                certificate.days().issuedOn(),
                certificate.days().expiresOn(),
                details.firstIssuedOn(),
                certificate.terms(),
                gone ? List.of() : certificate.inForce(),
                gone ? List.of() : certificate.suspended(),
                certificate.statusChanges().stream().map(Change::of).toList(),
                event.effectiveOn(),
                event.reason());
    }
}
