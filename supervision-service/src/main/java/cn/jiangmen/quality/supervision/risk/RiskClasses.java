package cn.jiangmen.quality.supervision.risk;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.subjects.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads which class an object has on a day, why, and what was held to be so before. */
@ApplicationScoped
public class RiskClasses {
    private static final String UNATTRIBUTED = "unattributed";

    private static final String LIST = """
            with q as (select ?::date as day, ?::text as county, ?::text as risk_class, ?::text as object, ?::text as after),
            named as (
                select p.object_id from risk_period p, q where p.superseded_at is null and p.days @> q.day
                union
                select o.object_id from risk_override o, q
                where o.valid_from <= q.day and q.day < coalesce(o.ended_on, o.valid_until)
                union
                select r.object_id from object_risk r, q where r.valid_from <= q.day
                union
                select e.credit_code from q cross join lateral enterprise_of(q.object) e
                union
                select b.approval_number from body_replica b, q where b.approval_number = q.object
            )
            select n.object_id, coalesce(e.name, b.name) as name, c.county, r.risk_class, r.valid_from as since, r.source,
                   p.risk_class as rules_class, p.points, p.rule_set, o.id as override_id
            from q cross join named n
            left join lateral enterprise_of(n.object_id) e on true
            left join body_replica b on b.approval_number = n.object_id
            cross join lateral (select coalesce(
                b.county, case when e.enterprise_id is not null then enterprise_county(e.county_periods, q.day) end,
                'unattributed') as county) c
            left join lateral risk_of(n.object_id, q.day) r on true
            left join risk_period p on p.object_id = n.object_id and p.superseded_at is null and p.days @> q.day
            left join lateral (
                select o.id from risk_override o
                where o.object_id = n.object_id and o.valid_from <= q.day and q.day < coalesce(o.ended_on, o.valid_until)
                order by o.valid_from desc, o.id desc
                limit 1) o on true
            where (q.object is null or n.object_id = q.object)
              and (q.county is null or c.county = q.county)
              and (q.risk_class is null or r.risk_class = q.risk_class)
              and (q.after is null or n.object_id > q.after)
            order by n.object_id
            limit ?""";

    private static final String INPUTS = """
            with q as (select ?::text as object, ?::date as day)
            select i.input, k.name_zh, k.name_en, i.reference, i.from_on, i.until_on,
                   upper(f.days) as counts_until, r.points,
                   row_number() over (partition by i.input order by i.from_on desc, i.reference) <= r.at_most as counted,
                   r.at_least, r.basis
            from q cross join lateral unnest(codes_of(q.object)) as c(code)
            cross join lateral risk_inputs(c.code) i
            join risk_input_kind k on k.code = i.input
            join risk_rule_days s on s.days @> q.day
            join risk_rule r on r.rule_set = s.version and r.input = i.input
            cross join lateral (select daterange(
                i.from_on, greatest(i.from_on, (i.until_on + make_interval(months => r.months))::date)) as days) f
            where f.days @> q.day
            order by i.from_on desc, i.input, i.reference""";

    private static final String HISTORY = """
            select p.id, lower(p.days) as from_on, upper(p.days) as until_on, p.risk_class, p.points, p.rule_set,
                   p.recorded_at, p.superseded_at
            from risk_period p
            where p.object_id = ? and p.id > ?
            order by p.id
            limit ?""";

    private final JsonRows rows;
    private final Subjects subjects;
    private final Counties counties;
    private final Clock clock;

    RiskClasses(JsonRows rows, Subjects subjects, Counties counties, Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.counties = counties;
        this.clock = clock;
    }

    /**
     * The class of an object on a day.
     *
     * @param riskClass null: no fact counts and nobody classed it, so that plans take the class of the unrated
     * @param source OVERRIDE, RULES, or who told it
     * @param rulesClass what the rules alone give; null where no fact counts
     */
    @Schema(name = "RiskStanding")
    public record Standing(
            @Schema(examples = "91440703MA4T000275") String objectId,
            @Schema(nullable = true) String name,
            String county,
            @Schema(nullable = true) String riskClass,
            @Schema(nullable = true) LocalDate since,
            @Schema(nullable = true, examples = "RULES") String source,
            @Schema(nullable = true) String rulesClass,
            @Schema(nullable = true) Integer points,
            @Schema(nullable = true) Integer ruleSet,
            @Schema(nullable = true) String overrideId) {}

    /**
     * A fact that counts on the day.
     *
     * @param untilOn first day on which it is no longer so; null while it lasts
     * @param countsUntil first day on which it counts no longer; null: not known yet
     * @param counted false: enough others of its kind count already
     */
    @Schema(name = "RiskInput")
    public record Input(
            String input,
            String nameZh,
            String nameEn,
            String reference,
            LocalDate fromOn,
            @Schema(nullable = true) LocalDate untilOn,
            @Schema(nullable = true) LocalDate countsUntil,
            int points,
            boolean counted,
            @Schema(nullable = true) String atLeast,
            String basis) {}

    /** The class of an object on a day and the facts that it rests on. */
    @Schema(name = "RiskExplanation")
    public record Explanation(LocalDate on, Standing standing, List<Input> inputs) {}

    /** A period as it was held to be, from one moment to another. */
    @Schema(name = "RiskPeriod")
    public record Period(
            long id,
            LocalDate fromOn,
            @Schema(nullable = true) LocalDate untilOn,
            String riskClass,
            int points,
            int ruleSet,
            Instant recordedAt,

            @Schema(nullable = true, description = "since when it is no longer held to be so")
            Instant supersededAt) {}

    /** Objects that are classed on a day, by id; null asks for all, and for today. */
    public List<Standing> list(LocalDate on, String county, String riskClass, String after, int limit) {
        if (county != null && !UNATTRIBUTED.equals(county)) {
            counties.require(county);
        }
        return rows.list(Standing.class, LIST, day(on), county, riskClass, null, after, limit);
    }

    /**
     * Why an object has its class.
     *
     * @throws RiskRefused.ObjectUnknown when nothing is known of it
     */
    @Transactional
    public Explanation explain(String objectId, LocalDate on) {
        subjects.settle(objectId);
        LocalDate day = day(on);
        Standing standing = rows.first(Standing.class, LIST, day, null, null, objectId, null, 1)
                .orElseThrow(() -> new RiskRefused.ObjectUnknown(objectId));
        return new Explanation(day, standing, rows.list(Input.class, INPUTS, objectId, day));
    }

    /** Periods in the order of recording, those that no longer hold among them. */
    public List<Period> history(String objectId, long after, int limit) {
        return rows.list(Period.class, HISTORY, objectId, after, limit);
    }

    private LocalDate day(LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
