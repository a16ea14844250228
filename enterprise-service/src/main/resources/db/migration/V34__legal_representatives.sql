-- Legal representatives (法定代表人): personal data, kept apart from the enterprise, its events, lists, exports and history.
create table legal_representative (
    enterprise_id uuid        not null,
    version       bigint      not null,
    name          text        not null,
    since         date,
    by            text        not null,
    reason        text        not null,
    recorded_at   timestamptz not null,
    primary key (enterprise_id, version)
);
comment on table legal_representative is 'the highest version is the present one';

-- Every look at what is masked otherwise.
create table personal_data_look (
    id            uuid        not null primary key,
    enterprise_id uuid        not null,
    credit_code   text        not null,
    version       bigint      not null,
    purpose       text        not null,
    by            text        not null,
    role          text        not null,
    looked_at     timestamptz not null
);
create index personal_data_look_enterprise on personal_data_look (enterprise_id);
