-- Credit-risk classes by stated rules (信用风险分类, 国市监信发〔2022〕6号): which facts count, for how long and how much are rows
-- with a version and the day from which they hold. The periods of an object follow from its facts alone; of a period that
-- no longer follows it is kept until when it did.

create table risk_input_kind (
    code    text primary key,
    name_zh text not null,
    name_en text not null
);
insert into risk_input_kind values
    ('SERIOUS_LISTING', '列入严重违法失信名单', 'On the list of serious dishonesty'),
    ('PENALTY_GRAVE', '较重行政处罚(停业、限制、降级、吊销等)', 'Grave penalty: stop, restriction, lowered grade, revocation'),
    ('PENALTY', '行政处罚(罚款、没收、暂扣)', 'Penalty: fine, confiscation, licence suspended'),
    ('WARNING', '行政处罚(警告、通报批评)', 'Penalty: warning, criticism'),
    ('CHECK_NO_PROBLEM', '抽查:未发现问题', 'Check: nothing found'),
    ('CHECK_NOT_PUBLISHED', '抽查:未按规定公示应当公示的信息', 'Check: did not publish what it must'),
    ('CHECK_CONCEALED', '抽查:公示信息隐瞒真实情况、弄虚作假', 'Check: concealed or falsified'),
    ('CHECK_UNREACHABLE', '抽查:通过登记的住所无法联系', 'Check: cannot be reached at its address'),
    ('CHECK_CORRECTION_ORDERED', '抽查:发现问题已责令改正', 'Check: ordered to correct'),
    ('CHECK_UNCOOPERATIVE', '抽查:不配合检查情节严重', 'Check: gravely uncooperative'),
    ('REPORT_FILED', '举报经核查立案', 'A report led to a case'),
    ('COMPLAINT_SETTLED', '投诉经调解达成协议', 'A complaint was settled by mediation'),
    ('CERTIFICATE_REVOKED', '认证证书被撤销', 'A certificate was revoked'),
    ('CERTIFICATE_SUSPENDED', '认证证书被暂停', 'A certificate is suspended'),
    ('ABNORMAL_LIST', '列入经营异常名录', 'On the list of abnormal operations'),
    ('SUSPICION', '证书数据可疑线索', 'A suspicion lead of the certificate register');

create table risk_rule_set (
    version      int         primary key,
    valid_from   date        not null unique,
    title        text        not null,
    basis        text        not null,
    confidence   text        not null check (confidence in ('VERIFIED', 'HIGH', 'MEDIUM', 'LOW')),
    base_points  int         not null,
    general_from int         not null,
    raised_from  int         not null check (raised_from > general_from),
    high_from    int         not null check (high_from > raised_from),
    told_by      text        not null,
    recorded_at  timestamptz not null
);
comment on column risk_rule_set.general_from is 'fewer points are class A; class B from here on';
comment on column risk_rule_set.raised_from is 'class C from here on';
comment on column risk_rule_set.high_from is 'class D from here on';

create table risk_rule (
    rule_set int  not null references risk_rule_set,
    input    text not null references risk_input_kind,
    points   int  not null,
    months   int  not null check (months between 0 and 120),
    at_most  int  not null check (at_most > 0),
    at_least text check (at_least in ('B', 'C', 'D')),
    basis    text not null,
    primary key (rule_set, input)
);
comment on column risk_rule.months is 'for how long after its end a fact still counts; of a fact of one day, after that day';
comment on column risk_rule.at_most is 'how many facts of the kind count at a time';
comment on column risk_rule.at_least is 'whatever the points, no better class than this while it counts';

insert into risk_rule_set values
    (1, '2022-01-01', '江门市认证领域信用风险分类规则(第 1 版)',
     '国市监信发〔2022〕6号 names the four classes and the kinds of facts; points, periods and limits are a local default, to be set by the authority',
     'LOW', 10, 5, 30, 60, 'V62', now());
