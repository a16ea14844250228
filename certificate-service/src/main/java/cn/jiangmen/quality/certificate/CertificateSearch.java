package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.kit.store.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/**
 * Chooses certificates by what is recorded about them. A list, a count and a file are made of one {@link Selection}, so they
 * cannot disagree on what fits.
 */
@ApplicationScoped
public class CertificateSearch {
    private final SelectionReading reading;
    private final Catalogue catalogue;

    CertificateSearch(SelectionReading reading, Catalogue catalogue) {
        this.reading = reading;
        this.catalogue = catalogue;
    }

    /**
     * What to choose; null asks for all.
     *
     * @param text part of the number, the holder's name or credit code, or the product's name; width and case do not matter
     * @param number in any writing, as {@code body} and {@code creditCode}
     * @param holder part of the holder's name; width and case do not matter
     * @param scheme a scheme's code, or a category's for all below it
     * @param status the state on the day
     * @param on the day for the status
     */
    public record Filter(
            String text,
            String number,
            String body,
            String holder,
            String creditCode,
            String scheme,
            KpiClass kpiClass,
            CertificateStatus status,
            LocalDate on) {}

    /**
     * The certificates that fit, in the order in which they were registered; nothing is read yet.
     *
     * @throws CertificateRefused when the scheme or the credit code is none, or the text has neither letter nor digit
     */
    public Selection select(Filter filter) {
        check(filter);
        return new Selection(
                reading, after -> conditions(filter, after), filter.text() != null || filter.holder() != null);
    }

    private void check(Filter filter) {
        if (filter.text() != null && !isWord(filter.text())) {
            throw new CertificateRefused.NothingToSearchFor(filter.text());
        }
        conditions(filter, null);
    }

    private Conditions conditions(Filter filter, UUID after) {
        Conditions conditions = new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(filter.text(), "searched like search_pattern(:text)", "text");
        if (filter.number() != null) {
            String key = CertificateNumber.of(filter.number()).key();
            conditions.and("number_key = :number", "number", key);
        }
        if (filter.body() != null) {
            conditions.and("body = :body", "body", String.valueOf(Normal.code(filter.body())));
        }
        if (filter.holder() != null) {
            // the first condition is answered by the index, where there is anything in it to go by; a name that holds
            // the text
            // as it is written needs no other form, which costs four times as much where every name does
            String found = isWord(filter.holder()) ? "searched like search_pattern(:holder) and " : "";
            conditions.and(
                    found + "(position(:holder in holder_name) > 0"
                            + " or search_text(holder_name) like search_pattern(:holder))",
                    "holder",
                    filter.holder());
        }
        if (filter.creditCode() != null) {
            String code = CreditCode.read("credit_code", filter.creditCode());
            conditions.and("holder_credit_code = :code", "code", String.valueOf(code));
        }
        if (filter.scheme() != null) {
            conditions.and("scheme in (:schemes)", "schemes", under(filter.scheme()));
        }
        if (filter.kpiClass() != null) {
            conditions.and("scheme in (:classed)", "classed", of(filter.kpiClass()));
        }
        if (filter.status() != null) {
            conditions.and(condition(filter.status()), "day", filter.on());
        }
        return conditions;
    }

    private static String condition(CertificateStatus status) {
        return switch (status) {
            case VALID -> "in_force @> cast(:day as date)";
            // the first condition is answered by an index
            case SUSPENDED -> "suspended <> '{}' and suspended @> cast(:day as date)";
            case REVOKED, CANCELLED -> "ended_as = '" + status + "' and ended_on <= :day";
            case EXPIRED -> "expires_on < :day and (ended_on is null or ended_on > :day)";
        };
    }

    /** Trigrams are made of letters and digits; by anything else the index would give back every row. */
    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Collection<String> under(String code) {
        Collection<String> codes = catalogue.schemes().under(String.valueOf(Normal.code(code)));
        if (codes.isEmpty()) {
            throw new CertificateRefused.UnknownScheme(code);
        }
        return codes;
    }

    private Collection<String> of(KpiClass kpiClass) {
        return catalogue.schemes().all().stream()
                .filter(scheme -> scheme.kpiClass() == kpiClass)
                .map(Scheme::code)
                .toList();
    }
}
