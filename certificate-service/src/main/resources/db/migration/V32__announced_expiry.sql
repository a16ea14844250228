-- What was announced of the expiry of certificates. Nothing depends on it: validity ends by itself.
create table announced_expiry (
    -- may be gone: then what was announced is withdrawn
    certificate_id uuid        not null primary key,
    stage          text        not null check (stage in ('FORESEEN', 'OCCURRED', 'WITHDRAWN')),
    expires_on     date        not null,
    body           text,
    -- the data of the last event
    state          jsonb       not null,
    announced_at   timestamptz not null,
    version        bigint      not null
);
create index announced_expiry_list on announced_expiry (expires_on, certificate_id);

-- Since when expiries are announced (older ones are no news), and the day up to which all that follows from it was told.
create table announced_expiry_watch (
    only_row boolean primary key default true check (only_row),
    since    date not null,
    done_on  date not null
);
insert into announced_expiry_watch (since, done_on)
select today, today - 1 from (select (now() at time zone 'Asia/Shanghai')::date as today) t;
