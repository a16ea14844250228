-- The list for key supervision (重点监管名单, 广东省市场监管条例 第二十七条): who is on it follows from facts, by day; of a period
-- that no longer follows it is kept until when it did.
create table key_reason (
    code        text primary key,
    name_zh     text not null,
    name_en     text not null,
    basis       text not null,
    valid_from  date not null,
    valid_until date,
    confidence  text not null check (confidence in ('VERIFIED', 'HIGH', 'MEDIUM', 'LOW'))
);
comment on column key_reason.valid_until is 'first day on which it is no reason any more';
insert into key_reason values
    ('KEY_GROUP', '持有重点产品强制性认证证书', 'Holds, or makes under, a compulsory certificate of a key group',
     '江门市实施方案 二(四); 优化营商环境条例 第五十四条', '2021-12-21', null, 'VERIFIED'),
    ('SUSPICION', '证书数据可疑线索', 'Suspicion lead of the certificate register',
     '优化营商环境条例 第五十四条: leads from data monitoring are checked for themselves', '2019-10-22', null, 'HIGH'),
    ('SERIOUS_LISTING', '严重违法失信名单:列为重点监管对象', 'On the list of serious dishonesty with key supervision as a measure',
     '市场监督管理严重违法失信名单管理办法 第十五条', '2021-09-01', null, 'HIGH');

create table key_supervision (
    id            bigint      generated always as identity primary key,
    object_id     text        not null,
    reason        text        not null references key_reason,
    detail        text        not null,
    days          daterange   not null check (not isempty(days)),
    recorded_at   timestamptz not null,
    superseded_at timestamptz
);
comment on column key_supervision.detail is 'the key group, the rule of the lead, or the number of the decision';
create unique index key_supervision_now on key_supervision (object_id, reason, detail, lower(days))
    where superseded_at is null;
create index key_supervision_object on key_supervision (object_id, id);

-- The days on which an object can be supervised: not after its deregistration, and not while it sits outside the city.
create function days_here(object text) returns datemultirange language sql stable as $$
    select coalesce(
        (select datemultirange(daterange(null, e.deregistered_on))
                - coalesce((select range_agg(daterange(p."from", p."to"))
                            from jsonb_to_recordset(e.county_periods) as p(county text, "from" date, "to" date)
                            where p.county = 'outside'), '{}')
         from enterprise_replica e where e.credit_code = object order by e.enterprise_id limit 1),
        '{(,)}')
$$;

-- Whoever makes products of a group that grows or shrinks is looked at again.
create function key_group_due() returns trigger language plpgsql as $$
begin
    insert into subject_due (code)
    select v.code
    from certificate_replica c cross join unnest(array[c.holder_code, c.factory_code]) as v(code)
    where v.code is not null and c.kpi_class = 'CCC'
    group by v.code;
    return null;
end $$;
create trigger key_group_changed after insert or update or delete on key_group_product
    for each statement execute function key_group_due();