insert into risk_rule values
    (1, 'SERIOUS_LISTING', 60, 12, 1, 'D', '市场监督管理严重违法失信名单管理办法 第十五条: key supervision, more checks'),
    (1, 'PENALTY_GRAVE', 40, 36, 2, 'C', 'local default; publication of 3 years, SAMR Order 45 第十三条'),
    (1, 'PENALTY', 20, 24, 3, null, 'local default'),
    (1, 'WARNING', 8, 12, 2, null, 'local default'),
    (1, 'CHECK_NO_PROBLEM', -6, 24, 1, null, 'local default'),
    (1, 'CHECK_NOT_PUBLISHED', 10, 12, 2, null, 'local default; 企业信息公示暂行条例 第十七条'),
    (1, 'CHECK_CONCEALED', 20, 24, 2, null, 'local default; 企业信息公示暂行条例 第十七条'),
    (1, 'CHECK_UNREACHABLE', 20, 24, 1, null, 'local default; 经营异常名录管理暂行办法'),
    (1, 'CHECK_CORRECTION_ORDERED', 8, 12, 2, null, 'local default'),
    (1, 'CHECK_UNCOOPERATIVE', 25, 24, 1, 'C', 'local default; 企业信息公示暂行条例 第十五条'),
    (1, 'REPORT_FILED', 6, 12, 3, null, 'local default'),
    (1, 'COMPLAINT_SETTLED', 1, 12, 5, null, 'local default; a settlement proves no breach'),
    (1, 'CERTIFICATE_REVOKED', 12, 24, 2, null, 'local default'),
    (1, 'CERTIFICATE_SUSPENDED', 6, 6, 2, null, 'local default; a suspension is no breach by itself'),
    (1, 'ABNORMAL_LIST', 20, 12, 1, null, 'local default; 企业信息公示暂行条例 第十七条'),
    (1, 'SUSPICION', 4, 0, 2, null, 'local default; a lead proves nothing');

create view risk_rule_days as
select s.version, daterange(s.valid_from, lead(s.valid_from) over (order by s.valid_from)) as days from risk_rule_set s;

-- 经营异常名录, as it is told: no other service of the city's keeps it.
create table abnormal_entry (
    id            uuid        primary key,
    version       bigint      not null,
    credit_code   text        not null,
    ground        text        not null
        check (ground in ('NO_ANNUAL_REPORT', 'NOT_PUBLISHED', 'CONCEALED', 'UNREACHABLE')),
    entered_on    date        not null,
    removed_on    date        check (removed_on >= entered_on),
    source        text        not null,
    told_by       text        not null,
    removed_by    text,
    removal_reason text,
    recorded_at   timestamptz not null,
    changed_at    timestamptz not null
);
create index abnormal_entry_code on abnormal_entry (credit_code, entered_on);
create unique index abnormal_entry_once on abnormal_entry (credit_code, ground) where removed_on is null;

-- Since when a suspicion is pursued and until when: from each version of the proposal that was made of the lead. A closed
-- case ends the pursuit of the lead that it was opened on.
create function suspicion_days(asked text) returns table (lead_id uuid, rule text, from_on date, until_on date)
    language sql stable as $$
    select t.lead_id, t.rule, t.from_on,
           least(t.until_on, (select c.closed_on from supervision_case c where c.case_number = t.case_number))
    from (
        select p.id as lead_id, p.rule, (h.recorded_at at time zone 'Asia/Shanghai')::date as from_on,
               lead((h.recorded_at at time zone 'Asia/Shanghai')::date) over (partition by p.id order by h.version)
                   as until_on,
               h.state ->> 'status' in ('PROPOSED', 'ACCEPTED') and h.state ->> 'lead_status' = 'OPEN' as pursued,
               h.state ->> 'case_number' as case_number
        from (select p.id, p.rule from case_proposal p where p.credit_code = asked
              union
              select p.id, p.rule from case_proposal p where p.subject_kind = 'BODY' and p.body = asked) p
        join case_proposal_history h on h.aggregate_id = p.id
    ) t
    where t.pursued
$$;

