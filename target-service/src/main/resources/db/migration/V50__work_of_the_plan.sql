-- Complaints and reports, trainings, requests for help: further families of activities, further kinds, and the items of the
-- plan to which each kind belongs.
alter table activity_record
    add quantity int not null default 1 check (quantity > 0),
    add in_time  boolean;
comment on column activity_record.family is 'supervision-case, inspection, penalty, complaint, report, quality-activity (also trainings and publicity events that were held) or assistance-request';
comment on column activity_record.outcome is 'result of an inspection, outcome of a case or request, level of quality work, status of a complaint or report';
comment on column activity_record.quantity is 'for how many the record stands, such as consultations of a day';
comment on column activity_record.in_time is 'of a complaint or report: whether every clock was stopped in time; null where that is not told';

alter table activity_kind add by_quantity boolean not null default false;
comment on column activity_kind.by_quantity is 'counts for how many its records stand, not the records';
insert into activity_kind (code, name_zh, name_en, source, plan_item, family, moment, categories, outcomes, position, by_quantity) values
    ('COMPLAINT_RECEIVED', '接收投诉', 'Complaints received', 'supervision-service', '二(四)', 'complaint', 'BEGAN', null, null, 30, false),
    ('COMPLAINT_CLOSED', '办结投诉', 'Complaints closed', 'supervision-service', '二(四)', 'complaint', 'ENDED', null, null, 31, false),
    ('REPORT_RECEIVED', '接收举报', 'Reports received', 'supervision-service', '二(四)', 'report', 'BEGAN', null, null, 32, false),
    ('REPORT_CLOSED', '办结举报', 'Reports closed', 'supervision-service', '二(四)', 'report', 'ENDED', null, null, 33, false),
    ('QUALITY_DECLARATION', '质量主体责任承诺', 'Declarations of responsibility for quality', 'enterprise-service', '二(二)1', 'quality-activity', 'BEGAN', '{QUALITY_DECLARATION}', null, 40, false),
    ('BRAND', '品牌', 'Brands', 'enterprise-service', '二(一)2', 'quality-activity', 'BEGAN', '{BRAND,REGIONAL_BRAND,BRAND_OR_STANDARD}', null, 41, false),
    ('STANDARD', '标准制定与自我声明', 'Standards drawn up or declared', 'enterprise-service', '二(一)2', 'quality-activity', 'BEGAN', '{STANDARD}', null, 42, false),
    ('GREEN_MARK', '绿色工厂和绿色园区', 'Green factories and parks', 'enterprise-service', '二(二)7', 'quality-activity', 'BEGAN', '{GREEN_FACTORY,GREEN_PARK}', null, 43, false),
    ('THIRD_PARTY_EVALUATION', '第三方质量评价', 'Third-party evaluations', 'enterprise-service', '二(一)3', 'quality-activity', 'BEGAN', '{THIRD_PARTY_EVALUATION}', null, 44, false),
    ('DEMONSTRATION_ZONE', '认证示范区', 'Demonstration zones', 'enterprise-service', '二(二)6', 'quality-activity', 'BEGAN', '{DEMONSTRATION_ZONE}', null, 45, false),
    ('CONSULTATION', '认证咨询(次)', 'Consultations', 'enterprise-service', '二(二)2', 'quality-activity', 'BEGAN', '{CONSULTATION}', null, 46, true),
    ('ASSISTANCE_REQUESTED', '提出帮扶需求', 'Requests for help', 'enterprise-service', '二(二)2', 'assistance-request', 'BEGAN', null, null, 47, false),
    ('ASSISTANCE_CERTIFIED', '帮扶获证', 'Requests that ended with a certificate', 'enterprise-service', '二(二)2', 'assistance-request', 'ENDED', null, '{CERTIFIED}', 48, false);

create or replace view activity_day as
    select k.code as kind, r.county, case k.moment when 'BEGAN' then r.began_on else r.ended_on end as day,
           case when k.by_quantity then r.quantity else 1 end as quantity
    from activity_kind k
    join activity_record r on r.family = k.family
    where r.standing
      and (k.moment = 'BEGAN' or r.ended_on is not null)
      and (k.categories is null or r.category = any (k.categories))
      and (k.outcomes is null or r.outcome = any (k.outcomes))
      and (not k.remainder or not exists (
              select from activity_kind o where o.family = k.family and r.category = any (o.categories)))
    union all
    select k.code, t.county, t.day, 1 from activity_kind k join enterprise_turn t on t.family = k.family;

