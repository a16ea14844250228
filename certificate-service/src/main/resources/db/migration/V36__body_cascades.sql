-- What becomes of a body's certificates when the body is suspended or withdrawn, as one batch that can be taken back.

-- The law found so far (认证认可条例) says nothing of it, so the choice is a row with its reason, and every request may choose otherwise.
create table body_cascade_rule (
    body_status        text not null check (body_status in ('SUSPENDED', 'WITHDRAWN')),
    valid_from         date not null,
    certificate_status text not null check (certificate_status in ('SUSPENDED', 'REVOKED', 'CANCELLED')),
    source             text not null,
    confidence         text not null check (confidence in ('FOUND', 'HIGH', 'MEDIUM', 'LOW')),
    primary key (body_status, valid_from)
);
insert into body_cascade_rule (body_status, valid_from, certificate_status, source, confidence) values
    ('SUSPENDED', '0001-01-01', 'SUSPENDED', 'design: until the body may certify again', 'LOW'),
    ('WITHDRAWN', '0001-01-01', 'CANCELLED', 'design: a revocation would name a fault of the holder and begin its waiting time (CNCA-QMS-01:2025)', 'LOW');

-- The code under which each certificate's own history tells it; where a family has no list, none is told.
create table body_cascade_reason (
    certificate_status text not null check (certificate_status in ('SUSPENDED', 'REVOKED', 'CANCELLED')),
    reason_family      text not null check (reason_family in ('MS', 'CCC', 'OTHER')),
    code               text not null,
    primary key (certificate_status, reason_family)
);
insert into body_cascade_reason (certificate_status, reason_family, code) values
    ('SUSPENDED', 'MS', '0199'), ('REVOKED', 'MS', '0199'),
    ('SUSPENDED', 'CCC', '0299'), ('REVOKED', 'CCC', '0299'), ('CANCELLED', 'CCC', '0299');

create table body_cascade (
    id                 uuid        not null primary key,
    body_id            uuid        not null references certification_body (id),
    approval_number    text        not null,
    body_status        text        not null check (body_status in ('SUSPENDED', 'WITHDRAWN')),
    effective_on       date        not null,
    certificate_status text        not null check (certificate_status in ('SUSPENDED', 'REVOKED', 'CANCELLED')),
    reason             text        not null,
    requested_by       text        not null,
    state              text        not null check (state in
        ('PREVIEWING', 'PREVIEWED', 'APPLYING', 'APPLIED', 'RESTORING', 'RESTORED', 'DISCARDED')),
    standing_recorded  boolean     not null,
    standing_restored  boolean     not null,
    to_change          int         not null,
    unaffected         int         not null,
    changed            int         not null,
    left_alone         int         not null,
    restored           int         not null,
    not_restored       int         not null,
    effect             jsonb,
    previewed_at       timestamptz,
    confirmed_by       text,
    confirmed_at       timestamptz,
    applied_at         timestamptz,
    restored_by        text,
    restoration_reason text,
    resumed_on         date,
    restored_at        timestamptz,
    attempts           int         not null,
    problem            text,
    recorded_at        timestamptz not null,
    version            bigint      not null
);
create index body_cascade_body on body_cascade (body_id, id);
create index body_cascade_waiting on body_cascade (id) where state in ('PREVIEWING', 'APPLYING', 'RESTORING');

-- No reference to the certificate: the batch says what it did to it, also when an import that had registered it is undone.
create table body_cascade_certificate (
    cascade_id     uuid   not null references body_cascade (id) on delete cascade,
    certificate_id uuid   not null,
    number         text   not null,
    scheme         text   not null,
    holder_name    text,
    credit_code    text,
    version_before bigint not null,
    version_after  bigint,
    outcome        text   not null check (outcome in
        ('TO_CHANGE', 'UNAFFECTED', 'CHANGED', 'LEFT_ALONE', 'RESTORED', 'NOT_RESTORED')),
    why            text,
    primary key (cascade_id, certificate_id)
);

create index body_cascade_certificate_of on body_cascade_certificate (certificate_id);

create table body_cascade_history (
    aggregate_id uuid        not null references body_cascade (id),
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
