-- Enterprises as they are now. name_key and industry_key are the forms that are compared.
create table enterprise (
    id                  uuid        not null primary key,
    version             bigint      not null,
    credit_code         text        not null,
    credit_code_written text        not null,
    warnings            text[]      not null,
    name                text        not null,
    name_key            text        not null,
    address             text,
    industry            text,
    industry_key        text,
    size                text,
    county_moves        jsonb       not null,
    deregistered_on     date,
    registered_at       timestamptz not null,
    changed_at          timestamptz not null,
    constraint enterprise_credit_code unique (credit_code)
);
create index enterprise_county on enterprise using gin (county_moves jsonb_path_ops);
create index enterprise_deregistered on enterprise (deregistered_on) where deregistered_on is not null;

-- Every version of every enterprise: its state as the event told it, and what made it.
create table enterprise_history (
    aggregate_id uuid        not null references enterprise,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
