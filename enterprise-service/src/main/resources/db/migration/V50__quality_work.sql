-- What further kinds of quality work need beside the one record: an end, a choice from a catalogue, an amount, a stage, a number.
alter table quality_activity_kind
    add catalogue      text,
    add takes_person   boolean not null default false,
    add takes_term     boolean not null default false,
    add takes_amount   boolean not null default false,
    add takes_stage    boolean not null default false,
    add takes_quantity boolean not null default false;
comment on column quality_activity_kind.catalogue is 'quality_work_item.catalogue from which `item` is chosen; null: it has no item';
comment on column quality_activity_kind.takes_term is 'it may have a last day: of an appointment, of a mark, of a project';

insert into quality_activity_kind (code, name_zh, name_en, plan_item, of_enterprise, needs_level, position) values
    ('QUALITY_DECLARATION', '质量主体责任承诺', 'Declaration of responsibility for quality', '二(二)1', true, false, 20),
    ('BRAND', '品牌', 'Brand', '二(一)2', true, false, 21),
    ('REGIONAL_BRAND', '区域品牌', 'Regional brand', '二(一)2', false, false, 22),
    ('STANDARD', '标准制定与自我声明', 'Standard drawn up or declared', '二(一)2', true, false, 23),
    ('GREEN_FACTORY', '绿色工厂', 'Green factory', '二(二)7', true, true, 24),
    ('GREEN_PARK', '绿色园区', 'Green park', '二(二)7', false, true, 25),
    ('DEMONSTRATION_ZONE', '“品牌+标准化+认证”示范区', 'Demonstration zone (brand, standards, certification)', '二(二)6', false, false, 26);

update quality_activity_kind set takes_person = true where code = 'CHIEF_QUALITY_OFFICER';
update quality_activity_kind set takes_term = true
where code in ('CHIEF_QUALITY_OFFICER', 'ADVANCED_METHOD', 'IMPROVEMENT_PROJECT', 'QUALITY_DECLARATION', 'BRAND', 'REGIONAL_BRAND',
               'BRAND_OR_STANDARD', 'STANDARD', 'GREEN_FACTORY', 'GREEN_PARK', 'DEMONSTRATION_ZONE');
update quality_activity_kind set takes_amount = true where code in ('IMPROVEMENT_PROJECT', 'QUALITY_AWARD');
update quality_activity_kind set takes_stage = true where code = 'IMPROVEMENT_PROJECT';
update quality_activity_kind set takes_quantity = true where code = 'CONSULTATION';
update quality_activity_kind k set catalogue = c.catalogue
from (values ('ADVANCED_METHOD', 'METHOD'), ('QUALITY_AWARD', 'AWARD'), ('IMPROVEMENT_PROJECT', 'PROJECT'), ('BRAND', 'BRAND'),
             ('STANDARD', 'STANDARD'), ('THIRD_PARTY_EVALUATION', 'EVALUATION'), ('DEMONSTRATION_ZONE', 'ZONE'),
             ('CONSULTATION', 'CHANNEL')) as c(kind, catalogue)
where k.code = c.kind;

