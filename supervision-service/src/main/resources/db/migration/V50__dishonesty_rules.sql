-- What the law says about serious dishonesty (Order 44) and credit repair (NDRC Order 36): rows with the days they hold for.
-- valid_until is the last day, or null. The article texts of Order 44 were not read at the source: confidence tells.

create table dishonesty_ground (
    code         text    primary key,
    instrument   text    not null,
    article      text    not null,
    title_zh     text    not null,
    title_en     text    not null,
    with_penalty boolean not null,
    valid_from   date    not null,
    valid_until  date,
    source       text    not null,
    confidence   text    not null check (confidence in ('VERIFIED', 'HIGH', 'MEDIUM', 'LOW'))
);
comment on column dishonesty_ground.with_penalty is 'listed together with the penalty (Art 13); false: afterwards, for not performing it';

insert into dishonesty_ground values
    ('O44-5', '市场监督管理严重违法失信名单管理办法', '5', '食品安全领域严重违法', 'Serious breaches in food safety', true, '2021-09-01', null, '天津市市场监管委办事规则, read 2026-08', 'HIGH'),
    ('O44-6', '市场监督管理严重违法失信名单管理办法', '6', '药品、医疗器械、化妆品领域严重违法', 'Serious breaches with drugs, medical devices or cosmetics', true, '2021-09-01', null, '天津市市场监管委办事规则, read 2026-08', 'HIGH'),
    ('O44-7-3', '市场监督管理严重违法失信名单管理办法', '7(三)', '产品质量监督抽查不合格,受到省级以上公告,经公告后复查仍不合格', 'Failed a spot check announced by the province or above, and failed the re-check', true, '2021-09-01', null, 'knowledge of the text, not read at the source', 'HIGH'),
    ('O44-7-4', '市场监督管理严重违法失信名单管理办法', '7(四)', '出具虚假或者严重失实的检验、检测、认证、认可结论,严重危害质量安全', 'False or seriously untrue inspection, testing, certification or accreditation conclusions that seriously harm quality safety', true, '2021-09-01', null, '天津市市场监管委办事规则, read 2026-08', 'VERIFIED'),
    ('O44-7-5', '市场监督管理严重违法失信名单管理办法', '7(五)', '伪造、冒用、买卖认证标志或者认证证书;未经认证擅自出厂、销售、进口或者在其他经营性活动中使用列入强制性产品认证目录的产品', 'Forging, fraudulently using or trading certification marks or certificates; catalogue products leaving the factory, sold, imported or used without certification', true, '2021-09-01', null, '天津市市场监管委办事规则, read 2026-08', 'HIGH'),
    ('O44-8', '市场监督管理严重违法失信名单管理办法', '8', '侵害消费者权益领域严重违法', 'Serious breaches of consumer rights', true, '2021-09-01', null, '天津市市场监管委办事规则, read 2026-08', 'HIGH'),
    ('O44-9', '市场监督管理严重违法失信名单管理办法', '9', '破坏公平竞争秩序和扰乱市场秩序', 'Serious breaches of fair competition and market order', true, '2021-09-01', null, '天津市市场监管委办事规则, read 2026-08', 'HIGH'),
    ('O44-10-1', '市场监督管理严重违法失信名单管理办法', '10', '未依法取得其他许可从事经营活动', 'Operating without another permit', true, '2021-09-01', null, 'knowledge of the text, not read at the source', 'MEDIUM'),
    ('O44-10-2', '市场监督管理严重违法失信名单管理办法', '10', '提交虚假材料或者采取其他手段隐瞒重要事实,取得行政许可', 'Obtaining a permit by false material', true, '2021-09-01', null, 'knowledge of the text, not read at the source', 'MEDIUM'),
    ('O44-10-3', '市场监督管理严重违法失信名单管理办法', '10', '拒绝、阻碍、干扰市场监督管理部门依法开展监督检查和事故调查', 'Refusing, obstructing or disturbing supervision', true, '2021-09-01', null, '天津市市场监管委办事规则, read 2026-08', 'HIGH'),
    ('O44-11', '市场监督管理严重违法失信名单管理办法', '11', '有履行能力但拒不履行行政决定,严重影响市场监督管理部门公信力', 'Able to perform a decision but refusing, which seriously harms authority', false, '2021-09-01', null, '天津市市场监管委办事规则, read 2026-08', 'HIGH');

