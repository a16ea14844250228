-- What an enterprise is on a day, as the register tells it; one that was merged is asked for through its survivor.
create function enterprise_status_on(e enterprise, day date) returns text language sql stable as $$
    select case
        when e.revoked_on <= day then 'REVOKED'
        when e.deregistered_on <= day then 'DEREGISTERED'
        when e.merged_on <= day then 'MERGED'
        when county_on(e.county_moves, day) = 'outside' and exists (
            select from jsonb_array_elements(e.county_moves) as c
            where c ->> 'county' <> 'outside' and coalesce(cast(c ->> 'from' as date), '-infinity') <= day)
            then 'MOVED_OUT'
        else 'OPERATING'
    end
$$;

-- What another platform may screen enterprises for. A further purpose needs a row and no code.
create table screening_purpose (
    code       text not null primary key check (code ~ '^[A-Z_]{1,40}$'),
    name_zh    text not null,
    name_en    text not null,
    valid_from date not null,
    valid_to   date,
    position   int  not null
);
comment on column screening_purpose.valid_to is 'first day on which it is no purpose any more';
insert into screening_purpose (code, name_zh, name_en, valid_from, position) values
    ('SUBSIDY', '财政补贴、奖补资金审核', 'Subsidy', '2024-01-01', 1),
    ('PROCUREMENT', '政府采购、招标投标资格审核', 'Government procurement and bidding', '2024-01-01', 2),
    ('AWARD', '评优评先、荣誉表彰审核', 'Award or honour', '2024-01-01', 3),
    ('INVESTMENT', '招商引资、投资项目核查', 'Investment', '2024-01-01', 4);

-- The codes by which an answer says what it rests on. They state facts; what follows from them the asking authority decides.
create table screening_basis_code (
    code     text not null primary key check (code ~ '^[A-Z_]{1,40}$'),
    part     text not null check (part in ('REGISTER', 'CERTIFICATES', 'DISHONESTY', 'OPEN_CASES')),
    name_zh  text not null,
    name_en  text not null,
    position int  not null
);
insert into screening_basis_code (code, part, name_zh, name_en, position) values
    ('NOT_REGISTERED', 'REGISTER', '本系统企业库中没有登记', 'Not in the register of enterprises', 1),
    ('CODE_CHANGED', 'REGISTER', '所查代码为曾用代码或已被合并,按现主体回答', 'The code is a former one, or its subject was merged; answered for the present subject', 2),
    ('NOT_OPERATING', 'REGISTER', '已注销、吊销或不再存续', 'Deregistered, revoked or no longer existing', 3),
    ('CERTIFICATE_IN_FORCE', 'CERTIFICATES', '持有有效认证证书', 'Holds a certificate in force', 11),
    ('CERTIFICATE_SUSPENDED', 'CERTIFICATES', '有认证证书被暂停', 'A certificate is suspended', 12),
    ('SERIOUS_DISHONESTY', 'DISHONESTY', '列入严重违法失信名单', 'On the list of serious dishonesty', 21),
    ('PENALTY_DISHONESTY', 'DISHONESTY', '有生效的行政处罚失信信息', 'Dishonesty information of a penalty is in force', 22),
    ('CASE_OPEN', 'OPEN_CASES', '有未结案件', 'A case is open', 31);

-- What an instrument says about a fact for a purpose. Only what is known is here; a missing row says nothing.
create table screening_rule (
    purpose    text not null references screening_purpose,
    basis_code text not null references screening_basis_code,
    instrument text not null,
    article    text not null,
    effect_zh  text not null,
    effect_en  text not null,
    valid_from date not null,
    valid_to   date,
    mark       text not null check (mark in ('FOUND', 'HIGH', 'MEDIUM', 'LOW')),
    primary key (purpose, basis_code, instrument, article, valid_from)
);
comment on column screening_rule.mark is 'how sure the row is: FOUND read in a source, HIGH, MEDIUM, LOW from knowledge';
insert into screening_rule (purpose, basis_code, instrument, article, effect_zh, effect_en, valid_from, mark) values
    ('PROCUREMENT', 'SERIOUS_DISHONESTY', '市场监督管理严重违法失信名单管理办法(国家市场监督管理总局令第44号)', '15',
     '在政府采购、工程招投标中作为重要考量因素', 'Weighed in government procurement and bidding', '2021-09-01', 'HIGH'),
    ('AWARD', 'SERIOUS_DISHONESTY', '市场监督管理严重违法失信名单管理办法(国家市场监督管理总局令第44号)', '15',
     '不予授予荣誉称号等表彰奖励', 'No honours or commendations', '2021-09-01', 'HIGH');

-- Each use: who asked for whom, for what and on what ground, and what was told.
create table screening (
    id           uuid        not null primary key,
    asked_at     timestamptz not null,
    answered_for date        not null,
    purpose      text        not null references screening_purpose,
    recipient    text        not null,
    basis        text        not null,
    by           text        not null,
    request_id   text,
    as_of        jsonb       not null,
    counts       jsonb       not null
);
create index screening_asked on screening (asked_at);
comment on column screening.counts is 'rows by outcome';

