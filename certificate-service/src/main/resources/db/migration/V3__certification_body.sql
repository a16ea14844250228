-- Certification bodies: the thin slice that indicator B1 and the certificates need.
create table certification_body (
    id                uuid        not null primary key,
    approval_number   text        not null,
    number_key        text        not null constraint certification_body_number unique,
    name              text        not null,
    status            text        not null check (status in ('APPROVED', 'SUSPENDED', 'WITHDRAWN')),
    county            text,
    attracted_periods jsonb       not null default '[]',
    recorded_at       timestamptz not null,
    version           bigint      not null
);

create table certification_body_history (
    body_id      uuid        not null references certification_body (id),
    version      bigint      not null,
    type         text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text        not null,
    recorded_at  timestamptz not null,
    primary key (body_id, version)
);
