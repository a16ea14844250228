package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.store.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Lists enterprises by what is recorded about them, in the order of their credit codes. */
@ApplicationScoped
public class EnterpriseSearch {
    /** The status on a day, as {@link Enterprise#statusOn} tells it. */
    private static final String STATUS_ON = """
            case when merged_on <= :day then 'MERGED'
                 when deregistered_on <= :day then 'DEREGISTERED'
                 when revoked_on <= :day then 'REVOKED'
                 when county_moves @> '[{"county": "outside"}]' and county_on(county_moves, :day) = 'outside'
                      and exists (
                          select from jsonb_array_elements(county_moves) m
                          where m ->> 'county' <> 'outside'
                            and coalesce(cast(m ->> 'from' as date), '-infinity') < :day) then 'MOVED_OUT'
                 else 'OPERATING' end""";

    private static final String IN_ZONE = """
            zones @> jsonb_build_array(jsonb_build_object('zone', cast(:zone as text)))
            and exists (
                select from jsonb_array_elements(zones) z
                where z ->> 'zone' = :zone
                  and coalesce(cast(z ->> 'from' as date), '-infinity') <= :day
                  and coalesce(cast(z ->> 'to' as date), 'infinity') > :day)""";

    private static final String HAS_SITE = """
            sites <> '[]' and exists (
                select from jsonb_array_elements(sites) s
                where (s ->> 'county' = :site or county_as(s ->> 'county', :boundaries) = :site)
                  and coalesce(cast(s ->> 'from' as date), '-infinity') <= :day
                  and coalesce(cast(s ->> 'to' as date), 'infinity') > :day)""";

    /** By what enterprises can be counted, and the group of each. */
    private static final Map<Grouping, String> GROUPS = Map.of(
            Grouping.COUNTY, "coalesce(county_as(county_on(county_moves, :day), :boundaries), 'unattributed')",
            Grouping.SECTION, "coalesce(left(industry_key, 1), 'unknown')",
            Grouping.DIVISION, "coalesce(case when length(industry_key) > 1 then left(industry_key, 3) end, 'unknown')",
            Grouping.SIZE, "coalesce(size, 'unknown')",
            Grouping.KIND, "kind",
            Grouping.STATUS, STATUS_ON);

    /** Tells most enterprises apart without looking into all their moves. */
    private static final String MAYBE_UNATTRIBUTED = """
            (county_moves = '[]' or cast(county_moves -> 0 ->> 'from' as date) > :day
             or county_moves @> '[{"county": null}]')""";

    private final Session session;
    private final Counties counties;

    EnterpriseSearch(Session session, Counties counties) {
        this.session = session;
        this.counties = counties;
    }

    /**
     * What to list; null asks for all.
     *
     * @param name part of a name that it has or had; width, case and spaces do not matter
     * @param county a county's code, {@link County#OUTSIDE} or {@link County#UNATTRIBUTED}, on the day
     * @param boundaries the day by whose boundaries counties are told
     * @param zone in which zone or park on the day
     * @param siteCounty in which county it has a site that is open on the day
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
            String kind,
            String zone,
            String siteCounty,
            LocalDate on,
            LocalDate boundaries,
            String after) {}

    /** By what enterprises are counted. */
    public enum Grouping {
        COUNTY,
        SECTION,
        DIVISION,
        SIZE,
        KIND,
        STATUS
    }

    /** How many are in a group; a group without any is not told. */
    public record Count(String key, long number) {}

    /**
     * The first rows that fit.
     *
     * @throws EnterpriseRefused.IndustryUnknown when the industry is no code
     * @throws EnterpriseRefused.CountyUnknown when the county is none on the day
     */
    public List<Enterprise> list(Filter filter, int limit) {
        return conditions(filter).list(session, Enterprise.class, "enterprise", "credit_code", limit);
    }

    /** How many fit, by group, as they were and are called by the boundaries of the filter. */
    public List<Count> count(Filter filter, Grouping by) {
        Conditions conditions = conditions(filter);
        String group = GROUPS.get(by);
        if (group.contains(":day")) {
            conditions.with("day", filter.on());
        }
        if (group.contains(":boundaries")) {
            conditions.with("boundaries", filter.boundaries());
        }
        return conditions.count(session, "enterprise", group).entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()))
                .toList();
    }

    private Conditions conditions(Filter filter) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "credit_code > :after", "after")
                .andIf(filter.kind(), "kind = :kind", "kind")
                .andIf(filter.size() == null ? null : filter.size().name(), "size = :size", "size");
        if (filter.name() != null) {
            conditions.and("position(:name in names_key) > 0", "name", NormalForm.of(filter.name()));
        }
        if (filter.industry() != null) {
            String key = IndustryCode.of(filter.industry()).key();
            conditions.and("starts_with(industry_key, :industry)", "industry", key);
        }
        if (filter.status() != null) {
            conditions
                    .and(STATUS_ON + " = :status", "status", filter.status().name())
                    .with("day", filter.on());
        }
        if (filter.zone() != null) {
            conditions.and(IN_ZONE, "zone", filter.zone()).with("day", filter.on());
        }
        if (filter.siteCounty() != null) {
            counties.require(filter.siteCounty(), filter.boundaries());
            conditions
                    .and(HAS_SITE, "site", filter.siteCounty())
                    .with("day", filter.on())
                    .with("boundaries", filter.boundaries());
        }
        if (County.UNATTRIBUTED.equals(filter.county())) {
            conditions.and(MAYBE_UNATTRIBUTED + " and county_on(county_moves, :day) is null", "day", filter.on());
        } else if (filter.county() != null) {
            counties.require(filter.county(), filter.boundaries());
            inCounty(conditions, filter);
        }
        return conditions;
    }

    /** Under any code by which it may have been recorded; each is answered by an index. */
    private void inCounty(Conditions conditions, Filter filter) {
        List<String> codes = filter.county().equals(County.OUTSIDE)
                ? List.of(County.OUTSIDE)
                : counties.tree().recordedAs(filter.county(), filter.boundaries());
        List<String> ever = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            ever.add("county_moves @> jsonb_build_array(jsonb_build_object('county', cast(:code" + i + " as text)))");
            conditions.with("code" + i, codes.get(i));
        }
        conditions
                .and(
                        "(" + String.join(" or ", ever) + ") and county_on(county_moves, :day) in (:codes)",
                        "codes",
                        codes)
                .with("day", filter.on());
    }
}