-- Which work shows that an item of the plan is being carried out; another plan has rows of its own.
create table duty_work (
    plan text not null,
    item text not null,
    kind text not null references activity_kind,
    primary key (plan, item, kind),
    foreign key (plan, item) references duty_item (plan, code)
);
insert into duty_work (plan, item, kind)
select '2021-2025', i.item, k.kind
from (values
    ('2.1.1', '{ADVANCED_METHOD,QUALITY_AWARD}'::text[]),
    ('2.1.2', '{IMPROVEMENT_PROJECT,BRAND,STANDARD}'),
    ('2.1.3', '{TRAINING,THIRD_PARTY_EVALUATION}'),
    ('2.2.1', '{CHIEF_QUALITY_OFFICER,QUALITY_DECLARATION,ADVANCED_METHOD}'),
    ('2.2.2', '{TRAINING,ASSISTANCE,ASSISTANCE_REQUESTED,ASSISTANCE_CERTIFIED,CONSULTATION}'),
    ('2.2.3', '{IMPROVEMENT_PROJECT}'),
    ('2.2.6', '{DEMONSTRATION_ZONE}'),
    ('2.2.7', '{GREEN_MARK}'),
    ('2.3.4', '{ENTERPRISE_SETTLED,ENTERPRISE_MOVED_IN}'),
    ('2.4', '{INSPECTION,INSPECTION_RANDOM,INSPECTION_PROBLEM,CASE_OPENED,CASE_CLOSED,PENALTY,COMPLAINT_RECEIVED,COMPLAINT_CLOSED,REPORT_RECEIVED,REPORT_CLOSED}'),
    ('3.2', '{TRAINING}'),
    ('3.3', '{PUBLICITY}')) as i(item, kinds)
cross join lateral unnest(i.kinds) as k(kind);

-- Complaints and reports: closed in the trailing 12 months with every clock stopped in time.
alter table rate drop constraint rate_source_check;
alter table rate add constraint rate_source_check
    check (source in ('SUSPENSION', 'REVOCATION', 'INSPECTION', 'PENALTY', 'SIZE', 'MATTER'));
comment on column rate.categories is 'kinds of inspection, or complaint and report; null: all';
insert into rate (code, name_zh, name_en, plan_item, source, scale, decimals, window_months, categories, unknown_outcomes,
    numerator_zh, numerator_en, denominator_zh, denominator_en, position) values
    ('COMPLAINTS-IN-TIME', '投诉按时办结率', 'Complaints closed in time', '二(四)', 'MATTER', 100, 2, 12, '{complaint}', '{}',
     '近12个月办结、各环节均未超期的投诉', 'complaints closed in the trailing 12 months, every clock stopped in time',
     '近12个月办结、是否按时已知的投诉(撤回、并案的除外)', 'complaints closed in them of which that is known; without those withdrawn or merged', 16),
    ('REPORTS-IN-TIME', '举报按时办结率', 'Reports closed in time', '二(四)', 'MATTER', 100, 2, 12, '{report}', '{}',
     '近12个月办结、各环节均未超期的举报', 'reports closed in the trailing 12 months, every clock stopped in time',
     '近12个月办结、是否按时已知的举报(并案的除外)', 'reports closed in them of which that is known; without those merged', 17);

alter function rate_pieces(text[]) rename to rate_pieces_of_work;
create function rate_pieces_of_matters(asked text[])
    returns table (code text, part text, county text, since date, until date) language sql stable rows 1000 as $$
    select r.code, p.part, a.county, a.ended_on, (a.ended_on + make_interval(months => r.window_months))::date
    from rate r
    join activity_record a on a.family = any (r.categories) and a.standing and a.ended_on is not null
        and a.outcome not in ('MERGED', 'WITHDRAWN')
    cross join lateral (values ('N', a.in_time), ('D', a.in_time is not null), ('U', a.in_time is null)) as p(part, holds)
    where r.code = any (asked) and r.source = 'MATTER' and p.holds
$$;
create function rate_pieces(asked text[])
    returns table (code text, part text, county text, since date, until date) language sql stable rows 100000 as $$
    select * from rate_pieces_of_work(asked) union all select * from rate_pieces_of_matters(asked)
$$;

-- What was passed over so far is read from the beginning; what is known already stays, because its version is the same.
update consumer_offset set next_offset = 0 where consumer = 'activity';
