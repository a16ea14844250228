-- Entries pushed to consumers: one address each, in the order of the sequence, until the consumer's server has taken them.
create table credit_webhook (
    consumer          text        primary key references credit_consumer,
    url               text        not null,
    state             text        not null check (state in ('ACTIVE', 'PAUSED')),
    delivered_through bigint      not null default 0,
    failures          int         not null default 0, -- in a row
    failing_since     timestamptz,
    next_attempt_at   timestamptz not null,
    leased_until      timestamptz not null default '2000-01-01',
    last_problem      text,
    changed_by        text        not null,
    changed_at        timestamptz not null,
    version           bigint      not null default 1
);

-- Every call and what came of it.
create table credit_delivery (
    id           bigint      generated always as identity primary key,
    consumer     text        not null references credit_consumer,
    sequence     bigint, -- null: a test call
    url          text        not null,
    attempted_at timestamptz not null,
    took_ms      int         not null,
    status       int, -- null: there was no answer
    problem      text, -- null: delivered
    check (status is not null or problem is not null)
);
create index credit_delivery_consumer on credit_delivery (consumer, id desc);
