-- The authority that decides in a county, as the published layouts name it. Credit codes were not found in any source and are
-- not invented: they are set by an officer, and nothing is exported without them.
create table authority (
    county      text        not null primary key references county,
    version     bigint      not null,
    name        text        not null,
    credit_code text,
    source      text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null default now()
);
insert into authority (county, version, name, credit_code, source, changed_by)
select code, 1, '江门市' || name_zh || '市场监督管理局', null, 'name from memory (K:high); code not found', 'V48'
from county where name_zh like '%区'
union all
select code, 1, name_zh || '市场监督管理局', null, 'name from memory (K:high); code not found', 'V48'
from county where name_zh like '%市';
