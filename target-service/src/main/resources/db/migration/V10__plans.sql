-- Several plans, each with its period, and lines that change by dated amendments only once the plan is published.

alter table plan
    add column id              uuid,
    add column version         bigint not null default 1,
    add column document_number text,
    add column starts_on       date,
    add column changed_by      text,
    add column changed_at      timestamptz not null default now(),
    add column published_at    timestamptz;
update plan
set id = '019ab0de-0000-7000-8000-000000002125', starts_on = '2021-01-01', changed_by = '江门市人民政府办公室',
    changed_at = '2021-12-21T00:00:00+08:00', published_at = '2021-12-21T00:00:00+08:00'
where code = '2021-2025';
alter table plan
    alter column id set not null,
    alter column starts_on set not null,
    alter column changed_by set not null,
    add unique (id),
    add check (starts_on <= due_on);

-- What a plan asks of an indicator, for the days on which it asks it. strict: 超过, more than the threshold.
create table plan_line (
    id              uuid primary key,
    plan            text     not null references plan,
    indicator       text     not null references indicator,
    applies_from    date,
    applies_until   date,
    position        smallint not null,
    item            text     not null,
    words           text     not null,
    threshold       int      not null check (threshold >= 0),
    strict          boolean  not null,
    basis           basis    not null default 'DISTINCT',
    decimals        smallint not null default 0 check (decimals between 0 and 4),
    document_number text,
    check (applies_from < applies_until),
    unique nulls not distinct (plan, indicator, applies_from)
);
comment on column plan_line.applies_from is 'first day; null: since ever';
comment on column plan_line.applies_until is 'first day on which it applies no more; null: until further notice';
comment on column plan_line.document_number is 'of the amendment that brought it; null: the plan itself';
comment on column plan_line.decimals is 'with how many decimals ratios of this line are told';

insert into plan_line (id, plan, indicator, position, item, words, threshold, strict, basis)
select gen_random_uuid(), plan, indicator, position, item, words, threshold, strict, basis from plan_indicator;
drop table plan_indicator;

-- The lines of a plan on a day, and the plan that a day is measured by: the published one whose period holds the day (the
-- one that began last, if several do), else the one that ended last before it, else the first to come.
create function plan_lines(asked_plan text, asked_day date) returns setof plan_line language sql stable as $$
    select * from plan_line
    where plan = asked_plan
      and coalesce(applies_from <= asked_day, true) and coalesce(asked_day < applies_until, true)
$$;

create function plan_in_force(asked_day date) returns text language sql stable as $$
    select code from plan
    where state = 'PUBLISHED'
    order by asked_day between starts_on and due_on desc,
             starts_on <= asked_day desc,
             case when asked_day > due_on then due_on end desc nulls last,
             case when asked_day >= starts_on then starts_on end desc nulls last,
             starts_on, code
    limit 1
$$;

create view plan_indicator as
select l.plan, l.indicator, l.position, l.item, l.words, l.threshold, l.strict, l.basis, l.decimals
from plan p
cross join lateral plan_lines(p.code, (now() at time zone 'Asia/Shanghai')::date) l;
comment on view plan_indicator is 'what each plan asks today';

create table plan_history (
    aggregate_id uuid        not null,
    version      bigint      not null,
    change       text        not null,
    effective_on date,
    reason       text,
    state        jsonb       not null,
    cause        text,
    recorded_at  timestamptz not null,
    primary key (aggregate_id, version)
);
insert into plan_history (aggregate_id, version, change, effective_on, state, recorded_at)
select p.id, 1, 'published', p.issued_on,
       jsonb_build_object(
           'code', p.code, 'title_zh', p.title_zh, 'title_en', p.title_en, 'document_number', p.document_number,
           'issued_on', p.issued_on, 'starts_on', p.starts_on, 'due_on', p.due_on, 'state', p.state,
           'by', p.changed_by,
           'lines', (select jsonb_agg(jsonb_build_object(
                         'indicator', l.indicator, 'position', l.position, 'item', l.item, 'words', l.words,
                         'threshold', l.threshold, 'strict', l.strict, 'basis', l.basis, 'decimals', l.decimals,
                         'applies_from', l.applies_from, 'applies_until', l.applies_until,
                         'document_number', l.document_number) order by l.position)
                     from plan_line l where l.plan = p.code)),
       p.published_at
from plan p;
