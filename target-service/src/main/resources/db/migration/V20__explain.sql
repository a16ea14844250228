-- What is needed to say why a number moved: what each aggregate's last event was, which earlier event first told the days
-- that still hold, and what ended a certificate.

alter table certificate_replica
    add column event_type     text,
    add column event_time     timestamptz,
    add column told           jsonb,
    add column holder_name    text,
    add column expires_on     date,
    add column term_ends      date[],
    add column status_changes jsonb;
comment on column certificate_replica.told is
    'the day on which its state turns → the event that first told this turn as it still is; days not in it: the last event';
comment on column certificate_replica.expires_on is 'last day of its validity';
comment on column certificate_replica.term_ends is 'last days of all its terms';
comment on column certificate_replica.status_changes is 'as the event told them; null: none';

alter table enterprise_replica
    add column event_type text,
    add column event_time timestamptz,
    add column told       jsonb;
alter table body_replica
    add column event_type text,
    add column event_time timestamptz,
    add column told       jsonb;

-- Where memberships begin and end, so that a day or a range of days is found without looking at all of them. Most
-- memberships are one unbroken range; the few that are not are found by any of their days.
create function turning_days(period datemultirange) returns date[] language sql immutable strict parallel safe as $$
    select array_agg(bound.day)
    from unnest(period) as run cross join lateral (values (lower(run)), (upper(run))) as bound(day)
    where bound.day is not null
$$;
create index membership_begins on membership (definition, basis, county, coalesce(lower(period), '-infinity'));
create index membership_ends on membership (definition, basis, county, coalesce(upper(period), 'infinity'));
create index membership_broken on membership using gin (turning_days(period))
    where period <> datemultirange(range_merge(period));
