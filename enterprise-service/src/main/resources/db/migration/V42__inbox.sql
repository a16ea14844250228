-- Holders of certificates that the register does not know: they wait until an officer confirms, links or dismisses them.
create table unconfirmed_enterprise (
    id               uuid        not null primary key default uuidv7(),
    version          bigint      not null default 1,
    -- the credit code, or name:… where the certificates tell none
    key              text        not null unique,
    credit_code      text,
    name             text        not null,
    names            text[]      not null,
    address          text,
    roles            text[]      not null,
    schemes          text[]      not null,
    certificates     int         not null,
    first_seen       timestamptz not null,
    last_seen        timestamptz not null,
    suggested_county text,
    suggested_from   text check (suggested_from in ('ADDRESS', 'NAME')),
    state            text        not null default 'WAITING'
        check (state in ('WAITING', 'REGISTERED', 'CONFIRMED', 'LINKED', 'DISMISSED', 'GONE')),
    -- the code under which it is registered, or that of the subject it is
    enterprise_code  text,
    decided_by       text,
    decided_reason   text,
    decided_at       timestamptz,
    changed_at       timestamptz not null
);
create index unconfirmed_enterprise_waiting on unconfirmed_enterprise (suggested_county, id) where state = 'WAITING';
create index unconfirmed_enterprise_code on unconfirmed_enterprise (enterprise_code) where enterprise_code is not null;
comment on column unconfirmed_enterprise.state is
    'REGISTERED: by another way; GONE: no certificate names it any more; both follow by themselves';

create table unconfirmed_enterprise_history (
    aggregate_id uuid        not null references unconfirmed_enterprise,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- Keys of holders to look at again: written by triggers of holding and enterprise, see R__inbox_due.sql.
create table inbox_due (
    id  bigint generated always as identity primary key,
    -- more than once where much happens: nobody waits for anybody to write it down
    key text not null
);

-- The county that a text names: the one whose full name stands in it, else the one whose short name does; null where none or
-- several do. A suggestion only: an officer decides.
create function county_named_in(told text) returns text language sql stable as $$
    select coalesce(
        (select case when count(*) = 1 then min(c.code) end from county c
         where c.valid_to is null and position(c.name_zh in told) > 0),
        (select case when count(*) = 1 then min(c.code) end from county c
         where c.valid_to is null and position(left(c.name_zh, -1) in told) > 0
           and not exists (select from county f where f.valid_to is null and position(f.name_zh in told) > 0)))
$$;
