package cn.jiangmen.quality.supervision.proposals;

import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Lists proposals by what is recorded about them, in the order in which their leads were found. */
@ApplicationScoped
public class ProposalSearch {
    private final Session session;

    ProposalSearch(Session session) {
        this.session = session;
    }

    /**
     * What to list; null asks for all.
     *
     * @param county six digits, or {@code unattributed} for proposals of none
     */
    public record Filter(ProposalStatus status, String rule, String county, String creditCode, String caseNumber) {}

    /** The first rows that fit. */
    public List<Proposal> list(Filter filter, UUID after, int limit) {
        Conditions conditions = new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status")
                .andIf(filter.rule(), "rule = :rule", "rule")
                .andIf(filter.county(), "coalesce(county, 'unattributed') = :county", "county")
                .andIf(filter.caseNumber(), "case_number = :number", "number");
        if (filter.creditCode() != null) {
            conditions.and("credit_code = :code", "code", Subject.code(filter.creditCode()));
        }
        return conditions.list(session, Proposal.class, "case_proposal", "id", limit);
    }
}
