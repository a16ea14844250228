package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists certificates by what is recorded about them, in the order in which they were registered. */
@ApplicationScoped
public class CertificateSearch {
    private final EntityManager entities;
    private final Catalogue catalogue;

    CertificateSearch(EntityManager entities, Catalogue catalogue) {
        this.entities = entities;
        this.catalogue = catalogue;
    }

    /**
     * What to list; null asks for all.
     *
     * @param number in any writing, as {@code body} and {@code creditCode}
     * @param holder part of the holder's name
     * @param scheme a scheme's code, or a category's for all below it
     * @param status the state on the day
     * @param on the day for the status
     * @param after the id after which the page begins
     */
    public record Filter(
            String number,
            String body,
            String holder,
            String creditCode,
            String scheme,
            KpiClass kpiClass,
            CertificateStatus status,
            LocalDate on,
            UUID after) {}

    /**
     * The first rows that fit.
     *
     * @throws CertificateRefused when the scheme or the credit code is none
     */
    public List<Certificate> list(Filter filter, int limit) {
        StringBuilder sql = new StringBuilder("select * from certificate where true");
        Map<String, Object> values = new LinkedHashMap<>();
        if (filter.after() != null) {
            and(sql, values, "id > :after", "after", filter.after());
        }
        if (filter.number() != null) {
            and(
                    sql,
                    values,
                    "number_key = :number",
                    "number",
                    CertificateNumber.of(filter.number()).key());
        }
        if (filter.body() != null) {
            and(sql, values, "body = :body", "body", String.valueOf(Normal.code(filter.body())));
        }
        if (filter.holder() != null) {
            and(sql, values, "holder_name ilike :holder escape '!'", "holder", "%" + literally(filter.holder()) + "%");
        }
        if (filter.creditCode() != null) {
            String code = CreditCode.read("credit_code", filter.creditCode());
            and(sql, values, "holder_credit_code = :code", "code", String.valueOf(code));
        }
        if (filter.scheme() != null) {
            and(sql, values, "scheme in (:schemes)", "schemes", under(filter.scheme()));
        }
        if (filter.kpiClass() != null) {
            and(sql, values, "scheme in (:classed)", "classed", of(filter.kpiClass()));
        }
        if (filter.status() != null) {
            and(sql, values, condition(filter.status()), "day", filter.on());
        }
        sql.append(" order by id limit ").append(limit);
        Query query = entities.createNativeQuery(sql.toString(), Certificate.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Certificate> rows = query.getResultList();
        return rows;
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

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static void and(
            StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        values.put(name, value);
    }
}
