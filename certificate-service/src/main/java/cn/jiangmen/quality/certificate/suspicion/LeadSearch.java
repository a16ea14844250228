package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.certificate.CreditCode;
import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Reads leads by what is recorded about them, in the order in which they were found. */
@ApplicationScoped
public class LeadSearch {
    private final Session session;
    private final VersionHistory history;

    LeadSearch(Session session) {
        this.session = session;
        history = new VersionHistory(
                session, "certificate_lead_history", Set.of("lead_id", "effective_on", "reason", "found_on"));
    }

    /**
     * What to list; null asks for all.
     *
     * @param county six digits, or {@code unattributed} for leads of none
     */
    public record Filter(
            String rule, LeadStatus status, String creditCode, String body, String number, String county) {}

    /**
     * A lead.
     *
     * @throws SuspicionRefused.UnknownLead when there is none
     */
    public Lead get(String id) {
        Lead found;
        try {
            found = session.find(Lead.class, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new SuspicionRefused.UnknownLead(id);
        }
        if (found == null) {
            throw new SuspicionRefused.UnknownLead(id);
        }
        return found;
    }

    /** The versions of a lead, oldest first. */
    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return history.page(get(id).id(), cursor, limit);
    }

    /** The first that fit. */
    public List<Lead> list(Filter filter, UUID after, int limit) {
        Conditions conditions = new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(filter.rule(), "rule = :rule", "rule")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status")
                .andIf(filter.county(), "coalesce(county, 'unattributed') = :county", "county");
        if (filter.creditCode() != null) {
            String code = CreditCode.read("credit_code", filter.creditCode());
            conditions.and("credit_code = :code", "code", String.valueOf(code));
        }
        if (filter.body() != null) {
            conditions.and("body = :body", "body", String.valueOf(Normal.code(filter.body())));
        }
        if (filter.number() != null) {
            conditions.and("number_key = :number", "number", String.valueOf(Normal.code(filter.number())));
        }
        return conditions.list(session, Lead.class, "certificate_lead", "id", limit);
    }
}
