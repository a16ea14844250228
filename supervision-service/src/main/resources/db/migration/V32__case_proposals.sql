-- Leads of the certificate register, turned into proposals to file a case. The proposal has the id of its lead.
create table case_proposal (
    id                 uuid        not null primary key,
    version            bigint      not null,
    -- the newest event of the lead that was taken over
    lead_epoch         int         not null,
    lead_version       bigint      not null,
    rule               text        not null,
    rule_name_zh       text        not null,
    rule_name_en       text        not null,
    basis              text        not null,
    subject_kind       text        not null,
    subject_name       text,
    credit_code        text,
    county             text,
    certificate_number text,
    body               text,
    scheme             text,
    evidence           jsonb       not null,
    lead_status        text        not null check (lead_status in ('OPEN', 'CLEARED')),
    found_on           date        not null,
    received_on        date        not null,
    status             text        not null check (status in ('PROPOSED', 'ACCEPTED', 'DISMISSED', 'LAPSED')),
    case_number        text        references supervision_case (case_number),
    decided_on         date,
    decided_by         text,
    decision_reason    text,
    recorded_at        timestamptz not null,
    changed_at         timestamptz not null,
    check ((status = 'ACCEPTED') = (case_number is not null))
);
create index case_proposal_status on case_proposal (status, id);
create index case_proposal_code on case_proposal (credit_code, id);

create table case_proposal_history (
    aggregate_id uuid        not null references case_proposal,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