-- Which penalties are heavy enough to list for (较重行政处罚, Art 2). A kind that is not here never is.
create table dishonesty_heavy_penalty (
    kind        text    not null,
    by_itself   boolean not null,
    valid_from  date    not null,
    valid_until date,
    source      text    not null,
    confidence  text    not null,
    primary key (kind, valid_from)
);
comment on column dishonesty_heavy_penalty.by_itself is 'false: only where it was set by the heavier-punishment principle (从重处罚), which must be stated';
insert into dishonesty_heavy_penalty values
    ('FINE', false, '2021-09-01', null, 'Order 44 Art 2', 'VERIFIED'),
    ('GRADE_LOWERED', true, '2021-09-01', null, 'Order 44 Art 2', 'VERIFIED'),
    ('LICENCE_REVOKED', true, '2021-09-01', null, 'Order 44 Art 2', 'VERIFIED'),
    ('BUSINESS_RESTRICTED', true, '2021-09-01', null, 'Order 44 Art 2', 'VERIFIED'),
    ('BUSINESS_SUSPENDED', true, '2021-09-01', null, 'Order 44 Art 2', 'VERIFIED'),
    ('CLOSED', true, '2021-09-01', null, 'Order 44 Art 2', 'VERIFIED'),
    ('OCCUPATION_RESTRICTED', true, '2021-09-01', null, 'Order 44 Art 2', 'VERIFIED');

-- Measures that may be applied; nothing outside the national basic list may be invented locally (国办发〔2020〕49号).
create table dishonesty_measure (
    code             text    primary key,
    name_zh          text    not null,
    name_en          text    not null,
    legal_basis      text    not null,
    authority        text    not null,
    statutory_period boolean not null,
    valid_from       date    not null,
    valid_until      date,
    source           text    not null,
    confidence       text    not null
);
comment on column dishonesty_measure.statutory_period is 'true: runs for a period of its own, set by law, possibly longer than the listing';
insert into dishonesty_measure values
    ('PERMIT_WEIGHED', '在审查行政许可、资质、资格时作为重要考量因素', 'Weighed in permits, qualifications and licences', '市场监督管理严重违法失信名单管理办法第十五条', '江门市市场监督管理局', false, '2021-09-01', null, 'Order 44 Art 15, knowledge of the text', 'HIGH'),
    ('PROCUREMENT_WEIGHED', '在政府采购、工程招投标等工作中作为重要考量因素', 'Weighed in government procurement and bidding', '市场监督管理严重违法失信名单管理办法第十五条', '江门市财政局等', false, '2021-09-01', null, 'Order 44 Art 15, knowledge of the text', 'HIGH'),
    ('KEY_SUPERVISION', '列为重点监管对象,提高检查频次', 'Key supervision, more frequent checks', '市场监督管理严重违法失信名单管理办法第十五条', '江门市市场监督管理局', false, '2021-09-01', null, 'Order 44 Art 15, knowledge of the text', 'HIGH'),
    ('NO_COMMITMENT_PERMITS', '不适用告知承诺制', 'No permits on written commitment', '市场监督管理严重违法失信名单管理办法第十五条', '江门市市场监督管理局', false, '2021-09-01', null, 'Order 44 Art 15, knowledge of the text', 'HIGH'),
    ('NO_HONOURS', '不予授予市场监督管理部门荣誉称号等表彰奖励', 'No honours or awards', '市场监督管理严重违法失信名单管理办法第十五条', '江门市市场监督管理局', false, '2021-09-01', null, 'Order 44 Art 15, knowledge of the text', 'HIGH'),
    ('BUSINESS_RESTRICTION', '依法限制开展生产经营活动', 'Restriction of business by law', '市场监督管理严重违法失信名单管理办法第二十一条及设定该限制的法律、行政法规', '作出限制决定的机关', true, '2021-09-01', null, 'Order 44 Art 16, 21, knowledge of the text', 'HIGH'),
    ('OCCUPATION_RESTRICTION', '依法限制从业', 'Ban from an occupation by law', '市场监督管理严重违法失信名单管理办法第二十一条及设定该限制的法律、行政法规', '作出限制决定的机关', true, '2021-09-01', null, 'Order 44 Art 16, 21, knowledge of the text', 'HIGH');

-- The credit-repair tier of a penalty: the highest of its kinds. How Order 36 maps kinds to tiers was not found: an
-- assumption, which an officer may overrule with a reason.
create table dishonesty_grade_rule (
    penalty_kind text not null,
    grade        text not null check (grade in ('MINOR', 'GENERAL', 'SERIOUS')),
    valid_from   date not null,
    valid_until  date,
    source       text not null,
    confidence   text not null,
    primary key (penalty_kind, valid_from)
);
insert into dishonesty_grade_rule
select kind, grade, date '2026-04-01', null, 'assumed from the tiers of NDRC Order 36; its own mapping was not found', 'LOW'
from (values ('WARNING', 'MINOR'), ('CRITICISM', 'MINOR'), ('FINE', 'GENERAL'), ('CONFISCATION_OF_GAINS', 'GENERAL'),
             ('CONFISCATION_OF_GOODS', 'GENERAL'), ('LICENCE_SUSPENDED', 'GENERAL'), ('OTHER', 'GENERAL'),
             ('GRADE_LOWERED', 'SERIOUS'), ('LICENCE_REVOKED', 'SERIOUS'), ('BUSINESS_RESTRICTED', 'SERIOUS'),
             ('BUSINESS_SUSPENDED', 'SERIOUS'), ('CLOSED', 'SERIOUS'), ('OCCUPATION_RESTRICTED', 'SERIOUS')) as t(kind, grade);

