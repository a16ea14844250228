-- What is sealed, and what is found out about it later: one chain, added to and never rewritten.

-- canonical is the entry as RFC 8785 writes it (integers only), with the hash of the entry before inside; hash is its
-- SHA-256. Everything else is derived from it, so nothing beside it can say something different.
create table seal_entry (
    number      bigint primary key check (number > 0),
    canonical   text   not null,
    hash        text   not null unique check (hash ~ '^[0-9a-f]{64}$'),
    id          text   not null generated always as (canonical::jsonb ->> 'id') stored unique,
    kind        text   not null generated always as (canonical::jsonb ->> 'kind') stored
                check (kind in ('SEAL', 'ADJUSTMENT')),
    plan        text   generated always as (canonical::jsonb ->> 'plan') stored,
    year        int    generated always as ((canonical::jsonb ->> 'year')::int) stored,
    seal        text   generated always as (canonical::jsonb ->> 'seal') stored references seal_entry (id)
);
comment on column seal_entry.seal is 'of an adjustment: the seal it stands beside';
create unique index seal_entry_once on seal_entry (plan, year) where kind = 'SEAL';
create index seal_entry_beside on seal_entry (seal, number);

create trigger added_to_only before update or delete or truncate on seal_entry
    for each statement execute function refuse_rewriting();
