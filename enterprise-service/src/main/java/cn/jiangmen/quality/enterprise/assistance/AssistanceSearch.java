package cn.jiangmen.quality.enterprise.assistance;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.kit.store.Conditions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Lists requests, in the order of their recording, or as the queue of what is due first. */
@ApplicationScoped
public class AssistanceSearch {
    private static final String TABLE = "assistance_request";

    /** Under whatever code the enterprise had when it asked. */
    private static final String OF_ENTERPRISE = """
            credit_code in (select cast(:code as text)
                            union select c from enterprise_of(:code) e cross join enterprise_codes(e.id) as c)""";

    private static final String ORDER = "id";
    private static final String DUE = "due_on, id";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Session session;
    private final StatelessSession rows;
    private final Counties counties;
    private final Clock clock;

    AssistanceSearch(Session session, StatelessSession rows, Counties counties, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.counties = counties;
        this.clock = clock;
    }

    /**
     * What to list; null asks for all.
     *
     * @param county its code, or {@link County#UNATTRIBUTED}
     * @param adviser the office, exactly
     * @param overdue whether the next step is overdue today
     * @param from first day of the request, {@code to} the last one
     */
    public record Filter(
            String creditCode,
            String county,
            AssistanceStatus status,
            String scheme,
            String adviser,
            Boolean overdue,
            LocalDate from,
            LocalDate to) {}

    /** Those that fit, after one of them or from the beginning. */
    public List<AssistanceRequest> list(Filter filter, UUID after, int limit) {
        return conditions(filter)
                .andIf(after, "id > :after", "after")
                .list(session, AssistanceRequest.class, TABLE, ORDER, limit);
    }

    /** Those that fit and are open, what is due first first; after a day and id, or from the beginning. */
    public List<AssistanceRequest> queue(Filter filter, LocalDate due, UUID after, int limit) {
        Conditions conditions = conditions(filter).and("(closed_on is null) = :open", "open", true);
        if (due != null) {
            conditions.and("(due_on, id) > (:due, :after)", "due", due).with("after", after);
        }
        return conditions.list(session, AssistanceRequest.class, TABLE, DUE, limit);
    }

    /** How many fit. */
    public long count(Filter filter) {
        return conditions(filter).count(session, TABLE);
    }

    /** Shows each that fits, as all were at one moment. */
    public void each(Filter filter, Consumer<AssistanceRequest> consumer) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> conditions(filter)
                .each(rows, AssistanceRequest.class, TABLE, ORDER, consumer));
    }

    private Conditions conditions(Filter filter) {
        Conditions conditions = new Conditions()
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status")
                .andIf(filter.scheme(), "scheme = :scheme", "scheme")
                .andIf(filter.adviser(), "adviser = :adviser", "adviser")
                .andIf(filter.from(), "requested_on >= :from", "from")
                .andIf(filter.to(), "requested_on <= :to", "to");
        if (filter.overdue() != null) {
            conditions
                    .and("coalesce(due_on < :today, false) = :overdue", "overdue", filter.overdue())
                    .with("today", LocalDate.now(clock));
        }
        if (filter.county() != null) {
            if (!filter.county().equals(County.UNATTRIBUTED)) {
                counties.require(filter.county(), null);
            }
            conditions.and("coalesce(county, '" + County.UNATTRIBUTED + "') = :county", "county", filter.county());
        }
        if (filter.creditCode() != null) {
            conditions.and(
                    OF_ENTERPRISE, "code", CreditCode.of(filter.creditCode()).value());
        }
        return conditions;
    }
}
