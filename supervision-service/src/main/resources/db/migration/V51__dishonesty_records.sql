-- Proposals to list (拟列入), each in a case; and the records that Credit Jiangmen is told of: listings and penalty
-- information. Days are legal days; ended_on and latest_end_on are the first day off.
create table dishonesty_proposal (
    id                   uuid        primary key,
    version              bigint      not null,
    case_number          text        not null references supervision_case (case_number),
    county               text        not null references county,
    enterprise_name      text        not null,
    credit_code          text        not null,
    ground               text        not null references dishonesty_ground,
    nature               text        not null,
    circumstances        text        not null,
    harm                 text        not null,
    weighed              text,
    status               text        not null,
    proposed_on          date        not null,
    notified_on          date,
    defended_on          date,
    defence_outcome      text,
    consent_requested_on date,
    consent_authority    text,
    consented_on         date,
    ended_on             date,
    record_id            uuid,
    last_entry_id        uuid,
    recorded_at          timestamptz not null,
    changed_at           timestamptz not null
);
create unique index dishonesty_proposal_once on dishonesty_proposal (case_number, ground)
    where status not in ('ABANDONED', 'CONSENT_REFUSED');
create index dishonesty_proposal_credit_code on dishonesty_proposal (credit_code);
create index dishonesty_proposal_county on dishonesty_proposal (county, status);

create table dishonesty_proposal_history (
    aggregate_id uuid        not null references dishonesty_proposal,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

create table dishonesty_record (
    id                      uuid        primary key,
    version                 bigint      not null,
    kind                    text        not null check (kind in ('SERIOUS_LISTING', 'PENALTY_INFORMATION')),
    grade                   text        not null check (grade in ('MINOR', 'GENERAL', 'SERIOUS')),
    grade_reason            text,
    status                  text        not null,
    proposal_id             uuid        references dishonesty_proposal,
    case_number             text        not null references supervision_case (case_number),
    county                  text        not null references county,
    enterprise_name         text        not null,
    credit_code             text        not null,
    penalty_id              uuid        not null references penalty,
    penalty_decision_number text        not null,
    penalty_decided_on      date        not null,
    penalty_kinds           text[]      not null,
    penalty_article         text        not null,
    decision_number         text,
    decision_key            text,
    ground                  text        references dishonesty_ground,
    ground_text             text,
    recorded_on             date        not null,
    listed_on               date        not null,
    earliest_repair_on      date        not null,
    latest_end_on           date        not null,
    restricted_until        date,
    published_on            date,
    applied_on              date,
    accepted_on             date,
    ended_on                date,
    annulled_on             date,
    stopped_on              date,
    measures                text        not null check (measures is json array),
    documents               text        not null check (documents is json array),
    last_entry_id           uuid        not null,
    recorded_at             timestamptz not null,
    changed_at              timestamptz not null,
    check (earliest_repair_on <= latest_end_on),
    check ((kind = 'SERIOUS_LISTING') = (proposal_id is not null and ground is not null and decision_number is not null))
);
-- one penalty, one listing and one piece of information; an annulled one leaves its place free
create unique index dishonesty_record_once on dishonesty_record (penalty_id, kind) where status <> 'ANNULLED';
create unique index dishonesty_record_decision on dishonesty_record (decision_key)
    where decision_key is not null and status <> 'ANNULLED';
create index dishonesty_record_credit_code on dishonesty_record (credit_code);
create index dishonesty_record_county on dishonesty_record (county, listed_on);
create index dishonesty_record_end on dishonesty_record (latest_end_on)
    where status in ('IN_FORCE', 'REPAIR_APPLIED', 'REPAIR_ACCEPTED');

-- Every version of every record: its state exactly as the event told it.
create table dishonesty_record_history (
    aggregate_id uuid        not null references dishonesty_record,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
create unique index dishonesty_record_history_entry on dishonesty_record_history ((state ->> 'entry_id'));

-- Who did what: kept here and told in no event.
create table dishonesty_act (
    id           uuid        primary key,
    aggregate_id uuid        not null,
    version      bigint      not null,
    act          text        not null,
    effective_on date        not null,
    by_name      text        not null,
    by_role      text        not null,
    document     text        check (document is json object),
    details      text        check (details is json object),
    reason       text,
    recorded_at  timestamptz not null,
    unique (aggregate_id, version)
);
