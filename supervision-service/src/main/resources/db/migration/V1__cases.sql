-- County-level divisions of the city (GB/T 2260) in which cases are handled.
create table county (
    code    text not null primary key check (code ~ '^[0-9]{6}$'),
    name_zh text not null
);
insert into county (code, name_zh) values
    ('440703', '蓬江区'), ('440704', '江海区'), ('440705', '新会区'), ('440781', '台山市'),
    ('440783', '开平市'), ('440784', '鹤山市'), ('440785', '恩平市');

-- The last number given out in a county and year.
create table case_counter (
    county text not null references county,
    year   int  not null,
    last   int  not null,
    primary key (county, year)
);

-- Cases as they are now. certificate_key is the form that is compared.
create table supervision_case (
    id                 uuid        not null primary key,
    version            bigint      not null,
    case_number        text        not null unique,
    county             text        not null references county,
    enterprise_name    text        not null,
    credit_code        text,
    certificate_number text,
    certificate_key    text,
    subject_matter     text        not null,
    status             text        not null,
    opened_on          date        not null,
    investigated_on    date,
    closed_on          date,
    outcome            text,
    recorded_at        timestamptz not null,
    changed_at         timestamptz not null
);
create index supervision_case_credit_code on supervision_case (credit_code) where credit_code is not null;
create index supervision_case_certificate on supervision_case (certificate_key) where certificate_key is not null;

-- Every version of every case: its state as the event told it, and what made it.
create table supervision_case_history (
    aggregate_id uuid        not null references supervision_case,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