-- Every fact of a credit code that a rule may count; until_on is the first day on which it is no longer so, null while it
-- lasts.
create function risk_inputs(asked text)
    returns table (input text, reference text, from_on date, until_on date) language sql stable as $$
    select 'SERIOUS_LISTING', coalesce(r.decision_number, r.id::text), r.listed_on, coalesce(r.ended_on, r.latest_end_on)
    from dishonesty_record r
    where r.credit_code = asked and r.kind = 'SERIOUS_LISTING' and r.status <> 'ANNULLED'
    union all
    select case when p.kinds && array['GRADE_LOWERED', 'LICENCE_REVOKED', 'BUSINESS_RESTRICTED', 'BUSINESS_SUSPENDED',
                                      'CLOSED', 'OCCUPATION_RESTRICTED'] then 'PENALTY_GRAVE'
                when p.kinds <@ array['WARNING', 'CRITICISM'] then 'WARNING'
                else 'PENALTY' end,
           p.decision_number, p.decided_on, p.decided_on
    from penalty p
    where p.credit_code = asked and p.status = 'DECIDED' and p.party_kind <> 'NATURAL_PERSON'
    union all
    select 'CHECK_' || i.result, i.id::text, i.inspected_on, i.inspected_on
    from inspection i
    where i.credit_code = asked and i.status <> 'WITHDRAWN' and i.result not in ('PENDING', 'NO_ACTIVITY')
    union all
    select case m.kind when 'REPORT' then 'REPORT_FILED' else 'COMPLAINT_SETTLED' end, m.number, d.on_day, d.on_day
    from matter m
    cross join lateral (select coalesce(
        case m.kind when 'REPORT' then m.decided_on else m.ended_on end, m.last_act_on) as on_day) d
    where m.credit_code = asked
      and (m.kind = 'REPORT' and m.status = 'FILED' or m.kind = 'COMPLAINT' and m.status = 'SETTLED')
    union all
    select 'CERTIFICATE_SUSPENDED', c.number, lower(s.days), upper(s.days)
    from certificate_replica c cross join unnest(c.suspended) as s(days)
    where c.holder_code = asked and lower(s.days) is not null
    union all
    select 'CERTIFICATE_REVOKED', c.number, e.ended_on, e.ended_on
    from certificate_replica c cross join lateral (select upper(range_merge(c.in_force + c.suspended)) as ended_on) e
    where c.holder_code = asked and c.status = 'REVOKED' and e.ended_on is not null
    union all
    select 'ABNORMAL_LIST', a.ground, a.entered_on, a.removed_on
    from abnormal_entry a
    where a.credit_code = asked
    union all
    select 'SUSPICION', s.rule, s.from_on, s.until_on
    from suspicion_days(asked) s
$$;

-- Credit codes of which there may be facts.
create view risk_subject as
select credit_code from dishonesty_record
union select credit_code from penalty where credit_code is not null
union select credit_code from inspection where credit_code is not null
union select credit_code from matter where credit_code is not null
union select holder_code from certificate_replica
    where holder_code is not null and (not isempty(suspended) or status = 'REVOKED')
union select credit_code from abnormal_entry
union select credit_code from case_proposal where credit_code is not null;

create index case_proposal_body on case_proposal (body) where subject_kind = 'BODY';
create index body_replica_code on body_replica (credit_code) where credit_code is not null;

-- The credit codes whose facts are an object's: its own, and those it had and nobody else has now.
create function codes_of(object text) returns text[] language sql stable as $$
    select case
        when exists (select from enterprise_replica e where e.credit_code = object) then
            (select array_agg(distinct c.code)
             from enterprise_replica e cross join unnest(e.former_codes || e.credit_code) as c(code)
             where e.credit_code = object
               and (c.code = object or not exists (select from enterprise_replica n where n.credit_code = c.code)))
        when exists (select from enterprise_former_code f where f.code = object) then '{}'
        else coalesce(
            (select array_append(array_agg(b.credit_code), object) from body_replica b
             where b.approval_number = object and b.credit_code is not null),
            array[object])
    end
$$;

