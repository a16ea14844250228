-- Derived quality indicators: what is divided by what. A rate more is a row more.
create table rate (
    code                 text     primary key,
    name_zh              text     not null,
    name_en              text     not null,
    plan_item            text     not null,
    source               text     not null check (source in ('SUSPENSION', 'REVOCATION', 'INSPECTION', 'PENALTY', 'SIZE')),
    scale                int      not null check (scale in (100, 1000)),
    decimals             int      not null check (decimals between 0 and 6),
    window_months        int      check (window_months > 0),
    indicators           text[],
    categories           text[],
    numerator_outcomes   text[],
    denominator_outcomes text[],
    unknown_outcomes     text[],
    numerator_zh         text     not null,
    numerator_en         text     not null,
    denominator_zh       text     not null,
    denominator_en       text     not null,
    position             smallint not null unique
);
comment on column rate.window_months is 'a fact of a day d counts on each day from d until before d + window; null: on its own days only';
comment on column rate.indicators is 'whose active definitions say which certificates (SUSPENSION, REVOCATION) or enterprises (SIZE) are meant';
comment on column rate.categories is 'kinds of inspection; null: all';
comment on column rate.unknown_outcomes is 'told as unknown and left out of both parts';

insert into rate (code, name_zh, name_en, plan_item, source, scale, decimals, window_months, indicators, categories,
    numerator_outcomes, denominator_outcomes, unknown_outcomes,
    numerator_zh, numerator_en, denominator_zh, denominator_en, position)
select 'SUSPENSION-RATE' || s.code, s.zh || '暂停率', 'Suspension rate' || s.en, '二(四)', 'SUSPENSION', 100, 2, null::int,
       s.indicators, null::text[], null::text[], null::text[], null::text[],
       '当日处于暂停状态的证书', 'certificates suspended on the day',
       '当日有效或处于暂停状态的证书', 'certificates in force or suspended on the day', s.n
from (values ('', '证书', '', '{MS-CERT,VIP-CERT,CCC-CERT}'::text[], 1),
             ('-MS', '管理体系证书', ', management systems', '{MS-CERT}'::text[], 2),
             ('-VIP', '自愿性产品证书', ', voluntary products', '{VIP-CERT}', 3),
             ('-CCC', '强制性产品证书', ', CCC', '{CCC-CERT}', 4)) as s(code, zh, en, indicators, n)
union all
select 'REVOCATION-RATE' || s.code, s.zh || '撤销率', 'Revocation rate' || s.en, '二(四)', 'REVOCATION', 100, 2, 12,
       s.indicators, null::text[], null::text[], null::text[], null::text[],
       '近12个月内被撤销的证书', 'certificates revoked in the trailing 12 months',
       '12个月前有效或暂停、或其间颁发的证书', 'certificates in force or suspended when the 12 months began, or issued in them', s.n
from (values ('', '证书', '', '{MS-CERT,VIP-CERT,CCC-CERT}'::text[], 5),
             ('-MS', '管理体系证书', ', management systems', '{MS-CERT}', 6),
             ('-VIP', '自愿性产品证书', ', voluntary products', '{VIP-CERT}', 7),
             ('-CCC', '强制性产品证书', ', CCC', '{CCC-CERT}', 8)) as s(code, zh, en, indicators, n)
union all
select 'INSPECTION-PASS-RATE' || s.code, s.zh, s.en, '二(四)', 'INSPECTION', 100, 2, 12, null::text[], s.categories,
       '{NO_PROBLEM}'::text[], '{NO_PROBLEM,NOT_PUBLISHED,CONCEALED,UNREACHABLE,CORRECTION_ORDERED,UNCOOPERATIVE}'::text[], '{PENDING}'::text[],
       '近12个月未发现问题的检查', 'inspections of the trailing 12 months that found no problem',
       '近12个月有结论的检查(未开展经营活动的除外)', 'inspections of the trailing 12 months with a conclusion, without those that found no such business', s.n
from (values ('', '监督检查合格率', 'Inspection pass rate', null::text[], 9),
             ('-RANDOM', '双随机抽查合格率', 'Pass rate of random inspections', '{RANDOM}', 10)) as s(code, zh, en, categories, n)
