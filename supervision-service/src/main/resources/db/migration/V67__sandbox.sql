-- A sandbox only: how far its clock was moved, and the scenarios that were played in it. Empty anywhere else.
create table sandbox_clock (
    only_row     boolean primary key default true check (only_row),
    moved_micros bigint  not null default 0 check (moved_micros >= 0)
);
insert into sandbox_clock default values;

create table sandbox_run (
    id         uuid        primary key,
    scenario   text        not null,
    consumer   text, -- whose receipts the scenario looks at
    played     int         not null default 0, -- steps
    state      text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    known      jsonb       not null, -- names and what they stand for
    told_through bigint    not null default 0, -- the last entry of its record that a step has told
    begun_at   timestamptz not null,
    version    bigint      not null default 1
);

create table sandbox_step (
    run       uuid not null references sandbox_run on delete cascade,
    number    int  not null,
    outcome   jsonb not null,
    primary key (run, number)
);
