-- What was done for quality and in supervision, as the events of supervision-service and enterprise-service told it last.
-- A row is replaced only by a newer (epoch, version) of the same aggregate.
create table activity_record (
    aggregate_id uuid primary key,
    family       text    not null,
    epoch        int     not null,
    version      bigint  not null,
    event_id     text    not null,
    county       text    not null,
    began_on     date    not null,
    ended_on     date,
    category     text,
    outcome      text,
    amount_yuan  numeric(14,2),
    standing     boolean not null
);
comment on column activity_record.family is 'supervision-case, inspection, penalty or quality-activity: the middle of the event type';
comment on column activity_record.county is 'where it took place, or `unattributed`';
comment on column activity_record.category is 'kind of inspection or of quality work';
comment on column activity_record.outcome is 'result of an inspection, outcome of a case, level of quality work';
comment on column activity_record.standing is 'false: withdrawn, counts nowhere';
create index activity_record_began on activity_record (family, began_on);

-- What is told as an activity: which records, by which of their days. A kind more is a row more.
create table activity_kind (
    code       text     primary key,
    name_zh    text     not null,
    name_en    text     not null,
    source     text     not null check (source in ('enterprise-service', 'supervision-service')),
    plan_item  text     not null,
    family     text     not null,
    moment     text     not null check (moment in ('BEGAN', 'ENDED')),
    categories text[],
    outcomes   text[],
    remainder  boolean  not null default false,
    position   smallint not null unique
);
comment on column activity_kind.family is 'of activity_record; enterprise-* are derived from the register';
comment on column activity_kind.categories is 'which records; null: whatever their category';
comment on column activity_kind.outcomes is 'which records; null: whatever their outcome';
comment on column activity_kind.remainder is 'takes the categories of its family that no other kind names';

insert into activity_kind (code, name_zh, name_en, source, plan_item, family, moment, categories, outcomes, remainder, position) values
    ('INSPECTION', '监督检查', 'Inspections', 'supervision-service', '二(四)', 'inspection', 'BEGAN', null, null, false, 1),
    ('INSPECTION_RANDOM', '双随机抽查', 'Random inspections', 'supervision-service', '二(四)', 'inspection', 'BEGAN', '{RANDOM}', null, false, 2),
    ('INSPECTION_PROBLEM', '检查发现问题', 'Inspections that found a problem', 'supervision-service', '二(四)', 'inspection', 'BEGAN', null,
     '{NOT_PUBLISHED,CONCEALED,UNREACHABLE,CORRECTION_ORDERED,UNCOOPERATIVE,PENDING}', false, 3),
    ('CASE_OPENED', '立案', 'Cases opened', 'supervision-service', '二(四)', 'supervision-case', 'BEGAN', null, null, false, 4),
    ('CASE_CLOSED', '结案', 'Cases closed', 'supervision-service', '二(四)', 'supervision-case', 'ENDED', null, null, false, 5),
    ('PENALTY', '行政处罚', 'Penalties', 'supervision-service', '二(四)', 'penalty', 'BEGAN', null, null, false, 6),
    ('CHIEF_QUALITY_OFFICER', '首席质量官聘任', 'Chief quality officers appointed', 'enterprise-service', '二(二)1', 'quality-activity', 'BEGAN', '{CHIEF_QUALITY_OFFICER}', null, false, 10),
    ('ADVANCED_METHOD', '先进质量管理方法应用', 'Advanced quality methods adopted', 'enterprise-service', '二(一)1', 'quality-activity', 'BEGAN', '{ADVANCED_METHOD}', null, false, 11),
    ('QUALITY_AWARD', '质量奖', 'Quality awards', 'enterprise-service', '二(一)1', 'quality-activity', 'BEGAN', '{QUALITY_AWARD}', null, false, 12),
    ('IMPROVEMENT_PROJECT', '质量改进与技术改造项目', 'Improvement and technology projects', 'enterprise-service', '二(一)2', 'quality-activity', 'BEGAN', '{IMPROVEMENT_PROJECT}', null, false, 13),
    ('TRAINING', '质量培训', 'Trainings', 'enterprise-service', '三(二)', 'quality-activity', 'BEGAN', '{TRAINING}', null, false, 14),
    ('PUBLICITY', '宣传活动', 'Publicity events', 'enterprise-service', '三(三)', 'quality-activity', 'BEGAN', '{PUBLICITY}', null, false, 15),
    ('ASSISTANCE', '认证帮扶', 'Help with certifications', 'enterprise-service', '二(二)2', 'quality-activity', 'BEGAN', '{ASSISTANCE,CONSULTATION}', null, false, 16),
    ('OTHER_QUALITY_WORK', '其他质量工作', 'Other quality work', 'enterprise-service', '二(一)', 'quality-activity', 'BEGAN', null, null, true, 17),
    ('ENTERPRISE_SETTLED', '企业落户', 'Enterprises settled', 'enterprise-service', '二(三)4', 'enterprise-settled', 'BEGAN', null, null, false, 20),
    ('ENTERPRISE_MOVED_IN', '企业迁入', 'Enterprises moved in', 'enterprise-service', '二(三)4', 'enterprise-moved-in', 'BEGAN', null, null, false, 21),
    ('ENTERPRISE_DEREGISTERED', '企业注销', 'Enterprises deregistered', 'enterprise-service', '二(三)4', 'enterprise-deregistered', 'BEGAN', null, null, false, 22);

-- What happened to enterprises, from their dated county membership: the first period that has a beginning is a settlement,
-- each later one in another county a move, and the day from which it is gone a deregistration in its last county.
create view enterprise_turn as
    with period as (
        select e.enterprise_id, e.deregistered_on, p.county, p."from" as since,
               lag(p.county) over (partition by e.enterprise_id order by p."from" nulls first) as before
        from enterprise_replica e
        cross join lateral jsonb_to_recordset(e.county_periods) as p(county text, "from" date, "to" date)
    )
    select case when before is null then 'enterprise-settled' else 'enterprise-moved-in' end as family, county, since as day
    from period
    where since is not null and county <> 'outside' and before is distinct from county
      and (deregistered_on is null or since < deregistered_on)
    union all
    select 'enterprise-deregistered', coalesce(l.county, 'unattributed'), e.deregistered_on
    from enterprise_replica e
    left join lateral (
        select p.county
        from jsonb_to_recordset(e.county_periods) as p(county text, "from" date, "to" date)
        where coalesce(p."from" < e.deregistered_on, true) and coalesce(p."to" >= e.deregistered_on, true)
    ) l on true
    where e.deregistered_on is not null and l.county is distinct from 'outside';

-- Every activity with its kinds: one row for each kind that counts it.
create view activity_day as
    select k.code as kind, r.county, case k.moment when 'BEGAN' then r.began_on else r.ended_on end as day
    from activity_kind k
    join activity_record r on r.family = k.family
    where r.standing
      and (k.moment = 'BEGAN' or r.ended_on is not null)
      and (k.categories is null or r.category = any (k.categories))
      and (k.outcomes is null or r.outcome = any (k.outcomes))
      and (not k.remainder or not exists (
              select from activity_kind o where o.family = k.family and r.category = any (o.categories)))
    union all
    select k.code, t.county, t.day from activity_kind k join enterprise_turn t on t.family = k.family;
