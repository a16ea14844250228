-- Imports of enterprise lists. A job owns its file until it is verified and its rows until they are old.
create sequence import_commit_order as bigint;

create table import_job (
    id                uuid        not null primary key,
    file_name         text        not null,
    file_bytes        bigint      not null,
    file_sha256       text        not null,
    sent_by           text        not null,
    state             text        not null check (state in
        ('RECEIVED', 'VERIFYING', 'VERIFIED', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE')),
    columns           text[]      not null default '{}',
    notes             jsonb       not null default '[]',
    problem           jsonb,
    -- how far the phase at work has come; the total is an estimate until the file was read to its end
    rows_done         int         not null default 0,
    rows_total        int,
    new_rows          int         not null default 0,
    changed_rows      int         not null default 0,
    unchanged_rows    int         not null default 0,
    conflicting_rows  int         not null default 0,
    rejected_rows     int         not null default 0,
    commit_token      text,
    -- imports are written one after the other, in the order in which they were asked for
    commit_order      bigint,
    -- the last row that was written; moved in the transaction that wrote it, and only from its known place
    written_to        int         not null default 0,
    -- how often the phase at work was begun without success; a file that ends the process again and again is given up
    attempts          int         not null default 0,
    cause             text        not null,
    created_at        timestamptz not null,
    verify_started_at timestamptz,
    verified_at       timestamptz,
    commit_started_at timestamptz,
    finished_at       timestamptz,
    rows_deleted_at   timestamptz,
    undo_by           text,
    undo_reason       text,
    undo_asked_at     timestamptz,
    undone_to         int         not null default 0,
    undone_rows       int         not null default 0,
    left_rows         int         not null default 0,
    undone_at         timestamptz
);
create index import_job_waiting on import_job (state, commit_order)
    where state in ('RECEIVED', 'VERIFYING', 'COMMITTING', 'UNDOING');

create table import_file (
    import_id uuid  not null references import_job (id) on delete cascade,
    part      int   not null,
    bytes     bytea not null,
    primary key (import_id, part)
);
-- what people upload is compressed already or read once: no time for another compression
alter table import_file alter column bytes set storage external;

create table import_row (
    import_id     uuid   not null,
    row_no        int    not null,
    outcome       text   not null,
    cells         text[] not null,
    credit_code   text,
    name          text,
    content       uuid,
    enterprise_id uuid,
    -- the version of the enterprise on which the outcome was decided; null where there was none
    base_version  bigint,
    problems      jsonb,
    differences   jsonb,
    primary key (import_id, row_no)
);
create index import_row_outcome on import_row (import_id, outcome, row_no);

create table import_written (
    import_id     uuid   not null,
    row_no        int    not null,
    enterprise_id uuid   not null,
    credit_code   text   not null,
    -- the version that has what the row wrote: its own, or the one by which the undoing of a later import brought it back
    version       bigint not null,
    -- what undoing it takes back; null: the import registered the enterprise
    before        jsonb,
    outcome       text check (outcome in ('undone', 'changed-since', 'in-use')),
    primary key (import_id, row_no)
);
create index import_written_enterprise on import_written (enterprise_id);
