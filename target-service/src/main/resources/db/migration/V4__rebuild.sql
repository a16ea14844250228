-- Rebuilds of the ledger: everything is counted anew beside what is in use, compared, and takes its place.
create table rebuild (
    id           uuid primary key,
    version      bigint      not null,
    state        text        not null check (state in ('RUNNING', 'SWITCHED', 'FAILED')),
    requested_at timestamptz not null,
    finished_at  timestamptz,
    codes_total  int         not null default 0,
    codes_done   int         not null default 0,
    differences  int,
    reason       text
);
create unique index rebuild_running on rebuild (state) where state = 'RUNNING';
comment on column rebuild.differences is 'steps that were not as counted anew; 0 when the ledger was right; null until compared';
