-- A county's objection to a number of the ledger. The number itself never changes by it; it is shown beside.
create table contested_value (
    id                        uuid primary key,
    version                   bigint      not null default 1,
    indicator                 text        not null references indicator,
    county                    text        not null references county,
    on_day                    date        not null,
    proposed_value            int         not null check (proposed_value >= 0),
    ledger_value_when_proposed int        not null,
    reason                    text        not null,
    source                    text        not null,
    links                     text[]      not null,
    state                     text        not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    by_department             text        not null references department (code),
    by_office                 text        not null,
    proposed_at               timestamptz not null,
    decided_department        text references department (code),
    decided_office            text,
    decided_at                timestamptz,
    decision_reason           text,
    follow_up                 text,
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((state = 'ACCEPTED') = (follow_up is not null))
);
create unique index contested_value_open on contested_value (indicator, county, on_day) where state = 'PROPOSED';
create index contested_value_place on contested_value (county, on_day);

create table contested_value_history (like duty_history including all);
