-- Inspections as they are now.
create table inspection (
    id                 uuid        not null primary key,
    version            bigint      not null,
    enterprise_name    text        not null,
    credit_code        text,
    certificate_number text,
    certificate_key    text,
    county             text        not null references county,
    inspected_on       date        not null,
    kind               text        not null,
    item_code          text,
    item               text        not null,
    result             text        not null,
    inspectors         int         not null check (inspectors >= 2),
    case_number        text        references supervision_case (case_number),
    follow_up          text,
    status             text        not null,
    recorded_at        timestamptz not null,
    changed_at         timestamptz not null
);
create index inspection_credit_code on inspection (credit_code) where credit_code is not null;
create index inspection_county on inspection (county, inspected_on);

-- Every version of every inspection: its state as the event told it, and what made it.
create table inspection_history (
    aggregate_id uuid        not null references inspection,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
