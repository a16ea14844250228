package cn.jiangmen.quality.supervision.risk;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.subjects.Derived;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Works out the dated classes of objects from their facts, with the rules of each day: points of the facts that count, at most
 * so many of a kind, on top of the base; a fact's end and the end of its counting need no event.
 */
@ApplicationScoped
class RiskPeriods implements Derived {
    private static final String WORK_OUT = """
            with object as (
                select o.object_id, c.code
                from unnest(?::text[]) as o(object_id) cross join lateral unnest(codes_of(o.object_id)) as c(code)
            ), fact as (
                select o.object_id, r.rule_set, r.input, r.points, r.at_most, r.at_least,
                       s.days * daterange(i.from_on, (i.until_on + make_interval(months => r.months))::date) as days
                from object o cross join lateral risk_inputs(o.code) i
                join risk_rule r on r.input = i.input
                join risk_rule_days s on s.version = r.rule_set
                where i.until_on is null or i.from_on < i.until_on + make_interval(months => r.months)
            ), cut as (
                select distinct f.object_id, d.day
                from fact f cross join unnest(array[lower(f.days), upper(f.days)]) as d(day)
                where not isempty(f.days) and d.day is not null
            ), span as (
                select c.object_id, c.day as from_on,
                       lead(c.day) over (partition by c.object_id order by c.day) as until_on
                from cut c
            ), counted as (
                select s.object_id, s.from_on, s.until_on, f.rule_set,
                       f.points * least(count(*), f.at_most) as points, max(f.at_least) as at_least
                from span s join fact f on f.object_id = s.object_id and f.days @> s.from_on
                group by s.object_id, s.from_on, s.until_on, f.rule_set, f.input, f.points, f.at_most
            ), classed as (
                select c.object_id, c.from_on, c.until_on, c.rule_set, t.base_points + sum(c.points) as points,
                       greatest(
                           case when t.base_points + sum(c.points) >= t.high_from then 'D'
                                when t.base_points + sum(c.points) >= t.raised_from then 'C'
                                when t.base_points + sum(c.points) >= t.general_from then 'B'
                                else 'A' end,
                           max(c.at_least)) as risk_class
                from counted c join risk_rule_set t on t.version = c.rule_set
                group by c.object_id, c.from_on, c.until_on, c.rule_set, t.version
            ), marked as (
                select c.*, (lag(c.until_on) over w is distinct from c.from_on
                             or lag(c.risk_class) over w is distinct from c.risk_class)::int as begins
                from classed c
                window w as (partition by c.object_id order by c.from_on)
            ), run as (
                select m.*, sum(m.begins) over (partition by m.object_id order by m.from_on) as run from marked m
            ), fresh as (
                select r.object_id, daterange(r.from_on, r.until_on) as days, r.points::int as points, r.risk_class,
                       min(r.from_on) over (partition by r.object_id, r.run) as class_from, r.rule_set
                from run r
            ), gone as (
                update risk_period p
                set superseded_at = ?
                where p.object_id = any (?::text[]) and p.superseded_at is null
                  and not exists (
                      select from fresh f
                      where f.object_id = p.object_id and f.days = p.days and f.points = p.points
                        and f.risk_class = p.risk_class and f.class_from = p.class_from and f.rule_set = p.rule_set)
                returning p.id
            )
            insert into risk_period (object_id, days, points, risk_class, class_from, rule_set, recorded_at)
            select f.object_id, f.days, f.points, f.risk_class, f.class_from, f.rule_set, ?
            from fresh f
            where (select count(*) from gone) >= 0 -- so that they have made room
              and not exists (
                  select from risk_period p
                  where p.object_id = f.object_id and p.superseded_at is null and p.days = f.days
                    and p.points = f.points and p.risk_class = f.risk_class and p.class_from = f.class_from
                    and p.rule_set = f.rule_set)
            order by f.object_id, f.days""";

    private final JsonRows rows;

    RiskPeriods(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public void workOut(List<String> objects, Instant now) {
        rows.change(WORK_OUT, objects, now, objects, now);
    }
}
