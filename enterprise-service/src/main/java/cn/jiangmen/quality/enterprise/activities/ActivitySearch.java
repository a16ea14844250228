package cn.jiangmen.quality.enterprise.activities;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.kit.store.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Lists quality work by what is recorded about it, in the order in which it was recorded. */
@ApplicationScoped
public class ActivitySearch {
    private final Session session;
    private final ActivityKinds kinds;
    private final Counties counties;

    ActivitySearch(Session session, ActivityKinds kinds, Counties counties) {
        this.session = session;
        this.kinds = kinds;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param county its code, or {@link County#UNATTRIBUTED}
     * @param after the activity after which the page begins
     */
    public record Filter(
            String kind,
            String county,
            String creditCode,
            ActivityLevel level,
            ActivityStatus status,
            LocalDate from,
            LocalDate to,
            UUID after) {}

    /** The first rows that fit. */
    public List<QualityActivity> list(Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "id > :after", "after")
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
                    "credit_code = :code",
                    "code",
                    CreditCode.of(filter.creditCode()).value());
        }
        return conditions.list(session, QualityActivity.class, "quality_activity", "id", limit);
    }

    private static String name(Enum<?> filter) {
        return filter == null ? null : filter.name();
    }
}
