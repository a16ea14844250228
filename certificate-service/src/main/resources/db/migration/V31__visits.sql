-- Visits of certification bodies to the holders of certificates (审核、检查), and the calendar-year part of the 2016 rule.
create table visit_kind (
    code       text    not null primary key,
    parent     text    references visit_kind,
    name_zh    text    not null,
    name_en    text    not null,
    -- whether the time to the next surveillance counts from it
    follow_up  boolean not null,
    -- whether it lies after the issue of a certificate
    after_issue boolean not null,
    source     text    not null,
    confidence text    not null check (confidence in ('FOUND', 'HIGH', 'MEDIUM', 'LOW'))
);
insert into visit_kind (code, parent, name_zh, name_en, follow_up, after_issue, source, confidence) values
    ('01', null, '初次认证审核', 'initial', false, false, 'CNCA reporting codes, audit activity', 'FOUND'),
    ('0101', '01', '初次认证第一阶段', 'initial, stage 1', false, false, 'CNCA reporting codes, audit activity', 'FOUND'),
    ('0102', '01', '初次认证第二阶段', 'initial, stage 2', false, false, 'CNCA reporting codes, audit activity', 'FOUND'),
    ('02', null, '再认证审核', 're-certification', true, true, 'CNCA reporting codes, audit activity', 'FOUND'),
    ('0201', '02', '再认证', 're-certification', true, true, 'CNCA reporting codes, audit activity', 'FOUND'),
    ('03', null, '监督审核', 'surveillance', true, true, 'CNCA reporting codes, audit activity', 'FOUND'),
    ('04', null, '特殊审核', 'special', false, true, 'CNCA reporting codes, audit activity', 'FOUND'),
    ('05', null, '变更审核', 'change', false, true, 'CNCA reporting codes, audit activity', 'FOUND');

create table visit (
    id             uuid        not null primary key,
    certificate_id uuid        not null references certificate (id),
    kind           text        not null references visit_kind,
    begun_on       date        not null,
    ended_on       date        not null check (ended_on >= begun_on),
    result         text        not null,
    body           text,
    announced      boolean,
    note           text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    withdrawn_at   timestamptz,
    version        bigint      not null
);
create unique index visit_once on visit (certificate_id, kind, begun_on, ended_on) where withdrawn_at is null;
create index visit_follow_up on visit (certificate_id, ended_on) where withdrawn_at is null;
create index visit_body on visit (body, id);

create table visit_history (
    aggregate_id uuid        not null references visit (id),
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

alter table scheme_rule drop constraint scheme_rule_kind_check;
alter table scheme_rule add constraint scheme_rule_kind_check check (kind in
    ('FIRST_SURVEILLANCE', 'SURVEILLANCE_INTERVAL', 'SURVEILLANCE_CALENDAR_YEARS', 'LONGEST_SUSPENSION', 'RENEWAL_WINDOW',
     'WAIT_AFTER_REVOCATION'));
alter table scheme_rule drop constraint scheme_rule_unit_check;
alter table scheme_rule add constraint scheme_rule_unit_check check (unit in ('DAY', 'MONTH', 'YEAR'));
alter table scheme_rule add constraint scheme_rule_calendar_years check
    (unit is null or (unit = 'YEAR') = (kind = 'SURVEILLANCE_CALENDAR_YEARS'));
insert into scheme_rule (scheme, kind, valid_from, amount, unit, source, confidence) values
    ('A', 'SURVEILLANCE_CALENDAR_YEARS', '0001-01-01', 1, 'YEAR', 'management-system rules of 2016: once a calendar year, at most 15 months apart', 'HIGH'),
    ('A0101', 'SURVEILLANCE_CALENDAR_YEARS', '2026-01-01', null, null, 'CNCA-QMS-01:2025 (CNCA公告2025年第16号): 12 months only', 'FOUND'),
    ('A0102', 'SURVEILLANCE_CALENDAR_YEARS', '2026-01-01', null, null, 'CNCA-QMS-01:2025, taken to hold for construction too', 'LOW');
insert into scheme_rule (scheme, kind, valid_from, amount, unit, source, confidence)
select s.scheme, 'SURVEILLANCE_CALENDAR_YEARS', '2026-03-01', null, null, 'CNCA公告2026年第2号: 12 months only', s.confidence
from (values ('A0201', 'FOUND'), ('A0301', 'FOUND'), ('A0501', 'FOUND'), ('A0601', 'FOUND'), ('A0901', 'LOW'))
         as s(scheme, confidence);
update catalogue_state set version = version + 1;

-- The last day for the next surveillance after a day, under the rules of one period: the earliest of what they say.
create function surveillance_due(since date, span jsonb, years jsonb) returns date language sql immutable parallel safe
    return least(
        case when span is not null then
            (since + make_interval(months => coalesce((span ->> 'months')::int, 0), days => coalesce((span ->> 'days')::int, 0)))::date
        end,
        make_date(extract(year from since)::int + (years ->> 'years')::int, 12, 31));