-- The objects that a fact of a credit code may concern: who has it, who had it, the body that it is of, and the code itself.
create function objects_of(asked text) returns setof text language sql stable as $$
    select asked
    union
    select e.credit_code from enterprise_of(asked) e
    union
    select e.credit_code from enterprise_former_code f join enterprise_replica e using (enterprise_id) where f.code = asked
    union
    select b.approval_number from body_replica b where b.credit_code = asked
$$;

create table risk_period (
    id            bigint      generated always as identity primary key,
    object_id     text        not null,
    days          daterange   not null,
    points        int         not null,
    risk_class    text        not null check (risk_class in ('A', 'B', 'C', 'D')),
    class_from    date        not null,
    rule_set      int         not null references risk_rule_set,
    recorded_at   timestamptz not null,
    superseded_at timestamptz
);
comment on column risk_period.class_from is 'since when the class has held without a break';
create unique index risk_period_now on risk_period (object_id, lower(days)) where superseded_at is null;
create index risk_period_object on risk_period (object_id, id);

-- An officer's decision on one object, with its end; it goes before everything else.
create table risk_override (
    id          uuid        primary key,
    version     bigint      not null,
    object_id   text        not null,
    risk_class  text        not null check (risk_class in ('A', 'B', 'C', 'D')),
    valid_from  date        not null,
    valid_until date        not null check (valid_until > valid_from),
    reason      text        not null,
    told_by     text        not null,
    ended_on    date        check (ended_on >= valid_from and ended_on < valid_until),
    end_reason  text,
    ended_by    text,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null
);
comment on column risk_override.ended_on is 'the first day on which it no longer holds, where it was ended before its time';
create index risk_override_object on risk_override (object_id, valid_from);

-- The class of an object on a day: an officer's override, else the worse of what was told and what the rules give; what was
-- said of a former code is said of the enterprise.
create or replace function risk_of(asked text, day date) returns table (risk_class text, valid_from date, source text)
    language sql stable rows 1 as $$
    with known as (
        select array(
            select asked
            union all
            select f.code from enterprise_replica e join enterprise_former_code f using (enterprise_id)
            where e.credit_code = asked
              and not exists (select from enterprise_replica n where n.credit_code = f.code)) as ids
    )
    select c.risk_class, c.valid_from, c.source
    from (
        (select 0 as place, o.risk_class, o.valid_from, 'OVERRIDE' as source
         from risk_override o
         where o.object_id = any ((select k.ids from known k)::text[])
           and o.valid_from <= day and day < coalesce(o.ended_on, o.valid_until)
         order by o.valid_from desc, o.id desc
         limit 1)
        union all
        (select 1, r.risk_class, r.valid_from, r.source
         from object_risk r
         where r.object_id = any ((select k.ids from known k)::text[]) and r.valid_from <= day
         order by r.valid_from desc, r.id desc
         limit 1)
        union all
        select 2, p.risk_class, p.class_from, 'RULES'
        from risk_period p
        where p.object_id = asked and p.superseded_at is null and p.days @> day
    ) c
    order by (c.place > 0), c.risk_class desc, c.place
    limit 1
$$;

-- Credit codes whose facts have changed and whose periods are to be worked out anew.
create table subject_due (
    id   bigint generated always as identity primary key,
    code text   not null
);

create function subject_due_told() returns trigger language plpgsql as $$
begin
    insert into subject_due (code)
    select distinct c.credit_code from changed c where c.credit_code is not null;
    return null;
end $$;

create function subject_due_changed() returns trigger language plpgsql as $$
begin
    insert into subject_due (code)
    select c.credit_code from changed c where c.credit_code is not null
    union
    select f.credit_code from former f where f.credit_code is not null;
    return null;
end $$;

create trigger penalty_subject_told after insert on penalty
    referencing new table as changed for each statement execute function subject_due_told();
create trigger penalty_subject_changed after update on penalty
    referencing new table as changed old table as former for each statement execute function subject_due_changed();
create trigger inspection_subject_told after insert on inspection
    referencing new table as changed for each statement execute function subject_due_told();
create trigger inspection_subject_changed after update on inspection
    referencing new table as changed old table as former for each statement execute function subject_due_changed();
