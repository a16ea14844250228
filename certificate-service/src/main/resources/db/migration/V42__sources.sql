-- Who told what of a certificate, when, and whose word counts where they differ.
alter table certificate add column provenance jsonb not null default '{}';
comment on column certificate.provenance is
    'at: as of when the first source told it; fields: those that another source told, with source and time; lost: what was told and does not count';
create index certificate_with_lost_values on certificate (id) where (provenance -> 'lost') is not null;

-- When each source last told of a certificate, also where it told nothing new.
create table certificate_told (
    certificate_id uuid        not null references certificate (id) on delete cascade,
    source         text        not null,
    fetched_at     timestamptz not null,
    cause          text        not null,
    primary key (certificate_id, source)
);

create index certificate_told_cause on certificate_told (cause);

alter table import_job
    add column source     text not null default 'REGISTER' check (source in ('REGISTER', 'BODY_REPORT')),
    add column fetched_at timestamptz;
comment on column import_job.fetched_at is 'as of when the file tells; null: when it was received';
alter table import_row add column lost jsonb;

-- Whose word counts, field by field; '*' stands for the fields that have no row. The first of the sources counts most.
create table source_precedence (
    id          uuid        not null primary key default gen_random_uuid(),
    field       text        not null unique,
    sources     text[]      not null,
    reason      text        not null,
    changed_by  text        not null,
    recorded_at timestamptz not null default now(),
    version     bigint      not null default 1
);
insert into source_precedence (field, sources, reason, changed_by) values
    ('*', '{OFFICER,REGISTER,BODY_REPORT}',
     '人工更正是看过原件后的决定;其次是国家认监委公开登记信息(cx.cnca.cn);机构月报尚未经登记核对。No instrument orders the sources: declared here, to be changed by the authority',
     '系统初始');

create table source_precedence_history (
    aggregate_id uuid        not null references source_precedence (id),
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
