-- Kinds of quality work, as the plan names them; a further kind needs a row and no code.
create table quality_activity_kind (
    code          text     not null primary key,
    name_zh       text     not null,
    name_en       text     not null,
    plan_item     text     not null,
    of_enterprise boolean  not null,
    needs_level   boolean  not null,
    position      smallint not null unique
);
insert into quality_activity_kind (code, name_zh, name_en, plan_item, of_enterprise, needs_level, position) values
    ('CHIEF_QUALITY_OFFICER', '首席质量官聘任', 'Chief quality officer appointed', '二(二)1', true, false, 1),
    ('ADVANCED_METHOD', '先进质量管理方法应用', 'Advanced quality method adopted', '二(一)1', true, false, 2),
    ('QUALITY_AWARD', '质量奖', 'Quality award', '二(一)1', true, true, 3),
    ('IMPROVEMENT_PROJECT', '质量改进与技术改造项目', 'Improvement or technology project', '二(一)2', true, false, 4),
    ('BRAND_OR_STANDARD', '品牌与标准', 'Brand or standard', '二(一)2', true, false, 5),
    ('THIRD_PARTY_EVALUATION', '第三方质量评价', 'Third-party evaluation', '二(一)3', false, false, 6),
    ('TRAINING', '质量培训', 'Training', '三(二)', false, false, 7),
    ('PUBLICITY', '宣传活动', 'Publicity event', '三(三)', false, false, 8),
    ('ASSISTANCE', '认证帮扶', 'Help with a certification', '二(二)2', true, false, 9),
    ('CONSULTATION', '认证咨询', 'Consultation', '二(二)2', false, false, 10),
    ('OTHER', '其他质量工作', 'Other quality work', '二(一)', false, false, 99);

-- Quality work as it is now; county null: not known.
create table quality_activity (
    id              uuid        not null primary key,
    version         bigint      not null,
    kind            text        not null references quality_activity_kind,
    held_on         date        not null,
    credit_code     text,
    enterprise_name text,
    county          text        references county,
    level           text,
    year            int,
    title           text        not null,
    participants    int         check (participants >= 0),
    document        text,
    link            text,
    status          text        not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null
);
create index quality_activity_credit_code on quality_activity (credit_code) where credit_code is not null;
create index quality_activity_kind_day on quality_activity (kind, held_on);

-- Every version of it: its state as the event told it, and what made it.
create table quality_activity_history (
    aggregate_id uuid        not null references quality_activity,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
