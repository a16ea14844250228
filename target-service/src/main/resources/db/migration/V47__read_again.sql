-- A database that was in use before V20 knows aggregates without what V20 keeps of their events (type and time, expiry, names).
-- It reads the topics again from the beginning: a row one version older takes the same event once more, and as nothing that
-- counts differs in it, no number moves. A new database has nothing to do here.
do $$
begin
    if exists (select from certificate_replica where event_type is null)
        or exists (select from enterprise_replica where event_type is null)
        or exists (select from body_replica where event_type is null)
    then
        update certificate_replica set version = version - 1 where event_type is null;
        update enterprise_replica set version = version - 1 where event_type is null;
        update body_replica set version = version - 1 where event_type is null;
        update consumer_offset set next_offset = 0 where consumer = 'target-ledger';
    end if;
end
$$;
