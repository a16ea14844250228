-- 一单: the list of items that may be checked.
create table check_item (
    id          uuid        not null primary key,
    version     bigint      not null,
    code        text        not null unique,
    name        text        not null,
    object_kind text        not null,
    item_class  text        not null,
    methods     text[]      not null check (cardinality(methods) > 0),
    basis       text        not null,
    authority   text        not null,
    valid_from  date        not null,
    retired_on  date check (retired_on >= valid_from),
    recorded_at timestamptz not null,
    changed_at  timestamptz not null
);
comment on column check_item.retired_on is 'from this day on no longer in the list';

create table check_item_history (
    aggregate_id uuid        not null references check_item,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- 执法检查人员名录库: who may be sent. interests: ids of objects that the person has declared an interest in.
create table inspector (
    id                 uuid        not null primary key,
    version            bigint      not null,
    name               text        not null,
    certificate_number text        not null,
    certificate_key    text        not null unique,
    certificate_until  date,
    kind               text        not null,
    unit               text        not null,
    county             text        not null,
    specialities       text[]      not null,
    interests          text[]      not null,
    status             text        not null,
    left_on            date,
    recorded_at        timestamptz not null,
    changed_at         timestamptz not null
);
comment on column inspector.county is 'code of a county, or 440700 for the city''s own';
comment on column inspector.certificate_until is 'last day of the enforcement certificate; null: no end';
create index inspector_county on inspector (county, id);

create table inspector_history (
    aggregate_id uuid        not null references inspector,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- Credit-risk class of an object from a day on; the row recorded last decides among those of the same day.
create table object_risk (
    id          bigint      generated always as identity primary key,
    object_id   text        not null,
    valid_from  date        not null,
    risk_class  text        not null check (risk_class in ('A', 'B', 'C', 'D')),
    source      text        not null,
    reason      text        not null,
    told_by     text        not null,
    recorded_at timestamptz not null
);
create index object_risk_object on object_risk (object_id, valid_from desc, id desc);

create function risk_of(asked text, day date) returns table (risk_class text, valid_from date, source text)
    language sql stable rows 1 as $$
    select r.risk_class, r.valid_from, r.source
    from object_risk r
    where r.object_id = asked and r.valid_from <= day
    order by r.valid_from desc, r.id desc
    limit 1
$$;

-- The key groups of the plan 二(四) ("等": the list is open) and the CCC products that belong to them, by day.
create table key_group (
    code    text primary key,
    name_zh text not null,
    name_en text not null,
    basis   text not null
);
insert into key_group values
    ('WIRE_AND_CABLE', '电线电缆', 'Wire and cable', '江门市实施方案 二(四)'),
    ('E_BIKE', '电动自行车', 'Electric bicycles', '江门市实施方案 二(四)'),
    ('FIRE_PRODUCT', '消防产品', 'Fire-protection products', '江门市实施方案 二(四)'),
    ('CHILDREN', '儿童用品', 'Children''s products', '江门市实施方案 二(四)');

create table key_group_product (
    id            int generated always as identity primary key,
    key_group     text not null references key_group,
    product_class text,
    name_part     text,
    name_zh       text not null,
    valid_from    date not null,
    valid_until   date,
    source        text not null,
    confidence    text not null check (confidence in ('VERIFIED', 'HIGH', 'MEDIUM', 'LOW')),
    check (product_class is not null or name_part is not null)
);
comment on column key_group_product.product_class is 'class of the CCC catalogue; null: its code is not known';
comment on column key_group_product.name_part is 'found in the product''s name where the code is not known';
comment on column key_group_product.valid_until is 'first day on which it no longer belongs';
insert into key_group_product (key_group, product_class, name_part, name_zh, valid_from, source, confidence) values
    ('WIRE_AND_CABLE', '0101', null, '电线组件', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'VERIFIED'),
    ('WIRE_AND_CABLE', '0104', null, '额定电压450/750V及以下橡皮绝缘电线电缆', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'VERIFIED'),
    ('WIRE_AND_CABLE', '0105', null, '额定电压450/750V及以下聚氯乙烯绝缘电线电缆', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'VERIFIED'),
    ('WIRE_AND_CABLE', null, '阻燃电线电缆', '阻燃电线电缆', '2025-07-01', '市场监管总局公告 2024 年第 9 号', 'MEDIUM'),
    ('E_BIKE', '1119', null, '电动自行车', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('E_BIKE', null, '电动自行车用锂离子蓄电池', '电动自行车用锂离子蓄电池', '2025-11-01', '市场监管总局公告 2024 年第 26 号', 'VERIFIED'),
    ('E_BIKE', null, '电动自行车用充电器', '电动自行车用充电器', '2025-11-01', '市场监管总局公告 2024 年第 26 号', 'VERIFIED'),
    ('E_BIKE', null, '电动自行车乘员头盔', '电动自行车乘员头盔', '2025-07-01', '市场监管总局公告 2024 年第 9 号', 'MEDIUM'),
    ('FIRE_PRODUCT', '1801', null, '火灾报警产品', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('FIRE_PRODUCT', '1810', null, '灭火器', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('FIRE_PRODUCT', '1815', null, '避难逃生产品', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('FIRE_PRODUCT', null, '可燃气体探测报警', '可燃气体探测报警产品', '2025-07-01', '市场监管总局公告 2024 年第 9 号', 'MEDIUM'),
    ('CHILDREN', '2201', null, '童车类产品', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('CHILDREN', '2202', null, '电玩具', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('CHILDREN', '2203', null, '塑胶玩具', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('CHILDREN', '2204', null, '金属玩具', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('CHILDREN', '2205', null, '弹射玩具', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('CHILDREN', '2206', null, '娃娃玩具', '2021-12-21', '强制性产品认证目录(2023 年修订)', 'HIGH'),
    ('CHILDREN', '2207', null, '机动车儿童乘员用约束系统', '2021-12-21', '强制性产品认证目录(2023 年修订); GB 27887-2024', 'HIGH');

-- What the holder of these codes has in force on a day, as holder or as factory, and the key groups it makes it belong to.
create function certified(codes text[], day date)
    returns table (certificates int, ccc_certificates int, key_groups text[]) language sql stable rows 1 as $$
    with mine as (
        select c.kpi_class, c.product_class, c.product_name
        from certificate_replica c where c.holder_code = any (codes) and c.in_force @> day
        union all
        select c.kpi_class, c.product_class, c.product_name
        from certificate_replica c
        where c.factory_code = any (codes) and c.factory_code is distinct from c.holder_code
          and (c.holder_code <> all (codes)) is not false and c.in_force @> day
    )
    select count(*)::int, (count(*) filter (where m.kpi_class = 'CCC'))::int,
        coalesce((select array_agg(distinct p.key_group order by p.key_group)
                  from mine k
                  join key_group_product p
                    on (starts_with(k.product_class, p.product_class) or strpos(k.product_name, p.name_part) > 0)
                  where k.kpi_class = 'CCC' and p.valid_from <= day and (p.valid_until is null or day < p.valid_until)),
                 '{}')
    from mine m
$$;
