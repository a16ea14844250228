package cn.jiangmen.quality.certificate.verification;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.Party;
import cn.jiangmen.quality.certificate.Product;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.certificate.schemes.SchemeKind;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The checks of a certificate against a question: rules that need no database. */
final class Checks {
    private Checks() {}

    static List<Verification.Finding> of(
            Certificate certificate, Asked asked, CertificationBody body, Schemes schemes, LocalDate on) {
        return Stream.of(
                        Basis.REGISTER_RECORD,
                        holder(certificate, asked),
                        inForce(certificate, on),
                        approved(certificate, body, schemes),
                        product(certificate.details().product(), asked.product()))
                .map(Verification.Finding::of)
                .toList();
    }

    private static Basis holder(Certificate certificate, Asked asked) {
        if (asked.holder() == null && asked.creditCode() == null) {
            return Basis.HOLDER_NOT_NAMED;
        }
        Holder holder = certificate.details().holder();
        List<Party> parties = certificate.details().parties();
        if (asked.creditCode() != null) {
            if (asked.creditCode().equals(holder.creditCode())) {
                return Basis.SAME_CREDIT_CODE;
            }
            if (parties.stream().anyMatch(party -> asked.creditCode().equals(party.creditCode()))) {
                return Basis.NAMED_PARTY;
            }
            if (holder.creditCode() != null) {
                return Basis.OTHER_CREDIT_CODE;
            }
        }
        if (asked.holder() != null) {
            if (sameName(asked.holder(), holder.name())) {
                return Basis.SAME_NAME;
            }
            if (parties.stream().anyMatch(party -> sameName(asked.holder(), party.name()))) {
                return Basis.NAMED_PARTY;
            }
            if (holder.name() != null) {
                return Basis.OTHER_NAME;
            }
        }
        return Basis.HOLDER_NOT_RECORDED;
    }

    private static Basis inForce(Certificate certificate, LocalDate on) {
        return certificate
                .statusOn(on)
                .map(status -> switch (status) {
                    case VALID -> Basis.VALID;
                    case SUSPENDED -> Basis.SUSPENDED;
                    case REVOKED -> Basis.REVOKED;
                    case CANCELLED -> Basis.CANCELLED;
                    case EXPIRED -> Basis.EXPIRED;
                })
                .orElse(Basis.NOT_BEGUN);
    }

    private static Basis approved(Certificate certificate, CertificationBody body, Schemes schemes) {
        boolean recognition = schemes.any(certificate.scheme())
                .map(scheme -> scheme.kind() == SchemeKind.RECOGNITION)
                .orElse(false);
        if (recognition) {
            return Basis.NO_CERTIFICATION;
        }
        if (body == null) {
            return Basis.BODY_NOT_RECORDED;
        }
        LocalDate issued = certificate.days().issuedOn();
        return switch (body.statusOn(issued)) {
            case SUSPENDED -> Basis.BODY_SUSPENDED;
            case WITHDRAWN -> Basis.BODY_WITHDRAWN;
            case APPROVED ->
                body.mayCertify(schemes.above(certificate.scheme()), issued)
                        .map(may -> may ? Basis.IN_SCOPE : Basis.OUT_OF_SCOPE)
                        .orElse(Basis.SCOPE_NOT_RECORDED);
        };
    }

    private static Basis product(Product product, String asked) {
        if (asked == null) {
            return Basis.PRODUCT_NOT_ASKED;
        }
        if (asked.equals(product.productClass())) {
            return Basis.PRODUCT_CLASS_EQUAL;
        }
        List<String> told = Stream.of(product.productClass(), product.name(), product.model())
                .filter(Objects::nonNull)
                .toList();
        if (told.isEmpty()) {
            return Basis.PRODUCT_NOT_RECORDED;
        }
        String words = asked.toLowerCase(Locale.ROOT);
        return told.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words))
                ? Basis.PRODUCT_NAMED
                : Basis.PRODUCT_NOT_NAMED;
    }

    /** The same name, full-width and half-width brackets alike. */
    private static boolean sameName(String asked, String known) {
        return known != null && brackets(asked).equals(brackets(known));
    }

    private static String brackets(String name) {
        return name.strip().replace('\uFF08', '(').replace('\uFF09', ')');
    }
}
