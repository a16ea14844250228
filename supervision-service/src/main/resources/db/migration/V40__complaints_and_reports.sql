-- Letters (来件) as they are handled: what could tell who wrote them is left out of every column here.
create table letter (
    id                 uuid        not null primary key,
    letter_number      text        not null unique,
    channel            text        not null,
    received_on        date        not null,
    named              boolean     not null,
    enterprise_name    text        not null,
    credit_code        text,
    certificate_number text,
    certificate_key    text,
    category           text        not null,
    facts              text        not null,
    claim              text,
    recorded_by        text,
    code_hash          bytea       not null unique,
    recorded_at        timestamptz not null
);
comment on column letter.facts is 'as written, with the reporter''s name, numbers and addresses taken out; the original is sealed in reporter_identity';
comment on column letter.code_hash is 'SHA-256 of the code by which the writer asks for the state; the code has 80 random bits';

-- Who wrote a letter, and its original words: sealed with the key that key_id names.
create table reporter_identity (
    letter_id     uuid  not null primary key references letter,
    key_id        text  not null,
    nonce         bytea not null,
    sealed        bytea not null,
    reporter_mark bytea
);
comment on column reporter_identity.reporter_mark is 'keyed digest by which repeats of one reporter are found; null when anonymous';
create index reporter_identity_key on reporter_identity (key_id);
create index reporter_identity_mark on reporter_identity (reporter_mark) where reporter_mark is not null;

-- Evidence sent with a letter, sealed like its writer.
create table letter_attachment (
    letter_id  uuid    not null references letter,
    n          int     not null check (n > 0),
    media_type text    not null,
    bytes      int     not null check (bytes > 0),
    sha256     text    not null,
    key_id     text    not null,
    nonce      bytea   not null,
    sealed     bytea   not null,
    primary key (letter_id, n)
);
create index letter_attachment_key on letter_attachment (key_id);

-- Every look at what is sealed, granted or not. Rows are written once.
create table letter_look (
    id         bigint      not null generated always as identity primary key,
    letter_id  uuid        not null references letter,
    attachment int,
    role       text        not null,
    looked_by  text        not null,
    purpose    text        not null,
    granted    boolean     not null,
    cause      text,
    looked_at  timestamptz not null
);
create index letter_look_letter on letter_look (letter_id, id);
create function letter_look_stays() returns trigger language plpgsql as
$$ begin raise exception 'looks are kept as they were written'; end $$;
create trigger letter_look_stays before update or delete on letter_look
    for each row execute function letter_look_stays();

-- The last number given out in a year, by kind of number.
create table matter_counter (
    prefix text not null,
    year   int  not null,
    last   int  not null,
    primary key (prefix, year)
);

-- Complaints (投诉) and reports (举报), handled apart although one letter may bring both.
create table matter (
    id                   uuid        not null primary key,
    version              bigint      not null,
    kind                 text        not null check (kind in ('COMPLAINT', 'REPORT')),
    number               text        not null unique,
    letter_id            uuid        not null references letter,
    letter_number        text        not null,
    channel              text        not null,
    category             text        not null,
    named                boolean     not null,
    enterprise_name      text        not null,
    enterprise_key       text        not null,
    credit_code          text,
    certificate_number   text,
    certificate_key      text,
    county               text        not null,
    received_on          date        not null,
    status               text        not null,
    last_act_on          date        not null,
    decided_on           date,
    decision_told_on     date,
    ended_on             date,
    end_told_on          date,
    ground               text,
    outcome              text,
    authority            text,
    extended_on          date,
    suspended_from       date[]      not null,
    suspended_until      date[]      not null,
    case_number          text        references supervision_case (case_number),
    merged_into          text        references matter (number),
    decision_due_on      date,
    end_due_on           date,
    tell_due_on          date,
    due_unsettled        boolean     not null,
    next_clock           text,
    next_due_on          date,
    in_time              boolean,
    recorded_at          timestamptz not null,
    changed_at           timestamptz not null,
    unique (letter_id, kind)
);
comment on column matter.county is 'that handles it: a county code, or unattributed until it is routed';
comment on column matter.due_unsettled is 'a deadline of this matter waits for, or may be moved by, a holiday notice that is not loaded';
create index matter_county on matter (county, status);
create index matter_credit_code on matter (credit_code) where credit_code is not null;
create index matter_enterprise on matter (enterprise_key);
create index matter_merged on matter (merged_into) where merged_into is not null;
create index matter_due on matter (next_due_on) where next_due_on is not null;
create index matter_unsettled on matter (id) where due_unsettled;

