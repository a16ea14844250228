package cn.jiangmen.quality.supervision.inspections;

import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Lists inspections by what is recorded about them, in the order in which they were recorded. */
@ApplicationScoped
public class InspectionSearch {
    private final Session session;
    private final Counties counties;

    InspectionSearch(Session session, Counties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param enterprise part of the enterprise's name
     * @param after the inspection after which the page begins
     */
    public record Filter(
            String county,
            String creditCode,
            String enterprise,
            InspectionKind kind,
            InspectionResult result,
            InspectionStatus status,
            LocalDate from,
            LocalDate to,
            UUID after) {}

    /** The first rows that fit. */
    public List<Inspection> list(Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "id > :after", "after")
                .andIf(name(filter.kind()), "kind = :kind", "kind")
                .andIf(name(filter.result()), "result = :result", "result")
                .andIf(name(filter.status()), "status = :status", "status")
                .andIf(filter.enterprise(), "position(:enterprise in enterprise_name) > 0", "enterprise")
                .andIf(filter.from(), "inspected_on >= :from", "from")
                .andIf(filter.to(), "inspected_on <= :to", "to");
        if (filter.county() != null) {
            counties.require(filter.county());
            conditions.and("county = :county", "county", filter.county());
        }
        if (filter.creditCode() != null) {
            conditions.and("credit_code = :code", "code", Subject.code(filter.creditCode()));
        }
        return conditions.list(session, Inspection.class, "inspection", "id", limit);
    }

    private static String name(Enum<?> filter) {
        return filter == null ? null : filter.name();
    }
}
