package cn.jiangmen.quality.certificate.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The published directory of bodies that are qualified for protective equipment (plan item 二(二)8). It shows what was
 * published, while it holds and while the body is approved: who is suspended leaves it on that day.
 */
@ApplicationScoped
public class NotifiedDirectory {
    private static final String ENTRIES = """
            select b.number_key, b.name, cast(q.id as text) as id, q.number, q.notified_body_name, q.regulation,
                   r.name_zh as regulation_zh, r.name_en as regulation_en, q.products,
                   (select string_agg(p.name_zh, '、' order by p.code) from protective_product p
                    where p.code = any (q.products)) as products_zh,
                   (select string_agg(p.name_en, '; ' order by p.code) from protective_product p
                    where p.code = any (q.products)) as products_en,
                   q."from", q."to", q.source, q.checked_on, q.published_on
            from certification_body b
            cross join lateral jsonb_to_recordset(b.notified) as q(id uuid, number text, notified_body_name text,
                regulation text, products text[], "from" date, "to" date, source text, checked_on date, published_on date)
            join notified_regulation r on r.code = q.regulation
            where q.published_on <= :day and (q."from" is null or q."from" <= :day) and (q."to" is null or q."to" > :day)
              and body_status_on(b.standings, :day) = 'APPROVED'
              and (cast(:regulation as text) is null or q.regulation = :regulation)
              and (cast(:product as text) is null or :product = any (q.products))
              and (b.number_key, cast(q.id as text)) > (:body, :after)
            order by b.number_key, cast(q.id as text)
            limit :limit""";
    private static final String TERMS = """
            select 'regulation' as kind, code, name_zh, name_en, source, confidence from notified_regulation
            union all
            select 'product', code, name_zh, name_en, source, confidence from protective_product
            order by kind, code""";

    private final Session session;

    NotifiedDirectory(Session session) {
        this.session = session;
    }

    /** A line of the directory. */
    public record NotifiedEntry(
            String approvalNumber,
            String name,
            UUID id,
            String number,
            String notifiedBodyName,
            String regulation,
            String regulationZh,
            String regulationEn,
            List<String> products,
            String productsZh,
            String productsEn,
            LocalDate from,
            LocalDate to,
            String source,
            LocalDate checkedOn,
            LocalDate publishedOn) {}

    /** A code of the directory's lists. */
    public record NotifiedTerm(
            String kind, String code, String nameZh, String nameEn, String source, String confidence) {}

    /** Which lines are asked for; null asks for all. */
    public record Filter(LocalDate day, String regulation, String product) {}

    /** Lines of a day, by approval number, after one of them; {@code after} is approval number and id. */
    @Transactional
    public List<NotifiedEntry> entries(Filter filter, String[] after, int limit) {
        known("regulation", filter.regulation());
        known("product", filter.product());
        return session.createNativeQuery(ENTRIES, Tuple.class)
                .setParameter("day", filter.day())
                .setParameter("regulation", filter.regulation(), String.class)
                .setParameter("product", filter.product(), String.class)
                .setParameter("body", after == null ? "" : after[0])
                .setParameter("after", after == null ? "" : after[1])
                .setParameter("limit", limit)
                .getResultStream()
                .map(NotifiedDirectory::entry)
                .toList();
    }

    /** The codes and names of regulations and products. */
    @Transactional
    public List<NotifiedTerm> terms() {
        return session.createNativeQuery(TERMS, Tuple.class)
                .getResultStream()
                .map(row -> new NotifiedTerm(
                        row.get("kind", String.class),
                        row.get("code", String.class),
                        row.get("name_zh", String.class),
                        row.get("name_en", String.class),
                        row.get("source", String.class),
                        row.get("confidence", String.class)))
                .toList();
    }

    void check(NotifiedQualification.Told told) {
        known("regulation", told.regulation());
        told.products().forEach(product -> known("products", product));
    }

    private void known(String field, String code) {
        String kind = "regulation".equals(field) ? field : "product";
        if (code != null
                && terms().stream()
                        .noneMatch(
                                term -> term.kind().equals(kind) && term.code().equals(code))) {
            throw new BodyRefused.UnknownTerm(field, code);
        }
    }

    private static NotifiedEntry entry(Tuple row) {
        return new NotifiedEntry(
                row.get("number_key", String.class),
                row.get("name", String.class),
                UUID.fromString(row.get("id", String.class)),
                row.get("number", String.class),
                row.get("notified_body_name", String.class),
                row.get("regulation", String.class),
                row.get("regulation_zh", String.class),
                row.get("regulation_en", String.class),
                Arrays.asList(row.get("products", String[].class)),
                row.get("products_zh", String.class),
                row.get("products_en", String.class),
                day(row, "from"),
                day(row, "to"),
                row.get("source", String.class),
                day(row, "checked_on"),
                day(row, "published_on"));
    }

    private static LocalDate day(Tuple row, String column) {
        Object value = row.get(column);
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
