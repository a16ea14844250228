package cn.jiangmen.quality.enterprise.guidance.approach;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import cn.jiangmen.quality.enterprise.guidance.GuidanceSql;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Ranks the enterprises that something is recommended to and that do not hold it, or may lose what they hold. The points are
 * the sum over reasons of how often each applies, times its weight, at most its most.
 */
@ApplicationScoped
public class ApproachList {
    private static final String COUNTY = "coalesce(county_as(county_on(e.county_moves, d.day), d.day), 'unattributed')";

    private static final String RANKED = """
            , wanted as materialized (
                select w.id, w.offer, o.position, bool_or(w.word = 'DUTY') as duty, bool_or(w.priority) as priority,
                       bool_or(coalesce(h.in_force or h.suspended, false)) as is_held, bool_or(coalesce(h.sound, false)) as sound
                from d
                cross join why w
                join guidance_offer o on o.code = w.offer and o.kind <> 'ADVICE'
                    and coalesce(o.discontinued_on, 'infinity') > d.day
                left join held h on h.id = w.id and h.offer = w.offer
                group by w.id, w.offer, o.position
            ),
            missing as materialized (
                select w.id, count(*) filter (where w.duty) as duty, count(*) filter (where w.priority and not w.duty) as priority,
                       count(*) filter (where not w.priority and not w.duty) as other,
                       array_agg(w.offer order by w.duty desc, w.priority desc, w.position) as offers
                from wanted w
                where not w.is_held
                group by w.id
            ),
            risky as materialized (
                select w.id, array_agg(w.offer order by w.position) as offers
                from wanted w
                where w.is_held and not w.sound
                group by w.id
            ),
            barred as materialized (
                select distinct c.id
                from d
                cross join c
                join standing_dishonesty r on r.credit_code = c.code and r.record_kind = 'SERIOUS_LISTING'
                where dishonesty_in_force(r, d.day)
            ),
            last as (
                select n.*, max(n.ends_on) filter (where n.in_force) over s as longest,
                       bool_or(n.in_force or n.suspended) over s as still,
                       row_number() over (partition by n.id, n.scheme order by n.ends_on desc, n.certificate_id) as nth
                from named n
                window s as (partition by n.id, n.scheme)
            ),
            standing as materialized (
                select l.id, bool_or(l.in_force or l.suspended) as something,
                       count(*) filter (where l.suspended) as suspended,
                       count(*) filter (where l.in_force and l.ends_on <= d.day + {notice}
                           and (l.kpi_class in ('CCC', 'VOLUNTARY_PRODUCT') or l.longest <= d.day + {notice})) as lapsing,
                       count(*) filter (where not l.still and l.nth = 1 and l.ends_on > d.day - 365) as lost
                from d cross join last l
                group by l.id
            ),
            listed as materialized (
                select distinct c.id
                from d
                join guidance_list_member m on m.list = 'KEY_ENERGY_USER' and daterange(m.from_day, m.to_day) @> d.day
                join c on c.code = m.credit_code
            ),
            park as materialized (
                select distinct z.id
                from d cross join enterprise_zone_on(d.day) z
                join zone on zone.code = z.zone
                where zone.kind in ('INDUSTRIAL_PARK', 'AGRICULTURAL_PARK', 'HIGH_TECH_ZONE', 'DEVELOPMENT_ZONE')
            ),
            weight as materialized (
                select w.reason, w.points, w.most, r.name_zh, r.name_en, r.position
                from approach_weight w
                join approach_reason r on r.code = w.reason
                where w.set_id = (select s.id from d cross join approach_weight_set s
                                  where s.valid_from <= d.day order by s.valid_from desc limit 1)
            ),
            counted as materialized (
                select e.id, t.reason, t.times
                from e
                left join missing m on m.id = e.id
                left join standing s on s.id = e.id
                left join listed l on l.id = e.id
                left join park p on p.id = e.id
                cross join lateral (values ('DUTY_MISSING', m.duty), ('PRIORITY_MISSING', m.priority), ('MISSING', m.other),
                    ('SUSPENDED', s.suspended), ('LAPSING', s.lapsing), ('LOST', s.lost),
                    ('NOTHING_HELD', case when coalesce(s.something, false) then 0 else 1 end),
                    ('KEY_ENERGY_USER', case when l.id is null then 0 else 1 end),
                    ('PARK', case when p.id is null then 0 else 1 end), (e.size, 1)) t(reason, times)
                where t.times > 0
            ),
            scored as materialized (
                select k.id, sum(least(k.times * w.points, w.most))::int as points,
                       jsonb_agg(jsonb_build_object('reason', k.reason, 'name_zh', w.name_zh, 'name_en', w.name_en, 'times',
                           k.times, 'points', least(k.times * w.points, w.most)) order by w.position) as reasons
                from counted k
                join weight w on w.reason = k.reason
                group by k.id
                having bool_or(k.reason in ('DUTY_MISSING', 'PRIORITY_MISSING', 'MISSING', 'SUSPENDED', 'LAPSING', 'LOST'))
            )
            select e.credit_code, e.name, e.county, e.industry, e.size, s.points, s.reasons,
                   coalesce(m.offers, '{}') as missing,
                   coalesce(r.offers, '{}') as at_risk, b.id is not null as seriously_dishonest
            from scored s
            join e on e.id = s.id
            left join missing m on m.id = s.id
            left join risky r on r.id = s.id
            left join barred b on b.id = s.id
            where true""";

