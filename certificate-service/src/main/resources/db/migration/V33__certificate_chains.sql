-- Which certificate follows which under another number: re-certification, transfer to another body, replacement.
create table certificate_link (
    id           uuid        not null primary key,
    predecessor  uuid        not null references certificate (id),
    successor    uuid        not null references certificate (id) check (successor <> predecessor),
    kind         text        not null check (kind in ('RECERTIFICATION', 'TRANSFER', 'REPLACEMENT')),
    effective_on date        not null,
    reason_code  text,
    reason       text        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    version      bigint      not null
);
-- a chain, not a tree: one follows one
create unique index certificate_link_predecessor on certificate_link (predecessor) where withdrawn_at is null;
create unique index certificate_link_successor on certificate_link (successor) where withdrawn_at is null;

create table certificate_link_history (
    aggregate_id uuid        not null references certificate_link (id),
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
