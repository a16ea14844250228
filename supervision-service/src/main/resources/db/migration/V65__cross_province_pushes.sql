-- Publications across provinces (SAMR Order 45 Art 10, Order 44 Art 14): who decided pushes within its period, who is
-- responsible for the party publishes within its own. The clocks are rows; those of penalties have been there since V20.
insert into clock_rule (clock, valid_from, valid_until, length, unit, instrument, confidence) values
    ('LIST_PUSH', '2021-09-01', null, 10, 'WORKING_DAYS', 'SAMR Order 44 Art 14', 'HIGH'),
    ('LIST_RECEIVED', '2021-09-01', null, 10, 'WORKING_DAYS', 'SAMR Order 44 Art 14', 'HIGH')
on conflict do nothing;

create table province (
    code text primary key,
    name text not null
);
insert into province values
    ('11', '北京市'), ('12', '天津市'), ('13', '河北省'), ('14', '山西省'), ('15', '内蒙古自治区'), ('21', '辽宁省'),
    ('22', '吉林省'), ('23', '黑龙江省'), ('31', '上海市'), ('32', '江苏省'), ('33', '浙江省'), ('34', '安徽省'),
    ('35', '福建省'), ('36', '江西省'), ('37', '山东省'), ('41', '河南省'), ('42', '湖北省'), ('43', '湖南省'),
    ('44', '广东省'), ('45', '广西壮族自治区'), ('46', '海南省'), ('50', '重庆市'), ('51', '四川省'), ('52', '贵州省'),
    ('53', '云南省'), ('54', '西藏自治区'), ('61', '陕西省'), ('62', '甘肃省'), ('63', '青海省'),
    ('64', '宁夏回族自治区'), ('65', '新疆维吾尔自治区');

create table province_push (
    id              uuid        primary key,
    version         bigint      not null,
    direction       text        not null check (direction in ('OUT', 'IN')),
    kind            text        not null check (kind in ('PENALTY', 'LISTING')),
    penalty_id      uuid        references penalty,
    record_id       uuid        references dishonesty_record,
    province        text        not null references province check (province <> '44'),
    county          text        not null references county,
    enterprise_name text        not null,
    credit_code     text        not null,
    decision_number text        not null,
    decided_on      date        not null,
    status          text        not null check (status in ('OPEN', 'PUSHED', 'RECEIVED', 'PUBLISHED', 'CANCELLED')),
    pushed_on       date        check (pushed_on >= decided_on),
    received_on     date        check (received_on >= coalesce(pushed_on, decided_on)),
    published_on    date        check (published_on >= received_on),
    reference       text,
    reason          text,
    done_by         text        not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    check (direction = 'IN' or (kind = 'PENALTY') = (penalty_id is not null)),
    check (direction = 'IN' or (kind = 'LISTING') = (record_id is not null))
);
create unique index province_push_once on province_push (kind, coalesce(penalty_id, record_id), province)
    where direction = 'OUT' and status <> 'CANCELLED';
create unique index province_push_received_once on province_push (province, decision_number)
    where direction = 'IN' and status <> 'CANCELLED';
create index province_push_open on province_push (id) where status not in ('PUBLISHED', 'CANCELLED');

create table province_push_history (
    aggregate_id uuid        not null references province_push,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
