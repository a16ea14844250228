-- Zones and parks (functional zones, industrial and agricultural parks): a tag of an enterprise beside its county.
create table zone (
    code        text        not null primary key check (code ~ '^[0-9A-Z][0-9A-Z-]{1,31}$'),
    version     bigint      not null default 1,
    kind        text        not null check (kind in
        ('INDUSTRIAL_PARK', 'AGRICULTURAL_PARK', 'HIGH_TECH_ZONE', 'DEVELOPMENT_ZONE', 'FUNCTIONAL_ZONE', 'OTHER')),
    name_zh     text        not null,
    name_en     text,
    county      text        references county,
    level       text        check (level in ('NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY')),
    valid_from  date,
    valid_to    date,
    source      text        not null,
    mark        text        not null check (mark in ('FOUND', 'MEDIUM', 'RECORDED')),
    recorded_at timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    check (valid_from < valid_to)
);
comment on column zone.mark is 'FOUND in the statistics code list; MEDIUM: from memory of one source; RECORDED by an officer';

create table zone_history (
    code        text        not null references zone,
    version     bigint      not null,
    change      text        not null,
    by          text        not null,
    reason      text,
    state       jsonb       not null,
    recorded_at timestamptz not null,
    primary key (code, version)
);

insert into zone (code, kind, name_zh, name_en, county, level, source, mark) values
    ('440705450', 'FUNCTIONAL_ZONE', '圭峰区', 'Guifeng', '440705', null, 'modood/Administrative-divisions-of-China, streets, 2024-11-28', 'FOUND'),
    ('440705451', 'FUNCTIONAL_ZONE', '银湖湾', 'Yinhuwan', '440705', null, 'modood/Administrative-divisions-of-China, streets, 2024-11-28', 'FOUND'),
    ('440705452', 'FUNCTIONAL_ZONE', '银湖湾滨海新区', 'Yinhuwan Coastal New Area', '440705', null, 'modood/Administrative-divisions-of-China, streets, 2024-11-28', 'FOUND'),
    ('440705453', 'INDUSTRIAL_PARK', '新会工业园区', 'Xinhui Industrial Park', '440705', null, 'modood/Administrative-divisions-of-China, streets, 2024-11-28', 'FOUND'),
    ('440705470', 'DEVELOPMENT_ZONE', '新会经济开发区', 'Xinhui Economic Development Zone', '440705', null, 'modood/Administrative-divisions-of-China, streets, 2024-11-28', 'FOUND'),
    ('440783400', 'FUNCTIONAL_ZONE', '翠山湖新区', 'Cuishanhu New Area', '440783', null, 'modood/Administrative-divisions-of-China, streets, 2024-11-28', 'FOUND'),
    ('440785400', 'INDUSTRIAL_PARK', '恩平园区', 'Enping Park', '440785', null, 'modood/Administrative-divisions-of-China, streets, 2024-11-28', 'FOUND'),
    ('JM-GXQ', 'HIGH_TECH_ZONE', '江门国家高新技术产业开发区', 'Jiangmen National High-tech Zone', '440704', 'NATIONAL', 'domain notes §2', 'MEDIUM'),
    ('JM-BJXQ', 'FUNCTIONAL_ZONE', '滨江新区', 'Binjiang New Area', '440703', null, 'domain notes §2', 'MEDIUM');
