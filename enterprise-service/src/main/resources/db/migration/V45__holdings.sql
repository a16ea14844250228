-- Certificates as their events told them last: what an enterprise holds. A row is replaced only by a newer (epoch, version).
create table holding (
    certificate_id    uuid           primary key,
    epoch             int            not null,
    version           bigint         not null,
    event_id          text           not null,
    number            text           not null,
    number_key        text           not null,
    body              text,
    body_name         text,
    record_kind       text,
    scheme            text           not null,
    scheme_kind       text           not null,
    kpi_class         text,
    holder_code       text,
    holder_name       text,
    holder_country    text,
    holder_address    text,
    applicant_code    text,
    applicant_name    text,
    manufacturer_code text,
    manufacturer_name text,
    factory_code      text,
    factory_name      text,
    product_class     text,
    product_name      text,
    standard          text,
    status            text           not null,
    issued_on         date           not null,
    expires_on        date           not null,
    first_issued_on   date,
    in_force          datemultirange not null,
    suspended         datemultirange not null,
    revoked_on        date,
    revocation_code   text,
    revocation_reason text,
    cancelled_on      date,
    withdrawn         boolean        not null generated always as (isempty(in_force) and isempty(suspended)) stored,
    learnt_at         timestamptz    not null default now()
);
comment on column holding.kpi_class is 'null: a recognition (绿色食品 …), no certification';
comment on column holding.status is 'on the day of the last event; in_force, suspended, revoked_on and cancelled_on decide for any other day';
comment on column holding.withdrawn is 'it had no valid day: taken back, or ended on its first day';
comment on column holding.learnt_at is 'when this service saw the certificate first';
create index holding_learnt on holding (learnt_at);
create index holding_expires on holding (expires_on, certificate_id);
create index holding_kpi on holding (kpi_class, certificate_id);

-- Who is named on it, by credit code; whoever has none is told in holding only.
create table holding_party (
    credit_code    text not null,
    certificate_id uuid not null references holding on delete cascade,
    role           text not null check (role in ('HOLDER', 'APPLICANT', 'MANUFACTURER', 'FACTORY')),
    primary key (credit_code, certificate_id, role)
);
create index holding_party_certificate on holding_party (certificate_id);

-- What a certificate is on a day; null where it had no valid day.
create function holding_state(h holding, day date) returns text language sql immutable as $$
    select case
        when h.withdrawn then null
        when h.in_force @> day then 'IN_FORCE'
        when h.suspended @> day then 'SUSPENDED'
        when day < least(lower(h.in_force), lower(h.suspended)) then 'NOT_YET'
        when h.revoked_on <= day then 'REVOKED'
        when h.cancelled_on <= day then 'CANCELLED'
        else 'LAPSED'
    end
$$;

-- The day from which it is no more, as known today: after its last valid or suspended day.
create function holding_ends(h holding) returns date language sql immutable as $$
    select greatest(upper(h.in_force), upper(h.suspended))
$$;
