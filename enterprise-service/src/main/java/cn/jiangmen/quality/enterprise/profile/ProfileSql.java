package cn.jiangmen.quality.enterprise.profile;

/** The queries of a profile, one for each part; each begins with the day and the codes that stand for the enterprise. */
final class ProfileSql {
    private static final String MOMENT = """
            with moment as (select cast(? as date) as day, cast(? as text[]) as codes),
            """;

    static final String IDENTITY = """
            select e.id as enterprise_id, e.credit_code, e.name, e.kind, e.industry, e.size, e.address, e.version,
                   enterprise_status_on(e, m.day) as status,
                   county_as(county_on(e.county_moves, m.day), m.day) as county,
                   array (select distinct n ->> 'name' from jsonb_array_elements(e.names) as n
                          where n ->> 'name' <> e.name) as former_names,
                   array (select distinct c from enterprise_codes(e.id) as c) as codes,
                   array (select z ->> 'zone' from jsonb_array_elements(e.zones) as z
                          where coalesce(cast(z ->> 'from' as date), '-infinity') <= m.day
                            and m.day < coalesce(cast(z ->> 'to' as date), 'infinity')
                          order by 1) as zones
            from (select cast(? as date) as day) m cross join enterprise_of(?) e""";

    /** What is known of a code that is not in the register: the name that stands on a certificate, and whether anything is. */
    static final String HEARD_OF = """
            select (select coalesce(h.holder_name, h.factory_name) from holding_party p join holding h using (certificate_id)
                    where p.credit_code = a.code and p.role = 'HOLDER' order by h.learnt_at desc limit 1) as name,
                   exists (select from holding_party p where p.credit_code = a.code)
                   or exists (select from standing_case s where s.credit_code = a.code)
                   or exists (select from standing_inspection s where s.credit_code = a.code)
                   or exists (select from standing_penalty s where s.credit_code = a.code)
                   or exists (select from standing_matter s where s.credit_code = a.code)
                   or exists (select from standing_dishonesty s where s.credit_code = a.code)
                   or exists (select from quality_activity q where q.credit_code = a.code) as known
            from (select cast(? as text) as code) a""";

    static final String HOLDINGS = MOMENT + """
            named as (
                select p.certificate_id, array_agg(distinct p.role order by p.role) as roles
                from moment m join holding_party p on p.credit_code = any (m.codes) group by p.certificate_id),
            held as (
                select h.certificate_id, h.number, h.scheme, h.kpi_class, n.roles, h.body_name,
                       holding_state(h, m.day) as state, holding_ends(h) as ends_on, holding_ends(h) - m.day as days,
                       row_number() over (order by holding_ends(h), h.number, h.certificate_id) as place
                from moment m cross join named n join holding h using (certificate_id)
                where holding_state(h, m.day) in ('IN_FORCE', 'SUSPENDED'))
            select count(*) filter (where state = 'IN_FORCE') as in_force,
                   count(*) filter (where state = 'SUSPENDED') as suspended,
                   count(*) filter (where state = 'IN_FORCE' and days <= 30) as lapsing30,
                   count(*) filter (where state = 'IN_FORCE' and days <= 60) as lapsing60,
                   count(*) filter (where state = 'IN_FORCE' and days <= 90) as lapsing90,
                   coalesce(jsonb_agg(to_jsonb(held) - 'days' - 'place' order by place) filter (where place <= 50), '[]')
                       as items,
                   count(*) > 50 as more
            from held""";

    static final String WORK = MOMENT + """
            done as (
                select q.* from moment m join quality_activity q on q.credit_code = any (m.codes)
                where q.status = 'RECORDED' and q.held_on <= m.day)
            select (select coalesce(jsonb_agg(to_jsonb(k) order by k.last_on desc, k.kind), '[]') from (
                        select d.kind, c.name_zh, c.name_en, count(*) as count, max(d.held_on) as last_on
                        from done d join quality_activity_kind c on c.code = d.kind
                        group by d.kind, c.name_zh, c.name_en) k) as kinds,
                   (select coalesce(jsonb_agg(to_jsonb(l) order by l.held_on desc, l.activity_id desc), '[]') from (
                        select id as activity_id, kind, held_on, level, year, title from done
                        order by held_on desc, id desc limit 10) l) as latest,
                   (select count(*) from moment m join gathering g on g.status = 'HELD' and g.held_on <= m.day
                    where exists (
                        select from unnest(m.codes) as c(code)
                        where g.attendance @> jsonb_build_array(jsonb_build_object('credit_code', c.code)))) as gatherings,
                   (select coalesce(jsonb_agg(to_jsonb(a) order by a.requested_on, a.number), '[]') from (
                        select r.number, r.scheme, r.status, r.requested_on, r.due_on, r.body_name
                        from moment m join assistance_request r on r.credit_code = any (m.codes)
                        where r.closed_on is null) a) as assistance""";

