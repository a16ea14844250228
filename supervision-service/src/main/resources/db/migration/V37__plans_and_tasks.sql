-- 年度抽查工作计划: what is to be checked at random in a year.
create table check_plan (
    id          uuid        not null primary key,
    version     bigint      not null,
    year        int         not null check (year between 2015 and 2100),
    title       text        not null,
    authority   text        not null,
    status      text        not null,
    adopted_on  date,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null
);

create table check_plan_line (
    plan_id       uuid         not null references check_plan,
    line          int          not null,
    title         text         not null,
    item_codes    text[]       not null check (cardinality(item_codes) > 0),
    counties      text[]       not null,
    low_share     numeric(5,4) not null,
    general_share numeric(5,4) not null,
    raised_share  numeric(5,4) not null,
    high_share    numeric(5,4) not null,
    key_share     numeric(5,4) not null,
    from_month    int          not null check (from_month between 1 and 12),
    to_month      int          not null check (to_month between from_month and 12),
    primary key (plan_id, line)
);
comment on column check_plan_line.counties is 'empty: the whole city';

create table check_plan_history (
    aggregate_id uuid        not null references check_plan,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- Tasks as they are now. seed: null until it is revealed.
create table check_task (
    id               uuid         not null primary key,
    version          bigint       not null,
    plan_id          uuid         references check_plan,
    plan_line        int,
    title            text         not null,
    item_codes       text[]       not null check (cardinality(item_codes) > 0),
    object_kind      text         not null,
    counties         text[]       not null,
    by_county        boolean      not null,
    speciality       text,
    per_object       int          not null check (per_object >= 2),
    spare_days       int          not null check (spare_days >= 0),
    checks_from      date         not null,
    checks_to        date         not null check (checks_to >= checks_from),
    low_share        numeric(5,4) not null,
    general_share    numeric(5,4) not null,
    raised_share     numeric(5,4) not null,
    high_share       numeric(5,4) not null,
    key_share        numeric(5,4) not null,
    status           text         not null,
    seed_commitment  text,
    committed_at     timestamptz,
    population_hash  text,
    population_size  int,
    excluded         int,
    objects_on       date,
    inspectors_hash  text,
    inspectors       int,
    frozen_at        timestamptz,
    seed             text,
    drawn_objects    int,
    drawn_at         timestamptz,
    ended_on         date,
    recorded_at      timestamptz  not null,
    changed_at       timestamptz  not null
);
create index check_task_plan on check_task (plan_id, plan_line) where plan_id is not null;

create table check_task_history (
    aggregate_id uuid        not null references check_task,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- Seeds between commitment and revelation; read by the draw alone.
create table check_task_seed (
    task_id uuid primary key references check_task,
    seed    text not null
);

-- The frozen population.
create table check_task_member (
    task_id    uuid   not null references check_task,
    stratum    text   not null,
    object_id  text   not null,
    name       text   not null,
    county     text   not null,
    risk_class text   not null,
    key_groups text[] not null,
    primary key (task_id, object_id)
);

-- Objects of the register that were left out when the population was frozen, and why.
create table check_task_excluded (
    task_id   uuid not null references check_task,
    object_id text not null,
    ground    text not null,
    primary key (task_id, object_id)
);

-- The frozen pool of inspectors.
create table check_task_inspector (
    task_id      uuid not null references check_task,
    inspector_id uuid not null references inspector,
    unit         text not null,
    primary key (task_id, inspector_id)
);

create table check_task_object (
    task_id   uuid not null references check_task,
    ordinal   int  not null,
    stratum   text not null,
    rank      int  not null,
    object_id text not null,
    score     text not null,
    primary key (task_id, ordinal),
    unique (task_id, object_id)
);
create index check_task_object_object on check_task_object (object_id);

-- Who goes to an object now: the assignment of the draw with all recusals applied.
create table check_task_assignment (
    task_id      uuid not null references check_task,
    object_id    text not null,
    place        int  not null,
    inspector_id uuid not null references inspector,
    primary key (task_id, object_id, place)
);
create index check_task_assignment_inspector on check_task_assignment (inspector_id);

create table check_task_recusal (
    task_id      uuid        not null references check_task,
    seq          int         not null,
    object_id    text        not null,
    inspector_id uuid        not null references inspector,
    successor_id uuid        not null references inspector,
    ground       text        not null,
    reason       text        not null,
    told_by      text        not null,
    recorded_at  timestamptz not null,
    primary key (task_id, seq)
);
comment on column check_task_recusal.reason is 'not published; the ground is';

-- One row for each item checked at an object.
create table check_task_result (
    task_id       uuid        not null references check_task,
    object_id     text        not null,
    item_code     text        not null,
    inspection_id uuid        not null unique references inspection,
    method        text        not null,
    inspectors    uuid[]      not null,
    told_by       text        not null,
    recorded_at   timestamptz not null,
    primary key (task_id, object_id, item_code)
);
