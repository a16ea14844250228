-- Addresses that are told of news, each in the order of the sequence of its family, until its server has taken them.
create table webhook (
    family            text        not null, -- what is told, for example credit
    subscriber        text        not null, -- whose address it is, within the family
    url               text        not null,
    state             text        not null check (state in ('ACTIVE', 'PAUSED')),
    delivered_through bigint      not null default 0,
    failures          int         not null default 0, -- in a row
    failing_since     timestamptz,
    next_attempt_at   timestamptz not null,
    lease             uuid, -- of whoever is calling; one that is not given back runs out
    leased_until      timestamptz not null default '2000-01-01',
    last_problem      text,
    changed_by        text        not null,
    changed_at        timestamptz not null,
    version           bigint      not null default 1,
    primary key (family, subscriber)
);

-- Every call and what came of it.
create table webhook_delivery (
    id           bigint      generated always as identity primary key,
    family       text        not null,
    subscriber   text        not null,
    sequence     bigint, -- null: a test call
    url          text        not null,
    attempted_at timestamptz not null,
    took_ms      int         not null,
    status       int, -- null: there was no answer
    problem      text, -- null: delivered
    check (status is not null or problem is not null)
);
create index webhook_delivery_subscriber on webhook_delivery (family, subscriber, id desc);
