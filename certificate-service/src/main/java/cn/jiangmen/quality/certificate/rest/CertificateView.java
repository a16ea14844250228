package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.DayRange;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.Party;
import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.StatusChange;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.SchemeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as callers see it. */
@Schema(name = "Certificate")
record CertificateView(
        UUID certificateId,

        @Schema(description = "as written", examples = "00124Q31234R0M/4400")
        String number,

        @Schema(examples = "CNCA-R-2002-001") String body,
        String bodyName,
        RecordKind recordKind,
        @Schema(examples = "A0101") String scheme,
        SchemeKind schemeKind,
        @Schema(description = "null for recognitions") KpiClass kpiClass,
        Holder holder,
        List<Party> parties,
        String productClass,
        String productName,
        String productModel,
        String standard,
        boolean subCertificate,
        String mainNumber,

        @Schema(description = "on the day `on`; null before the first issue")
        CertificateStatus status,

        @Schema(description = "the day that `status` holds for")
        LocalDate on,

        @Schema(description = "of the current term") LocalDate issuedOn,
        @Schema(description = "last valid day") LocalDate expiresOn,
        LocalDate firstIssuedOn,

        @Schema(description = "all terms, both days included")
        List<Term> terms,

        @Schema(description = "half-open day ranges: terms without suspensions, up to a revocation or cancellation")
        List<DayRange> inForce,

        @Schema(description = "half-open day ranges") List<DayRange> suspended,
        List<StatusChange> statusChanges,

        @Schema(description = "what else is known, by snake_case name")
        Map<String, String> further,

        @Schema(description = "who it is known from") Source source,
        Instant recordedAt,
        long version) {

    static CertificateView of(Certificate certificate, Scheme scheme, LocalDate on) {
        Details details = certificate.details();
        return new CertificateView(
                certificate.id(),
                certificate.number().number(),
                certificate.body(),
                details.bodyName(),
                certificate.recordKind(),
                scheme.code(),
                scheme.kind(),
                scheme.kpiClass(),
                details.holder(),
                details.parties(),
                details.product().productClass(),
                details.product().name(),
                details.product().model(),
                details.standard(),
                Boolean.TRUE.equals(details.subCertificate()),
                details.mainNumber(),
                certificate.statusOn(on).orElse(null),
                on,
                certificate.days().issuedOn(),
                certificate.days().expiresOn(),
                details.firstIssuedOn(),
                certificate.terms(),
                certificate.inForce(),
                certificate.suspended(),
                certificate.statusChanges(),
                details.further(),
                certificate.source(),
                certificate.recordedAt(),
                certificate.version());
    }
}
