-- Penalties tell on which article they rest as of which day, what the money is made of, and how far service and payment are.
alter table penalty
    add column offence_on           date,
    add column provision            text,
    add column provision_from       date,
    add column choice               text,
    add column choice_reason        text,
    add column goods_value          numeric(14,2),
    add column mitigation           text,
    add column fine_yuan            numeric(14,2) not null default 0,
    add column gains_yuan           numeric(14,2) not null default 0,
    add column goods_yuan           numeric(14,2) not null default 0,
    add column offence_type         text,
    add column content              text,
    add column party_kind           text,
    add column legal_representative text,
    add column licences             text,
    add column restriction_until    date,
    add column decided_by           text,
    add column served_on            date,
    add column service_manner       text,
    add column told_of_publication  boolean,
    add column performed_on         date,
    add foreign key (provision, provision_from) references legal_provision (code, valid_from);

update penalty
set fine_yuan = case when 'FINE' = any (kinds) then amount_yuan else 0 end,
    gains_yuan = case when 'FINE' = any (kinds) then 0 else amount_yuan end,
    party_kind = case when credit_code like '92%' then 'SOLE_TRADER' else 'ORGANISATION' end;

alter table penalty
    alter column party_kind set not null,
    add check (party_kind in ('ORGANISATION', 'SOLE_TRADER', 'NATURAL_PERSON')),
    add check (amount_yuan = fine_yuan + gains_yuan);

-- One row for each penalty and channel.
create table penalty_publication (
    penalty_id       uuid    not null references penalty,
    position         int     not null,
    channel          text    not null check (channel in ('GSXT', 'CREDIT')),
    status           text    not null
        check (status in ('DUE', 'EXCLUDED', 'PUBLISHED', 'CORRECTION_DUE', 'WITHDRAWAL_DUE', 'ENDED')),
    clock            text,
    clock_from       date,
    exclusion        text,
    basis            text,
    period           text,
    published_on     date,
    ends_on          date,
    reference        text,
    early_applied_on date,
    early_decided_on date,
    early_granted    boolean,
    ended_on         date,
    end_reason       text,
    done_by          text,
    primary key (penalty_id, position),
    unique (penalty_id, channel)
);
create index penalty_publication_due on penalty_publication (channel, clock_from)
    where status in ('DUE', 'CORRECTION_DUE', 'WITHDRAWAL_DUE');
create index penalty_publication_end on penalty_publication (ends_on) where status in ('PUBLISHED', 'CORRECTION_DUE');
comment on column penalty_publication.ends_on is 'the first day on which it is no longer shown';

-- penalties from before are told as excluded until an officer takes them in: nobody knows whether they were published
insert into penalty_publication (penalty_id, position, channel, status, exclusion, basis)
select p.id, c.position, c.channel, case p.status when 'WITHDRAWN' then 'ENDED' else 'EXCLUDED' end, 'RECORDED_BEFORE', 'V47'
from penalty p cross join (values (0, 'GSXT'), (1, 'CREDIT')) as c(position, channel);

-- What the public may see, redacted when it is written; the row goes when the publication ends.
create table published_penalty (
    penalty_id      uuid          not null references penalty,
    channel         text          not null,
    county          text          not null references county,
    party_name      text          not null,
    credit_code     text,
    decision_number text          not null,
    offence_type    text,
    facts           text,
    basis           text          not null,
    kinds           text[]        not null,
    content         text,
    fine_yuan       numeric(14,2) not null,
    confiscated_yuan numeric(14,2) not null,
    decided_on      date          not null,
    published_on    date          not null,
    ends_on         date          not null,
    reviewed_by     text          not null,
    written_at      timestamptz   not null,
    primary key (penalty_id, channel)
);
create index published_penalty_shown on published_penalty (channel, decided_on desc, penalty_id);

