-- What guidance can recommend (认证与认定): certifications, recognitions by other authorities, and advice.
-- A holding fulfils an offer when it counts as one of kpi_classes or its scheme is one of schemes or below it.
create table guidance_offer (
    code            text     not null primary key check (code ~ '^[A-Z_]+$'),
    name_zh         text     not null,
    name_en         text     not null,
    kind            text     not null check (kind in ('CERTIFICATION', 'RECOGNITION', 'ADVICE')),
    kpi_classes     text[]   not null default '{}',
    schemes         text[]   not null default '{}',
    discontinued_on date,
    note_zh         text,
    note_en         text,
    source          text     not null,
    confidence      text     not null check (confidence in ('FOUND', 'HIGH', 'MEDIUM', 'LOW')),
    position        smallint not null unique
);
comment on column guidance_offer.confidence is 'how sure the scheme codes and the dates are, not the plan''s words';
insert into guidance_offer (code, name_zh, name_en, kind, kpi_classes, schemes, discontinued_on, note_zh, note_en, source, confidence, position)
values
    ('CCC', '强制性产品认证', 'Compulsory product certification (CCC)', 'CERTIFICATION', '{CCC}', '{}', null,
     '法定义务,以产品是否列入目录为准;持有一张证书不等于全部产品已获证。', 'A duty wherever a product is in the catalogue; one certificate does not cover all products.',
     '认证认可条例 Art 27; plan 二(三)1', 'FOUND', 1),
    ('QMS', '质量管理体系认证', 'Quality management system', 'CERTIFICATION', '{QMS}', '{}', null, null, null, 'plan 二(二)4', 'FOUND', 2),
    ('EMS', '环境管理体系认证', 'Environmental management system', 'CERTIFICATION', '{EMS}', '{}', null, null, null, 'plan 二(二)4, 7', 'FOUND', 3),
    ('OHSMS', '职业健康安全管理体系认证', 'Occupational health and safety management system', 'CERTIFICATION', '{OHSMS}', '{}', null, null, null, 'plan 二(二)4', 'FOUND', 4),
    ('ISMS', '信息安全管理体系认证', 'Information security management system', 'CERTIFICATION', '{}', '{A05}', null, null, null, 'plan 二(二)4', 'FOUND', 5),
    ('ITSMS', '信息技术服务管理体系认证', 'IT service management system', 'CERTIFICATION', '{}', '{A06}', null, null, null, 'plan 二(二)4', 'MEDIUM', 6),
    ('HACCP', '危害分析和关键控制点认证(HACCP认证)', 'Hazard analysis and critical control points (HACCP)', 'CERTIFICATION', '{}', '{A0402}', null, null, null, 'plan 二(二)4, 6', 'MEDIUM', 7),
    ('FSMS', '食品安全管理体系认证', 'Food safety management system', 'CERTIFICATION', '{}', '{A0401}', null, null, null, 'plan 二(二)4, 6', 'MEDIUM', 8),
    ('GAP', '良好农业规范认证(GAP认证)', 'Good agricultural practice (GAP)', 'CERTIFICATION', '{}', '{B0302}', null, null, null, 'plan 二(二)4, 6', 'LOW', 9),
    ('ORGANIC', '有机产品认证', 'Organic products', 'CERTIFICATION', '{}', '{B0301}', null, null, null, 'plan 二(二)4, 6', 'LOW', 10),
    ('GREEN_FOOD', '绿色食品认证', 'Green food mark', 'RECOGNITION', '{}', '{R-GREENFOOD}', null,
     '由中国绿色食品发展中心许可,不是认证认可条例意义上的认证。', 'Granted by the China Green Food Development Centre; no certification under the Regulation.', 'plan 二(二)4, 6', 'HIGH', 11),
    ('POLLUTION_FREE', '无公害农产品认证', 'Pollution-free agricultural products', 'RECOGNITION', '{}', '{R-POLLUTIONFREE}', '2022-12-31',
     '已停止受理,改行承诺达标合格证制度;不再建议申请。', 'No longer accepted (replaced by the producer''s certificate of conformity); nobody is advised to apply.',
     'plan 二(二)4, 6; acceptance ended 2022–2023, the exact day is not known', 'MEDIUM', 12),
    ('GI', '地理标志产品保护', 'Protection of geographical indication', 'RECOGNITION', '{}', '{R-GI}', null,
     '以当地特色产品是否受保护为前提。', 'Presupposes a protected speciality of the area.', 'plan 二(二)6', 'HIGH', 13),
    ('MEASUREMENT', '测量管理体系认证', 'Measurement management system', 'CERTIFICATION', '{}', '{A07}', null, null, null, 'plan 二(二)3, 4', 'LOW', 14),
    ('ENERGY_SAVING', '节能低碳产品认证', 'Energy-saving and low-carbon products', 'CERTIFICATION', '{}', '{B0404,B0402}', null, null, null, 'plan 二(二)4', 'LOW', 15),
    ('ENMS', '能源管理体系认证', 'Energy management system', 'CERTIFICATION', '{}', '{A09}', null, null, null, 'plan 二(二)4, 7', 'MEDIUM', 16),
    ('LOW_CARBON', '低碳产品认证', 'Low-carbon products', 'CERTIFICATION', '{}', '{B0402}', null, null, null, 'plan 二(二)7', 'LOW', 17),
    ('GREEN_PRODUCT', '绿色产品认证', 'Green products', 'CERTIFICATION', '{}', '{B0403}', null, null, null, 'plan 二(二)7', 'LOW', 18),
    ('GREEN_FACTORY', '绿色工厂', 'Green factory', 'RECOGNITION', '{}', '{R-GREENFACTORY}', null,
     '由工业和信息化部门评定,不是认证。', 'Assessed by the industry authorities; no certification.', 'plan 二(二)7', 'MEDIUM', 19),
    ('E_COMMERCE', '电子商务服务认证', 'E-commerce services', 'CERTIFICATION', '{}', '{C0201}', null, null, null, 'plan 二(二)5', 'LOW', 20),
    ('LOGISTICS', '物流服务认证', 'Logistics services', 'CERTIFICATION', '{}', '{C0203}', null, null, null, 'plan 二(二)5', 'LOW', 21),
    ('ELDER_CARE', '养老服务认证', 'Elder-care services', 'CERTIFICATION', '{}', '{C0204}', null, null, null, 'plan 二(二)5', 'LOW', 22),
    ('MEDICAL', '医疗服务认证', 'Medical services', 'CERTIFICATION', '{}', '{C0205}', null, null, null, 'plan 二(二)5', 'LOW', 23),
    ('TOURISM', '旅游服务认证', 'Tourism services', 'CERTIFICATION', '{}', '{C0202}', null, null, null, 'plan 二(二)5', 'LOW', 24),
    ('LAWFUL_BODY', '选择合法认证机构', 'Choice of a lawful certification body', 'ADVICE', '{}', '{}', null,
     '请在公布的认证机构名录中选择。', 'Choose from the published directory of certification bodies.', 'plan 二(二)8', 'FOUND', 25);