union all
select 'PENALTIES-PER-1000', '每千家企业行政处罚数', 'Penalties per thousand enterprises', '二(四)', 'PENALTY', 1000, 2, 12, null::text[], null::text[], null::text[], null::text[], null::text[],
       '近12个月作出的行政处罚', 'penalties decided in the trailing 12 months',
       '当日登记在册的企业', 'enterprises in the register on the day', 11
union all
select 'SMALL-MICRO-SHARE' || s.code, s.zh || '中小微企业占比', 'Share of small and micro enterprises' || s.en, '二(二)2', 'SIZE', 100, 2, null::int,
       s.indicators, null::text[], '{SMALL,MICRO}'::text[], '{LARGE,MEDIUM,SMALL,MICRO}'::text[], null::text[],
       '持有有效证书的小型、微型企业', 'small and micro enterprises that hold such a certificate on the day',
       '持有有效证书且规模已知的企业', 'enterprises of known size that hold one; size as known now', s.n
from (values ('', '获证企业', '', '{MS-ENT,VIP-ENT,CCC-ENT}'::text[], 12),
             ('-MS', '管理体系获证企业', ', management systems', '{MS-ENT}', 13),
             ('-VIP', '自愿性产品获证企业', ', voluntary products', '{VIP-ENT}', 14),
             ('-CCC', '强制性产品获证企业', ', CCC', '{CCC-ENT}', 15)) as s(code, zh, en, indicators, n);
update rate set name_zh = replace(name_zh, '中小微企业占比', '小微企业占比');

