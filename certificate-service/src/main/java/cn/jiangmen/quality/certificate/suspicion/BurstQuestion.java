package cn.jiangmen.quality.certificate.suspicion;

/** The rule on days on which a body issued many more certificates than it uses to. Told again when the number doubles. */
final class BurstQuestion {
    static final Question BURST = Question.or("BURST", """
            day as (
                select distinct c.body, c.issued_on from certificate c, given g where c.id = any (g.ids) and c.body is not null
                union
                select l.body, (l.evidence ->> 'day')::date from certificate_lead l, given g
                where l.rule = 'BURST' and l.status = 'OPEN' and (l.certificates && g.ids
                    or l.body in (select c.body from certificate c where c.id = any (g.ids)))),
            many as materialized (
                select d.body, d.issued_on, n.issued, n.holders
                from given g, day d
                cross join lateral (
                    select count(*) as issued, count(distinct coalesce(c.holder_credit_code, c.holder_name)) as holders
                    from certificate c where c.body = d.body and c.issued_on = d.issued_on) n
                where n.issued >= (g.p ->> 'least')::int),
            burst as (
                select m.*, u.usual
                from given g, many m
                cross join lateral (
                    select round(count(*)::numeric / (g.p ->> 'window_days')::int, 2) as usual
                    from certificate c
                    where c.body = m.body and c.issued_on < m.issued_on
                      and c.issued_on >= m.issued_on - (g.p ->> 'window_days')::int) u
                where m.issued >= (g.p ->> 'times')::numeric * greatest(u.usual, 1)),
            sample as (
                select b.body, b.issued_on, array_agg(c.id) as ids, jsonb_agg(c.number) as numbers
                from burst b
                cross join lateral (select id, number from certificate c
                    where c.body = b.body and c.issued_on = b.issued_on order by id limit 20) c
                group by b.body, b.issued_on)
            select b.body || ' ' || b.issued_on as key, 'BODY' as subject_kind,
                   coalesce((select a.name from certification_body a where a.number_key = b.body),
                            (select c.body_name from certificate c where c.id = s.ids[1])) as subject_name,
                   null as credit_code, null as number, b.body, null as scheme, s.ids as certificates,
                   jsonb_build_object('day', b.issued_on, 'issued', b.issued, 'holders', b.holders, 'daily_mean_before', b.usual,
                       'some_numbers', s.numbers)::text as evidence,
                   floor(log(2, b.issued))::text as gist
            from burst b join sample s on s.body = b.body and s.issued_on = b.issued_on""", """
             or l.body in (select c.body from certificate c where c.id = any (g.ids))""");

    private BurstQuestion() {}
}