    private final JsonRows rows;
    private final Counties counties;

    ApproachList(JsonRows rows, Counties counties) {
        this.rows = rows;
        this.counties = counties;
    }

    /**
     * Whose list; null asks for all, but never for enterprises outside the city.
     *
     * @param zone a zone or park
     * @param offer only who lacks this, or may lose it
     */
    public record Filter(LocalDate on, String county, String zone, String offer, EnterpriseSize size) {}

    /** The row after which a page begins. */
    public record After(int points, String creditCode) {}

    /** Why an enterprise should be approached. */
    @Schema(name = "ApproachReason")
    public record Reason(
            @Schema(examples = "LAPSING") String reason,
            String nameZh,
            String nameEn,
            @Schema(description = "how often it applies") int times,
            @Schema(description = "what it adds") int points) {}

    /** An enterprise to approach. */
    @Schema(name = "Approach")
    public record Row(
            @Schema(examples = "91440703MA4T000275") String creditCode,
            String name,
            @Schema(examples = "440703") String county,
            @Schema(nullable = true) String industry,
            @Schema(nullable = true) EnterpriseSize size,

            @Schema(description = "sum over the reasons", examples = "47")
            int points,

            List<Reason> reasons,

            @Schema(description = "recommended and not held", examples = "[\"HACCP\"]")
            List<String> missing,

            @Schema(description = "recommended, held, and suspended or ending within 90 days")
            List<String> atRisk,

            @Schema(description = "on the list of serious dishonesty: see its guidance for what it may not apply for")
            boolean seriouslyDishonest) {}

    public List<Row> list(Filter filter, After after, int limit) {
        List<Object> values = new ArrayList<>();
        String query = query(filter, values);
        if (after != null) {
            query += " and (-s.points, e.credit_code) > (-?::int, ?)";
            values.add(after.points());
            values.add(after.creditCode());
        }
        return rows.list(Row.class, query + " order by s.points desc, e.credit_code limit " + limit, values.toArray());
    }

    /** Every row, all as they were at one moment. */
    @Transactional
    public void each(Filter filter, Consumer<Row> reader) {
        List<Object> values = new ArrayList<>();
        String query = query(filter, values);
        rows.each(Row.class, reader, query + " order by s.points desc, e.credit_code", values.toArray());
    }

    private String query(Filter filter, List<Object> values) {
        StringBuilder scope = new StringBuilder(COUNTY + " <> 'outside'");
        values.add(filter.on());
        if (filter.county() != null) {
            if (!filter.county().equals(County.UNATTRIBUTED)) {
                counties.require(filter.county(), filter.on());
            }
            scope.append(" and ").append(COUNTY).append(" = ?");
            values.add(filter.county());
        }
        if (filter.zone() != null) {
            known("zone", filter.zone(), "select 1 from zone where code = ?");
            scope.append(" and e.id in (select z.id from enterprise_zone_on(d.day) z where z.zone = ?)");
            values.add(filter.zone());
        }
        if (filter.size() != null) {
            scope.append(" and e.size = ?");
            values.add(filter.size());
        }
        String query = GuidanceSql.ofAll(scope.toString()) + RANKED.replace("{notice}", GuidanceSql.NOTICE);
        if (filter.offer() != null) {
            known("offer", filter.offer(), "select 1 from guidance_offer where code = ? and kind <> 'ADVICE'");
            query += " and s.id in (select w.id from wanted w where w.offer = ? and not w.sound)";
            values.add(filter.offer());
        }
        return query;
    }

    private void known(String field, String code, String query) {
        if (!rows.exists(query, code)) {
            throw new GuidanceRefused.CodeUnknown(field, code);
        }
    }
}
