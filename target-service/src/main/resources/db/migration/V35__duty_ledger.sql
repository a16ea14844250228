-- The duty ledger: who has to do what by when. Departments, items and tasks are data, so that another plan needs no code.

create table department (
    id              uuid primary key,
    version         bigint      not null default 1,
    code            text        not null unique,
    name_zh         text        not null unique,
    name_en         text        not null,
    kind            text        not null
                    check (kind in ('CITY_DEPARTMENT', 'COUNTY_GOVERNMENT', 'UNIT_GROUP', 'OTHER_ORGAN')),
    county          text references county,
    aliases         text[]      not null default '{}',
    since           date,
    document_number text,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    check ((kind = 'COUNTY_GOVERNMENT') = (county is not null))
);
comment on column department.kind is 'UNIT_GROUP: several units under one name, such as the member units of the steering group';
comment on column department.aliases is 'other names under which documents mention the same body, as written there';
create unique index department_county on department (county) where kind = 'COUNTY_GOVERNMENT';

-- An item of a plan as printed: one numbered paragraph and the bracket that names the responsible.
create table duty_item (
    plan              text        not null references plan,
    code              text        not null,
    number            text        not null,
    position          int         not null,
    section_zh        text        not null,
    section_en        text        not null,
    title_zh          text        not null,
    title_en          text        not null,
    words             text        not null,
    responsible_words text,
    open_list         boolean     not null,
    recorded_at       timestamptz not null,
    primary key (plan, code),
    unique (plan, number),
    unique (plan, position) deferrable
);
comment on column duty_item.number is 'as printed, 二(一)1; code is the same in digits, 2.1.1';
comment on column duty_item.open_list is 'the list of departments ends with 等: it is not exhaustive';

create table duty (
    id           uuid primary key,
    version      bigint      not null default 1,
    plan         text        not null,
    item         text        not null,
    code         text        not null,
    position     int         not null,
    title_zh     text        not null,
    title_en     text        not null,
    words        text        not null,
    indicators   text[]      not null default '{}',
    state        text        not null check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    state_since  date,
    state_reason text,
    due_on       date        not null,
    recorded_at  timestamptz not null,
    changed_at   timestamptz not null,
    foreign key (plan, item) references duty_item (plan, code),
    unique (plan, code),
    unique (plan, position) deferrable
);
comment on column duty.words is 'the sentence of the plan that asks for it';
create index duty_item_duties on duty (plan, item);

-- Who is responsible, in which role, as the plan or a later document says. until: the first day on which no longer.
create table duty_department (
    duty            uuid not null references duty,
    department      text not null references department (code),
    role            text not null check (role in ('LEAD', 'SHARING', 'COOPERATING')),
    words           text,
    since           date not null,
    until           date check (until > since),
    document_number text,
    reason          text,
    position        int  not null,
    primary key (duty, department, since)
);
comment on column duty_department.position is 'order within the role, as printed';
comment on column duty_department.words is 'the name as written in the plan; null when added later';
create unique index duty_department_now on duty_department (duty, department) where until is null;
create unique index duty_lead_now on duty_department (duty) where role = 'LEAD' and until is null;
create index duty_department_department on duty_department (department);

-- A county's own share of a task: state and due day of its own.
create table duty_strand (
    id           uuid primary key,
    version      bigint      not null default 1,
    duty         uuid        not null references duty,
    county       text        not null references county,
    state        text        not null check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    state_since  date,
    state_reason text,
    due_on       date        not null,
    recorded_at  timestamptz not null,
    changed_at   timestamptz not null,
    unique (duty, county)
);

create table duty_milestone (
    id          uuid primary key,
    version     bigint      not null default 1,
    duty        uuid        not null references duty,
    county      text references county,
    department  text        not null references department (code),
    title       text        not null,
    due_on      date        not null,
    done_on     date,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null
);
create index duty_milestone_duty on duty_milestone (duty, due_on, id);
create index duty_milestone_open on duty_milestone (due_on) where done_on is null;

create table duty_history (
    aggregate_id uuid        not null,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
create table department_history (like duty_history including all);
create table duty_strand_history (like duty_history including all);
create table duty_milestone_history (like duty_history including all);
