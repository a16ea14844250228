-- Who receives what the credit platform is told, what they have answered, and what they were shown.
create table credit_consumer (
    code          text        primary key check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name          text        not null,
    contact       text        not null,
    state         text        not null check (state in ('ACTIVE', 'CLOSED')),
    fed_through   bigint      not null default 0, -- the highest sequence the feed gave out to it
    fed_at        timestamptz,
    loaded_through bigint     not null default 0, -- the snapshot it has proven to have loaded
    loaded_at     timestamptz,
    registered_at timestamptz not null,
    closed_at     timestamptz,
    changed_by    text        not null,
    version       bigint      not null default 1
);

-- Each receipt as it came; nothing is changed or deleted.
create table credit_receipt (
    id          bigint      generated always as identity primary key,
    consumer    text        not null references credit_consumer,
    sequence    bigint      not null,
    outcome     text        not null check (outcome in ('ACCEPTED', 'DUPLICATE', 'REJECTED')),
    code        text,
    field       text,
    detail      text,
    answered_at timestamptz not null, -- as the consumer says
    recorded_at timestamptz not null,
    check ((outcome = 'REJECTED') = (code is not null))
);
create unique index credit_receipt_once
    on credit_receipt (consumer, sequence, outcome, coalesce(code, ''), coalesce(field, ''), answered_at);

-- The consumer's last word on an entry.
create table credit_answer (
    consumer    text        not null references credit_consumer,
    sequence    bigint      not null,
    outcome     text        not null check (outcome in ('ACCEPTED', 'REJECTED')),
    answered_at timestamptz not null,
    primary key (consumer, sequence)
);

create table credit_reconciliation (
    id            uuid        primary key,
    consumer      text        not null references credit_consumer,
    equal         boolean     not null,
    from_day      date        not null,
    to_day        date        not null,
    differing     date[]      not null,
    reconciled_at timestamptz not null
);
create index credit_reconciliation_consumer on credit_reconciliation (consumer, reconciled_at desc);

create function credit_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% keeps what was told: nothing is changed or deleted', tg_table_name using errcode = '23001';
end $$;
create trigger append_only before update or delete or truncate on credit_receipt
    for each statement execute function credit_append_only();
create trigger append_only before update or delete or truncate on credit_reconciliation
    for each statement execute function credit_append_only();