-- What can be chosen; a row more needs no code. valid_to: last day on which it can be chosen.
create table quality_work_item (
    catalogue  text     not null,
    code       text     not null,
    name_zh    text     not null,
    name_en    text     not null,
    source     text     not null,
    valid_from date,
    valid_to   date,
    position   smallint not null,
    primary key (catalogue, code)
);
comment on column quality_work_item.source is 'the item of the plan that names it, or that it is a proposal of this suite';
insert into quality_work_item (catalogue, code, name_zh, name_en, source, position) values
    ('METHOD', 'PERFORMANCE_EXCELLENCE', '卓越绩效管理', 'Performance excellence', '方案二(一)1', 1),
    ('METHOD', 'SIX_SIGMA', '六西格玛', 'Six Sigma', '方案二(一)1', 2),
    ('METHOD', 'LEAN_PRODUCTION', '精益生产', 'Lean production', '方案二(一)1', 3),
    ('METHOD', 'TOTAL_QUALITY_MANAGEMENT', '全面质量管理', 'Total quality management', '方案二(二)1', 4),
    ('METHOD', 'QUALITY_CIRCLE', '质量管理小组', 'Quality circle', '常用方法,方案未列名', 5),
    ('METHOD', 'FIVE_S', '6S/5S 现场管理', '5S or 6S workplace', '常用方法,方案未列名', 6),
    ('METHOD', 'OTHER', '其他先进质量管理方法', 'Other advanced method', '方案二(一)1“等”', 99),
    ('AWARD', 'CHINA_QUALITY_AWARD', '中国质量奖', 'China Quality Award', '方案二(一)1“国家质量奖”', 1),
    ('AWARD', 'GUANGDONG_GOVERNMENT_QUALITY_AWARD', '广东省政府质量奖', 'Guangdong Government Quality Award', '方案二(一)1“省级政府质量奖”', 2),
    ('AWARD', 'JIANGMEN_GOVERNMENT_QUALITY_AWARD', '江门市政府质量奖', 'Jiangmen Government Quality Award', '方案未列名', 3),
    ('AWARD', 'OTHER', '其他质量奖', 'Other quality award', '方案未列名', 99),
    ('PROJECT', 'QUALITY_IMPROVEMENT', '质量提升行动', 'Quality improvement', '方案二(一)2', 1),
    ('PROJECT', 'TECHNICAL_UPGRADE', '技术改造', 'Technical upgrade', '方案二(一)2', 2),
    ('PROJECT', 'STANDARD_SYSTEM', '标准体系建设', 'System of standards', '方案二(一)2', 3),
    ('PROJECT', 'QUALITY_INFRASTRUCTURE', '质量技术基础设施建设', 'Quality infrastructure', '方案二(一)2', 4),
    ('PROJECT', 'OTHER', '其他项目', 'Other project', '方案未列名', 99),
    ('BRAND', 'OWN_BRAND', '江门自主品牌', 'Own brand of Jiangmen', '方案二(一)2', 1),
    ('BRAND', 'GEOGRAPHICAL_INDICATION', '地理标志产品', 'Geographical indication', '方案二(二)6', 2),
    ('BRAND', 'OTHER', '其他品牌', 'Other brand', '方案未列名', 99),
    ('STANDARD', 'INTERNATIONAL', '国际标准', 'International standard', '标准化法分类', 1),
    ('STANDARD', 'NATIONAL', '国家标准', 'National standard', '标准化法分类', 2),
    ('STANDARD', 'INDUSTRY', '行业标准', 'Industry standard', '标准化法分类', 3),
    ('STANDARD', 'LOCAL', '地方标准', 'Local standard', '标准化法分类', 4),
    ('STANDARD', 'GROUP', '团体标准', 'Group standard', '标准化法分类', 5),
    ('STANDARD', 'ENTERPRISE', '企业标准自我声明公开', 'Enterprise standard, declared', '标准化法分类', 6),
    ('EVALUATION', 'GOVERNMENT_QUALITY_WORK', '政府质量工作第三方评价', 'Government quality work', '方案二(一)3', 1),
    ('EVALUATION', 'PUBLIC_SATISFACTION', '公共服务质量满意度', 'Satisfaction with public services', '方案二(一)3', 2),
    ('EVALUATION', 'OTHER', '其他第三方评价', 'Other evaluation', '方案二(一)3', 99),
    ('ZONE', 'CERTIFICATION_ZONE', '认证示范区', 'Certification demonstration zone', '方案二(二)6', 1),
    ('ZONE', 'BRAND_STANDARD_CERTIFICATION', '“品牌+标准化+认证”示范', 'Brand, standards and certification', '方案二(二)6', 2),
    ('CHANNEL', 'HOTLINE', '电话', 'Telephone', '本系统分类', 1),
    ('CHANNEL', 'WINDOW', '窗口', 'Counter', '本系统分类', 2),
    ('CHANNEL', 'ONLINE', '网络', 'Online', '本系统分类', 3),
    ('CHANNEL', 'ON_SITE', '上门', 'On site', '本系统分类', 4);

alter table quality_activity
    add valid_to    date,
    add item        text,
    add amount_yuan numeric(14,2) check (amount_yuan >= 0),
    add stage       text,
    add quantity    int not null default 1 check (quantity > 0),
    add person_mask text,
    add check (valid_to >= held_on);
comment on column quality_activity.valid_to is 'last day on which it holds; null: open';
comment on column quality_activity.person_mask is 'the name as anybody may see it';

-- Names of persons, apart from everything that is listed, exported or told in events. The last version is the one that holds.
create table activity_person (
    aggregate_id uuid        not null references quality_activity,
    version      bigint      not null,
    name         text        not null,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);

-- Who had a name shown in full, for what; never changed.
create table activity_person_look (
    id           uuid        not null primary key,
    aggregate_id uuid        not null references quality_activity,
    by_whom      text        not null,
    role         text        not null,
    purpose      text        not null,
    looked_at    timestamptz not null,
    request_id   text
);
create index activity_person_look_activity on activity_person_look (aggregate_id, id);
create function activity_person_look_kept() returns trigger language plpgsql as $$
begin
    raise exception 'looks at personal data are kept as they were';
end
$$;
create trigger activity_person_look_kept before update or delete on activity_person_look
    for each row execute function activity_person_look_kept();
