package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Lists complaints and reports by what is recorded about them, in the order in which they came. */
@ApplicationScoped
public class MatterSearch {
    private static final String SIMILAR = """
            select m.number, m.status, m.county, m.received_on,
                   coalesce(i.reporter_mark = own.reporter_mark, false) as same_reporter
            from matter m
            join reporter_identity i on i.letter_id = m.letter_id
            join reporter_identity own on own.letter_id = :letter
            where m.kind = :kind and m.id <> :id and m.received_on <= :received
              and (m.credit_code = :code or m.enterprise_key = :name)
            order by same_reporter desc, m.received_on desc, m.id desc
            limit :most""";

    private final Session session;
    private final Counties counties;
    private final Clock clock;

    MatterSearch(Session session, Counties counties, Clock clock) {
        this.session = session;
        this.counties = counties;
        this.clock = clock;
    }

    /**
     * What to list; null asks for all.
     *
     * @param enterprise part of the enterprise's name
     * @param overdue whether the deadline that runs has passed
     * @param after the matter after which the page begins
     */
    public record Filter(
            MatterKind kind,
            String county,
            String creditCode,
            String enterprise,
            Category category,
            Channel channel,
            MatterStatus status,
            LocalDate from,
            LocalDate to,
            Boolean overdue,
            UUID after) {}

    /**
     * An earlier matter about the same enterprise.
     *
     * @param sameReporter whether the same person seems to have written it; who, is not told
     */
    public record Similar(
            String number, MatterStatus status, String county, LocalDate receivedOn, boolean sameReporter) {}

    /** The first rows that fit. */
    public List<Matter> list(Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .and("kind = :kind", "kind", filter.kind().name())
                .andIf(filter.after(), "id > :after", "after")
                .andIf(name(filter.category()), "category = :category", "category")
                .andIf(name(filter.channel()), "channel = :channel", "channel")
                .andIf(name(filter.status()), "status = :status", "status")
                .andIf(filter.enterprise(), "position(:enterprise in enterprise_name) > 0", "enterprise")
                .andIf(filter.from(), "received_on >= :from", "from")
                .andIf(filter.to(), "received_on <= :to", "to");
        if (filter.county() != null) {
            if (!Origin.UNATTRIBUTED.equals(filter.county())) {
                counties.require(filter.county());
            }
            conditions.and("county = :county", "county", filter.county());
        }
        if (filter.creditCode() != null) {
            conditions.and("credit_code = :code", "code", Subject.code(filter.creditCode()));
        }
        if (filter.overdue() != null) {
            String passed = "coalesce(next_due_on < :today, false)";
            conditions.and(filter.overdue() ? passed : "not " + passed, "today", LocalDate.now(clock));
        }
        return conditions.list(session, Matter.class, "matter", "id", limit);
    }

    /** Matters of the kind about the same enterprise that came before or with one, those of the same writer first. */
    public List<Similar> similar(Matter each, int most) {
        return session.createNativeQuery(SIMILAR, Tuple.class)
                .setParameter("letter", each.origin().letterId())
                .setParameter("kind", each.origin().kind().name())
                .setParameter("id", each.id())
                .setParameter("received", each.origin().receivedOn())
                .setParameter("code", each.origin().subject().creditCode(), String.class)
                .setParameter("name", each.origin().enterpriseKey())
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Similar(
                        row.get("number", String.class),
                        MatterStatus.valueOf(row.get("status", String.class)),
                        row.get("county", String.class),
                        row.get("received_on", LocalDate.class),
                        row.get("same_reporter", Boolean.class)))
                .toList();
    }

    private static String name(Enum<?> filter) {
        return filter == null ? null : filter.name();
    }
}
