-- The catalogue once more beside the plan's words: what it names as a thing of its own has a row of its own, and every row is
-- found under the very words of the plan. The codes are this system's own until the register's are known (confidence LOW).
insert into scheme (code, parent, name_zh, name_en, also_named, standard, kind, kpi_class, record_kind, reason_family, assignable,
    validity_months, source, confidence, valid_from, valid_to) values
    ('B0404', 'B04', '节能低碳产品认证', 'Energy-saving and low-carbon products', '{"节能产品认证"}', null, 'CERTIFICATION',
     'VOLUNTARY_PRODUCT', 'VOLUNTARY_PRODUCT', 'OTHER', true, null, '节能低碳产品认证管理办法; plan item 二(二)4', 'LOW', null, null),
    ('R-GREENPARK', 'R', '绿色园区', 'Green industrial park', '{}', null, 'RECOGNITION', null, null, 'OTHER', true, null,
     '工业和信息化部门; plan item 二(二)7', 'MEDIUM', null, null),
    ('R-DEMOZONE', 'R', '认证示范区', 'Demonstration zone of certification', '{"有机产品认证示范区"}', null, 'RECOGNITION', null, null,
     'OTHER', true, null, 'plan item 二(二)6', 'MEDIUM', null, null);
update scheme set also_named = array_remove(also_named, '节能低碳产品认证'), version = version + 1 where code = 'B0401';
update scheme set also_named = also_named || m.words, version = scheme.version + 1
from (values
    ('A0402', array['危害分析和关键控制点认证(HACCP认证)']),
    ('B0302', array['良好农业规范认证(GAP认证)']),
    ('B0501', array['自愿性工业产品认证']),
    ('C0202', array['旅游质量认证']),
    ('C0204', array['养老院服务认证']),
    ('C0205', array['医疗服务类认证'])) m(code, words)
where scheme.code = m.code;
update catalogue_state set version = version + 1;

-- How long a measurement certificate may run is not sure: three years now, five before. What is unsure accuses nobody.
update suspicion_rule
set parameters = parameters || '{"longest_months": {"A0701": "60"}}',
    source = source || '; longest_months overrides it by scheme: 测量管理体系 had 5 years, later practice 3 (LOW)'
where code = 'VALIDITY_TOO_LONG';
