-- What was decided about events that could not be applied: who gave them to the ledger again or discarded them, and why.
create table parked_decision (
    id          bigint generated always as identity primary key,
    parked_id   bigint      not null,
    outcome     text        not null check (outcome in ('APPLIED', 'REFUSED', 'DISCARDED')),
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    key         text,
    value       text,
    parked_for  text        not null,
    parked_at   timestamptz not null,
    refused_for text,
    decided_by  text        not null,
    reason      text        not null,
    decided_at  timestamptz not null
);
comment on column parked_decision.value is 'what was received, as text: a discarded event is kept here';
comment on column parked_decision.refused_for is 'why it was refused again';
