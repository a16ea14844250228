-- What committing an import, or undoing it, would do to the city's numbers, as the target service told it when it was asked.
alter table import_job
    add column effect_of     text check (effect_of in ('COMMIT', 'UNDO')),
    add column effect_waits  boolean not null default false,
    add column effect        jsonb,
    -- rows that name a certificate again that another row of the file names
    add column repeated_rows int,
    -- changed rows after which the certificate stands for another enterprise
    add column moved_rows    int;
comment on column import_job.effect is 'null: not asked yet; known false in it: nobody could tell';
create index import_job_effect on import_job (id) where effect_waits;
