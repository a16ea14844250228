package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.store.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Lists enterprises by what is recorded about them, in the order of their credit codes. */
@ApplicationScoped
public class EnterpriseSearch {
    /** The county of the last move on or before a day. */
    private static final String COUNTY_ON = """
            (select m ->> 'county' from jsonb_array_elements(county_moves) m
             where coalesce(cast(m ->> 'from' as date), '-infinity') <= :day
             order by coalesce(cast(m ->> 'from' as date), '-infinity') desc limit 1)""";

    /** Tells most enterprises apart without looking into all their moves. */
    private static final String MAYBE_UNATTRIBUTED = """
            (county_moves = '[]' or cast(county_moves -> 0 ->> 'from' as date) > :day
             or county_moves @> '[{"county": null}]')""";

    private static final String EVER_IN_COUNTY =
            "county_moves @> jsonb_build_array(jsonb_build_object('county', cast(:county as text)))";

    private final Session session;
    private final Counties counties;

    EnterpriseSearch(Session session, Counties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param name part of the name; width, case and spaces do not matter
     * @param county a county's code, {@link County#OUTSIDE} or {@link County#UNATTRIBUTED}, on the day
     * @param industry the code of a section, division, group or class: everything below it is listed
     * @param on the day for county and status
     * @param after the credit code after which the page begins
     */
    public record Filter(
            String name,
            String county,
            EnterpriseStatus status,
            String industry,
            EnterpriseSize size,
            LocalDate on,
            String after) {}

    /**
     * The first rows that fit.
     *
     * @throws EnterpriseRefused.IndustryUnknown when the industry is no code
     * @throws EnterpriseRefused.CountyUnknown when the county is none on the day
     */
    public List<Enterprise> list(Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "credit_code > :after", "after")
                .andIf(filter.size() == null ? null : filter.size().name(), "size = :size", "size");
        if (filter.name() != null) {
            conditions.and("position(:name in name_key) > 0", "name", NormalForm.of(filter.name()));
        }
        if (filter.industry() != null) {
            String key = IndustryCode.of(filter.industry()).key();
            conditions.and("starts_with(industry_key, :industry)", "industry", key);
        }
        if (filter.status() == EnterpriseStatus.DEREGISTERED) {
            conditions.and("deregistered_on <= :today", "today", filter.on());
        } else if (filter.status() == EnterpriseStatus.OPERATING) {
            conditions.and("(deregistered_on is null or deregistered_on > :today)", "today", filter.on());
        }
        if (County.UNATTRIBUTED.equals(filter.county())) {
            conditions.and(MAYBE_UNATTRIBUTED + " and " + COUNTY_ON + " is null", "day", filter.on());
        } else if (filter.county() != null) {
            counties.require(filter.county(), filter.on());
            conditions
                    .and(EVER_IN_COUNTY, "county", filter.county()) // answered by an index
                    .and(COUNTY_ON + " = :county", "day", filter.on());
        }
        return conditions.list(session, Enterprise.class, "enterprise", "credit_code", limit);
    }
}
