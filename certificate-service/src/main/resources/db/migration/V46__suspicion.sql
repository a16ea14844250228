-- Suspicion: rules that can be switched, what was seen in the market, and the leads that follow from both. A lead is a
-- question to the supervision, never a finding against anybody.
create table suspicion_rule (
    id          uuid        not null primary key default gen_random_uuid(),
    code        text        not null unique,
    name_zh     text        not null,
    name_en     text        not null,
    basis       text        not null,
    source      text        not null,
    enabled     boolean     not null default true,
    parameters  jsonb       not null,
    recorded_at timestamptz not null default now(),
    version     bigint      not null default 1
);
create table suspicion_rule_history (
    aggregate_id uuid        not null references suspicion_rule,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

insert into suspicion_rule (code, name_zh, name_en, basis, source, parameters) values
    ('NUMBER_REUSED', '同一证书编号被两个持有人使用', 'One certificate number used by two holders',
     '认证认可条例; 强制性产品认证管理规定 Art 33', 'issue 4; numbers shorter than the parameter may be a body''s own running number',
     '{"shortest_number": 6}'),
    ('HOLDER_NAME_MISMATCH', '持有人名称与统一社会信用代码不符', 'The holder''s name is not that of its credit code',
     '认证认可条例; 强制性产品认证管理规定 Art 33', 'issue 4; compared with every name that the enterprise register has told', '{}'),
    ('VALIDITY_TOO_LONG', '有效期超过认证制度允许的期限', 'Valid for longer than the scheme allows',
     '强制性产品认证管理规定 (validity 5 years); management-system rules (3 years)',
     'validity by scheme (scheme.validity_months); a renewal may be issued ahead_days before the former end (强制性产品认证管理规定: 90 days)',
     '{"tolerance_days": 0, "ahead_days": 90}'),
    ('BODY_NOT_APPROVED', '发证机构在颁证日未获该项认证的批准', 'The body was not approved for the scheme on the day of issue',
     '认证认可条例 Art 9, 56, 59(1), 63, 64', 'scope and standing of bodies as recorded; an unknown body says nothing unless unknown_body is on',
     '{"unknown_body": false}'),
    ('NUMBER_CONTRADICTS', '编号内的年份、产品代码或机构代码与登记内容矛盾', 'Year, product code or body digits in the number contradict the record',
     '强制性产品认证管理规定 Art 33', 'CCC: 16 digits = year 4, body 2, product class 4, serial 6 (FOUND); management systems, CNAS style: body 3, year 2 (FOUND); body digits of CCC are known of CNCA-R-2002-001 only (FOUND)',
     '{"ccc_body_digits": {"CNCA-R-2002-001": "01"}, "ms_body_digits": {}, "year_slack": 0}'),
    ('BURST', '一个机构在一天内异常集中发证', 'An implausible burst of certificates from one body on one day',
     '认证认可条例 Art 21, 59(2): no step may be left out', 'design: at least `least` on one day, and `times` its daily mean of the `window_days` before (taken as one at least)',
     '{"least": 30, "times": 10, "window_days": 180}'),
    ('MARK_WITHOUT_CERTIFICATE', '声称获证或使用认证标志而无有效证书', 'A mark or certificate claimed without a certificate in force',
     '认证认可条例 Art 24, 27; 强制性产品认证管理规定 Art 33, 53', 'observations of kind MARK_CLAIM', '{}'),
    ('MADE_WHILE_SUSPENDED', '强制性认证证书暂停期间生产', 'CCC product made while its certificate was suspended',
     '强制性产品认证管理规定 Art 29', 'observations of kind PRODUCTION', '{}');

-- What officers saw in the market: a claim of a certificate or mark, or production.
create table observation (
    id              uuid        not null primary key,
    version         bigint      not null,
    kind            text        not null check (kind in ('MARK_CLAIM', 'PRODUCTION')),
    enterprise_name text        not null,
    credit_code     text,
    number          text,
    number_key      text,
    body            text,
    scheme          text references scheme (code),
    product_class   text,
    product_name    text,
    observed_from   date        not null,
    observed_to     date        not null check (observed_to >= observed_from),
    place           text,
    source          text        not null,
    told_by         text        not null,
    status          text        not null check (status in ('RECORDED', 'WITHDRAWN')),
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null
);
create index observation_number on observation (number_key) where number_key is not null;
create index observation_code on observation (credit_code) where credit_code is not null;
create index observation_name on observation (name_key(enterprise_name)) where credit_code is null;
create table observation_history (
    aggregate_id uuid        not null references observation,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

create table certificate_lead (
    id           uuid        not null primary key,
    version      bigint      not null,
    rule         text        not null references suspicion_rule (code),
    -- what it is about: with the rule it is the lead's identity, so the same suspicion is one lead
    key          text        not null,
    status       text        not null check (status in ('OPEN', 'CLEARED')),
    subject_kind text        not null check (subject_kind in ('ENTERPRISE', 'BODY')),
    subject_name text,
    credit_code  text,
    county       text,
    number       text,
    number_key   text,
    body         text,
    scheme       text,
    certificates uuid[]      not null,
    evidence     jsonb       not null,
    -- the facts that matter in short: while they are the same, nothing new is told
    gist         text        not null,
    found_on     date        not null,
    recorded_at  timestamptz not null,
    changed_at   timestamptz not null,
    unique (rule, key)
);
create index certificate_lead_certificates on certificate_lead using gin (certificates);
create index certificate_lead_code on certificate_lead (credit_code, id);
create index certificate_lead_body on certificate_lead (body, id);
create index certificate_lead_number on certificate_lead (number_key, id);
create table certificate_lead_history (
    aggregate_id uuid        not null references certificate_lead,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- What is to be looked at (again): a certificate, all of a holder's code, all of a body, an observation.
create table suspicion_due (
    kind text not null check (kind in ('CERTIFICATE', 'HOLDER', 'BODY', 'OBSERVATION')),
    key  text not null,
    primary key (kind, key)
);
-- Walks through the whole register after a rule was changed; after is null while none is running.
create table suspicion_sweep (
    only_row boolean primary key default true check (only_row),
    after    uuid
);
insert into suspicion_sweep default values;

create index certificate_body_issued on certificate (body, issued_on);
-- the parties of a CCC certificate by their codes
create index certificate_parties on certificate using gin (parties jsonb_path_ops) where parties <> '[]';

-- Every scheme with itself and all categories above it.
create view scheme_line as
with recursive line (scheme, code) as (
    select code, code from scheme
    union all
    select l.scheme, s.parent from line l join scheme s on s.code = l.code where s.parent is not null)
select scheme, code from line;
