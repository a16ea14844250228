-- Laboratories and other institutions of inspection, testing and standards (检验检测机构), what they can do and what they share (plan 二(三)2).
create table laboratory (
    id                 uuid        not null primary key,
    name               text        not null,
    kinds              jsonb       not null,
    credit_code        text,
    county             text,
    address            text,
    contact            text,
    platform           text,
    certification_body text,
    standings          jsonb       not null,
    qualifications     jsonb       not null default '[]',
    capabilities       int         not null default 0,
    resources          int         not null default 0,
    recorded_at        timestamptz not null,
    version            bigint      not null,
    searched           text        generated always as (search_text(name || E'\n' || coalesce(platform, ''))) stored,
    constraint laboratory_name unique nulls not distinct (credit_code, name)
);
create index laboratory_county on laboratory (county, id);
create index laboratory_searched on laboratory using gin (searched gin_trgm_ops);
comment on column laboratory.qualifications is '[{kind, number, from, to, source}]: CMA 资质认定, CNAS 认可, HIGH_TECH 高新技术企业; half-open';
comment on column laboratory.contact is 'of the institution, not of a person';

create table laboratory_history (
    aggregate_id uuid        not null references laboratory (id),
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- What an institution can test or inspect, line by line of its scope. A line is never changed: it ends, and another one begins.
create table laboratory_capability (
    id            uuid        not null primary key,
    laboratory_id uuid        not null references laboratory (id),
    field         text        not null,
    product       text        not null,
    parameter     text        not null,
    standard      text,
    basis         text        not null check (basis in ('CMA', 'CNAS', 'NONE')),
    begins_on     date        not null,
    ends_on       date,
    since_version bigint      not null,
    ended_version bigint,
    recorded_at   timestamptz not null,
    searched      text        generated always as (search_text(
        field || E'\n' || product || E'\n' || parameter || E'\n' || coalesce(standard, ''))) stored,
    check (ends_on > begins_on)
);
create index laboratory_capability_of on laboratory_capability (laboratory_id, id);
create index laboratory_capability_searched on laboratory_capability using gin (searched gin_trgm_ops);

-- What an institution shares. A correction is a further row of the same resource; the one before stays with the version that ended it.
create table shared_resource (
    row_id        uuid        not null primary key,
    id            uuid        not null,
    laboratory_id uuid        not null references laboratory (id),
    kind          text        not null check (kind in
        ('TECHNOLOGY', 'INFORMATION', 'TALENT', 'INFRASTRUCTURE', 'EQUIPMENT')),
    name          text        not null,
    model         text,
    description   text,
    openness      text        not null check (openness in ('OPEN', 'ON_REQUEST', 'NOT_NOW')),
    terms         text,
    begins_on     date        not null,
    ends_on       date,
    since_version bigint      not null,
    ended_version bigint,
    recorded_at   timestamptz not null,
    searched      text        generated always as (search_text(
        name || E'\n' || coalesce(model, '') || E'\n' || coalesce(description, ''))) stored,
    check (ends_on > begins_on)
);
create unique index shared_resource_current on shared_resource (id) where ended_version is null;
create index shared_resource_of on shared_resource (laboratory_id, id) where ended_version is null;
create index shared_resource_searched on shared_resource using gin (searched gin_trgm_ops) where ended_version is null;

-- The directories: every line with its institution.
create view capability_line as
select c.id, c.laboratory_id, c.field, c.product, c.parameter, c.standard, c.basis, c.begins_on, c.ends_on, c.searched,
       l.name as laboratory_name, l.county, l.contact, l.platform, l.standings, l.qualifications
from laboratory_capability c
join laboratory l on l.id = c.laboratory_id;

create view resource_line as
select r.id, r.laboratory_id, r.kind, r.name, r.model, r.description, r.openness, r.terms, r.begins_on, r.ends_on, r.searched,
       l.name as laboratory_name, l.county, l.contact, l.platform, l.standings, l.qualifications
from shared_resource r
join laboratory l on l.id = r.laboratory_id
where r.ended_version is null;
