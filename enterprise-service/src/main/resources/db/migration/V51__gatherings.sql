-- Trainings and publicity events with the enterprises that came.
insert into quality_work_item (catalogue, code, name_zh, name_en, source, position) values
    ('TOPIC', 'MANAGEMENT_SYSTEM', '管理体系认证', 'Management systems', '方案二(二)2', 1),
    ('TOPIC', 'CCC', '强制性产品认证', 'Compulsory product certification', '方案二(二)2', 2),
    ('TOPIC', 'PRODUCT_CERTIFICATION', '自愿性产品认证', 'Voluntary product certification', '方案二(二)2', 3),
    ('TOPIC', 'SERVICE_CERTIFICATION', '服务认证', 'Service certification', '方案二(二)2', 4),
    ('TOPIC', 'QUALITY_METHODS', '先进质量管理方法', 'Advanced quality methods', '方案二(一)1', 5),
    ('TOPIC', 'GOVERNMENT_QUALITY', '质量强市专题', 'A city strong in quality', '方案二(一)3', 6),
    ('TOPIC', 'TALENT', '质量认证人才', 'Talent for certification', '方案三(二)', 7),
    ('TOPIC', 'CULTURE', '质量文化与认证知识', 'Culture of quality, knowledge of certification', '方案三(三)', 8),
    ('TOPIC', 'OTHER', '其他', 'Other', '方案未列名', 99);

create table gathering (
    id           uuid        not null primary key,
    version      bigint      not null,
    kind         text        not null check (kind in ('TRAINING', 'PUBLICITY')),
    title        text        not null,
    topic        text,
    held_on      date        not null,
    ended_on     date        not null,
    county       text        references county,
    place        text,
    host         text        not null,
    document     text,
    link         text,
    status       text        not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    participants int         check (participants >= 0),
    attendance   jsonb       not null default '[]',
    recorded_at  timestamptz not null,
    changed_at   timestamptz not null,
    check (held_on <= ended_on),
    check (status <> 'HELD' or participants is not null)
);
comment on column gathering.county is 'null: the whole city';
comment on column gathering.attendance is '[{"credit_code", "enterprise_name", "persons"}]; nobody is named';
create index gathering_attendance on gathering using gin (attendance jsonb_path_ops);
create index gathering_day on gathering (kind, held_on);
create table gathering_history (
    aggregate_id uuid        not null references gathering,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