-- Rules from the plan's sentences. editions: [{from, enabled, word, priority, title_zh, title_en, plan_item, sentence, source,
-- confidence, clauses: [{everyone, industries, except, lists, holders, offers}], by, reason}], by day, each until the next.
create table guidance_rule (
    id         uuid        not null primary key,
    version    bigint      not null,
    code       text        not null unique,
    position   smallint    not null unique,
    editions   jsonb       not null,
    changed_at timestamptz not null
);
create table guidance_rule_history (
    aggregate_id uuid        not null references guidance_rule,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

create function pg_temp.rule(code text, pos int, word text, priority boolean, title_zh text, title_en text, item text,
        sentence text, confidence text, clauses jsonb) returns void language sql as $$
    insert into guidance_rule (id, version, code, position, editions, changed_at)
    values (gen_random_uuid(), 1, code, pos, jsonb_build_array(jsonb_build_object(
        'from', '2021-12-21', 'enabled', true, 'word', word, 'priority', priority, 'title_zh', title_zh, 'title_en', title_en,
        'plan_item', item, 'sentence', sentence, 'source', '江门市加强质量认证体系建设促进全面质量管理实施方案 (2021-12-21)',
        'confidence', confidence, 'clauses', clauses, 'by', '系统', 'reason', '方案印发')), timestamptz '2021-12-21 00:00+08')
$$;
-- confidence: of the mapping of the plan's words to industries. MEDIUM = a reading that an officer may want to change.
select pg_temp.rule('R0', 1, 'ENCOURAGED', false, '三大管理体系', 'The three management systems', '二(二)4',
    '在各类企业组织广泛开展质量管理体系认证、环境管理体系认证和职业健康安全管理体系认证', 'HIGH',
    '[{"everyone": true, "offers": ["QMS", "EMS", "OHSMS"]}]');
select pg_temp.rule('R1', 2, 'ENCOURAGED', false, '新一代信息技术', 'New-generation information technology', '二(二)4',
    '重点引导企业在新一代信息技术领域开展信息安全管理体系认证和信息技术服务管理体系认证', 'HIGH',
    '[{"industries": ["I63", "I64", "I65", "C39"], "offers": ["ISMS", "ITSMS"]}]');
select pg_temp.rule('R2', 3, 'ENCOURAGED', false, '食品加工', 'Food processing', '二(二)4',
    '在食品加工企业广泛开展危害分析和关键控制点认证(HACCP认证)和食品安全管理体系认证', 'MEDIUM',
    '[{"industries": ["C13", "C14", "C15"], "offers": ["HACCP", "FSMS"]}]');
select pg_temp.rule('R2a', 4, 'ENCOURAGED', true, '水产品、肉制品、果蔬加工', 'Aquatic, meat, fruit and vegetable products', '二(二)6',
    '推动水产品、肉制品、果蔬等食品加工企业广泛开展危害分析和关键控制点认证(HACCP认证)和食品安全管理体系认证', 'HIGH',
    '[{"industries": ["C135", "C136", "C137"], "offers": ["HACCP", "FSMS"]}]');
select pg_temp.rule('R3', 5, 'ENCOURAGED', false, '农业种养殖', 'Farming', '二(二)4',
    '在农业种养殖企业广泛开展良好农业规范认证(GAP认证)、有机产品认证、绿色食品认证和无公害农产品认证', 'HIGH',
    '[{"industries": ["A01", "A03", "A04"], "offers": ["GAP", "ORGANIC", "GREEN_FOOD", "POLLUTION_FREE"]}]');
select pg_temp.rule('R3a', 6, 'ENCOURAGED', false, '农业种养殖·乡村振兴', 'Farming, rural revival', '二(二)6',
    '支持引导农业种养殖企业广泛开展地理标志产品保护、良好农业规范认证、有机产品认证、绿色食品和无公害农产品认证', 'HIGH',
    '[{"industries": ["A01", "A03", "A04"], "offers": ["GI", "GAP", "ORGANIC", "GREEN_FOOD", "POLLUTION_FREE"]}]');
select pg_temp.rule('R4', 7, 'ENCOURAGED', false, '建材、能源、化工等高耗能', 'Building materials, energy, chemicals and other high-energy industries', '二(二)4',
    '在建材、能源、化工等高耗能企业积极开展测量管理体系认证、节能低碳产品认证和能源管理体系认证', 'HIGH',
    '[{"industries": ["B06", "B07", "C25", "C26", "C30", "C31", "C32", "D44", "D45"], "offers": ["MEASUREMENT", "ENERGY_SAVING", "ENMS"]}]');
select pg_temp.rule('R4a', 8, 'ENCOURAGED', true, '重点高耗能企业', 'Key energy users', '二(二)7',
    '推动重点高耗能企业积极开展能源管理体系认证', 'FOUND',
    '[{"lists": ["KEY_ENERGY_USER"], "offers": ["ENMS"]}]');
select pg_temp.rule('R5', 9, 'ENCOURAGED', true, '水泥、建筑陶瓷砖、铝合金型材', 'Cement, building ceramics, aluminium profiles', '二(二)7',
    '重点推动水泥、建筑陶瓷砖、铝合金型材等生产企业广泛开展低碳产品认证', 'HIGH',
    '[{"industries": ["C3011", "C3071", "C3252"], "offers": ["LOW_CARBON"]}]');
select pg_temp.rule('R6', 10, 'ENCOURAGED', false, '制造业计量保障', 'Measurement in manufacturing', '二(二)3',
    '大力推广测量管理体系认证', 'HIGH',
    '[{"industries": ["C"], "offers": ["MEASUREMENT"]}]');
select pg_temp.rule('R7', 11, 'ENCOURAGED', false, '生态保护和绿色制造', 'Environment and green manufacturing', '二(二)7',
    '鼓励企业积极开展环境管理体系认证,建立资源节约型、环境友好型的绿色制造体系,打造绿色工厂、绿色园区', 'MEDIUM',
    '[{"everyone": true, "offers": ["EMS"]}, {"industries": ["C"], "offers": ["GREEN_FACTORY"]}]');
select pg_temp.rule('R8', 12, 'ENCOURAGED', false, '电商平台', 'E-commerce platforms', '二(二)5',
    '在各类电商平台中推广实施电子商务服务认证等第三方认证模式', 'HIGH',
    '[{"industries": ["I643"], "offers": ["E_COMMERCE"]}]');
select pg_temp.rule('R9', 13, 'ENCOURAGED', false, '物流', 'Logistics', '二(二)5',
    '广泛开展物流服务认证与评价', 'MEDIUM',
    '[{"industries": ["G", "L7224"], "except": ["G531", "G541", "G542", "G551", "G5611"], "offers": ["LOGISTICS"]}]');
select pg_temp.rule('R10', 14, 'ENCOURAGED', false, '养老', 'Elder care', '二(二)5',
    '推进养老院服务质量标准化和认证建设', 'HIGH',
    '[{"industries": ["Q851"], "except": ["Q8516"], "offers": ["ELDER_CARE"]}]');
select pg_temp.rule('R11', 15, 'ENCOURAGED', false, '医疗', 'Medical services', '二(二)5',
    '鼓励医疗服务机构开展医疗服务类认证', 'HIGH',
    '[{"industries": ["Q84"], "offers": ["MEDICAL"]}]');
select pg_temp.rule('R12', 16, 'ENCOURAGED', false, '旅游', 'Tourism', '二(二)5',
    '积极引入国际高端的旅游质量认证管理', 'HIGH',
    '[{"industries": ["L7291", "N786", "H6110"], "offers": ["TOURISM"]}]');
select pg_temp.rule('R13', 17, 'ENCOURAGED', false, '建材绿色产品', 'Green building materials', '二(二)7',
    '鼓励重点工程优先采用获得绿色产品认证的建材产品', 'HIGH',
    '[{"industries": ["C30"], "offers": ["GREEN_PRODUCT"]}]');
select pg_temp.rule('R14', 18, 'ENCOURAGED', false, '防疫物资', 'Epidemic goods', '二(二)8',
    '及时公布从事国内具备欧盟公告机构口罩等业务资质的认证机构名录信息,帮助指导企业选择合法机构进行认证', 'FOUND',
    '[{"lists": ["EPIDEMIC_GOODS"], "offers": ["LAWFUL_BODY"]}]');
-- industries: makers of the four key groups, as far as an industry class corresponds; all others by list or certificate
select pg_temp.rule('R15', 19, 'DUTY', true, '强制性产品认证', 'Compulsory product certification', '二(三)1',
    '积极配合国家和省推进的强制认证制度改革,着力发挥强制性认证“保底线”作用', 'MEDIUM',
    '[{"industries": ["C3831", "C3770", "C3353", "C3595", "C2451", "C2452", "C2453", "C2454", "C2455", "C2456"],
       "lists": ["CATALOGUE_MAKER"], "holders": ["CCC"], "offers": ["CCC"]}]');

