-- The contract with the credit platform (信用江门): every event of dishonesty.events.v1 once, under a dense sequence.

-- Locked by whoever adds an entry until it commits: sequences become visible in order and leave no gap.
create table credit_counter (
    only_row          boolean primary key default true check (only_row),
    last_sequence     bigint not null default 0,
    last_day          date   not null default '2021-01-01',
    compacted_through bigint not null default 0
);
insert into credit_counter default values;

create table credit_entry (
    sequence  bigint      primary key,
    day       date        not null,
    event_id  text        not null unique,
    entry_id  uuid        not null unique, -- of the act: an event that is published again is the same entry
    record_id uuid        not null,
    version   bigint      not null,
    type      text        not null,
    active    boolean     not null,
    county    text,
    stop_due  date, -- by when those who received the record must have stopped showing it
    entered_at timestamptz not null,
    event     text        not null, -- byte for byte what is in Kafka
    sha256    text        not null
);
create index credit_entry_record on credit_entry (record_id, sequence desc);
create index credit_entry_day on credit_entry (day);
create index credit_entry_ended on credit_entry (sequence desc) where not active;

-- What a day consisted of; written when the day is over and nothing can be added to it any more.
create table credit_day (
    day            date   primary key,
    count          bigint not null,
    first_sequence bigint,
    last_sequence  bigint,
    digest         text   not null
);

-- sha256 over one line "<sequence> <sha256>" for each entry of a day, in order
create function credit_digest(of_day date) returns text language sql stable as $$
    select encode(sha256(convert_to(coalesce(string_agg(sequence || ' ' || sha256 || E'\n', '' order by sequence), ''),
        'UTF8')), 'hex')
    from credit_entry where day = of_day
$$;

create table credit_work_item (
    id           uuid        primary key default gen_random_uuid(),
    consumer     text        not null,
    sequence     bigint      not null,
    entry_id     uuid        not null,
    record_id    uuid        not null,
    county       text,
    code         text        not null,
    field        text,
    detail       text,
    state        text        not null check (state in ('OPEN', 'CORRECTED', 'ACCEPTED_LATER', 'DISMISSED')),
    corrected_by bigint, -- sequence of the corrected successor
    reason       text,
    closed_by    text,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    version      bigint      not null default 1,
    unique (consumer, sequence)
);
create index credit_work_item_open on credit_work_item (county, opened_at) where state = 'OPEN';
create index credit_work_item_entry on credit_work_item (entry_id);

-- Takes an event into the feed in the transaction that wrote it to the outbox. A later day is never left for an earlier
-- one, so that a day that is over stays as it is.
create function credit_take() returns trigger language plpgsql as $$
declare
    e    jsonb := new.envelope::jsonb;
    d    jsonb := e -> 'data';
    told timestamptz := (e ->> 'time')::timestamptz;
    n    bigint;
    on_day date;
begin
    perform from credit_counter for update;
    if exists (select from credit_entry where entry_id = (d ->> 'entry_id')::uuid) then
        return null; -- published again after a restore
    end if;
    update credit_counter
    set last_sequence = last_sequence + 1,
        last_day = greatest(last_day, (told at time zone 'Asia/Shanghai')::date)
    returning last_sequence, last_day into n, on_day;
    insert into credit_entry
    values (n, on_day, new.event_id, (d ->> 'entry_id')::uuid, new.key::uuid, new.version, e ->> 'type',
            (d ->> 'active')::boolean, d ->> 'county', (d -> 'stop_due' ->> 'on')::date, told, new.envelope,
            encode(sha256(convert_to(new.envelope, 'UTF8')), 'hex'));
    update credit_work_item
    set state = 'CORRECTED', corrected_by = n, closed_at = told, version = version + 1
    where state = 'OPEN' and entry_id = (d ->> 'corrects_id')::uuid;
    return null;
end $$;

create trigger credit_take after insert on outbox for each row
    when (new.topic = 'dishonesty.events.v1') execute function credit_take();
