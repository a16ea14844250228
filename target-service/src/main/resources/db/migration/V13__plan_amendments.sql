-- What each amendment of a published plan said; the lines themselves are dated in plan_line.
create table plan_amendment (
    id              uuid primary key,
    plan            text        not null references plan,
    document_number text        not null,
    effective_on    date        not null,
    reason          text        not null,
    amended_by      text        not null,
    recorded_at     timestamptz not null,
    lines           jsonb       not null,
    removed         text[]      not null
);
create index plan_amendment_plan on plan_amendment (plan, effective_on, recorded_at);
