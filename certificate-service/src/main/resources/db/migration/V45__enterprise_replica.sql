-- Enterprises as enterprise.events.v1 told them last: whose code a holder's code is, how it is called, in which county it sits.
create table enterprise_replica (
    enterprise_id   uuid   not null primary key,
    epoch           int    not null,
    version         bigint not null,
    credit_code     text   not null,
    former_codes    text[] not null,
    name            text   not null,
    -- every name that was ever told of it, in whatever order its events came: a certificate may bear a former one
    names           text[] not null,
    county_periods  jsonb  not null,
    deregistered_on date
);
create index enterprise_replica_code on enterprise_replica (credit_code);
create index enterprise_replica_former on enterprise_replica using gin (former_codes);

-- Whoever has a code now, or had it once.
create function enterprise_of(code text) returns setof enterprise_replica language sql stable rows 1 as $$
    select e.* from enterprise_replica e where e.credit_code = code
    union
    select e.* from enterprise_replica e where e.former_codes @> array[code]
$$;

-- The county of a day by dated periods (half-open): six digits, outside, or unattributed.
create function county_on(periods jsonb, day date) returns text language sql immutable parallel safe
    return coalesce((
        select p ->> 'county' from jsonb_array_elements(periods) p
        where (p ->> 'from' is null or (p ->> 'from')::date <= day) and (p ->> 'to' is null or day < (p ->> 'to')::date)
        limit 1), 'unattributed');

-- How names are compared: width, case, spaces, brackets and other signs do not matter.
create function name_key(text) returns text language sql immutable strict parallel safe
    return regexp_replace(lower(normalize($1, nfkc)), '[^[:alnum:]]', '', 'g');
