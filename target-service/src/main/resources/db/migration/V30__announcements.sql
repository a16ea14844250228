-- What other platforms were told (target.events.v1), and what moved.

-- The last event of each aggregate: its version, and its state, so that it can be told again after a restore.
create table announced (
    aggregate_id uuid        primary key,
    type         text        not null,
    version      bigint      not null check (version > 0),
    state        jsonb       not null,
    announced_at timestamptz not null
);

-- Each number of the day as it was last recorded among the movements and as it was last announced; `city` is the whole
-- city. Written in one transaction with the movement and the outbox, so that a kill loses and repeats nothing.
create table kpi (
    indicator          text   not null references indicator,
    county             text   not null,
    net_distinct       int    not null,
    net_holdings       int    not null,
    announced_on       date,
    announced_distinct int,
    announced_holdings int,
    announced_value    int,
    announced_sequence bigint,
    announced_at       timestamptz,
    primary key (indicator, county)
);
comment on column kpi.announced_at is 'null: never; announced at most once in the stated interval';

-- How far movements were recorded: up to this state of the ledger, on this day; older than forgotten_to are not kept.
create table movement_log (
    only_row     boolean primary key default true check (only_row),
    sequence     bigint,
    on_day       date,
    forgotten_to bigint
);
insert into movement_log default values;

-- Movements of the day's numbers, those between two looks in one row. events = 0: moved by the calendar.
create table movement (
    id            bigint generated always as identity primary key,
    sequence      bigint      not null,
    moved_at      timestamptz not null,
    on_day        date        not null,
    indicator     text        not null,
    county        text,
    basis         basis       not null,
    from_distinct int         not null,
    to_distinct   int         not null,
    from_holdings int         not null,
    to_holdings   int         not null,
    events        int         not null,
    cause         text
);
comment on column movement.county is 'null: the whole city';
comment on column movement.cause is 'the event that caused it, where it was one alone';
create index movement_sequence on movement (sequence);

-- Which events led to a state of the ledger; forgotten once its movements were recorded.
create table ledger_cause (
    sequence bigint primary key,
    events   int    not null,
    event_id text
);
