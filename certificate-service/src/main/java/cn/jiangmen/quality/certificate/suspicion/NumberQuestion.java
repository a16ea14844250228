package cn.jiangmen.quality.certificate.suspicion;

/**
 * The rule that compares what a number says with what is recorded. A number is read only where it has one of the two known
 * shapes; any other says nothing, because bodies number as they like.
 */
final class NumberQuestion {
    static final Question NUMBER_CONTRADICTS = Question.onCertificates("NUMBER_CONTRADICTS", """
            read as (
                select c.id, c.body, c.product_class,
                       case when ccc then substr(c.number_key, 1, 4) when ms then substr(c.number_key, 4, 2) end as year_in,
                       case when ccc then substr(c.number_key, 7, 4) end as product_in,
                       case when ccc then substr(c.number_key, 5, 2) when ms then substr(c.number_key, 1, 3) end as body_in,
                       case when ccc then g.p -> 'ccc_body_digits' ->> c.body
                            when ms then coalesce(g.p -> 'ms_body_digits' ->> c.body,
                                substring(c.body from '^CNCA-R-[0-9]{4}-([0-9]{3})$')) end as body_digits,
                       (select array_agg(distinct extract(year from day)::int order by extract(year from day)::int)
                        from (select (x ->> 'issued_on')::date from jsonb_array_elements(c.terms) x
                              union select c.first_issued_on where c.first_issued_on is not null) d(day)) as years,
                       (g.p ->> 'year_slack')::int as slack
                from given g
                join certificate c on c.id = any (g.ids)
                cross join lateral (select
                    c.record_kind = 'CCC' and c.number_key ~ '^[0-9]{16}$' as ccc,
                    c.record_kind = 'MANAGEMENT_SYSTEM_AND_SERVICE'
                        and c.number_key ~ '^[0-9]{5}[A-Z]{1,6}[0-9]{4,6}R[0-9]{1,3}[SML]?([/-].*)?$' as ms) shape
                where ccc or ms),
            contradiction as (
                select r.id, jsonb_build_object('part', 'YEAR', 'in_number', r.year_in, 'recorded', r.years) as one
                from read r
                where not exists (
                    select from unnest(r.years) y
                    where case when length(r.year_in) = 4 then abs(y - r.year_in::int) <= r.slack
                               else exists (select from generate_series(y - r.slack, y + r.slack) near
                                            where near % 100 = r.year_in::int) end)
                union all
                select r.id, jsonb_build_object('part', 'PRODUCT_CLASS', 'in_number', r.product_in,
                    'recorded', r.product_class)
                from read r where r.product_in <> r.product_class
                union all
                select r.id, jsonb_build_object('part', 'BODY', 'in_number', r.body_in, 'recorded', r.body_digits,
                    'body', r.body)
                from read r where r.body_in <> r.body_digits),
            together as (
                select id, jsonb_agg(one order by one ->> 'part') as parts from contradiction group by id)
            select c.id::text as key, 'ENTERPRISE' as subject_kind, c.holder_name as subject_name,
                   c.holder_credit_code as credit_code, c.number, c.body, c.scheme, array[c.id] as certificates,
                   jsonb_build_object('number', c.number, 'contradictions', t.parts)::text as evidence,
                   t.parts::text as gist
            from together t join certificate c on c.id = t.id""");

    private NumberQuestion() {}
}
