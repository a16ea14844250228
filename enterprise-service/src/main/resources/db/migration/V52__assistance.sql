-- Requests for help with a certification, from the enterprise's wish to its certificate.
create sequence assistance_number;
create table assistance_request (
    id                     uuid        not null primary key,
    version                bigint      not null,
    number                 text        not null unique,
    credit_code            text        not null,
    enterprise_name        text        not null,
    county                 text        references county,
    scheme                 text        not null,
    need                   text        not null,
    requested_on           date        not null,
    status                 text        not null
                           check (status in ('REQUESTED', 'ACCEPTED', 'ADVISING', 'APPLIED', 'CERTIFIED', 'REFUSED', 'CLOSED')),
    stepped_on             date        not null,
    due_on                 date,
    late                   boolean     not null default false,
    adviser                text,
    body_name              text,
    applied_on             date,
    certificate_id         uuid,
    certificate_number     text,
    closed_on              date,
    outcome                text,
    set_aside              uuid[]      not null default '{}',
    acted_by               text        not null,
    recorded_at            timestamptz not null,
    changed_at             timestamptz not null,
    check ((status in ('CERTIFIED', 'REFUSED', 'CLOSED')) = (closed_on is not null)),
    check ((closed_on is null) = (due_on is not null))
);
comment on column assistance_request.scheme is 'code of a scheme or of a class of certificates (holding.scheme, holding.kpi_class)';
comment on column assistance_request.late is 'a step was taken after its day';
comment on column assistance_request.set_aside is 'certificates that closed it by mistake: they do not close it again';
create index assistance_request_code on assistance_request (credit_code);
create index assistance_request_queue on assistance_request (due_on, id) where closed_on is null;
create table assistance_request_history (
    aggregate_id uuid        not null references assistance_request,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- How many days a request may stay in a state; of several rows the one that began last by the day of the step holds.
create table assistance_term (
    status     text not null,
    valid_from date not null,
    days       int  not null check (days > 0),
    source     text not null,
    primary key (status, valid_from)
);
insert into assistance_term (status, valid_from, days, source) values
    ('REQUESTED', '0001-01-01', 5, '建议值,待市局确认:受理'),
    ('ACCEPTED', '0001-01-01', 30, '建议值,待市局确认:首次辅导'),
    ('ADVISING', '0001-01-01', 30, '建议值,待市局确认:再次辅导或提交申请'),
    ('APPLIED', '0001-01-01', 180, '建议值,待市局确认:获证');
