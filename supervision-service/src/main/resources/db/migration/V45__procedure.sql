-- The procedure of a case: where it stands, each step, and the orders to correct that were given in it.
alter table supervision_case
    add column procedure_kind     text not null default 'EXTERNAL',
    add column stage              text not null default 'FILED',
    add column external_reference text,
    add column lead_source        text,
    add column lead_reference     text,
    add column lead_received_on   date;

-- cases from before this migration were recorded without their procedure
update supervision_case
set stage = case status when 'OPENED' then 'FILED' when 'INVESTIGATING' then 'INVESTIGATING' else 'CLOSED' end,
    external_reference = 'before V45';

alter table supervision_case
    alter column procedure_kind drop default,
    alter column stage drop default,
    add check (procedure_kind in ('ORDINARY', 'SIMPLE', 'EXTERNAL')),
    add check (procedure_kind <> 'EXTERNAL' or external_reference is not null);

create index supervision_case_open on supervision_case (case_number) where status <> 'CLOSED';

create table case_step (
    case_id     uuid        not null references supervision_case,
    position    int         not null,
    kind        text        not null,
    on_day      date        not null,
    detail      text,
    days        int,
    note        text,
    done_by     text,
    recorded_at timestamptz not null,
    primary key (case_id, position)
);

create table case_correction_order (
    case_id      uuid not null references supervision_case,
    position     int  not null,
    order_number text not null,
    order_key    text not null,
    ordered_on   date not null,
    correct_by   date not null,
    demand       text not null,
    basis        text not null,
    status       text not null check (status in ('ISSUED', 'COMPLIED', 'NOT_COMPLIED', 'WITHDRAWN')),
    checked_on   date,
    primary key (case_id, position)
);
create index case_correction_order_issued on case_correction_order (correct_by) where status = 'ISSUED';

insert into clock_rule (clock, valid_from, valid_until, length, unit, instrument, confidence) values
    ('CASE_FILE_EXTENSION', '2019-04-01', null, 15, 'WORKING_DAYS', 'SAMR procedure rule', 'VERIFIED'),
    ('CASE_DECIDE_EXTENSION', '2021-07-15', null, 30, 'DAYS', 'SAMR procedure rule', 'VERIFIED'),
    ('PENALTY_LIMITATION', '2021-07-15', null, 2, 'YEARS', '行政处罚法 Art 36', 'VERIFIED'),
    ('PENALTY_LIMITATION_LONG', '2021-07-15', null, 5, 'YEARS', '行政处罚法 Art 36 (life, health, finance, with harm)', 'VERIFIED');
