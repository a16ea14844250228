package cn.jiangmen.quality.supervision;

import cn.jiangmen.quality.kit.store.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Lists cases by what is recorded about them, in the order of their numbers. */
@ApplicationScoped
public class CaseSearch {
    private final Session session;
    private final Counties counties;

    CaseSearch(Session session, Counties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param enterprise part of the enterprise's name
     * @param after the case number after which the page begins
     */
    public record Filter(
            String county,
            CaseStatus status,
            String creditCode,
            String enterprise,
            String certificateNumber,
            LocalDate openedFrom,
            LocalDate openedTo,
            String after) {}

    /** The first rows that fit. */
    public List<SupervisionCase> list(Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "case_number > :after", "after")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status")
                .andIf(filter.enterprise(), "position(:enterprise in enterprise_name) > 0", "enterprise")
                .andIf(filter.openedFrom(), "opened_on >= :opened_from", "opened_from")
                .andIf(filter.openedTo(), "opened_on <= :opened_to", "opened_to");
        if (filter.county() != null) {
            counties.require(filter.county());
            conditions.and("county = :county", "county", filter.county());
        }
        if (filter.creditCode() != null) {
            conditions.and("credit_code = :code", "code", CreditCode.read(filter.creditCode()));
        }
        if (filter.certificateNumber() != null) {
            conditions.and("certificate_key = :certificate", "certificate", NormalForm.of(filter.certificateNumber()));
        }
        return conditions.list(session, SupervisionCase.class, "supervision_case", "case_number", limit);
    }
}