create table matter_history (
    aggregate_id uuid        not null references matter,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- What the writer was told; read by the code of the letter alone.
create table matter_reply (
    id         bigint      not null generated always as identity primary key,
    matter_id  uuid        not null references matter,
    told_on    date        not null,
    medium     text        not null,
    reply      text        not null,
    replied_by text        not null,
    told_at    timestamptz not null
);
create index matter_reply_matter on matter_reply (matter_id, id);

-- Why a complaint is not accepted or its mediation ends, and why a report is not filed: by the day of receipt.
create table matter_ground (
    act         text not null check (act in ('REFUSE', 'TERMINATE', 'NOT_FILE')),
    code        text not null,
    valid_from  date not null,
    valid_until date,
    position    int  not null,
    title_zh    text not null,
    title_en    text not null,
    instrument  text not null,
    confidence  text not null check (confidence in ('VERIFIED', 'HIGH', 'MEDIUM', 'LOW')),
    primary key (act, code, valid_from)
);
insert into matter_ground (act, code, valid_from, valid_until, position, title_zh, title_en, instrument, confidence)
select g.act, g.code, r.valid_from, r.valid_until, g.position, g.title_zh, g.title_en, r.instrument || g.article,
       case when r.instrument = 'SAMR Order 20' then g.confidence else 'MEDIUM' end
from (values
    ('REFUSE', 'NOT_COMPETENT', 1, '不属于市场监督管理部门职责或者本机关不具有处理权限', 'Not within the department''s competence', ' Art 15', 'VERIFIED'),
    ('REFUSE', 'ALREADY_HANDLED', 2, '法院、仲裁机构、其他行政机关或者调解组织已经受理或者处理', 'Taken up already by a court, arbitration or another body', ' Art 15', 'VERIFIED'),
    ('REFUSE', 'NOT_CONSUMER', 3, '不是为生活消费需要,或者不能证明存在消费者权益争议', 'Not for living consumption, or no dispute shown', ' Art 15', 'VERIFIED'),
    ('REFUSE', 'OUT_OF_TIME', 4, '知道或者应当知道权益受侵害之日起超过三年', 'More than three years since the harm was known', ' Art 15', 'VERIFIED'),
    ('REFUSE', 'NO_MATERIALS', 5, '未提供规定的材料', 'The required materials were not given', ' Art 15', 'VERIFIED'),
    ('REFUSE', 'OTHER_LAW', 6, '法律、法规、规章规定不予受理的其他情形', 'Another case that the law names', ' Art 15', 'VERIFIED'),
    ('TERMINATE', 'APPRAISAL_DISAGREED', 1, '对技术机构或者费用承担无法协商一致', 'No agreement on the appraiser or its cost', ' Art 21', 'HIGH'),
    ('TERMINATE', 'ABSENT_OR_DECLINED', 2, '无正当理由不参加调解,或者被投诉人明确拒绝调解', 'A party stays away or declines mediation', ' Art 21', 'HIGH'),
    ('TERMINATE', 'NO_AGREEMENT', 3, '经组织调解,明确表示无法达成调解协议', 'A party says that no agreement can be reached', ' Art 21', 'HIGH'),
    ('TERMINATE', 'TIME_OVER', 4, '调解期限届满未能达成调解协议', 'No agreement within the period of mediation', ' Art 21', 'VERIFIED'),
    ('TERMINATE', 'FOUND_UNACCEPTABLE', 5, '受理后发现存在不予受理情形', 'A ground of refusal was found after acceptance', ' Art 21', 'HIGH'),
    ('TERMINATE', 'OTHER_LAW', 6, '法律、法规、规章规定的应当终止调解的其他情形', 'Another case that the law names', ' Art 21', 'HIGH')
) as g(act, code, position, title_zh, title_en, article, confidence)
cross join (values
    (date '2020-01-01', date '2026-04-14', 'SAMR Order 20'),
    (date '2026-04-15', cast(null as date), 'SAMR Order 121, as Order 20')
) as r(valid_from, valid_until, instrument);
insert into matter_ground (act, code, valid_from, valid_until, position, title_zh, title_en, instrument, confidence) values
    ('REFUSE', 'FALSE_IDENTITY', '2026-04-15', null, 7, '提供虚假身份信息或者拒绝核验身份', 'False identity, or identity check refused', 'SAMR Order 121 Art 16', 'HIGH'),
    ('NOT_FILE', 'NO_VIOLATION', '2020-01-01', null, 1, '经核查无违法事实或者不符合立案条件', 'No breach found, or no ground to file', 'SAMR procedure rule', 'MEDIUM'),
    ('NOT_FILE', 'MINOR_CORRECTED', '2020-01-01', null, 2, '违法行为轻微并及时改正,没有造成危害后果', 'Minor, corrected in time, without harm', '行政处罚法 Art 33; SAMR procedure rule', 'HIGH'),
    ('NOT_FILE', 'FIRST_CORRECTED', '2021-07-15', null, 3, '初次违法且危害后果轻微并及时改正', 'First breach, little harm, corrected in time', '行政处罚法 Art 33', 'HIGH'),
    ('NOT_FILE', 'NO_FAULT', '2021-07-15', null, 4, '当事人有证据足以证明没有主观过错', 'Proven to be without fault', '行政处罚法 Art 33', 'HIGH'),
    ('NOT_FILE', 'OTHER_LAW', '2020-01-01', null, 5, '依法可以不予立案的其他情形', 'Another case that the law names', 'SAMR procedure rule', 'HIGH');

-- Clocks of Order 20 and, for what is received from 2026-04-15 on, of Order 121.
update clock_rule set valid_until = '2026-04-14' where clock in ('REPORT_VERIFY', 'REPORT_TELL') and valid_from = '2020-01-01';
insert into clock_rule (clock, valid_from, valid_until, length, unit, instrument, confidence) values
    ('REPORT_VERIFY', '2026-04-15', null, 15, 'WORKING_DAYS', 'SAMR Order 121; procedure rule', 'MEDIUM'),
    ('REPORT_TELL', '2026-04-15', null, 5, 'WORKING_DAYS', 'SAMR Order 121, as Order 20 Art 31', 'MEDIUM'),
    ('REPORT_EXTENSION', '2020-01-01', null, 15, 'WORKING_DAYS', 'SAMR procedure rule', 'VERIFIED'),
    ('MEDIATION_TELL', '2020-01-01', '2026-04-14', 7, 'WORKING_DAYS', 'SAMR Order 20 Art 21', 'VERIFIED'),
    ('MEDIATION_TELL', '2026-04-15', null, 7, 'WORKING_DAYS', 'SAMR Order 121, as Order 20 Art 21', 'MEDIUM');
