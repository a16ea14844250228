-- Verification asks for many holders at once by their exact name.
create index certificate_holder_name on certificate (holder_name, id);
create index import_job_committed on import_job (record_kind, finished_at) where state = 'COMMITTED';
