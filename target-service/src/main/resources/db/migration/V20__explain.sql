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

-- Where states begin and end, so that what moved on a day or between two is found without looking at everything: a number
-- can move only where a certificate or an enterprise's place does. They are kept here and not on memberships, of which there
-- are several for each certificate. The day comes first, so that no plan of the recount can take these for its look-ups.
create function turning_days(period datemultirange) returns date[] language sql immutable strict parallel safe as $$
    select array_agg(bound.day)
    from unnest(period) as run cross join lateral (values (lower(run)), (upper(run))) as bound(day)
    where bound.day is not null
$$;
create function turning_days(periods datemultirange[]) returns date[] language sql immutable strict parallel safe as $$
    select array_agg(bound.day)
    from unnest(periods) as period cross join lateral unnest(period) as run
    cross join lateral (values (lower(run)), (upper(run))) as bound(day)
    where bound.day is not null
$$;
create index certificate_replica_begins on certificate_replica (coalesce(lower(in_force), '-infinity'), kpi_class);
create index certificate_replica_ends on certificate_replica (coalesce(upper(in_force), 'infinity'), kpi_class);
-- most are one unbroken range; of the few that are not, any day is found
create index certificate_replica_broken on certificate_replica
    using gin (array_cat(turning_days(in_force), turning_days(suspended)))
    where suspended <> '{}' or in_force <> datemultirange(range_merge(in_force));
create index enterprise_replica_moves on enterprise_replica using gin (turning_days(county_days))
    where county_days <> array ['{(,)}'::datemultirange];
