-- What supervision needs to know of enterprises, certificates and certification bodies, copied from their events.
-- A row is replaced only by a newer (epoch, version) of the same aggregate.

create table enterprise_replica (
    enterprise_id   uuid   primary key,
    epoch           int    not null,
    version         bigint not null,
    event_id        text   not null,
    credit_code     text   not null,
    former_codes    text[] not null,
    name            text   not null,
    name_key        text   not null,
    kind            text   not null,
    status          text   not null,
    industry        text,
    size            text,
    address         text,
    county_periods  jsonb  not null,
    deregistered_on date
);
comment on column enterprise_replica.name_key is 'the form that is compared: half-width, upper case, no spaces';
comment on column enterprise_replica.status is 'on the day of the last event; deregistered_on decides for any other day';
comment on column enterprise_replica.county_periods is 'as the event told them: [{county, from, to}], half-open, null = open';
create index enterprise_replica_code on enterprise_replica (credit_code, enterprise_id);
create index enterprise_replica_name on enterprise_replica (name_key);

create table enterprise_former_code (
    code          text not null,
    enterprise_id uuid not null references enterprise_replica,
    primary key (code, enterprise_id)
);
create index enterprise_former_code_enterprise on enterprise_former_code (enterprise_id);

-- The enterprise that a credit code stands for: who has it now, else who had it once; none when nobody did.
create function enterprise_of(asked text) returns setof enterprise_replica language sql stable rows 1 as $$
    (select e.* from enterprise_replica e where e.credit_code = asked order by e.enterprise_id limit 1)
    union all
    (select e.*
     from enterprise_former_code f join enterprise_replica e using (enterprise_id)
     where f.code = asked and not exists (select from enterprise_replica c where c.credit_code = asked)
     order by f.enterprise_id limit 1)
$$;

-- Where an enterprise sits on a day: a county, `outside` of the city, or `unattributed` where no period tells.
create function enterprise_county(county_periods jsonb, day date) returns text language sql immutable as $$
    select coalesce(
        (select p.county
         from jsonb_to_recordset(county_periods) as p(county text, "from" date, "to" date)
         where (p."from" is null or p."from" <= day) and (p."to" is null or day < p."to")
         limit 1),
        'unattributed')
$$;

create table certificate_replica (
    certificate_id    uuid           primary key,
    epoch             int            not null,
    version           bigint         not null,
    event_id          text           not null,
    number            text           not null,
    number_key        text           not null,
    body              text,
    body_name         text,
    scheme            text           not null,
    kpi_class         text,
    holder_name       text,
    holder_code       text,
    applicant_code    text,
    manufacturer_code text,
    factory_code      text,
    product_class     text,
    product_name      text,
    status            text,
    issued_on         date,
    expires_on        date,
    in_force          datemultirange not null,
    suspended         datemultirange not null
);
comment on column certificate_replica.kpi_class is 'CCC, VIP, QMS, …; null: counted in no indicator';
create index certificate_replica_number on certificate_replica (number_key);
create index certificate_replica_holder on certificate_replica (holder_code, kpi_class);
create index certificate_replica_factory on certificate_replica (factory_code, kpi_class)
    where factory_code is distinct from holder_code;

create table body_replica (
    body_id         uuid   primary key,
    epoch           int    not null,
    version         bigint not null,
    event_id        text   not null,
    approval_number text   not null,
    name            text   not null,
    credit_code     text,
    status          text   not null,
    county          text
);
comment on column body_replica.county is 'null: not known; `outside`: not in the city';
create index body_replica_approval on body_replica (approval_number);