insert into clock_rule (clock, valid_from, valid_until, length, unit, instrument, confidence) values
    ('LIST_ANNUL', '2021-09-01', null, 3, 'WORKING_DAYS', 'SAMR Order 44 Art 19', 'HIGH'),
    ('REPAIR_END_MINOR', '2026-04-01', null, 3, 'MONTHS', 'NDRC Order 36', 'VERIFIED'),
    ('REPAIR_EARLIEST_GENERAL', '2026-04-01', null, 3, 'MONTHS', 'NDRC Order 36', 'VERIFIED'),
    ('REPAIR_END_GENERAL', '2026-04-01', null, 1, 'YEARS', 'NDRC Order 36', 'VERIFIED'),
    ('REPAIR_EARLIEST_SERIOUS', '2026-04-01', null, 1, 'YEARS', 'NDRC Order 36', 'VERIFIED'),
    ('REPAIR_END_SERIOUS', '2026-04-01', null, 3, 'YEARS', 'NDRC Order 36', 'VERIFIED'),
    ('REPAIR_ACCEPT', '2021-09-01', null, 2, 'WORKING_DAYS', '国市监信规〔2021〕3号', 'MEDIUM'),
    ('REPAIR_DECIDE', '2021-09-01', null, 15, 'WORKING_DAYS', '国市监信规〔2021〕3号', 'HIGH'),
    ('REPAIR_STOP', '2021-09-01', null, 3, 'WORKING_DAYS', 'as LIST_STOP; the term of NDRC Order 36 was not read', 'LOW');

-- The articles that an act rests on; it is named in the act's event.
create table dishonesty_act_basis (
    record_kind text not null,
    act         text not null,
    instrument  text not null,
    article     text,
    valid_from  date not null,
    valid_until date,
    confidence  text not null,
    primary key (record_kind, act, instrument, valid_from)
);
insert into dishonesty_act_basis
select 'SERIOUS_LISTING', act, '市场监督管理严重违法失信名单管理办法', article, date '2021-09-01', null, 'HIGH'
from (values ('listed', '2、13'), ('published', '14'), ('corrected', '14'), ('repair-applied', '16'),
             ('repair-accepted', '17'), ('repair-not-accepted', '17'), ('repair-refused', '17'), ('repaired', '16、18'),
             ('expired', '21'), ('annulled', '19'), ('restored', '20'), ('stopped', '18')) as t(act, article);
insert into dishonesty_act_basis
select 'PENALTY_INFORMATION', act, '信用修复管理办法', null, date '2026-04-01', null, 'MEDIUM'
from unnest(array['recorded', 'published', 'corrected', 'repair-applied', 'repair-accepted', 'repair-not-accepted',
                  'repair-refused', 'repaired', 'expired', 'annulled', 'restored', 'stopped']) as t(act);

-- Which role may do which act. What a caller says of himself is a claim until identities are checked.
create table dishonesty_act_role (
    act  text not null,
    role text not null check (role in ('CASE_HANDLER', 'DECIDER', 'SUPERIOR', 'CREDIT_OFFICER')),
    primary key (act, role)
);
insert into dishonesty_act_role values
    ('made', 'CASE_HANDLER'), ('notified', 'CASE_HANDLER'), ('defended', 'CASE_HANDLER'), ('consent-requested', 'CASE_HANDLER'),
    ('consent-requested', 'DECIDER'), ('consented', 'SUPERIOR'), ('consent-refused', 'SUPERIOR'), ('abandoned', 'DECIDER'),
    ('listed', 'DECIDER'), ('recorded', 'CREDIT_OFFICER'), ('recorded', 'CASE_HANDLER'), ('published', 'CREDIT_OFFICER'),
    ('corrected', 'CREDIT_OFFICER'), ('corrected', 'CASE_HANDLER'), ('repair-applied', 'CREDIT_OFFICER'),
    ('repair-accepted', 'CREDIT_OFFICER'), ('repair-not-accepted', 'CREDIT_OFFICER'), ('repair-refused', 'DECIDER'),
    ('repaired', 'DECIDER'), ('annulled', 'DECIDER'), ('restored', 'DECIDER'), ('stopped', 'CREDIT_OFFICER'),
    ('consent-rule', 'DECIDER');

-- Whether a listing needs the consent of the next higher authority, from a day on.
create table dishonesty_consent_rule (
    valid_from  date        primary key,
    required    boolean     not null,
    instrument  text        not null,
    by_name     text,
    by_role     text,
    recorded_at timestamptz not null default now()
);
insert into dishonesty_consent_rule (valid_from, required, instrument) values
    ('2021-09-01', true, '市场监督管理严重违法失信名单管理办法第二十二条 (a draft of October 2025 drops it; whether adopted is unknown)');