create table screening_row (
    screening_id uuid not null references screening,
    row          int  not null,
    outcome      text not null check (outcome in ('REGISTERED', 'UNREGISTERED', 'UNKNOWN', 'MALFORMED', 'REPEATED')),
    credit_code  text,
    fault        text,
    same_as_row  int,
    facts        jsonb,
    primary key (screening_id, row)
);
comment on column screening_row.credit_code is 'normal form; null of what is no code: what was sent then is not kept, it may be a person''s number';
comment on column screening_row.facts is 'what was told; null where nothing is known, or an earlier row tells it';
create index screening_row_code on screening_row (credit_code) where credit_code is not null;

-- Each look of an auditor at the uses.
create table screening_look (
    id        bigint      generated always as identity primary key,
    looked_at timestamptz not null,
    by        text        not null,
    role      text        not null,
    asked     jsonb       not null,
    found     int         not null
);

-- Watches: the asker is called back until a day when an answer changes.
create table screening_watch (
    id            uuid        not null primary key,
    version       bigint      not null default 1,
    screening_id  uuid        not null unique references screening,
    until         date        not null,
    state         text        not null check (state in ('WATCHING', 'ENDED')),
    ended_at      timestamptz,
    ended_by      text,
    last_sequence bigint      not null default 0,
    created_at    timestamptz not null
);
comment on column screening_watch.until is 'last day, included';
create index screening_watch_until on screening_watch (until) where state = 'WATCHING';

-- The answers as they were told last; gone when the watch ends.
create table screening_watched (
    watch_id    uuid  not null references screening_watch,
    credit_code text  not null,
    outcome     text  not null,
    facts       jsonb not null,
    primary key (watch_id, credit_code)
);
create index screening_watched_code on screening_watched (credit_code);

-- Every change that was noticed; the webhook delivers them in order.
create table screening_change (
    watch_id    uuid        not null references screening_watch,
    sequence    bigint      not null,
    event_id    uuid        not null,
    credit_code text        not null,
    noticed_at  timestamptz not null,
    parts       text[]      not null,
    event       text        not null,
    primary key (watch_id, sequence)
);
comment on column screening_change.event is 'as it is delivered, byte for byte';

-- Codes of which something was written since they were looked at; written by the triggers below while anything is watched.
create table screening_touched (
    id          bigint      generated always as identity primary key,
    credit_code text        not null,
    due_at      timestamptz not null
);
comment on table screening_touched is 'several rows for a code do no harm: it is looked at again';
create index screening_touched_due on screening_touched (due_at, id);

-- Through which day watched answers were looked at because days went by: certificates lapse without an event.
create table screening_swept (
    only_one boolean not null primary key default true check (only_one),
    day      date    not null
);
insert into screening_swept (day) values ('2000-01-01');

-- Triggers rather than calls from each feature: whatever writes a row, an event, an import or its undo, is seen.
create function screening_touch(codes text[]) returns void language sql as $$
    insert into screening_touched (credit_code, due_at)
    select distinct code, now() from unnest(codes) as code where code is not null
$$;

create function screening_code_touched() returns trigger language plpgsql as $$
begin
    if exists (select from screening_watched) then
        perform screening_touch(array (select w.credit_code from written w));
    end if;
    return null;
end $$;

create function screening_holding_touched() returns trigger language plpgsql as $$
begin
    if exists (select from screening_watched) then
        perform screening_touch(array (
            select c.code
            from written w,
                 unnest(array [w.holder_code, w.applicant_code, w.manufacturer_code, w.factory_code]) as c(code)));
    end if;
    return null;
end $$;

create function screening_enterprise_touched() returns trigger language plpgsql as $$
begin
    if exists (select from screening_watched) then
        perform screening_touch(array (
            select w.credit_code from written w
            union all select unnest(w.former_codes) from written w
            union all select e.credit_code from written w join enterprise e on e.id = w.merged_into));
    end if;
    return null;
end $$;

create trigger screening_inserted after insert on standing_case
    referencing new table as written for each statement execute function screening_code_touched();
create trigger screening_updated after update on standing_case
    referencing new table as written for each statement execute function screening_code_touched();
create trigger screening_replaced after update on standing_case
    referencing old table as written for each statement execute function screening_code_touched();
create trigger screening_inserted after insert on standing_dishonesty
    referencing new table as written for each statement execute function screening_code_touched();
create trigger screening_updated after update on standing_dishonesty
    referencing new table as written for each statement execute function screening_code_touched();
create trigger screening_replaced after update on standing_dishonesty
    referencing old table as written for each statement execute function screening_code_touched();
create trigger screening_inserted after insert on holding
    referencing new table as written for each statement execute function screening_holding_touched();
create trigger screening_updated after update on holding
    referencing new table as written for each statement execute function screening_holding_touched();
create trigger screening_replaced after update on holding
    referencing old table as written for each statement execute function screening_holding_touched();
create trigger screening_inserted after insert on enterprise
    referencing new table as written for each statement execute function screening_enterprise_touched();
create trigger screening_updated after update on enterprise
    referencing new table as written for each statement execute function screening_enterprise_touched();
create trigger screening_replaced after update on enterprise
    referencing old table as written for each statement execute function screening_enterprise_touched();
create trigger screening_removed after delete on enterprise
    referencing old table as written for each statement execute function screening_enterprise_touched();
