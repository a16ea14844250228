-- By what the numbers are broken down: names and order of the groups. Data, so that a new edition of a classification needs
-- no code.

create table industry_section (
    code           text primary key check (code ~ '^[A-T]$'),
    name_zh        text     not null,
    name_en        text     not null,
    first_division smallint not null,
    last_division  smallint not null check (last_division >= first_division)
);
comment on table industry_section is
    'sections (门类) of GB/T 4754-2017 国民经济行业分类 with the divisions (大类) each holds; English as in the China Statistical Yearbook';

insert into industry_section (code, name_zh, name_en, first_division, last_division) values
    ('A', '农、林、牧、渔业', 'Agriculture, forestry, animal husbandry and fishery', 1, 5),
    ('B', '采矿业', 'Mining', 6, 12),
    ('C', '制造业', 'Manufacturing', 13, 43),
    ('D', '电力、热力、燃气及水生产和供应业', 'Production and supply of electricity, heat, gas and water', 44, 46),
    ('E', '建筑业', 'Construction', 47, 50),
    ('F', '批发和零售业', 'Wholesale and retail trades', 51, 52),
    ('G', '交通运输、仓储和邮政业', 'Transport, storage and post', 53, 60),
    ('H', '住宿和餐饮业', 'Hotels and catering services', 61, 62),
    ('I', '信息传输、软件和信息技术服务业', 'Information transmission, software and information technology', 63, 65),
    ('J', '金融业', 'Financial intermediation', 66, 69),
    ('K', '房地产业', 'Real estate', 70, 70),
    ('L', '租赁和商务服务业', 'Leasing and business services', 71, 72),
    ('M', '科学研究和技术服务业', 'Scientific research and technical services', 73, 75),
    ('N', '水利、环境和公共设施管理业', 'Management of water conservancy, environment and public facilities', 76, 79),
    ('O', '居民服务、修理和其他服务业', 'Services to households, repair and other services', 80, 82),
    ('P', '教育', 'Education', 83, 83),
    ('Q', '卫生和社会工作', 'Health and social service', 84, 85),
    ('R', '文化、体育和娱乐业', 'Culture, sports and entertainment', 86, 90),
    ('S', '公共管理、社会保障和社会组织', 'Public management, social security and social organisations', 91, 96),
    ('T', '国际组织', 'International organisations', 97, 97);

create table enterprise_size (
    code     text primary key,
    name_zh  text     not null,
    name_en  text     not null,
    position smallint not null unique
);
comment on table enterprise_size is '统计上大中小微型企业划分办法(2017), 国统字〔2017〕213号';

insert into enterprise_size (code, name_zh, name_en, position) values
    ('LARGE', '大型', 'Large', 1),
    ('MEDIUM', '中型', 'Medium', 2),
    ('SMALL', '小型', 'Small', 3),
    ('MICRO', '微型', 'Micro', 4);

create table scheme_class (
    code     text primary key,
    name_zh  text     not null,
    name_en  text     not null,
    position smallint not null unique
);
comment on table scheme_class is 'classes of certification schemes that indicators count';

insert into scheme_class (code, name_zh, name_en, position) values
    ('QMS', '质量管理体系', 'Quality management', 1),
    ('EMS', '环境管理体系', 'Environmental management', 2),
    ('OHSMS', '职业健康安全管理体系', 'Occupational health and safety', 3),
    ('OTHER_MS', '其他管理体系', 'Other management systems', 4),
    ('CCC', '强制性产品认证', 'Compulsory product certification', 5),
    ('VOLUNTARY_PRODUCT', '自愿性工业产品认证', 'Voluntary industrial products', 6),
    ('FOOD_AGRI', '食品农产品认证', 'Food and farm products', 7),
    ('SERVICE', '服务认证', 'Services', 8);
