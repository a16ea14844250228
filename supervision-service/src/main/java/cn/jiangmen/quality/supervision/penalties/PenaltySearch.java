package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Lists penalties by what is recorded about them, in the order in which they were recorded. */
@ApplicationScoped
public class PenaltySearch {
    private final Session session;
    private final Counties counties;

    PenaltySearch(Session session, Counties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param after the penalty after which the page begins
     */
    public record Filter(
            String county,
            String creditCode,
            String caseNumber,
            String decisionNumber,
            PenaltyKind kind,
            PenaltyStatus status,
            LocalDate from,
            LocalDate to,
            UUID after) {}

    /** The first rows that fit. */
    public List<Penalty> list(Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "id > :after", "after")
                .andIf(filter.caseNumber(), "case_number = :case", "case")
                .andIf(filter.kind() == null ? null : filter.kind().name(), ":kind = any (kinds)", "kind")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status")
                .andIf(filter.from(), "decided_on >= :from", "from")
                .andIf(filter.to(), "decided_on <= :to", "to");
        if (filter.county() != null) {
            counties.require(filter.county());
            conditions.and("county = :county", "county", filter.county());
        }
        if (filter.creditCode() != null) {
            conditions.and("credit_code = :code", "code", Subject.code(filter.creditCode()));
        }
        if (filter.decisionNumber() != null) {
            conditions.and("decision_key = :decision", "decision", Subject.key(filter.decisionNumber()));
        }
        return conditions.list(session, Penalty.class, "penalty", "id", limit);
    }
}
