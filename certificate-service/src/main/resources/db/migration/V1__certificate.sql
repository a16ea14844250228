-- Certificates: facts in columns, dated lists in jsonb, and what follows from the lists in columns that queries can use.
create table certificate (
    id                 uuid        not null primary key,
    number             text        not null,
    number_key         text        not null,
    body               text,
    body_name          text,
    record_kind        text        not null,
    scheme             text        not null,
    holder_name        text,
    holder_credit_code text,
    holder_country     text,
    parties            jsonb       not null default '[]',
    product_class      text,
    product_name       text,
    product_model      text,
    standard           text,
    sub_certificate    boolean     not null default false,
    main_number        text,
    first_issued_on    date,
    further            jsonb       not null default '{}',
    terms              jsonb       not null,
    status_changes     jsonb       not null default '[]',
    -- from here to ended_on: derived from terms and status_changes by the aggregate, written with them
    began_on           date        not null,
    issued_on          date        not null,
    expires_on         date        not null,
    in_force           datemultirange not null,
    suspended          datemultirange not null,
    ended_as           text,
    ended_on           date,
    source             text        not null,
    recorded_at        timestamptz not null,
    version            bigint      not null,
    constraint certificate_number unique nulls not distinct (number_key, body)
);
create index certificate_holder_code on certificate (holder_credit_code, id);
create index certificate_body on certificate (body, id);
create index certificate_scheme on certificate (scheme, id);
create index certificate_ended on certificate (ended_as, id) where ended_as is not null;
create index certificate_suspended on certificate (id) where suspended <> '{}';
create index certificate_expiry on certificate (expires_on, id);

-- One row per version, in the transaction of the change.
create table certificate_history (
    certificate_id uuid        not null references certificate (id),
    version        bigint      not null,
    type           text        not null,
    effective_on   date,
    reason         text,
    state          jsonb       not null,
    cause          text        not null,
    recorded_at    timestamptz not null,
    primary key (certificate_id, version)
);
