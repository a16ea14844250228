-- The city's target, shared among the counties: dated decisions that are added to and never rewritten.

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is added to, never rewritten', tg_table_name using errcode = 'restrict_violation';
end $$;

create table allocation (
    id              uuid primary key,
    number          bigint      not null unique,
    plan            text        not null references plan,
    indicator       text        not null references indicator,
    year            int         not null check (year between 1 and 9999),
    city_target     int         not null check (city_target >= 0),
    effective_on    date        not null,
    document_number text        not null,
    reason          text        not null,
    decided_by      text        not null,
    recorded_at     timestamptz not null,
    request         text
);
comment on column allocation.number is 'order of recording, without gaps; given while the ledger is held';
create index allocation_of_target on allocation (plan, year, indicator, effective_on desc, number desc);

create table allocation_share (
    allocation uuid not null references allocation,
    county     text not null references county check (county <> 'unattributed'),
    share      int  not null check (share >= 0),
    primary key (allocation, county)
);

create trigger added_to_only before update or delete or truncate on allocation
    for each statement execute function refuse_rewriting();
create trigger added_to_only before update or delete or truncate on allocation_share
    for each statement execute function refuse_rewriting();

-- The year whose targets hold on a day: that of the day, within the years of the plan.
create function target_year(asked_plan text, asked_on date) returns int language sql stable as $$
    select greatest(extract(year from p.starts_on)::int,
                    least(extract(year from p.due_on)::int, extract(year from asked_on)::int))
    from plan p where p.code = asked_plan
$$;

-- The decision that holds on a day for each indicator of a year: the one that took effect last, of the same day the one
-- recorded last. known: what had been recorded by then.
create function allocation_on(asked_plan text, asked_year int, asked_on date, known timestamptz default 'infinity')
    returns setof allocation language sql stable as $$
    select distinct on (a.indicator) a.*
    from allocation a
    where a.plan = asked_plan and a.year = asked_year and a.effective_on <= asked_on and a.recorded_at <= known
    order by a.indicator, a.effective_on desc, a.number desc
$$;
