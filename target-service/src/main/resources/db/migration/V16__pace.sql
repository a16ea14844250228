-- The pace at which targets are to be reached: curves that a county or the city gives, and what still counts as on track.

create table pace_curve (
    id              uuid primary key,
    number          bigint      not null unique,
    plan            text        not null references plan,
    indicator       text        not null references indicator,
    year            int         check (year between 1 and 9999),
    county          text        references county check (county <> 'unattributed'),
    days            date[]      not null check (cardinality(days) > 0),
    numbers         int[]       not null check (cardinality(numbers) = cardinality(days)),
    effective_on    date        not null,
    document_number text        not null,
    reason          text        not null,
    decided_by      text        not null,
    recorded_at     timestamptz not null,
    request         text
);
comment on column pace_curve.year is 'null: towards the target of the whole plan';
comment on column pace_curve.county is 'null: the city';

-- How far from the expected number still counts as on track, in percent of it.
create table pace_tolerance (
    number          bigint        primary key,
    plan            text          references plan,
    percent         numeric(5, 2) not null check (percent between 0 and 100),
    effective_on    date          not null,
    reason          text          not null,
    decided_by      text          not null,
    recorded_at     timestamptz   not null,
    request         text
);
comment on column pace_tolerance.plan is 'null: for every plan that has none of its own';

insert into pace_tolerance (number, plan, percent, effective_on, reason, decided_by, recorded_at) values
    (1, null, 2.00, '0001-01-01', '未另行规定时的缺省值', '系统缺省', '2021-12-21 00:00+08');

create trigger added_to_only before update or delete or truncate on pace_curve
    for each statement execute function refuse_rewriting();
create trigger added_to_only before update or delete or truncate on pace_tolerance
    for each statement execute function refuse_rewriting();
