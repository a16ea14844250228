-- A committed import can be undone as one act: what it wrote is kept with what was there before, for as long as its rows are.
alter table import_job drop constraint import_job_state_check;
alter table import_job
    add constraint import_job_state_check check (state in
        ('RECEIVED', 'VERIFYING', 'VERIFIED', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE')),
    -- false for imports that were written before there was anything to undo them by
    add column undoable       boolean not null default false,
    add column undo_by        text,
    add column undo_reason    text,
    add column undo_asked_at  timestamptz,
    -- the last row that was undone or left; moved in the transaction that did it, and only from its known place
    add column undone_to      int     not null default 0,
    add column undone_rows    int     not null default 0,
    add column left_rows      int     not null default 0,
    add column undone_at      timestamptz;
drop index import_job_waiting;
create index import_job_waiting on import_job (state, commit_order)
    where state in ('RECEIVED', 'VERIFYING', 'COMMITTING', 'UNDOING');

create table import_written (
    import_id      uuid   not null,
    row_no         int    not null,
    certificate_id uuid   not null,
    number         text   not null,
    body           text,
    -- the version that has what the row wrote: its own, or the one by which the undoing of a later import brought it back
    version        bigint not null,
    -- the certificate as it was; null: there was none
    before         jsonb,
    outcome        text check (outcome in ('undone', 'changed-since', 'in-use')),
    primary key (import_id, row_no)
);
create index import_written_certificate on import_written (certificate_id);

-- The history of a certificate stays when its record is taken back.
alter table certificate_history drop constraint certificate_history_certificate_id_fkey;
