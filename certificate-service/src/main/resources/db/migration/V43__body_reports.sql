-- The certification bodies' monthly reports (domain: a month's changes are reported by the 10th of the next month, not
-- extended for holidays).
alter table import_job
    add column report_body  text,
    add column report_month text,
    add column reported_by  text,
    add constraint import_job_report check ((source = 'BODY_REPORT') = (report_body is not null and report_month is not null));

-- By which day of the next month a month is to be reported; the row with the latest first month at or before it holds.
create table body_report_rule (
    first_month date not null primary key check (extract(day from first_month) = 1),
    due_day     int  not null check (due_day between 1 and 28),
    source      text not null,
    confidence  text not null check (confidence in ('FOUND', 'HIGH', 'MEDIUM', 'LOW'))
);
insert into body_report_rule values
    ('2016-07-01', 10, '国家认监委认证信息上报规范(2015-06-30 发布,2016-07-01 起施行,2021-09-24 修订):当月信息于次月10日前上报,遇节假日不顺延', 'FOUND');

create table body_report (
    id          uuid        not null primary key,
    body        text        not null,
    month       date        not null check (extract(day from month) = 1),
    kind        text        not null check (kind in ('IMPORT', 'NIL', 'OTHER')),
    received_on date        not null,
    import_id   uuid,
    note        text,
    by          text        not null,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_because text
);
create index body_report_month on body_report (month, body) where withdrawn_at is null;
create unique index body_report_import on body_report (import_id);
comment on column body_report.kind is 'IMPORT: a file committed here; NIL: nothing changed in the month; OTHER: seen elsewhere, e.g. in the national system';
