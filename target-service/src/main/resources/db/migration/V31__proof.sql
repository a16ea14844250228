-- The ledger's running proof: it is recounted shard by shard, round after round, by a count that shares nothing with its own.

create table proof_round (
    id          bigint generated always as identity primary key,
    state       text        not null check (state in ('RUNNING', 'FINISHED', 'SUPERSEDED')),
    asked_by    text,
    started_at  timestamptz not null,
    finished_at timestamptz,
    found       int         not null default 0,
    healed      int         not null default 0
);
create unique index proof_round_running on proof_round (state) where state = 'RUNNING';
comment on column proof_round.asked_by is 'who asked for it; null: in its turn';

-- SUBJECTS: the memberships of the subjects after after_subject up to up_to_subject (null: open end), checked against the
-- replicas. STEPS: the steps of an indicator, checked against the memberships.
create table proof_shard (
    shard         int  primary key,
    kind          text not null check (kind in ('SUBJECTS', 'STEPS')),
    after_subject text,
    up_to_subject text,
    indicator     text references indicator,
    round         bigint,
    verified_at   timestamptz,
    took_ms       int,
    rows_checked  bigint,
    check ((kind = 'STEPS') = (indicator is not null))
);
comment on column proof_shard.verified_at is 'the moment of the snapshot in which it was last checked';

-- What was found different, what it was and what it became: never changed but for its healing, never deleted.
create table proof_finding (
    id         bigint generated always as identity primary key,
    round      bigint      not null,
    shard      int         not null,
    kind       text        not null check (kind in ('MEMBERSHIP', 'STEP')),
    fault      text        not null check (fault in ('MISSING', 'SURPLUS', 'WRONG')),
    definition int         not null,
    indicator  text,
    subject    text,
    basis      basis,
    unit       text,
    county     text        not null,
    day        date,
    was        text,
    becomes    text,
    found_at   timestamptz not null,
    healed_at  timestamptz,
    healed_by  text
);
create index proof_finding_open on proof_finding (id) where healed_at is null;