-- The facts of rates: each counts from a day until before another, in one county, as part of the numerator (N), the
-- denominator (D), or as unknown (U). City = the sum of the counties, because a fact is in one county at a time.
-- No settings of its own, so that the planner can see through it.
create function rate_pieces(asked text[])
    returns table (code text, part text, county text, since date, until date) language sql stable rows 100000 as $$
    with wanted as materialized (
        select r.code, r.source, d.id as definition, d.kpi_classes, d.schemes, d.party, d.include_sub, d.holder_kinds,
               d.enterprise_sizes, make_interval(months => r.window_months) as back
        from rate r
        join definition d on d.indicator = any (r.indicators) and d.state = 'ACTIVE'
        where r.code = any (asked) and r.source in ('SUSPENSION', 'REVOCATION')
    ), counted as materialized (
        select distinct definition, kpi_classes, schemes, party, include_sub, holder_kinds, enterprise_sizes from wanted
    ), odd as materialized (
        -- certificates that were suspended or revoked once; the few of which the ledger's days do not tell enough
        select w.definition, c.certificate_id::text as certificate, p.county, c.suspended * p.days as suspended,
               (select max((s ->> 'effective_on')::date) from jsonb_array_elements(c.status_changes) s
                where s ->> 'status' = 'REVOKED') as revoked_on
        from counted w
        join certificate_replica c on c.kpi_class = any (w.kpi_classes)
            and (w.schemes is null or c.scheme = any (w.schemes))
            and (w.include_sub or not c.sub_certificate)
            and (not isempty(c.suspended) or c.status_changes @> '[{"status": "REVOKED"}]')
        cross join lateral subject_of(coalesce(
            case w.party when 'APPLICANT' then c.applicant_code when 'MANUFACTURER' then c.manufacturer_code
                         when 'FACTORY' then c.factory_code end, c.holder_code)) s
        left join lateral (
            select e.kind, e.size, e.counties, e.county_days from enterprise_replica e
            where e.credit_code = s.subject order by e.enterprise_id limit 1) e on true
        cross join lateral unnest(
            coalesce(e.counties, array ['unattributed']),
            coalesce(e.county_days, array ['{(,)}'::datemultirange])) as p(county, days)
        where s.subject is not null
          and (w.holder_kinds is null or e.kind = any (w.holder_kinds))
          and (w.enterprise_sizes is null or e.size = any (w.enterprise_sizes))
    ), held as materialized (
        -- the days on which a certificate was in force or suspended
        select m.definition, m.unit as certificate, m.county, m.period as days, null::date as revoked_on
        from membership m
        where m.definition in (select definition from counted)
          and (m.definition, m.unit) not in (select definition, certificate from odd)
        union all
        select h.definition, h.certificate, h.county, range_agg(h.days), max(h.revoked_on)
        from (
            select o.definition, o.certificate, o.county, o.suspended as days, o.revoked_on from odd o
            union all
            select m.definition, m.unit, m.county, m.period, null
            from membership m
            where (m.definition, m.unit) in (select definition, certificate from odd)
        ) h
        group by h.definition, h.certificate, h.county
    ), run as materialized (
        select h.definition, h.certificate, h.county, h.revoked_on,
               coalesce(lower(u.days), '-infinity') as since, coalesce(upper(u.days), 'infinity') as until
        from held h cross join lateral unnest(h.days) as u(days)
    ), reach as materialized (
        -- a certificate stays in the window's denominator, in its last county, until its last day has left the window
        select r.definition, r.back, r.county, r.since, r.revoked_on, least((r.until + r.back)::date, r.next) as until
        from (
            select r.*, w.back,
                   lead(r.since) over (partition by r.definition, w.back, r.certificate order by r.since) as next
            from run r join (select distinct definition, back from wanted where source = 'REVOCATION') w using (definition)
        ) r
    )
    select w.code, 'D', r.county, r.since, r.until
    from run r join wanted w using (definition) where w.source = 'SUSPENSION'
    union all
    select w.code, 'N', o.county, coalesce(lower(u.days), '-infinity'), coalesce(upper(u.days), 'infinity')
    from odd o join wanted w using (definition) cross join lateral unnest(o.suspended) as u(days)
    where w.source = 'SUSPENSION'
    union all
    select w.code, 'D', r.county, r.since, r.until
    from reach r join wanted w using (definition, back) where w.source = 'REVOCATION'
    union all
    select w.code, 'N', r.county, r.revoked_on, least((r.revoked_on + r.back)::date, r.until)
    from reach r join wanted w using (definition, back)
    where w.source = 'REVOCATION' and r.since < r.revoked_on and r.revoked_on < r.until
    union all
    select r.code, p.part, a.county, a.began_on, (a.began_on + make_interval(months => r.window_months))::date
    from rate r
    join activity_record a on a.family = 'inspection' and a.standing
        and (r.categories is null or a.category = any (r.categories))
    cross join lateral (values ('N', r.numerator_outcomes), ('D', r.denominator_outcomes), ('U', r.unknown_outcomes))
        as p(part, outcomes)
    where r.code = any (asked) and r.source = 'INSPECTION' and a.outcome = any (p.outcomes)
    union all
    select r.code, 'N', a.county, a.began_on, (a.began_on + make_interval(months => r.window_months))::date
    from rate r join activity_record a on a.family = 'penalty' and a.standing
    where r.code = any (asked) and r.source = 'PENALTY'
    union all
    select r.code, 'D', p.county, coalesce(lower(u.days), '-infinity'), coalesce(upper(u.days), 'infinity')
    from rate r
    cross join enterprise_replica e
    cross join lateral unnest(e.counties, e.county_days) as p(county, days)
    cross join lateral unnest(p.days) as u(days)
    where r.code = any (asked) and r.source = 'PENALTY'
    union all
    select h.code, p.part, h.county, coalesce(lower(u.days), '-infinity'), coalesce(upper(u.days), 'infinity')
    from (
        select r.code, r.numerator_outcomes, r.denominator_outcomes, m.subject, m.county, range_agg(m.period) as days
        from rate r
        join definition d on d.indicator = any (r.indicators) and d.state = 'ACTIVE'
        join membership m on m.definition = d.id and m.basis = 'DISTINCT'
        where r.code = any (asked) and r.source = 'SIZE'
        group by r.code, r.numerator_outcomes, r.denominator_outcomes, m.subject, m.county
    ) h
    left join (
        select distinct on (credit_code) credit_code, size from enterprise_replica order by credit_code, enterprise_id
    ) e on e.credit_code = h.subject
    cross join lateral (
        values ('N', e.size = any (h.numerator_outcomes)), ('D', e.size = any (h.denominator_outcomes)),
               ('U', not coalesce(e.size = any (h.denominator_outcomes), false))) as p(part, holds)
    cross join lateral unnest(h.days) as u(days)
    where p.holds
$$;