-- Which penalties a channel leaves out, by the day of the decision.
create table publication_exclusion (
    channel     text not null,
    condition   text not null check (condition in ('WARNING_ONLY', 'SIMPLE_PROCEDURE', 'NATURAL_PERSON')),
    valid_from  date not null,
    valid_until date,
    instrument  text not null,
    confidence  text not null check (confidence in ('VERIFIED', 'HIGH', 'MEDIUM', 'LOW')),
    primary key (channel, condition, valid_from)
);
insert into publication_exclusion (channel, condition, valid_from, valid_until, instrument, confidence) values
    ('GSXT', 'WARNING_ONLY', '2021-09-01', null, 'SAMR Order 45 Art 2', 'VERIFIED'),
    ('GSXT', 'SIMPLE_PROCEDURE', '2021-09-01', null, 'SAMR Order 45 Art 2', 'VERIFIED'),
    ('GSXT', 'NATURAL_PERSON', '2021-09-01', null, 'SAMR Order 45 Art 2: recorded under a market subject', 'VERIFIED'),
    ('CREDIT', 'WARNING_ONLY', '2026-04-01', null, 'NDRC Order 36: minor tier, not published', 'MEDIUM'),
    ('CREDIT', 'SIMPLE_PROCEDURE', '2026-04-01', null, 'NDRC Order 36: minor tier, not published', 'MEDIUM'),
    ('CREDIT', 'NATURAL_PERSON', '2018-01-01', null, '双公示 layout of 法人及非法人组织', 'HIGH');

-- How long a channel shows a penalty, by the day of publication.
create table publication_period (
    channel     text not null,
    period      text not null,
    valid_from  date not null,
    valid_until date,
    months      int  not null check (months > 0),
    runs_from   text not null check (runs_from in ('PUBLICATION', 'DECISION')),
    instrument  text not null,
    confidence  text not null check (confidence in ('VERIFIED', 'HIGH', 'MEDIUM', 'LOW')),
    primary key (channel, period, valid_from)
);
insert into publication_period (channel, period, valid_from, valid_until, months, runs_from, instrument, confidence) values
    ('GSXT', 'SHORT', '2021-09-01', null, 3, 'PUBLICATION', 'SAMR Order 45 Art 13', 'VERIFIED'),
    ('GSXT', 'LONG', '2021-09-01', null, 36, 'PUBLICATION', 'SAMR Order 45 Art 13', 'VERIFIED'),
    ('CREDIT', 'MINOR', '2026-04-01', null, 3, 'DECISION', 'NDRC Order 36', 'HIGH'),
    ('CREDIT', 'GENERAL', '2026-04-01', null, 12, 'DECISION', 'NDRC Order 36', 'HIGH'),
    ('CREDIT', 'SERIOUS', '2026-04-01', null, 36, 'DECISION', 'NDRC Order 36', 'HIGH'),
    ('CREDIT', 'MINOR', '2021-09-01', '2026-04-01', 3, 'DECISION', 'trial measure of 2023, taken like Order 36; not verified', 'LOW'),
    ('CREDIT', 'GENERAL', '2021-09-01', '2026-04-01', 12, 'DECISION', 'trial measure of 2023, taken like Order 36; not verified', 'LOW'),
    ('CREDIT', 'SERIOUS', '2021-09-01', '2026-04-01', 36, 'DECISION', 'trial measure of 2023, taken like Order 36; not verified', 'LOW');

insert into clock_rule (clock, valid_from, valid_until, length, unit, instrument, confidence) values
    ('PENALTY_EARLY_STOP', '2021-09-01', null, 6, 'MONTHS', '国市监信规〔2021〕3号', 'HIGH'),
    ('PENALTY_EARLY_STOP_SPECIAL', '2021-09-01', null, 12, 'MONTHS', '国市监信规〔2021〕3号: food, drugs, special equipment', 'HIGH'),
    ('PENALTY_EARLY_STOP_DECIDE', '2021-09-01', null, 15, 'WORKING_DAYS', '国市监信规〔2021〕3号', 'HIGH'),
    ('PENALTY_CORRECT', '2021-09-01', null, 3, 'WORKING_DAYS', 'SAMR Order 45 Art 11, 12', 'HIGH');
