-- What the ledger needs to know of enterprises, certificates and certification bodies, copied from their events.
-- A row is replaced only by a newer (epoch, version) of the same aggregate.

create table enterprise_replica (
    enterprise_id   uuid primary key,
    epoch           int      not null,
    version         bigint   not null,
    event_id        text     not null,
    credit_code     text     not null,
    former_codes    text[]   not null,
    name            text     not null,
    kind            text     not null,
    size            text,
    industry        text,
    county_periods  jsonb    not null,
    deregistered_on date,
    counties        text[]   not null,
    county_days     datemultirange[] not null,
    check (cardinality(counties) = cardinality(county_days))
);
comment on column enterprise_replica.county_periods is 'as the event told them';
comment on column enterprise_replica.counties is
    'where it counts, derived from county_periods: each day before its deregistration belongs to one of these or, in a gap, to `unattributed`; days outside the city are left out';
comment on column enterprise_replica.county_days is 'the days that belong to counties[i]';
create index enterprise_replica_code on enterprise_replica (credit_code, enterprise_id);

-- Which days an enterprise counts in which county: an enterprise is nowhere from its deregistration on, `outside` is not
-- in the city, and what no period tells is unattributed.
create function counted_days(county_periods jsonb, deregistered_on date)
    returns table (counties text[], county_days datemultirange[]) language sql immutable rows 1 as $$
    with told as (
        select p.county, daterange(p."from", p."to") as days
        from jsonb_to_recordset(county_periods) as p(county text, "from" date, "to" date)
    ), tile as (
        select county, range_agg(days) as days from told group by county
        union all
        select 'unattributed', '{(,)}'::datemultirange - coalesce((select range_agg(days) from told), '{}')
    ), counted as (
        select county, days * datemultirange(daterange(null, deregistered_on)) as days
        from tile where county <> 'outside'
    )
    select coalesce(array_agg(county order by county), '{}'), coalesce(array_agg(days order by county), '{}')
    from counted where not isempty(days)
$$;

create table enterprise_former_code (
    code          text not null,
    enterprise_id uuid not null references enterprise_replica,
    primary key (code, enterprise_id)
);
create index enterprise_former_code_enterprise on enterprise_former_code (enterprise_id);

-- The subject that a credit code stands for: the enterprise that has it now, else the one that had it once (its present
-- code), else the code itself. It depends on the state alone and not on the order in which events came.
-- A table function, because the planner inlines those.
create function subject_of(asked text) returns table (subject text) language sql stable rows 1 as $$
    select coalesce(
        (select e.credit_code from enterprise_replica e where e.credit_code = asked limit 1),
        (select e.credit_code
         from enterprise_former_code f join enterprise_replica e using (enterprise_id)
         where f.code = asked
         order by f.enterprise_id limit 1),
        asked)
$$;

create table certificate_replica (
    certificate_id    uuid primary key,
    epoch             int            not null,
    version           bigint         not null,
    event_id          text           not null,
    number            text           not null,
    body              text,
    scheme            text           not null,
    kpi_class         text,
    sub_certificate   boolean        not null,
    holder_code       text,
    applicant_code    text,
    manufacturer_code text,
    factory_code      text,
    in_force          datemultirange not null,
    suspended         datemultirange not null
);
-- most certificates have one party in all roles, so the other three indexes stay small
create index certificate_replica_holder on certificate_replica (holder_code, kpi_class);
create index certificate_replica_applicant on certificate_replica (applicant_code, kpi_class)
    where applicant_code is distinct from holder_code;
create index certificate_replica_manufacturer on certificate_replica (manufacturer_code, kpi_class)
    where manufacturer_code is distinct from holder_code;
create index certificate_replica_factory on certificate_replica (factory_code, kpi_class)
    where factory_code is distinct from holder_code;

create table body_replica (
    body_id         uuid primary key,
    epoch           int            not null,
    version         bigint         not null,
    event_id        text           not null,
    approval_number text           not null,
    name            text           not null,
    status          text           not null,
    county          text,
    attracted       datemultirange not null
);
comment on column body_replica.county is 'null: not known, counted as unattributed; `outside`: not in the city';