-- Named lists of enterprises that rules refer to; members come by hand or by import, each with its days.
create table guidance_list (
    code     text     not null primary key check (code ~ '^[A-Z_]+$'),
    name_zh  text     not null,
    name_en  text     not null,
    note     text     not null,
    position smallint not null unique
);
insert into guidance_list (code, name_zh, name_en, note, position) values
    ('KEY_ENERGY_USER', '重点用能单位', 'Key energy users', '发展改革、工业和信息化部门公布的名单; plan 二(二)7', 1),
    ('CATALOGUE_MAKER', '强制性产品认证目录产品生产企业', 'Makers of CCC catalogue products', 'plan 二(三)1', 2),
    ('EPIDEMIC_GOODS', '防疫物资生产出口企业', 'Makers and exporters of epidemic goods', 'plan 二(二)8', 3);
create table guidance_list_member (
    id          uuid        not null primary key,
    version     bigint      not null,
    list        text        not null references guidance_list,
    credit_code text        not null,
    name        text,
    from_day    date        not null,
    to_day      date,
    document    text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    changed_at  timestamptz not null,
    check (to_day is null or to_day > from_day)
);
comment on column guidance_list_member.to_day is 'first day on which it is on the list no more';
comment on column guidance_list_member.document is 'where the list was published';
-- one membership on a day; a row that is taken back leaves no days
create extension if not exists btree_gist;
alter table guidance_list_member add constraint guidance_list_member_once
    exclude using gist (list with =, credit_code with =, daterange(from_day, to_day) with &&);
