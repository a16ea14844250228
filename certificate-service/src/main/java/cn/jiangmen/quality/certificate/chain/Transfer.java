package cn.jiangmen.quality.certificate.chain;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateNumber;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Decision;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.RegisterFacts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is told of a transfer to another body: the certificate that it issued, and how the old one ends.
 *
 * @param body approval number of the new body, in its normal form
 * @param endsOn first day on which the old one is over; null for the day of the new one's issue
 * @param endReasonCode code of the register's list for the end of the old one, or null for the usual one
 * @param reasonCode code of the register's list for the replacement, or null
 * @param by department or office
 */
public record Transfer(
        CertificateNumber number,
        String body,
        String bodyName,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate endsOn,
        String endReasonCode,
        String reasonCode,
        String reason,
        String by) {
    /** What stays true of the holder under another body. */
    private static final Set<String> STAYS =
            Set.of("address", "province", "scope", "covered_persons", "multi_site", "sites");

    /**
     * Checks it against the old certificate.
     *
     * @throws ChainRefused when that is not valid on the day, is of the same body, or would end too early
     */
    void checked(Certificate old) {
        if (body == null || Objects.equals(body, old.body())) {
            throw new ChainRefused.KindContradictsBodies(LinkKind.TRANSFER);
        }
        CertificateStatus status = old.statusOn(issuedOn).orElse(null);
        if (status != CertificateStatus.VALID) {
            throw new ChainRefused.NotValid(status, issuedOn);
        }
        if (end().isBefore(issuedOn)) {
            throw new ChainRefused.GapInTransfer(end(), issuedOn);
        }
    }

    /** The new certificate: the same holder, scheme and product. */
    RegisterFacts facts(Certificate old) {
        Details known = old.details();
        Map<String, String> further = known.further().entrySet().stream()
                .filter(entry -> STAYS.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Details details = new Details(
                known.holder(),
                known.parties(),
                known.product(),
                bodyName,
                known.standard(),
                known.subCertificate(),
                known.mainNumber(),
                known.firstIssuedOn() == null ? old.days().beganOn() : known.firstIssuedOn(),
                further);
        return new RegisterFacts(
                number,
                body,
                old.recordKind(),
                old.scheme(),
                CertificateStatus.VALID,
                issuedOn,
                expiresOn,
                null,
                null,
                null,
                details);
    }

    Decision end(String usualCode) {
        return new Decision(end(), endReasonCode == null ? usualCode : endReasonCode, reason);
    }

    private LocalDate end() {
        return endsOn == null ? issuedOn : endsOn;
    }
}
