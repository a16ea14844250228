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

-- How far the relay has come (one row), written a few times a second at most.
create table outbox_relay (
    only_row      boolean primary key default true check (only_row),
    snapshot      text, -- null: nothing was sent yet
    left_in_order boolean     not null default true,
    saved_at      timestamptz not null default now()
);
insert into outbox_relay default values;

-- Raised when the database was promoted or restored: versions of a lower epoch may have been lost or written twice.
create table outbox_epoch (
    only_row    boolean primary key default true check (only_row),
    epoch       int         not null default 1,
    server      text, -- which server and timeline this was last
    republished boolean     not null default true,
    raised_at   timestamptz not null default now(),
    reason      text        not null default 'first start'
);
insert into outbox_epoch default values;

-- Waits for the transactions that are writing events, so that none of them carries the old epoch afterwards.
create function outbox_raise_epoch(why text, now_on text) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('outbox_epoch'));
    update outbox_epoch
    set epoch = epoch + 1, server = coalesce(now_on, server), republished = false, raised_at = now(), reason = why;
    -- transaction ids begin again in a cluster that was loaded from a dump: those of the old one would look like new rows
    update outbox set xid = '3' where xid >= pg_snapshot_xmax(pg_current_snapshot());
    update outbox_relay set snapshot = null
    where pg_snapshot_xmax(snapshot::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot());
end $$;

-- Makes sure that today's partition and those of the days ahead exist; drops those that are older than keep_days and
-- hold nothing unsent. Never waits behind a long transaction, because every writer would then wait behind it: a
-- partition is attached under a lock that lets writers go on, and one that cannot be dropped at once is dropped later.
create function outbox_partitions(ahead int, keep_days int) returns void language plpgsql as $$
declare
    today date := (now() at time zone 'UTC')::date;
    d     date;
    part  text;
    sent  boolean;
begin
    perform pg_advisory_xact_lock(hashtext('outbox_partitions'));
    for d in select generate_series(today - 1, today + ahead, interval '1 day')::date loop
        part := 'outbox_' || to_char(d, 'YYYYMMDD');
        if to_regclass(part) is null then
            execute format('create table %I (like outbox including defaults)', part);
            execute format('alter table outbox attach partition %I for values from (%L) to (%L)',
                part, d::text || ' 00:00+00', (d + 1)::text || ' 00:00+00');
        end if;
    end loop;
    perform set_config('lock_timeout', '50ms', true);
    for part in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass and c.relname < 'outbox_' || to_char(today - keep_days, 'YYYYMMDD')
    loop
        begin
            execute format('select not exists (select from %I o, outbox_relay r
                where r.snapshot is null or not pg_visible_in_snapshot(o.xid, r.snapshot::pg_snapshot))', part)
            into sent;
            if sent then
                execute format('drop table %I', part);
            end if;
        exception when lock_not_available then
            raise notice '% is in use and will be dropped later', part;
        end;
    end loop;
end $$;

select outbox_partitions(7, 14);
