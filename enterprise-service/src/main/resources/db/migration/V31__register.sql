-- What the first two characters of a credit code say (GB 32100-2015): one row for each authority and class. Codes whose
-- prefix has no row are of kind OTHER. Marks: FOUND = read in two public tables, MEDIUM = from memory of one source.
create table subject_kind (
    prefix       text not null primary key check (prefix ~ '^[0-9A-Z]{2}$'),
    kind         text not null check (kind ~ '^[A-Z_]+$'),
    name_zh      text not null,
    name_en      text not null,
    authority_zh text not null,
    mark         text not null check (mark in ('FOUND', 'MEDIUM')),
    source       text not null default 'GB 32100-2015; ddrv.cn, csdn 108776492'
);
insert into subject_kind (prefix, kind, name_zh, name_en, authority_zh, mark) values
    ('11', 'GOVERNMENT', '机关', 'Government body', '机构编制', 'FOUND'),
    ('12', 'INSTITUTION', '事业单位', 'Public institution', '机构编制', 'FOUND'),
    ('13', 'MASS_ORGANISATION', '编办直接管理机构编制的群众团体', 'Mass organisation', '机构编制', 'FOUND'),
    ('21', 'FOREIGN_NEWS_OFFICE', '外国常驻新闻机构', 'Office of foreign news media', '外交', 'MEDIUM'),
    ('31', 'LAW_FIRM', '律师执业机构', 'Law firm', '司法行政', 'MEDIUM'),
    ('32', 'NOTARY_OFFICE', '公证处', 'Notary office', '司法行政', 'MEDIUM'),
    ('33', 'LEGAL_SERVICE_OFFICE', '基层法律服务所', 'Grass-roots legal service office', '司法行政', 'MEDIUM'),
    ('34', 'FORENSIC_INSTITUTE', '司法鉴定机构', 'Forensic institute', '司法行政', 'MEDIUM'),
    ('35', 'ARBITRATION_COMMISSION', '仲裁委员会', 'Arbitration commission', '司法行政', 'MEDIUM'),
    ('41', 'FOREIGN_CULTURE_CENTRE', '外国在华文化中心', 'Foreign culture centre', '文化', 'MEDIUM'),
    ('51', 'SOCIAL_ORGANISATION', '社会团体', 'Social organisation', '民政', 'FOUND'),
    ('52', 'PRIVATE_NON_ENTERPRISE', '民办非企业单位', 'Private non-enterprise unit', '民政', 'FOUND'),
    ('53', 'FOUNDATION', '基金会', 'Foundation', '民政', 'FOUND'),
    ('61', 'TOURISM_OFFICE', '外国旅游部门常驻代表机构', 'Office of foreign tourism authority', '旅游', 'MEDIUM'),
    ('62', 'TOURISM_OFFICE', '港澳台地区旅游部门常驻内地(大陆)代表机构', 'Office of tourism authority of Hong Kong, Macao, Taiwan', '旅游', 'MEDIUM'),
    ('71', 'RELIGIOUS_SITE', '宗教活动场所', 'Religious site', '宗教', 'MEDIUM'),
    ('72', 'RELIGIOUS_COLLEGE', '宗教院校', 'Religious college', '宗教', 'MEDIUM'),
    ('81', 'TRADE_UNION', '基层工会', 'Grass-roots trade union', '工会', 'FOUND'),
    ('91', 'ENTERPRISE', '企业', 'Enterprise', '市场监管', 'FOUND'),
    ('92', 'SOLE_TRADER', '个体工商户', 'Sole trader', '市场监管', 'FOUND'),
    ('93', 'COOPERATIVE', '农民专业合作社', 'Farmers'' co-operative', '市场监管', 'FOUND'),
    ('A1', 'ARMY_UNIT', '军队事业单位', 'Institution of the armed forces', '中央军委改革和编制办公室', 'MEDIUM'),
    ('N1', 'COLLECTIVE_ECONOMIC_ORGANISATION', '组级集体经济组织', 'Collective economic organisation of a group', '农业农村', 'FOUND'),
    ('N2', 'COLLECTIVE_ECONOMIC_ORGANISATION', '村级集体经济组织', 'Collective economic organisation of a village', '农业农村', 'FOUND'),
    ('N3', 'COLLECTIVE_ECONOMIC_ORGANISATION', '乡镇级集体经济组织', 'Collective economic organisation of a township', '农业农村', 'FOUND');

alter table enterprise
    add kind         text,
    add names        jsonb,
    add names_key    text,
    add zones        jsonb  not null default '[]',
    add sites        jsonb  not null default '[]',
    add former_codes text[] not null default '{}',
    add revoked_on   date,
    add merged_into  uuid references enterprise,
    add merged_on    date,
    add constraint enterprise_merger check ((merged_into is null) = (merged_on is null) and merged_into <> id);