    static final String SUPERVISION = MOMENT + """
            cases as (
                select count(*) filter (where s.closed_on is null or m.day < s.closed_on) as open,
                       count(*) filter (where s.closed_on <= m.day) as closed, max(s.opened_on) as last_opened_on
                from moment m join standing_case s on s.credit_code = any (m.codes) where s.opened_on <= m.day),
            inspection as (
                select s.* from moment m join standing_inspection s on s.credit_code = any (m.codes)
                where s.status = 'RECORDED' and s.inspected_on <= m.day),
            last_inspection as (
                select inspected_on, result from inspection order by inspected_on desc, inspection_id desc limit 1),
            inspections as (
                select (select count(*) from inspection) as count,
                       (select inspected_on from last_inspection) as last_inspected_on,
                       (select result from last_inspection) as last_result,
                       (select coalesce(jsonb_object_agg(r.result, r.n), '{}')
                        from (select result, count(*) as n from inspection group by result) r) as results),
            penalties as (
                select count(*) as count, coalesce(sum(s.amount_yuan), 0.00) as amount_yuan,
                       max(s.decided_on) as last_decided_on,
                       count(*) filter (where exists (
                           select from jsonb_array_elements(s.publications) as p
                           where cast(p ->> 'published_on' as date) <= m.day
                             and m.day < coalesce(cast(p ->> 'ended_on' as date), cast(p ->> 'ends_on' as date), 'infinity')))
                           as shown
                from moment m join standing_penalty s on s.credit_code = any (m.codes)
                where s.status = 'DECIDED' and s.decided_on <= m.day),
            matters as (
                select k.kind, count(s.matter_id) as received,
                       count(s.matter_id) filter (where s.closed_on is null or m.day < s.closed_on) as open,
                       max(s.received_on) as last_received_on
                from moment m
                cross join (values ('COMPLAINT'), ('REPORT')) as k(kind)
                left join standing_matter s
                    on s.kind = k.kind and s.credit_code = any (m.codes) and s.received_on <= m.day and s.status <> 'MERGED'
                group by k.kind)
            select cast(? as timestamptz) as as_of, cast(? as boolean) as caught_up,
                   (select to_jsonb(c) from cases c) as cases,
                   (select to_jsonb(i) from inspections i) as inspections,
                   (select to_jsonb(p) from penalties p) as penalties,
                   (select to_jsonb(c) from matters c where c.kind = 'COMPLAINT') as complaints,
                   (select to_jsonb(r) from matters r where r.kind = 'REPORT') as reports""";

    static final String DISHONESTY = MOMENT + """
            listing as (
                select d.*, m.day from moment m join standing_dishonesty d on d.credit_code = any (m.codes)
                where dishonesty_in_force(d, m.day))
            select cast(? as timestamptz) as as_of, cast(? as boolean) as caught_up,
                   exists (select from listing where record_kind = 'SERIOUS_LISTING') as serious,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                        'record_id', l.record_id, 'kind', l.record_kind, 'grade', l.grade, 'status', l.status,
                        'decision_number', coalesce(l.decision_number, l.penalty_decision_number), 'ground', l.ground,
                        'listed_on', l.listed_on, 'earliest_repair_on', l.earliest_repair_on,
                        'latest_end_on', l.latest_end_on, 'measures', (
                            select coalesce(jsonb_agg(distinct a ->> 'code'), '[]') from jsonb_array_elements(l.measures) as a
                            where cast(a ->> 'from' as date) <= l.day
                              and l.day < coalesce(cast(a ->> 'to' as date), 'infinity')))
                        order by l.listed_on, l.record_id), '[]') from listing l) as records""";

    private ProfileSql() {}
}
