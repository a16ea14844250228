-- Where an enterprise stands with supervision, copied from supervision's events: cases, inspections, penalties, complaints
-- and reports, dishonesty records. A row is replaced only by a newer (epoch, version) of the same aggregate. No name, no
-- facts and no free text are kept: a party may be a natural person, and whoever may read them asks supervision.

create table standing_case (
    case_id         uuid   primary key,
    epoch           int    not null,
    version         bigint not null,
    event_id        text   not null,
    case_number     text   not null,
    credit_code     text,
    county          text   not null,
    status          text   not null,
    procedure       text,
    stage           text,
    opened_on       date   not null,
    closed_on       date,
    outcome         text,
    suspended_since date
);
create index standing_case_code on standing_case (credit_code) where credit_code is not null;

create table standing_inspection (
    inspection_id  uuid   primary key,
    epoch          int    not null,
    version        bigint not null,
    event_id       text   not null,
    credit_code    text,
    county         text   not null,
    inspected_on   date   not null,
    kind           text   not null,
    item_code      text,
    result         text   not null,
    status         text   not null,
    recheck_of     uuid,
    followed_up_on date,
    published_on   date
);
create index standing_inspection_code on standing_inspection (credit_code) where credit_code is not null;

create table standing_penalty (
    penalty_id        uuid           primary key,
    epoch             int            not null,
    version           bigint         not null,
    event_id          text           not null,
    case_number       text           not null,
    credit_code       text,
    county            text           not null,
    decision_number   text           not null,
    decided_on        date           not null,
    kinds             text[]         not null,
    amount_yuan       numeric(14, 2) not null,
    provision         text,
    party_kind        text           not null,
    status            text           not null,
    restriction_until date,
    served_on         date,
    performed_on      date,
    publications      jsonb          not null
);
comment on column standing_penalty.publications is 'as the event told them: [{channel, status, published_on, ends_on, ended_on}]';
create index standing_penalty_code on standing_penalty (credit_code) where credit_code is not null;

create table standing_matter (
    matter_id   uuid   primary key,
    epoch       int    not null,
    version     bigint not null,
    event_id    text   not null,
    kind        text   not null,
    number      text   not null,
    category    text   not null,
    credit_code text,
    county      text   not null,
    received_on date   not null,
    status      text   not null,
    decided_on  date,
    closed_on   date,
    in_time     boolean
);
comment on table standing_matter is 'complaints (投诉) and reports (举报); a report is a lead and says nothing about the enterprise';
create index standing_matter_code on standing_matter (credit_code) where credit_code is not null;

create table standing_dishonesty (
    record_id               uuid    primary key,
    epoch                   int     not null,
    version                 bigint  not null,
    event_id                text    not null,
    record_kind             text    not null,
    grade                   text    not null,
    status                  text    not null,
    active                  boolean not null,
    credit_code             text    not null,
    county                  text    not null,
    penalty_id              uuid,
    penalty_decision_number text,
    decision_number         text,
    ground                  text,
    ground_text             text,
    listed_on               date    not null,
    earliest_repair_on      date,
    latest_end_on           date,
    published_on            date,
    ended_on                date,
    annulled_on             date,
    stopped_on              date,
    measures                jsonb   not null
);
comment on column standing_dishonesty.ground_text is 'the rule''s own words; null for penalty information, whose text is of the single case';
comment on column standing_dishonesty.active is 'as the last event told; a record is in force on a day while active and before latest_end_on';
comment on column standing_dishonesty.measures is 'as the event told them: [{code, name, legal_basis, authority, from, to, statutory}]';
create index standing_dishonesty_code on standing_dishonesty (credit_code);

-- Whether a record of dishonesty is in force on a day: from its listing until it ended, at the latest on its last day.
create function dishonesty_in_force(r standing_dishonesty, day date) returns boolean language sql immutable as $$
    select r.annulled_on is null and r.status <> 'ANNULLED' and r.listed_on <= day
       and (r.latest_end_on is null or day < r.latest_end_on)
       and (r.active or (r.ended_on is not null and day < r.ended_on))
$$;
