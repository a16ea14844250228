package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Lists proposals by what is recorded about them, in the order in which they were made. */
@ApplicationScoped
public class ProposalSearch {
    private final Session session;
    private final Counties counties;

    ProposalSearch(Session session, Counties counties) {
        this.session = session;
        this.counties = counties;
    }

    /** What to list; null asks for all. */
    public record Filter(
            String county, String creditCode, String caseNumber, String ground, ProposalStatus status, UUID after) {}

    public List<Proposal> list(Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "id > :after", "after")
                .andIf(filter.caseNumber(), "case_number = :case", "case")
                .andIf(filter.ground(), "ground = :ground", "ground")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status");
        if (filter.county() != null) {
            counties.require(filter.county());
            conditions.and("county = :county", "county", filter.county());
        }
        if (filter.creditCode() != null) {
            conditions.and("credit_code = :code", "code", Subject.code(filter.creditCode()));
        }
        return conditions.list(session, Proposal.class, "dishonesty_proposal", "id", limit);
    }
}
