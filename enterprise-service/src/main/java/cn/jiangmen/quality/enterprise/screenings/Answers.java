package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads where enterprises stand, for any number of codes in one statement. A code stands for whoever has it, had it, or whose
 * enterprise took over its own; what is recorded under any code of that enterprise counts.
 */
@ApplicationScoped
class Answers {
    private static final int LISTED = 50;

    private static final String QUERY = """
            with moment as (select ?::date as day),
            asked as materialized (select distinct a.code from unnest(?::text[]) as a(code)),
            -- most codes are the one code of a registered enterprise: the register's functions are asked for the others only
            direct as materialized (
                select a.code, e.id, not exists (select from enterprise p where p.merged_into = e.id)
                             and e.former_codes = '{}' as alone
                from asked a join enterprise e on e.credit_code = a.code
                where e.merged_into is null),
            found as materialized (
                select code, id, alone from direct
                union all
                select a.code, e.id, false
                from asked a cross join lateral enterprise_of(a.code) e
                where not exists (select from direct d where d.code = a.code)),
            subject as materialized (
                select f.code, f.alone, e.id, e.credit_code, e.name,
                       county_as(county_on(e.county_moves, m.day), m.day) as county,
                       enterprise_status_on(e, m.day) as status,
                       ended_on(e) <= m.day as ended
                from moment m cross join found f join enterprise e on e.id = f.id),
            codes as materialized (
                select a.code, a.code as each from asked a
                union
                select s.code, c from subject s cross join lateral enterprise_codes(s.id) as c where not s.alone),
            -- looked up code by code (offset 0 keeps it so): the planner takes the codes for many more and would read all there is
            named as materialized (
                select c.code, p.certificate_id, array_agg(distinct p.role order by p.role) as roles
                from codes c
                cross join lateral (select * from holding_party p where p.credit_code = c.each offset 0) p
                group by c.code, p.certificate_id),
            certificate as (
                select n.code, n.roles, h.number, h.scheme, h.kpi_class, h.issued_on, h.expires_on, h.body,
                       holding_state(row(h.*)::holding, m.day) as state,
                       row_number() over (partition by n.code order by h.number, h.certificate_id) as place
                from moment m
                cross join named n
                cross join lateral (select * from holding h where h.certificate_id = n.certificate_id offset 0) h
                where holding_state(row(h.*)::holding, m.day) in ('IN_FORCE', 'SUSPENDED')),
            certificates as (
                select code, count(*) filter (where state = 'IN_FORCE') as in_force,
                       count(*) filter (where state = 'SUSPENDED') as suspended,
                       jsonb_agg(jsonb_build_object(
                           'number', number, 'scheme', scheme, 'kpi_class', kpi_class, 'roles', roles, 'state', state,
                           'issued_on', issued_on, 'expires_on', expires_on, 'body', body) order by place)
                           filter (where place <= %1$d) as items
                from certificate group by code),
            dishonesty as (
                select c.code, bool_or(d.record_kind = 'SERIOUS_LISTING') as serious,
                       bool_or(d.record_kind = 'PENALTY_INFORMATION') as penalty,
                       jsonb_agg(jsonb_build_object(
                           'kind', d.record_kind, 'grade', d.grade,
                           'decision_number', coalesce(d.decision_number, d.penalty_decision_number),
                           'ground', d.ground, 'ground_text', d.ground_text, 'listed_on', d.listed_on,
                           'latest_end_on', d.latest_end_on, 'measures', (
                               select coalesce(jsonb_agg(jsonb_build_object(
                                   'code', a.code, 'name', a.name, 'legal_basis', a.legal_basis,
                                   'authority', a.authority, 'from', a.from, 'to', a.to) order by a.code, a.from), '[]')
                               from jsonb_to_recordset(d.measures) as a(
                                   code text, name text, legal_basis text, authority text, "from" date, "to" date)
                               where a.from <= m.day and (a.to is null or m.day < a.to)))
                           order by d.listed_on, d.record_id) as records
                from moment m
                cross join codes c
                cross join lateral (select * from standing_dishonesty d where d.credit_code = c.each offset 0) d
                where dishonesty_in_force(row(d.*)::standing_dishonesty, m.day)
                group by c.code),
            open_cases as (
                select c.code, count(*) as count, min(k.opened_on) as earliest
                from moment m
                cross join codes c
                cross join lateral (select * from standing_case k where k.credit_code = c.each offset 0) k
                where k.opened_on <= m.day and (k.closed_on is null or m.day < k.closed_on)
                group by c.code),
            answer as (
                select a.code, s.id is not null as registered,
                       s.id is not null
                       or exists (select from holding_party p where p.credit_code = a.code)
                       or exists (select from standing_case k where k.credit_code = a.code)
                       or exists (select from standing_dishonesty d where d.credit_code = a.code) as known,
                       s.credit_code, s.name, s.status, s.county, s.ended, t.in_force, t.suspended, t.items,
                       d.serious, d.penalty, d.records, o.count, o.earliest
                from asked a
                left join subject s using (code)
                left join certificates t using (code)
                left join dishonesty d using (code)
                left join open_cases o using (code))
            select code as credit_code,
                   case when registered then 'REGISTERED' when known then 'UNREGISTERED' else 'UNKNOWN' end as outcome,
                   case when known then jsonb_build_object(
                       'register', case when registered then jsonb_build_object(
                           'credit_code', credit_code, 'name', name, 'status', status, 'county', county) end,
                       'certificates', jsonb_build_object(
                           'in_force', coalesce(in_force, 0), 'suspended', coalesce(suspended, 0),
                           'items', coalesce(items, '[]'), 'more', coalesce(in_force + suspended > %1$d, false)),
                       'dishonesty', jsonb_build_object(
                           'serious', coalesce(serious, false), 'records', coalesce(records, '[]')),
                       'open_cases', jsonb_build_object('count', coalesce(count, 0), 'earliest_opened_on', earliest),
                       'basis', to_jsonb(array_remove(array [
                           case when not registered then 'NOT_REGISTERED' end,
                           case when credit_code <> code then 'CODE_CHANGED' end,
                           case when ended then 'NOT_OPERATING' end,
                           case when in_force > 0 then 'CERTIFICATE_IN_FORCE' end,
                           case when suspended > 0 then 'CERTIFICATE_SUSPENDED' end,
                           case when serious then 'SERIOUS_DISHONESTY' end,
                           case when penalty then 'PENALTY_DISHONESTY' end,
                           case when count > 0 then 'CASE_OPEN' end], null))) end as facts
            from answer""".formatted(LISTED);

    private final JsonRows rows;

    Answers(JsonRows rows) {
        this.rows = rows;
    }

    /** What is known of each code on a day, in no particular order. */
    List<Answer> of(List<String> codes, LocalDate day) {
        return rows.list(Answer.class, QUERY, day, codes);
    }
}
