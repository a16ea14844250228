package cn.jiangmen.quality.enterprise.gatherings;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.kit.store.Conditions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Lists gatherings by what is recorded about them, in the order in which they were recorded. */
@ApplicationScoped
public class GatheringSearch {
    private static final String TABLE = "gathering";
    private static final String ORDER = "id";
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Under whatever code the enterprise had when it came. */
    private static final String CAME = """
            exists (select from (select cast(:code as text)
                                 union select c from enterprise_of(:code) e cross join enterprise_codes(e.id) as c) as k(code)
                    where attendance @> jsonb_build_array(jsonb_build_object('credit_code', k.code)))""";

    private final Session session;
    private final StatelessSession rows;
    private final Counties counties;

    GatheringSearch(Session session, StatelessSession rows, Counties counties) {
        this.session = session;
        this.rows = rows;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param county its code, or {@link County#UNATTRIBUTED} for those of the whole city
     * @param creditCode of an enterprise that came
     * @param from a day that it ends on or after, {@code to} a day that it begins on or before
     */
    public record Filter(
            GatheringKind kind,
            String county,
            GatheringStatus status,
            String creditCode,
            LocalDate from,
            LocalDate to) {}

    /** Those that fit, after one of them or from the beginning. */
    public List<Gathering> list(Filter filter, UUID after, int limit) {
        return conditions(filter, after).list(session, Gathering.class, TABLE, ORDER, limit);
    }

    /** How many fit. */
    public long count(Filter filter) {
        return conditions(filter, null).count(session, TABLE);
    }

    /** Shows each that fits, as all were at one moment. */
    public void each(Filter filter, Consumer<Gathering> consumer) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> conditions(filter, null)
                .each(rows, Gathering.class, TABLE, ORDER, consumer));
    }

    private Conditions conditions(Filter filter, UUID after) {
        Conditions conditions = new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(name(filter.kind()), "kind = :kind", "kind")
                .andIf(name(filter.status()), "status = :status", "status")
                .andIf(filter.from(), "ended_on >= :from", "from")
                .andIf(filter.to(), "held_on <= :to", "to");
        if (filter.county() != null) {
            if (!filter.county().equals(County.UNATTRIBUTED)) {
                counties.require(filter.county(), null);
            }
            conditions.and("coalesce(county, '" + County.UNATTRIBUTED + "') = :county", "county", filter.county());
        }
        if (filter.creditCode() != null) {
            conditions.and(CAME, "code", CreditCode.of(filter.creditCode()).value());
        }
        return conditions;
    }

    private static String name(Enum<?> filter) {
        return filter == null ? null : filter.name();
    }
}
