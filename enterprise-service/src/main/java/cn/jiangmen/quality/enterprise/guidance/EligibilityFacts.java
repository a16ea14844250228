package cn.jiangmen.quality.enterprise.guidance;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tells what stands against an application: a record on the serious-dishonesty list in force, and a revocation by the
 * holder's own fault that is too young, each by the conditions that hold on the day. It tells facts; the certification body decides.
 */
@ApplicationScoped
public class EligibilityFacts {
    private static final String FACTS = """
            with d as (select ?::date as day, ?::uuid as id),
            code as (select k.code from d cross join lateral enterprise_codes(d.id) k(code)),
            condition as (
                select g.* from d cross join guidance_condition g
                where coalesce(g.valid_from, '-infinity') <= d.day and d.day < coalesce(g.valid_to, 'infinity'))
            select g.code as condition, g.fact, 'BARRED' as verdict, g.offers, r.listed_on as since,
                   coalesce(r.ended_on, r.latest_end_on) as until,
                   coalesce(r.decision_number, r.penalty_decision_number) as evidence, g.source, g.confidence,
                   '被列入严重违法失信名单,期间不得申请该认证' as text_zh,
                   'On the list of serious dishonesty: the certification may not be applied for meanwhile' as text_en
            from d
            cross join condition g
            join standing_dishonesty r on g.fact = 'SERIOUS_DISHONESTY' and r.record_kind = 'SERIOUS_LISTING'
            join code on code.code = r.credit_code
            where dishonesty_in_force(r, d.day)
            union all
            select g.code, g.fact, case when f.own_fault then 'BARRED' else 'CHECK' end, array[o.code], h.revoked_on,
                   (h.revoked_on + make_interval(months => g.months))::date, h.number, g.source, g.confidence,
                   case when f.own_fault then '因自身原因被撤销同一认证未满规定期限'
                        else '同一认证被撤销未满规定期限,撤销原因代码不明,请核实是否因自身原因' end,
                   case when f.own_fault then 'The same certification was revoked by own fault, not long enough ago'
                        else 'The same certification was revoked, for a reason that is not known: check whether by own fault' end
            from d
            cross join condition g
            join guidance_offer o on g.fact = 'OWN_FAULT_REVOCATION' and o.code = any (g.offers)
            join holding h on h.kpi_class = any (o.kpi_classes)
                or exists (select from unnest(o.schemes) s where starts_with(h.scheme, s))
            join holding_party p on p.certificate_id = h.certificate_id and p.role = 'HOLDER'
            join code on code.code = p.credit_code
            left join revocation_fault f on f.code = h.revocation_code
            where h.revoked_on <= d.day and d.day < h.revoked_on + make_interval(months => g.months)
              and f.own_fault is distinct from false
            order by condition, since, evidence""";

    private final JsonRows rows;

    EligibilityFacts(JsonRows rows) {
        this.rows = rows;
    }

    List<Guidance.Eligibility> of(UUID enterprise, LocalDate on) {
        return rows.list(Guidance.Eligibility.class, FACTS, on, enterprise);
    }
}
