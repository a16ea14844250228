-- Penalties as they are now, each decided in a case. decision_key is the form that is compared; a withdrawn decision
-- leaves its number free.
create table penalty (
    id              uuid          not null primary key,
    version         bigint        not null,
    case_number     text          not null references supervision_case (case_number),
    decision_number text          not null,
    decision_key    text          not null,
    decided_on      date          not null,
    kinds           text[]        not null check (cardinality(kinds) > 0),
    amount_yuan     numeric(14,2) not null check (amount_yuan >= 0),
    article         text          not null,
    facts           text,
    status          text          not null,
    county          text          not null references county,
    enterprise_name text          not null,
    credit_code     text,
    recorded_at     timestamptz   not null,
    changed_at      timestamptz   not null
);
create unique index penalty_decision_number on penalty (decision_key) where status = 'DECIDED';
create index penalty_case on penalty (case_number);
create index penalty_credit_code on penalty (credit_code) where credit_code is not null;
create index penalty_county on penalty (county, decided_on);

-- Every version of every penalty: its state as the event told it, and what made it.
create table penalty_history (
    aggregate_id uuid        not null references penalty,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
