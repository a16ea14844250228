package cn.jiangmen.quality.enterprise.activities;

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

/** Lists quality work by what is recorded about it, in the order in which it was recorded. */
@ApplicationScoped
public class ActivitySearch {
    private static final String TABLE = "quality_activity";

    /** Under whatever code the enterprise had when it was recorded. */
    private static final String OF_ENTERPRISE = """
            credit_code in (select cast(:code as text)
                            union select c from enterprise_of(:code) e cross join enterprise_codes(e.id) as c)""";

    private static final String ORDER = "id";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Session session;
    private final StatelessSession rows;
    private final ActivityKinds kinds;
    private final Counties counties;

    ActivitySearch(Session session, StatelessSession rows, ActivityKinds kinds, Counties counties) {
        this.session = session;
        this.rows = rows;
        this.kinds = kinds;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param county its code, or {@link County#UNATTRIBUTED}
     * @param holdingOn a day on which it holds: begun, and not over
     */
    public record Filter(
            String kind,
            String county,
            String creditCode,
            ActivityLevel level,
            ActivityStatus status,
            LocalDate from,
            LocalDate to,
            LocalDate holdingOn,
            String item,
            Stage stage) {}

    /** Those that fit, after one of them or from the beginning. */
    public List<QualityActivity> list(Filter filter, UUID after, int limit) {
        return conditions(filter, after).list(session, QualityActivity.class, TABLE, ORDER, limit);
    }

    /** How many fit. */
    public long count(Filter filter) {
        return conditions(filter, null).count(session, TABLE);
    }

    /** Shows each that fits, as all were at one moment. */
    public void each(Filter filter, Consumer<QualityActivity> consumer) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> conditions(filter, null)
                .each(rows, QualityActivity.class, TABLE, ORDER, consumer));
    }

    private Conditions conditions(Filter filter, UUID after) {
        Conditions conditions = new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(
                        filter.holdingOn(),
                        "held_on <= :holding and (valid_to is null or :holding <= valid_to)",
                        "holding")
                .andIf(filter.item(), "item = :item", "item")
                .andIf(name(filter.stage()), "stage = :stage", "stage")
                .andIf(name(filter.level()), "level = :level", "level")
                .andIf(name(filter.status()), "status = :status", "status")
                .andIf(filter.from(), "held_on >= :from", "from")
                .andIf(filter.to(), "held_on <= :to", "to");
        if (filter.kind() != null) {
            conditions.and("kind = :kind", "kind", kinds.get(filter.kind()).code());
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

    private static String name(Enum<?> filter) {
        return filter == null ? null : filter.name();
    }
}
