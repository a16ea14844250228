package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What a certificate says beside its number, scheme and days. Everything may be unknown (null, or an empty collection).
 *
 * @param bodyName the body as printed on the certificate
 * @param standard what was certified against (认证依据)
 * @param subCertificate whether it stands under a main certificate (是否子证书); null is not told
 * @param mainNumber the main certificate's number
 * @param firstIssuedOn first certification of this holder for this scheme (初次获证日期), under whatever number
 * @param further what else the register's record has, by snake_case name: {@code address}, {@code province},
 *     {@code accreditation_mark}, {@code reported_on}, {@code covered_persons}, {@code scope} …
 */
@Embeddable
public record Details(
        @Embedded Holder holder,

        @Convert(converter = Stored.Parties.class) @ColumnTransformer(write = "?::jsonb")
        List<Party> parties,

        @Embedded Product product,
        String bodyName,
        String standard,
        @Column(name = "sub_certificate") Boolean subCertificate,
        String mainNumber,
        LocalDate firstIssuedOn,

        @Convert(converter = Stored.Further.class) @ColumnTransformer(write = "?::jsonb")
        Map<String, String> further) {
    private static final Pattern CCC_CLASS = Pattern.compile("[0-9]{4}");

    /** Nothing known. */
    public static final Details NONE = new Details(null, null, null, null, null, null, null, null, null);

    public Details {
        holder = holder == null ? new Holder(null, null, null) : holder;
        parties = parties == null ? List.of() : List.copyOf(parties);
        product = product == null ? new Product(null, null, null) : product;
        further = further == null ? Map.of() : Map.copyOf(further);
    }

    /** What a new certificate starts with: a holder in China, which for CCC is the applicant where no other is named. */
    Details ofNew() {
        Party applicant = Party.find(parties, Party.Role.APPLICANT);
        Holder named = holder.name() != null || holder.creditCode() != null || applicant == null
                ? holder
                : new Holder(
                        applicant.name(),
                        applicant.creditCode(),
                        holder.country() == null ? applicant.country() : holder.country());
        Holder located = named.country() == null ? new Holder(named.name(), named.creditCode(), Holder.CHINA) : named;
        return new Details(
                located,
                parties,
                product,
                bodyName,
                standard,
                subCertificate != null && subCertificate,
                mainNumber,
                firstIssuedOn,
                further);
    }

    /** These details with what was told now; what was not told stays, so an empty cell never erases. */
    Details completedBy(Details told) {
        return new Details(
                holder.completedBy(told.holder),
                Party.completed(parties, told.parties),
                product.completedBy(told.product),
                told.bodyName == null ? bodyName : told.bodyName,
                told.standard == null ? standard : told.standard,
                told.subCertificate == null ? subCertificate : told.subCertificate,
                told.mainNumber == null ? mainNumber : told.mainNumber,
                told.firstIssuedOn == null ? firstIssuedOn : told.firstIssuedOn,
                merged(further, told.further));
    }

    /** These details as a correction says they should be. */
    Details corrected(Correction correction) {
        Set<Erasable> erase = correction.erase();
        Details told = completedBy(correction.details());
        return new Details(
                correction.holder() == null ? holder : correction.holder(),
                correction.parties() == null ? parties : correction.parties(),
                new Product(
                        erase.contains(Erasable.PRODUCT_CLASS) ? null : told.product.productClass(),
                        erase.contains(Erasable.PRODUCT_NAME) ? null : told.product.name(),
                        erase.contains(Erasable.PRODUCT_MODEL) ? null : told.product.model()),
                erase.contains(Erasable.BODY_NAME) ? null : told.bodyName,
                erase.contains(Erasable.STANDARD) ? null : told.standard,
                told.subCertificate,
                erase.contains(Erasable.MAIN_NUMBER) ? null : told.mainNumber,
                erase.contains(Erasable.FIRST_ISSUED_ON) ? null : told.firstIssuedOn,
                told.further);
    }

    /** Refuses an implausible first issue, a party given twice, and a CCC certificate without its four-digit product class. */
    Details checked(RecordKind kind) {
        Term.plausible("first_issued_on", firstIssuedOn);
        for (int i = 1; i < parties.size(); i++) {
            if (Party.find(parties.subList(0, i), parties.get(i).role()) != null) {
                throw new CertificateRefused.PartyRepeated(parties.get(i).role());
            }
        }
        String productClass = product.productClass();
        if (kind == RecordKind.CCC
                && (productClass == null || !CCC_CLASS.matcher(productClass).matches())) {
            throw new CertificateRefused.InvalidCode("product_class", productClass, "0105");
        }
        return this;
    }

    private static Map<String, String> merged(Map<String, String> known, Map<String, String> told) {
        if (told.isEmpty()) {
            return known;
        }
        Map<String, String> result = new TreeMap<>(known);
        result.putAll(told);
        return result;
    }
}