update enterprise e
set kind = coalesce((select k.kind from subject_kind k where k.prefix = left(e.credit_code, 2)), 'OTHER'),
    names = jsonb_build_array(jsonb_build_object('name', e.name, 'from', null)),
    names_key = e.name_key;
alter table enterprise
    alter kind set not null,
    alter names set not null,
    alter names_key set not null,
    drop name_key;
comment on column enterprise.names is 'dated: [{"name", "from"}], each until the next, the first since ever';
comment on column enterprise.names_key is 'all its names in the form that is compared, one a line';
comment on column enterprise.former_codes is 'its own former credit codes, the latest last; not those of enterprises merged into it';
comment on column enterprise.zones is '[{"zone", "from", "to"}], half-open';
comment on column enterprise.sites is '[{"site", "kind", "name", "address", "county", "from", "to"}], half-open';
create index enterprise_former_codes on enterprise using gin (former_codes) where former_codes <> '{}';
create index enterprise_merged_into on enterprise (merged_into) where merged_into is not null;
create index enterprise_zones on enterprise using gin (zones jsonb_path_ops) where zones <> '[]';
create index enterprise_sites on enterprise using gin (sites jsonb_path_ops) where sites <> '[]';

-- The enterprise that a credit code stands for: who has it, else who once had it, followed through mergers to the survivor.
create function enterprise_of(asked text) returns setof enterprise language sql stable rows 1 as $$
    with recursive found as (
        (select e.id, e.merged_into, 1 as rank from enterprise e where e.credit_code = asked
         union all
         select e.id, e.merged_into, 2 from enterprise e where e.former_codes <> '{}' and e.former_codes @> array [asked]
         order by rank limit 1)
        union all
        select s.id, s.merged_into, 0 from found f join enterprise s on s.id = f.merged_into
    )
    select e.* from found f join enterprise e on e.id = f.id where f.merged_into is null
$$;

-- Every code that stands for an enterprise: its own, its former ones, and those of the enterprises merged into it.
create function enterprise_codes(asked uuid) returns setof text language sql stable rows 1 as $$
    with recursive part as (
        select e.id, e.credit_code, e.former_codes from enterprise e where e.id = asked
        union all
        select m.id, m.credit_code, m.former_codes from part p join enterprise m on m.merged_into = p.id
    )
    select credit_code from part
    union all
    select unnest(former_codes) from part
$$;

-- In which county it is recorded on a day; null when none is known.
create function county_on(county_moves jsonb, day date) returns text language sql stable as $$
    select (select m ->> 'county' from jsonb_array_elements(county_moves) m
            where coalesce(cast(m ->> 'from' as date), '-infinity') <= day
            order by coalesce(cast(m ->> 'from' as date), '-infinity') desc limit 1)
$$;

-- From which day it is counted nowhere.
create function ended_on(e enterprise) returns date language sql immutable as $$
    select least(e.deregistered_on, e.revoked_on, e.merged_on)
$$;

-- Changes of the county tree: a county is merged into another, gets another code, or another name, from a day on.
create table county_change (
    id           uuid        not null primary key,
    kind         text        not null check (kind in ('MERGED', 'RECODED', 'RENAMED')),
    county       text        not null references county,
    into_county  text        references county,
    name_zh      text,
    name_en      text,
    effective_on date        not null,
    source       text        not null,
    by           text        not null,
    recorded_at  timestamptz not null,
    check ((kind = 'RENAMED') = (into_county is null)),
    check ((kind = 'RENAMED') = (name_zh is not null and name_en is not null)),
    check (into_county <> county)
);
create unique index county_change_once on county_change (county) where kind <> 'RENAMED';
create unique index county_renamed_once on county_change (county, effective_on) where kind = 'RENAMED';

-- Changes that were taken back.
create table county_change_withdrawn (
    id           uuid        not null primary key,
    change       jsonb       not null,
    by           text        not null,
    reason       text        not null,
    withdrawn_at timestamptz not null
);

-- Enterprises whose county is called otherwise are told to readers again, in the order of their credit codes.
create table county_retelling (
    id           uuid        not null primary key,
    counties     text[]      not null,
    effective_on date,
    recorded_at  timestamptz not null,
    told_after   text        not null default '',
    told_at      timestamptz
);
create index county_retelling_due on county_retelling (recorded_at) where told_at is null;
comment on column county_retelling.told_after is 'those up to this credit code have been told';

-- What the county of a code is called by its code on the days of a period: derived from the changes, written with them.
-- A code without a row is what it is on every day.
create table county_boundary (
    code    text      not null,
    days    daterange not null,
    as_code text      not null
);

-- The county of a recorded code, by the boundaries of a day.
create function county_as(code text, day date) returns text language sql stable as $$
    select coalesce((select b.as_code from county_boundary b where b.code = $1 and b.days @> $2 limit 1), $1)
$$;
