package cn.jiangmen.quality.certificate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What a certificate says, or is told to say, field by field, as texts that can be compared and shown. */
public final class FieldValues {
    static final String SCHEME = "scheme";
    static final String TERM = "term";
    static final String STATUS = "status";

    private FieldValues() {}

    /** All fields that have a value. */
    public static Map<String, String> of(Certificate certificate) {
        return of(
                certificate.scheme(),
                new Lifetime(certificate.terms(), certificate.statusChanges()),
                certificate.details());
    }

    static Map<String, String> of(String scheme, Lifetime lifetime, Details details) {
        Map<String, String> values = details(details);
        values.put(SCHEME, scheme);
        values.put(TERM, term(lifetime.current()));
        StatusChange last =
                lifetime.changes().isEmpty() ? null : lifetime.changes().getLast();
        values.put(STATUS, last == null ? CertificateStatus.VALID.name() : last.status() + " " + last.effectiveOn());
        return values;
    }

    static String term(Term term) {
        return term.issuedOn() + " … " + term.expiresOn();
    }

    /** The fields of the details that have a value. */
    static Map<String, String> details(Details details) {
        Map<String, String> values = new TreeMap<>();
        values.put("holder_name", details.holder().name());
        values.put("holder_credit_code", details.holder().creditCode());
        values.put("holder_country", details.holder().country());
        for (Party party : details.parties()) {
            String role = party.role().name().toLowerCase(Locale.ROOT);
            values.put(role + "_name", party.name());
            values.put(role + "_credit_code", party.creditCode());
            values.put(role + "_country", party.country());
        }
        values.put("product_class", details.product().productClass());
        values.put("product_name", details.product().name());
        values.put("product_model", details.product().model());
        values.put("body_name", details.bodyName());
        values.put("standard", details.standard());
        values.put(
                "sub_certificate", details.subCertificate() == null ? null : String.valueOf(details.subCertificate()));
        values.put("main_number", details.mainNumber());
        values.put("first_issued_on", Objects.toString(details.firstIssuedOn(), null));
        details.further().forEach((name, value) -> values.put("further." + name, value));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /** The fields in which two differ. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new HashSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
        return fields;
    }
}
