-- The next offset of each partition, written in the transaction that stored what the events said.
create table consumer_offset (
    consumer    text        not null,
    topic       text        not null,
    partition   int         not null,
    topic_id    text        not null default '', -- of a topic that was deleted and created again, old offsets mean nothing
    next_offset bigint      not null default 0,
    moved_at    timestamptz not null default now(),
    primary key (consumer, topic, partition)
);

-- Records that could not be read or applied: kept with the reason, visible, and ready to be replayed.
create table parked_event (
    id        bigint generated always as identity primary key,
    consumer  text        not null,
    topic     text        not null,
    partition int         not null,
    "offset"  bigint      not null,
    key       bytea,
    value     bytea,
    reason    text        not null,
    parked_at timestamptz not null default now()
);
create unique index parked_event_record
    on parked_event (consumer, topic, partition, "offset", md5(coalesce(value, '')));
