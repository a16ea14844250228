-- recount() as V11 has it, but for how it finds the memberships that are stored.
create or replace function recount(whole text[], part text[], part_class text[], part_certificate uuid[], counted int[])
    returns int language plpgsql
    set jit = off set enable_seqscan = off set plan_cache_mode = force_generic_plan set work_mem = '64MB' as $$
declare
    moves int;
begin
    with kept as materialized (
        select d.*, c.class from definition d left join lateral unnest(d.kpi_classes) as c(class) on true
        where d.id = any (counted)
    ), touched as materialized (
        select s.subject, array_agg(distinct s.class) as classes, array_agg(distinct s.certificate) as certificates
        from unnest(part, part_class, part_certificate) as s(subject, class, certificate)
        where s.subject <> all (whole)
        group by s.subject
    ), span as materialized (
        -- what is to be recounted where some classes were touched; few combinations occur
        select t.classes as touched,
               array_agg(distinct k.id) filter (where k.counts = 'ENTERPRISE') as by_subject,
               array_agg(distinct k.id) filter (where k.counts = 'CERTIFICATE') as by_certificate,
               array_agg(distinct k.class) as classes
        from (select distinct classes from touched) t
        join kept k on k.kpi_classes && t.classes
        group by t.classes
    ), wanted as materialized (
        select w.subject, null::uuid[] as certificates,
               (select array_agg(distinct k.id) filter (where k.counts <> 'CERTIFICATE') from kept k) as by_subject,
               (select array_agg(distinct k.id) filter (where k.counts = 'CERTIFICATE') from kept k) as by_certificate,
               (select array_agg(distinct k.class) from kept k) as classes
        from unnest(whole) as w(subject)
        union all
        select t.subject, t.certificates, s.by_subject, s.by_certificate, s.classes
        from touched t join span s on s.touched = t.classes
    ), held as materialized (
        -- the certificates of each subject; a step of its own, so that they are looked up once and not once for each rule
        select w.subject, w.certificates, w.by_subject, w.by_certificate, e.kind, e.size, e.counties, e.county_days, c.*
        from wanted w
        -- where it was: unattributed for as long as the register knows nothing of it
        left join lateral (
            select r.enterprise_id, r.kind, r.size, r.counties, r.county_days
            from enterprise_replica r
            where r.credit_code = w.subject
            order by r.enterprise_id limit 1
        ) e on true
        -- the codes that stand for it, as subject_of tells: none for one that has become another's former code
        cross join lateral (
            select w.subject as code
            where e.enterprise_id is not null
               or not exists (select from enterprise_former_code f where f.code = w.subject)
            union
            select f.code
            from enterprise_replica r join enterprise_former_code f using (enterprise_id)
            cross join lateral subject_of(f.code) o
            where r.credit_code = w.subject and o.subject = w.subject
            offset 0
        ) k
        cross join lateral (
            select 'HOLDER' as role, h.* from certificate_replica h
            where h.holder_code = k.code and h.kpi_class = any (w.classes)
            union all
            select 'APPLICANT', a.* from certificate_replica a
            where a.applicant_code = k.code and a.applicant_code is distinct from a.holder_code
              and a.kpi_class = any (w.classes)
            union all
            select 'MANUFACTURER', m.* from certificate_replica m
            where m.manufacturer_code = k.code and m.manufacturer_code is distinct from m.holder_code
              and m.kpi_class = any (w.classes)
            union all
            select 'FACTORY', f.* from certificate_replica f
            where f.factory_code = k.code and f.factory_code is distinct from f.holder_code
              and f.kpi_class = any (w.classes)
            offset 0
        ) c
    ), counting as materialized (
        select r.id as definition, r.counts, h.subject, p.county, h.scheme, h.certificate_id,
               (case when r.include_suspended then h.in_force + h.suspended else h.in_force end) * p.days as days
        from held h
        join kept r on r.class = h.kpi_class
        cross join lateral unnest(
            coalesce(h.counties, array ['unattributed']),
            coalesce(h.county_days, array ['{(,)}'::datemultirange])) as p(county, days)
        where (r.id = any (h.by_subject)
               or r.id = any (h.by_certificate)
                  and (h.certificates is null or h.certificate_id = any (h.certificates)))
          and (r.schemes is null or h.scheme = any (r.schemes))
          and (r.include_sub or not h.sub_certificate)
          and (r.holder_kinds is null or h.kind = any (r.holder_kinds))
          and (r.enterprise_sizes is null or h.size = any (r.enterprise_sizes))
          and h.role = case
                  when nullif(case r.party
                          when 'APPLICANT' then h.applicant_code
                          when 'MANUFACTURER' then h.manufacturer_code
                          when 'FACTORY' then h.factory_code end, h.holder_code) is null then 'HOLDER'
                  else r.party end
    ), fresh as (
        select subject, definition, 'DISTINCT'::basis as basis, '' as unit, county, range_agg(days) as period
        from counting where counts = 'ENTERPRISE'
        group by subject, definition, county
        union all
        select subject, definition, 'HOLDINGS', scheme, county, range_agg(days)
        from counting where counts = 'ENTERPRISE'
        group by subject, definition, scheme, county
        union all
        select subject, definition, 'DISTINCT', certificate_id::text, county, days
        from counting where counts = 'CERTIFICATE'
        union all
        select b.body_id::text, r.id, 'DISTINCT', b.body_id::text, coalesce(b.county, 'unattributed'), b.attracted
        from wanted w
        join body_replica b on b.body_id::text = w.subject and b.county is distinct from 'outside'
        join kept r on r.id = any (w.by_subject) and r.counts = 'BODY'
    ), stored as (
        -- `+ 0`: by the primary key alone, whose first column is the subject; the planner, who knows nothing of a new table,
        -- would take the indexes that begin with the definition, and read all of it for each subject
        select m.*
        from wanted w
        cross join lateral (
            select x.subject, x.definition, x.basis, x.unit, x.county, x.period, x.ctid as place
            from membership x
            where x.subject = w.subject and x.definition + 0 = any (w.by_subject)
            union all
            select x.subject, x.definition, x.basis, x.unit, x.county, x.period, x.ctid
            from membership x
            where x.subject = w.subject and x.definition + 0 = any (w.by_certificate) and w.certificates is null
            union all
            select x.subject, x.definition, x.basis, x.unit, x.county, x.period, x.ctid
            from membership x
            where x.subject = w.subject and x.definition + 0 = any (w.by_certificate) and x.basis = 'DISTINCT'
              and x.unit = any (w.certificates::text[])
            offset 0
        ) m
    ), change as materialized (
        select subject, definition, basis, unit, county,
               any_value(was) as was, any_value(becomes) as becomes, any_value(place) as place
        from (
            select subject, definition, basis, unit, county,
                   null::datemultirange as was, period as becomes, null::tid as place
            from fresh where not isempty(period)
            union all
            select subject, definition, basis, unit, county, period, null, place from stored
        ) both_sides
        group by subject, definition, basis, unit, county
        having any_value(was) is distinct from any_value(becomes)
    ), ended as (
        delete from membership where ctid = any (array(select place from change where becomes is null))
    ), changed as (
        update membership m set period = c.becomes from change c where m.ctid = c.place and c.becomes is not null
    ), begun as (
        insert into membership (subject, definition, basis, unit, county, period)
        select subject, definition, basis, unit, county, becomes from change where place is null
    ), net as (
        select c.definition, c.county, e.day,
               coalesce(sum(e.net) filter (where c.basis = 'DISTINCT'), 0) as net_distinct,
               coalesce(sum(e.net) filter (where c.basis = 'HOLDINGS' or c.unit <> ''), 0) as net_holdings
        from change c
        cross join lateral (
            select unnest(c.becomes) as days, 1 as sign
            union all
            select unnest(c.was), -1
        ) r
        cross join lateral (
            values (coalesce(lower(r.days), '-infinity'), r.sign), (upper(r.days), -r.sign)
        ) as e(day, net)
        where e.day is not null
        group by c.definition, c.county, e.day
    ), move as materialized (
        select n.definition, n.county, n.day, s.place,
               n.net_distinct + coalesce(s.net_distinct, 0) as net_distinct,
               n.net_holdings + coalesce(s.net_holdings, 0) as net_holdings
        from net n
        left join lateral (
            select x.ctid as place, x.net_distinct, x.net_holdings
            from step x
            where x.definition = n.definition and x.county = n.county and x.day = n.day
            offset 0
        ) s on true
        where n.net_distinct <> 0 or n.net_holdings <> 0
    ), levelled as (
        delete from step
        where ctid = any (array(select place from move where net_distinct = 0 and net_holdings = 0))
    ), moved as (
        update step s set net_distinct = m.net_distinct, net_holdings = m.net_holdings
        from move m where s.ctid = m.place and (m.net_distinct <> 0 or m.net_holdings <> 0)
    ), added as (
        insert into step (definition, county, day, net_distinct, net_holdings)
        select definition, county, day, net_distinct, net_holdings from move where place is null
    )
    select count(*) into moves from move;
    return moves;
end $$;
