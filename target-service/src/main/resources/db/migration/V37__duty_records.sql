-- What is told about a task. Nothing here is ever changed or deleted: a correction is a further row beside the first.

create table duty_report (
    id                uuid        not null,
    version           bigint      not null,
    duty              uuid        not null references duty,
    county            text references county,
    period_from       date        not null,
    period_to         date        not null check (period_to >= period_from),
    text              text        not null,
    percent           int check (percent between 0 and 100),
    links             text[]      not null,
    by_department     text        not null references department (code),
    by_office         text        not null,
    correction_reason text,
    recorded_at       timestamptz not null,
    primary key (id, version)
);
create index duty_report_duty on duty_report (duty, county, period_to desc, id);

create table duty_comment (
    id            uuid primary key,
    duty          uuid        not null references duty,
    reply_to      uuid references duty_comment,
    text          text        not null,
    by_department text        not null references department (code),
    by_office     text        not null,
    recorded_at   timestamptz not null
);
create index duty_comment_duty on duty_comment (duty, id);

create table duty_fund (
    id            uuid primary key,
    duty          uuid           not null references duty,
    county        text references county,
    kind          text           not null check (kind in ('BUDGETED', 'SPENT')),
    amount        numeric(14, 2) not null check (amount <> 0),
    source        text           not null,
    on_day        date           not null,
    note          text,
    corrects      uuid references duty_fund,
    by_department text           not null references department (code),
    by_office     text           not null,
    recorded_at   timestamptz    not null,
    check (corrects is not null or amount > 0)
);
comment on column duty_fund.amount is 'yuan; a correction is signed and of the kind and source of what it corrects';
create index duty_fund_duty on duty_fund (duty, id);
create index duty_fund_corrects on duty_fund (corrects) where corrects is not null;

create table duty_activity (
    id            uuid primary key,
    duty          uuid        not null references duty,
    county        text references county,
    kind          text        not null
                  check (kind in ('TRAINING', 'PUBLICITY', 'ASSISTANCE', 'INSPECTION', 'MEETING', 'OTHER')),
    title         text        not null,
    on_day        date        not null,
    place         text        not null,
    attendance    int         not null check (attendance >= 0),
    links         text[]      not null,
    by_department text        not null references department (code),
    by_office     text        not null,
    recorded_at   timestamptz not null
);
create index duty_activity_duty on duty_activity (duty, id);

-- the database itself refuses to rewrite what was told
create function duty_told() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger duty_report_told before update or delete on duty_report for each row execute function duty_told();
create trigger duty_comment_told before update or delete on duty_comment for each row execute function duty_told();
create trigger duty_fund_told before update or delete on duty_fund for each row execute function duty_told();
create trigger duty_activity_told before update or delete on duty_activity for each row execute function duty_told();
