package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Lists records by what is recorded about them, in the order in which they were made. */
@ApplicationScoped
public class RecordSearch {
    private static final String SHOWN = "published_on <= :shown and :shown < coalesce(ended_on, latest_end_on)"
            + " and :shown < latest_end_on and status <> 'ANNULLED'";
    private static final String CLOCK_RUNS = """
            (status in ('REPAIR_APPLIED', 'REPAIR_ACCEPTED')
                 or status = 'IN_FORCE' and published_on is null
                    and (kind = 'SERIOUS_LISTING' or grade <> 'MINOR')
                 or status in ('REPAIRED', 'EXPIRED', 'ANNULLED') and stopped_on is null
                 or kind = :listing and status <> 'ANNULLED'
                    and exists (select from penalty p where p.id = penalty_id and p.status = 'WITHDRAWN'))""";

    private final Session session;
    private final Counties counties;

    RecordSearch(Session session, Counties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param shownOn a day on which they are published and have not ended
     */
    public record Filter(
            RecordKind kind,
            Grade grade,
            RecordStatus status,
            String county,
            String creditCode,
            String caseNumber,
            UUID penaltyId,
            LocalDate shownOn,
            LocalDate from,
            LocalDate to,
            UUID after) {}

    public List<DishonestyRecord> list(Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "id > :after", "after")
                .andIf(filter.kind() == null ? null : filter.kind().name(), "kind = :kind", "kind")
                .andIf(filter.grade() == null ? null : filter.grade().name(), "grade = :grade", "grade")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status")
                .andIf(filter.caseNumber(), "case_number = :case", "case")
                .andIf(filter.penaltyId(), "penalty_id = :penalty", "penalty")
                .andIf(filter.shownOn(), SHOWN, "shown")
                .andIf(filter.from(), "listed_on >= :from", "from")
                .andIf(filter.to(), "listed_on <= :to", "to");
        if (filter.county() != null) {
            counties.require(filter.county());
            conditions.and("county = :county", "county", filter.county());
        }
        if (filter.creditCode() != null) {
            conditions.and("credit_code = :code", "code", Subject.code(filter.creditCode()));
        }
        return conditions.list(session, DishonestyRecord.class, "dishonesty_record", "id", limit);
    }

    /** The records over which a clock runs: something is to be done. */
    List<DishonestyRecord> underWay(String county, UUID after, int limit) {
        if (county != null) {
            counties.require(county);
        }
        return new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(county, "county = :county", "county")
                .and(CLOCK_RUNS, "listing", RecordKind.SERIOUS_LISTING.name())
                .list(session, DishonestyRecord.class, "dishonesty_record", "id", limit);
    }
}
