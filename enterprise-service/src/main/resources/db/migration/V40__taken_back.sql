-- Registrations that were taken back, because the import that made them was undone. Readers know an enterprise by its id and
-- ask for later versions, so a later registration under the same code goes on from here.
create table enterprise_taken_back (
    credit_code   text   not null primary key,
    enterprise_id uuid   not null unique,
    version       bigint not null
);

-- The history of an enterprise stays when its registration is taken back.
alter table enterprise_history drop constraint enterprise_history_aggregate_id_fkey;