create trigger dishonesty_subject_told after insert on dishonesty_record
    referencing new table as changed for each statement execute function subject_due_told();
create trigger dishonesty_subject_changed after update on dishonesty_record
    referencing new table as changed old table as former for each statement execute function subject_due_changed();
create trigger matter_subject_changed after update on matter
    referencing new table as changed old table as former for each statement execute function subject_due_changed();
create trigger case_subject_changed after update on supervision_case
    referencing new table as changed old table as former for each statement execute function subject_due_changed();
create function proposal_due_told() returns trigger language plpgsql as $$
begin
    insert into subject_due (code)
    select v.code
    from changed c cross join unnest(array[c.credit_code, case c.subject_kind when 'BODY' then c.body end]) as v(code)
    where v.code is not null
    group by v.code;
    return null;
end $$;
create trigger proposal_subject_told after insert on case_proposal
    referencing new table as changed for each statement execute function proposal_due_told();
create trigger proposal_subject_changed after update on case_proposal
    referencing new table as changed for each statement execute function proposal_due_told();
create trigger abnormal_subject_told after insert on abnormal_entry
    referencing new table as changed for each statement execute function subject_due_told();
create trigger abnormal_subject_changed after update on abnormal_entry
    referencing new table as changed old table as former for each statement execute function subject_due_changed();

-- Of an enterprise its codes matter, and whether it is still there.
create function enterprise_due_told() returns trigger language plpgsql as $$
begin
    insert into subject_due (code)
    select unnest(c.former_codes || c.credit_code) from changed c
    where cardinality(c.former_codes) > 0 or c.deregistered_on is not null or c.county_periods::text like '%outside%';
    return null;
end $$;
create function enterprise_due_changed() returns trigger language plpgsql as $$
begin
    insert into subject_due (code)
    select unnest(c.former_codes || c.credit_code || f.former_codes || f.credit_code)
    from changed c join former f using (enterprise_id)
    where (c.credit_code, c.former_codes, c.deregistered_on, c.county_periods)
        is distinct from (f.credit_code, f.former_codes, f.deregistered_on, f.county_periods);
    return null;
end $$;
create trigger enterprise_subject_told after insert on enterprise_replica
    referencing new table as changed for each statement execute function enterprise_due_told();
create trigger enterprise_subject_changed after update on enterprise_replica
    referencing new table as changed old table as former for each statement execute function enterprise_due_changed();
create trigger body_subject_told after insert on body_replica
    referencing new table as changed for each statement execute function subject_due_told();
create trigger body_subject_changed after update on body_replica
    referencing new table as changed old table as former for each statement execute function subject_due_changed();

-- Of a certificate: compulsory ones, and what was suspended or revoked.
create function certificate_due_told() returns trigger language plpgsql as $$
begin
    insert into subject_due (code)
    select v.code
    from changed c cross join unnest(array[c.holder_code, c.factory_code]) as v(code)
    where v.code is not null and (c.kpi_class = 'CCC' or not isempty(c.suspended) or c.status = 'REVOKED')
    group by v.code;
    return null;
end $$;
create function certificate_due_changed() returns trigger language plpgsql as $$
begin
    insert into subject_due (code)
    select v.code
    from changed c join former f using (certificate_id)
    cross join unnest(array[c.holder_code, c.factory_code, f.holder_code, f.factory_code]) as v(code)
    where v.code is not null
      and ('CCC' in (c.kpi_class, f.kpi_class) or not isempty(c.suspended) or not isempty(f.suspended)
           or 'REVOKED' in (c.status, f.status))
    group by v.code;
    return null;
end $$;
create trigger certificate_subject_told after insert on certificate_replica
    referencing new table as changed for each statement execute function certificate_due_told();
create trigger certificate_subject_changed after update on certificate_replica
    referencing new table as changed old table as former for each statement execute function certificate_due_changed();

-- What is known already.
insert into subject_due (code)
select s.credit_code from risk_subject s
union
select v.code
from certificate_replica c cross join unnest(array[c.holder_code, c.factory_code]) as v(code)
where v.code is not null and c.kpi_class = 'CCC';
