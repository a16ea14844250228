-- When to remind of what is due, and that it was done.

create table reminder_rule (
    applies_to  text primary key check (applies_to in ('DUTY', 'COUNTY', 'MILESTONE')),
    version     bigint      not null default 1,
    days_before int[]       not null,
    changed_at  timestamptz not null default now()
);
comment on column reminder_rule.days_before is 'days before the due day; negative: days after it';
insert into reminder_rule (applies_to, days_before) values
    ('DUTY', '{30,7,0,-1}'),
    ('COUNTY', '{30,7,0,-1}'),
    ('MILESTONE', '{14,3,0,-1}');

create table reminder_rule_history (like duty_history including all);

-- One row for a subject, a due day and a rule, whoever of several instances comes first: that is what the key is for.
create table duty_reminder (
    id            uuid        not null unique,
    kind          text        not null check (kind in ('DUTY', 'COUNTY', 'MILESTONE')),
    subject       uuid        not null,
    due_on        date        not null,
    days_before   int         not null,
    duty          uuid        not null references duty,
    county        text,
    departments   text[]      not null,
    scheduled_for date        not null,
    reminded_at   timestamptz not null,
    primary key (subject, due_on, days_before)
);
comment on column duty_reminder.scheduled_for is 'the day on which it was to be reminded; reminded_at is later when nothing ran on that day';
create index duty_reminder_recent on duty_reminder (id desc);

-- Everything that is still to be done on a day, with its due day: the tasks, the counties' shares and the milestones.
create function duty_due(today date)
    returns table (kind text, subject uuid, duty uuid, county text, state text, due_on date, title_zh text, title_en text,
                   departments text[])
    language sql stable as $$
    select 'DUTY', d.id, d.id, null::text, d.state, d.due_on, d.title_zh, d.title_en,
           array(select a.department from duty_department a join department g on g.code = a.department
                 where a.duty = d.id and a.since <= today and (a.until is null or a.until > today)
                   and (g.county is null or not exists (select from duty_strand s
                                                        where s.duty = d.id and s.county = g.county))
                 order by case a.role when 'LEAD' then 1 when 'SHARING' then 2 else 3 end, a.position, a.department)
    from duty d where d.state in ('PLANNED', 'UNDER_WAY')
    union all
    select 'COUNTY', s.id, d.id, s.county, s.state, s.due_on, d.title_zh, d.title_en,
           array(select g.code from department g where g.county = s.county and g.kind = 'COUNTY_GOVERNMENT')
    from duty_strand s join duty d on d.id = s.duty
    where s.state in ('PLANNED', 'UNDER_WAY') and d.state in ('PLANNED', 'UNDER_WAY')
    union all
    select 'MILESTONE', m.id, d.id, m.county, d.state, m.due_on, m.title, m.title, array [m.department]
    from duty_milestone m join duty d on d.id = m.duty
    where m.done_on is null and d.state in ('PLANNED', 'UNDER_WAY')
$$;
