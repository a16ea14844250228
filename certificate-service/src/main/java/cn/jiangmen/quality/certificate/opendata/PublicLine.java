package cn.jiangmen.quality.certificate.opendata;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A certificate as everybody may see it. A holder is named only where its credit code says that it is an organisation:
 * sole traders (个体工商户, codes beginning with 92) bear the names of persons, and a holder without a code may be one.
 */
final class PublicLine {
    static final List<String> HEAD = List.of(
            "certificate_number",
            "status",
            "status_on",
            "scheme",
            "scheme_name",
            "body",
            "body_name",
            "holder_name",
            "holder_credit_code",
            "product_class",
            "product_name",
            "standard",
            "issued_on",
            "expires_on",
            "record_kind",
            "kpi_class",
            "county");
    private static final String SOLE_TRADER = "92";

    private PublicLine() {}

    static List<Object> of(Certificate certificate, Scheme scheme, String county, LocalDate day) {
        Holder holder = certificate.details().holder();
        boolean named = isOrganisation(holder);
        return Arrays.asList(
                certificate.number().number(),
                certificate.statusOn(day).map(CertificateStatus::name).orElse(null),
                day,
                scheme.code(),
                scheme.nameZh(),
                certificate.body(),
                certificate.details().bodyName(),
                named ? holder.name() : null,
                named ? holder.creditCode() : null,
                certificate.details().product().productClass(),
                certificate.details().product().name(),
                certificate.details().standard(),
                certificate.days().issuedOn(),
                certificate.days().expiresOn(),
                certificate.recordKind().name(),
                scheme.kpiClass() == null ? null : scheme.kpiClass().name(),
                county);
    }

    static boolean isOrganisation(Holder holder) {
        return holder.creditCode() != null && !holder.creditCode().startsWith(SOLE_TRADER);
    }
}
