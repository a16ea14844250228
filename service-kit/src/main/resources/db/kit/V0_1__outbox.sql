-- Transactional outbox: insert-only, one partition a day, read by one relay that compares snapshots.
-- The id is drawn by the database when the row is written, which is after the aggregate's row lock or version check.
create sequence outbox_id as bigint cache 1;

create table outbox (
    id         bigint      not null default nextval('outbox_id'),
    xid        xid8        not null default pg_current_xact_id(),
    topic      text        not null,
    key        text        not null,
    epoch      int         not null,
    version    bigint      not null,
    event_id   text        not null,
    envelope   text        not null,
    created_at timestamptz not null default now()
) partition by range (created_at);

create index outbox_xid on outbox (xid);
create index outbox_key on outbox (key);
create index outbox_id_order on outbox (id);

-- Makes sure that today's partition and those of the days ahead exist; drops those older than keep_days.
create function outbox_partitions(ahead int, keep_days int) returns void language plpgsql as $$
declare
    today date := (now() at time zone 'UTC')::date;
    d     date;
    old   record;
begin
    perform pg_advisory_xact_lock(hashtext('outbox_partitions'));
    for d in select generate_series(today - 1, today + ahead, interval '1 day')::date loop
        if to_regclass(format('outbox_%s', to_char(d, 'YYYYMMDD'))) is null then
            execute format('create table outbox_%s partition of outbox for values from (%L) to (%L)',
                to_char(d, 'YYYYMMDD'), d::text || ' 00:00+00', (d + 1)::text || ' 00:00+00');
        end if;
    end loop;
    for old in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass
          and c.relname < format('outbox_%s', to_char(today - keep_days, 'YYYYMMDD'))
    loop
        execute format('drop table %I', old.relname);
    end loop;
end $$;

select outbox_partitions(14, 30);

-- How far the relay has come (one row), written a few times a second at most.
create table outbox_relay (
    only_row boolean primary key default true check (only_row),
    snapshot text,
    sent     bigint      not null default 0,
    saved_at timestamptz not null default now()
);
insert into outbox_relay default values;

-- Raised when the database was promoted or restored: versions of a lower epoch may have been lost or written twice.
create table outbox_epoch (
    only_row  boolean primary key default true check (only_row),
    epoch     int         not null default 1,
    raised_at timestamptz not null default now(),
    reason    text        not null default 'first start'
);
insert into outbox_epoch default values;