create table guidance_list_member_history (
    aggregate_id uuid        not null references guidance_list_member,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- What counts how much when enterprises to approach are ranked: points for each, at most so many.
create table approach_weight_set (
    id          uuid        not null primary key,
    valid_from  date        not null unique,
    note        text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create table approach_reason (
    code     text     not null primary key,
    name_zh  text     not null,
    name_en  text     not null,
    position smallint not null unique
);
insert into approach_reason (code, name_zh, name_en, position) values
    ('DUTY_MISSING', '强制性认证缺失(待核实)', 'A compulsory certification is missing (to be checked)', 1),
    ('SUSPENDED', '证书被暂停', 'A certificate is suspended', 2),
    ('LAPSING', '证书 90 日内到期', 'A certificate ends within 90 days', 3),
    ('LOST', '一年内失去且未恢复', 'Lost within a year and not regained', 4),
    ('PRIORITY_MISSING', '方案重点推动的认证缺失', 'A certification that the plan stresses is missing', 5),
    ('MISSING', '方案鼓励的认证缺失', 'A certification that the plan encourages is missing', 6),
    ('NOTHING_HELD', '尚无任何证书', 'Holds nothing yet', 7),
    ('KEY_ENERGY_USER', '重点用能单位', 'Key energy user', 8),
    ('PARK', '园区企业', 'In a park', 9),
    ('LARGE', '大型企业', 'Large', 10),
    ('MEDIUM', '中型企业', 'Medium-sized', 11),
    ('SMALL', '小型企业', 'Small', 12),
    ('MICRO', '微型企业', 'Micro', 13);
create table approach_weight (
    set_id uuid not null references approach_weight_set,
    reason text not null references approach_reason,
    points int  not null check (points between 0 and 1000),
    most   int  not null check (most between 0 and 10000),
    primary key (set_id, reason)
);
with s as (
    insert into approach_weight_set (id, valid_from, note, recorded_by, recorded_at)
    values (gen_random_uuid(), '2021-12-21', '初始权重,供各县(市、区)调整; the plan names no weights', '系统', timestamptz '2021-12-21 00:00+08')
    returning id)
insert into approach_weight (set_id, reason, points, most)
select s.id, w.reason, w.points, w.most
from s cross join (values ('DUTY_MISSING', 40, 40), ('SUSPENDED', 15, 30), ('LAPSING', 10, 30), ('LOST', 8, 24), ('PRIORITY_MISSING', 10, 20),
    ('MISSING', 4, 24), ('NOTHING_HELD', 6, 6), ('KEY_ENERGY_USER', 15, 15), ('PARK', 6, 6), ('LARGE', 12, 12), ('MEDIUM', 9, 9),
    ('SMALL', 5, 5), ('MICRO', 2, 2)) w(reason, points, most);

-- What an application must not be burdened with, by the rules of the certification (CNCA-…), from their first day.
create table guidance_condition (
    code       text not null,
    fact       text not null check (fact in ('SERIOUS_DISHONESTY', 'OWN_FAULT_REVOCATION')),
    offers     text[] not null,
    months     int,
    valid_from date,
    valid_to   date,
    source     text not null,
    confidence text not null check (confidence in ('FOUND', 'HIGH', 'MEDIUM', 'LOW')),
    primary key (code)
);
comment on column guidance_condition.months is 'how long a revocation stands against a new application for the same';
insert into guidance_condition (code, fact, offers, months, valid_from, source, confidence) values
    ('QMS-2025-LIST', 'SERIOUS_DISHONESTY', '{QMS}', null, '2026-01-01', 'CNCA-QMS-01:2025 (CNCA 公告 2025 年第 16 号)', 'FOUND'),
    ('MS-2026-LIST', 'SERIOUS_DISHONESTY', '{EMS,OHSMS,ISMS,ITSMS}', null, '2026-03-01', 'CNCA 公告 2026 年第 2 号 (CNCA-OHSMS-01:2026 …)', 'FOUND'),
    ('ENMS-2026-LIST', 'SERIOUS_DISHONESTY', '{ENMS}', null, '2026-03-01', 'CNCA 公告 2026 年第 2 号; that energy management is the fifth is presumed', 'LOW'),
    ('QMS-2025-REVOKED', 'OWN_FAULT_REVOCATION', '{QMS}', 12, '2026-01-01', 'CNCA-QMS-01:2025 (CNCA 公告 2025 年第 16 号)', 'FOUND'),
    ('MS-2026-REVOKED', 'OWN_FAULT_REVOCATION', '{EMS,OHSMS,ISMS,ITSMS}', 12, '2026-03-01', 'CNCA 公告 2026 年第 2 号 (like conditions)', 'FOUND'),
    ('ENMS-2026-REVOKED', 'OWN_FAULT_REVOCATION', '{ENMS}', 12, '2026-03-01', 'CNCA 公告 2026 年第 2 号; that energy management is the fifth is presumed', 'LOW'),
    ('CCC-REVOKED', 'OWN_FAULT_REVOCATION', '{CCC}', 6, null, 'older CCC implementation rules: the same product is not accepted for six months', 'MEDIUM');
-- Reason codes of a revocation: whether the holder is at fault; a code without a row is not known and told as such.
create table revocation_fault (
    code      text    not null primary key,
    own_fault boolean not null,
    source    text    not null default 'reading of the CNCA reason codes'
);
insert into revocation_fault (code, own_fault) values
    ('0111', false), ('0112', true), ('0113', true), ('0114', true), ('0115', true), ('0116', true), ('0117', true), ('0118', true),
    ('0119', true), ('0120', false), ('0121', true), ('0122', false), ('0201', true), ('0202', true), ('0203', true), ('0204', true),
    ('0205', true), ('0206', true), ('0207', true), ('0208', true), ('0209', true);

-- The industry key itself and all above it; a group that is one class stands for that class too (611 is 6110).
create function industry_keys(key text) returns text[] language sql immutable as $$
    select array_remove(array[left(key, 1), case when length(key) >= 3 then left(key, 3) end,
        case when length(key) >= 4 then left(key, 4) end, case when length(key) >= 5 then key end,
        case when length(key) = 4 then key || '0' end], null)
$$;

-- The edition of every rule that holds on a day; a rule that is switched off has none.
create function guidance_edition(day date) returns table (rule text, "position" smallint, edition jsonb) language sql stable as $$
    select r.code, r.position, x.edition
    from guidance_rule r
    cross join lateral (
        select e as edition from jsonb_array_elements(r.editions) e
        where (e ->> 'from')::date <= day
        order by (e ->> 'from')::date desc
        limit 1) x
    where (x.edition ->> 'enabled')::boolean
$$;

-- On what ground a rule recommends an offer on a day: to everyone, by industry, by list, to holders of a kind of certificate.
create function guidance_ground(day date)
returns table (rule text, "position" smallint, word text, priority boolean, offer text, ground text, key text, except_keys text[])
language sql stable as $$
    select e.rule, e.position, e.edition ->> 'word', (e.edition ->> 'priority')::boolean, o.offer, g.ground, g.key,
           array(select jsonb_array_elements_text(c.clause -> 'except'))
    from guidance_edition(day) e
    cross join lateral jsonb_array_elements(e.edition -> 'clauses') c(clause)
    cross join lateral jsonb_array_elements_text(c.clause -> 'offers') o(offer)
    cross join lateral (
        select 'ALL' as ground, null as key where (c.clause ->> 'everyone')::boolean
        union all
        select 'INDUSTRY', jsonb_array_elements_text(c.clause -> 'industries')
        union all
        select 'LIST', jsonb_array_elements_text(c.clause -> 'lists')
        union all
        select 'CERTIFICATE', jsonb_array_elements_text(c.clause -> 'holders')) g
$$;
