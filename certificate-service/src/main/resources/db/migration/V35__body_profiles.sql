-- What is known of bodies beyond their approval: branches, qualification as a notified body for protective equipment, high-tech status.
alter table certification_body
    add branches  jsonb not null default '[]',
    add notified  jsonb not null default '[]',
    add high_tech jsonb not null default '[]';
comment on column certification_body.branches is '[{id, name, credit_code, county, address, from, to, attracted_periods}]';
comment on column certification_body.notified is
    '[{id, number, notified_body_name, regulation, products, from, to, source, checked_on, published_on}]; published_on null: not in the directory';
comment on column certification_body.high_tech is '[{certificate_number, from, to, source}], half-open';

-- How a body stands on a day, as the aggregate reads it.
create function body_status_on(standings jsonb, day date) returns text language sql immutable parallel safe
    return (select s.standing ->> 'status'
            from jsonb_array_elements(standings) with ordinality as s(standing, n)
            where s.n = 1 or s.standing ->> 'from' is null or (s.standing ->> 'from')::date <= day
            order by s.n desc
            limit 1);

-- Whether a day lies in one of the periods [{from, to}], half-open; null is open.
create function in_periods(periods jsonb, day date) returns boolean language sql immutable parallel safe
    return exists (select from jsonb_array_elements(periods) as p
                   where (p ->> 'from' is null or (p ->> 'from')::date <= day)
                     and (p ->> 'to' is null or (p ->> 'to')::date > day));

-- Under which foreign rules a notified body (公告机构) works, and what it assesses: lists that may grow.
create table notified_regulation (
    code       text not null primary key,
    name_zh    text not null,
    name_en    text not null,
    valid_from date,
    valid_to   date,
    source     text not null,
    confidence text not null check (confidence in ('FOUND', 'HIGH', 'MEDIUM', 'LOW'))
);
insert into notified_regulation (code, name_zh, name_en, valid_from, valid_to, source, confidence) values
    ('EU-2016-425', '欧盟个人防护装备法规 (EU) 2016/425', 'Regulation (EU) 2016/425 on personal protective equipment', '2018-04-21', null, 'the regulation, Art 48', 'HIGH'),
    ('EU-2017-745', '欧盟医疗器械法规 (EU) 2017/745', 'Regulation (EU) 2017/745 on medical devices', '2021-05-26', null, 'the regulation as amended by (EU) 2020/561', 'HIGH'),
    ('EU-93-42', '欧盟医疗器械指令 93/42/EEC', 'Directive 93/42/EEC on medical devices', '1995-01-01', '2021-05-26', 'repealed by (EU) 2017/745, Art 122; certificates of before may run on', 'MEDIUM');

create table protective_product (
    code       text not null primary key,
    name_zh    text not null,
    name_en    text not null,
    source     text not null,
    confidence text not null check (confidence in ('FOUND', 'HIGH', 'MEDIUM', 'LOW'))
);
insert into protective_product (code, name_zh, name_en, source, confidence) values
    ('RESPIRATOR', '防护口罩(颗粒物防护)', 'Respirators (filtering half masks)', 'plan item 二(二)8 names masks; EN 149', 'HIGH'),
    ('MEDICAL_MASK', '医用口罩', 'Medical face masks', 'plan item 二(二)8 names masks; EN 14683', 'HIGH'),
    ('PROTECTIVE_CLOTHING', '防护服', 'Protective clothing', 'plan item 二(二)8: 口罩等, an open list', 'MEDIUM'),
    ('GLOVES', '防护手套', 'Protective gloves', 'plan item 二(二)8: 口罩等, an open list', 'MEDIUM'),
    ('EYE_PROTECTION', '护目镜、面屏', 'Goggles and face shields', 'plan item 二(二)8: 口罩等, an open list', 'MEDIUM');
