package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.Party;
import cn.jiangmen.quality.certificate.StatusChange;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.imports.register.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One field of a certificate that a row changes.
 *
 * @param field the header of its column
 * @param before what is known, null where nothing is
 * @param after what will be known
 */
public record Difference(String field, String before, String after) {
    /** A certificate as a row of its register would show it, kept while the certificate itself changes. */
    record Shown(String scheme, Details details, List<Term> terms, List<StatusChange> changes) {
        static Shown of(Certificate certificate) {
            return new Shown(
                    certificate.scheme(), certificate.details(), certificate.terms(), certificate.statusChanges());
        }

        List<Difference> to(Shown other) {
            Map<Column, String> before = columns();
            Map<Column, String> after = other.columns();
            List<Difference> differences = new ArrayList<>();
            for (Column column : Column.values()) {
                if (!Objects.equals(before.get(column), after.get(column))) {
                    differences.add(new Difference(column.title(), before.get(column), after.get(column)));
                }
            }
            return differences;
        }

        private Map<Column, String> columns() {
            Map<Column, String> shown = new EnumMap<>(Column.class);
            shown.put(Column.SCHEME, scheme);
            StatusChange last = changes.isEmpty() ? null : changes.getLast();
            shown.put(Column.STATUS, (last == null ? CertificateStatus.VALID : last.status()).nameZh());
            if (last != null) {
                shown.put(Column.CHANGED_ON, last.effectiveOn().toString());
                shown.put(Column.REASON_CODE, last.reasonCode());
                shown.put(Column.REASON, last.reason());
            }
            shown.put(Column.ISSUED_ON, terms.getLast().issuedOn().toString());
            shown.put(Column.EXPIRES_ON, terms.getLast().expiresOn().toString());
            if (details.firstIssuedOn() != null) {
                shown.put(Column.FIRST_ISSUED_ON, details.firstIssuedOn().toString());
            }
            shown.put(Column.STANDARD, details.standard());
            shown.put(Column.SUB_CERTIFICATE, Boolean.TRUE.equals(details.subCertificate()) ? "是" : "否");
            shown.put(Column.MAIN_NUMBER, details.mainNumber());
            shown.put(Column.BODY_NAME, details.bodyName());
            shown.put(Column.HOLDER_NAME, details.holder().name());
            shown.put(Column.HOLDER_CODE, details.holder().creditCode());
            shown.put(Column.COUNTRY, details.holder().country());
            shown.put(Column.PRODUCT_CLASS, details.product().productClass());
            shown.put(Column.PRODUCT_NAME, details.product().name());
            shown.put(Column.PRODUCT_MODEL, details.product().model());
            details.parties().forEach(party -> put(shown, party));
            Column.FURTHER.forEach(
                    (column, key) -> shown.put(column, details.further().get(key)));
            shown.values().removeIf(Objects::isNull);
            return shown;
        }

        private static void put(Map<Column, String> shown, Party party) {
            switch (party.role()) {
                case APPLICANT -> {
                    shown.put(Column.APPLICANT_NAME, party.name());
                    shown.put(Column.APPLICANT_CODE, party.creditCode());
                }
                case MANUFACTURER -> {
                    shown.put(Column.MANUFACTURER_NAME, party.name());
                    shown.put(Column.MANUFACTURER_CODE, party.creditCode());
                }
                case FACTORY -> {
                    shown.put(Column.FACTORY_NAME, party.name());
                    shown.put(Column.FACTORY_CODE, party.creditCode());
                }
            }
        }
    }
}
