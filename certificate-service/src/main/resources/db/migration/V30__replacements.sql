-- Why a certificate was issued anew on the same number: one row for each renewal or re-issue that an officer told.
create table certificate_replacement (
    certificate_id uuid        not null references certificate (id),
    version        bigint      not null,
    issued_on      date        not null,
    expires_on     date        not null,
    reason_code    text,
    reason         text,
    recorded_at    timestamptz not null,
    primary key (certificate_id, version)
);
comment on table certificate_replacement is
    'what is no longer among the terms of its certificate was taken back; the history keeps both';
