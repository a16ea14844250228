-- The catalogue changes through the API: schemes and product classes have versions and a history, and the rules of a scheme
-- that changed by date are rows with their first day.
alter table scheme
    add id uuid not null default gen_random_uuid() unique,
    add version bigint not null default 1;

create table scheme_history (
    aggregate_id uuid        not null references scheme (id),
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

alter table ccc_product_class
    add key uuid not null default gen_random_uuid() unique,
    add version bigint not null default 1,
    add from_production_licence date;
comment on column ccc_product_class.from_production_licence is
    'first day on which the product needed CCC instead of an industrial production licence (生产许可证转强制性产品认证); null: it never needed one, or that is not known';

create table ccc_product_class_history (
    aggregate_id uuid        not null references ccc_product_class (key),
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- A rule holds from its first day until the next row of the same scheme and kind, and for all schemes below, unless one of
-- them has a row of its own. amount null: from that day on no such rule is known.
create table scheme_rule (
    id         int generated always as identity primary key,
    scheme     text not null references scheme,
    kind       text not null check (kind in
        ('FIRST_SURVEILLANCE', 'SURVEILLANCE_INTERVAL', 'LONGEST_SUSPENSION', 'RENEWAL_WINDOW', 'WAIT_AFTER_REVOCATION')),
    valid_from date not null,
    amount     int check (amount > 0),
    unit       text check (unit in ('DAY', 'MONTH')),
    source     text not null,
    confidence text not null check (confidence in ('FOUND', 'HIGH', 'MEDIUM', 'LOW')),
    check ((amount is null) = (unit is null)),
    unique (scheme, kind, valid_from)
);

-- '0001-01-01': since before this system
insert into scheme_rule (scheme, kind, valid_from, amount, unit, source, confidence) values
    ('A', 'FIRST_SURVEILLANCE', '0001-01-01', 15, 'MONTH', 'management-system rules of 2016: once a calendar year, at most 15 months apart', 'HIGH'),
    ('A', 'SURVEILLANCE_INTERVAL', '0001-01-01', 15, 'MONTH', 'management-system rules of 2016: once a calendar year, at most 15 months apart', 'HIGH'),
    ('A', 'LONGEST_SUSPENSION', '0001-01-01', 6, 'MONTH', 'management-system rules of 2016; longer while a licence is being renewed', 'HIGH'),
    ('A0101', 'FIRST_SURVEILLANCE', '2026-01-01', 12, 'MONTH', 'CNCA-QMS-01:2025 (CNCA公告2025年第16号)', 'FOUND'),
    ('A0101', 'SURVEILLANCE_INTERVAL', '2026-01-01', 12, 'MONTH', 'CNCA-QMS-01:2025 (CNCA公告2025年第16号)', 'FOUND'),
    ('A0101', 'WAIT_AFTER_REVOCATION', '2026-01-01', 12, 'MONTH', 'CNCA-QMS-01:2025 (CNCA公告2025年第16号)', 'FOUND'),
    ('A0102', 'FIRST_SURVEILLANCE', '2026-01-01', 12, 'MONTH', 'CNCA-QMS-01:2025, taken to hold for construction too', 'LOW'),
    ('A0102', 'SURVEILLANCE_INTERVAL', '2026-01-01', 12, 'MONTH', 'CNCA-QMS-01:2025, taken to hold for construction too', 'LOW');
insert into scheme_rule (scheme, kind, valid_from, amount, unit, source, confidence)
select s.scheme, k.kind, '2026-03-01', 12, 'MONTH', 'CNCA公告2026年第2号', s.confidence
from (values ('A0201', 'FOUND'), ('A0301', 'FOUND'), ('A0501', 'FOUND'), ('A0601', 'FOUND'), ('A0901', 'LOW'))
         as s(scheme, confidence)
cross join (values ('FIRST_SURVEILLANCE'), ('SURVEILLANCE_INTERVAL'), ('WAIT_AFTER_REVOCATION')) as k(kind);
insert into scheme_rule (scheme, kind, valid_from, amount, unit, source, confidence) values
    ('A0401', 'SURVEILLANCE_INTERVAL', '0001-01-01', 12, 'MONTH', 'practice: yearly', 'MEDIUM'),
    ('A0402', 'SURVEILLANCE_INTERVAL', '0001-01-01', 12, 'MONTH', 'practice: yearly', 'MEDIUM'),
    ('B01', 'SURVEILLANCE_INTERVAL', '0001-01-01', 12, 'MONTH', 'implementation rules: normally yearly, by class A to D of the factory', 'HIGH'),
    ('B01', 'RENEWAL_WINDOW', '0001-01-01', 90, 'DAY', '强制性产品认证管理规定: extension is applied for within 90 days before expiry', 'FOUND'),
    ('B01', 'WAIT_AFTER_REVOCATION', '0001-01-01', 6, 'MONTH', 'older implementation rules', 'MEDIUM'),
    ('C', 'SURVEILLANCE_INTERVAL', '0001-01-01', 12, 'MONTH', 'practice: yearly', 'MEDIUM'),
    ('R-GREENFOOD', 'SURVEILLANCE_INTERVAL', '0001-01-01', 12, 'MONTH', '中国绿色食品发展中心: yearly inspection', 'HIGH');

-- Products that moved from the production licence to CCC; SAMR announcement 2019 No 34 was not seen, so the rows say HIGH.
insert into ccc_product_class (id, code, name_zh, name_en, category, key_group, mandatory_from, mandatory_to, procedure,
    source, confidence, from_production_licence) values
    ('explosion-proof-electrical', null, '防爆电气', 'Explosion-proof electrical equipment', '防爆电气', null, '2020-10-01', null, 'THIRD_PARTY', 'SAMR announcement 2019 No 34: production licence moved to CCC', 'HIGH', '2020-10-01'),
    ('household-gas-appliance', null, '家用燃气器具', 'Household gas appliances', '家用燃气器具', null, '2020-10-01', null, 'THIRD_PARTY', 'SAMR announcement 2019 No 34: production licence moved to CCC', 'HIGH', '2020-10-01'),
    ('refrigerator-500l', null, '标定容积500L以上家用电冰箱', 'Household refrigerators above 500 l', '家用和类似用途设备', null, '2020-10-01', null, 'THIRD_PARTY', 'SAMR announcement 2019 No 34: production licence moved to CCC', 'HIGH', '2020-10-01');

-- Bumped with every change, so that each instance knows when its copy in memory is old.
create table catalogue_state (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null
);
insert into catalogue_state (version) values (1);
