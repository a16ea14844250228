-- The answers to creating requests, stored in the transaction of the creation itself.
create table idempotency_key (
    key         text        not null primary key,
    fingerprint text        not null,
    status      int,
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz not null default now()
);
create index idempotency_key_age on idempotency_key (created_at);
