-- What the inbox of unconfirmed holders is to look at again; here and not in a version, because the tables belong to others.
create or replace function inbox_note(codes text[]) returns void language sql as $$
    insert into inbox_due (key) select distinct k from unnest(codes) k where k is not null
$$;

create or replace function inbox_note_holding() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform inbox_note(array(
            select unnest(array[coalesce(h.holder_code, 'name:' || h.holder_name), h.factory_code]) from was h));
    end if;
    if tg_op <> 'DELETE' then
        perform inbox_note(array(
            select unnest(array[coalesce(h.holder_code, 'name:' || h.holder_name), h.factory_code]) from now h));
    end if;
    return null;
end
$$;

create or replace trigger inbox_holding_added after insert on holding
    referencing new table as now for each statement execute function inbox_note_holding();
create or replace trigger inbox_holding_changed after update on holding
    referencing old table as was new table as now for each statement execute function inbox_note_holding();

create or replace function inbox_note_enterprise() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform inbox_note(array(select e.credit_code from was e union select unnest(e.former_codes) from was e));
    end if;
    if tg_op <> 'DELETE' then
        perform inbox_note(array(select e.credit_code from now e union select unnest(e.former_codes) from now e));
    end if;
    return null;
end
$$;

create or replace trigger inbox_enterprise_added after insert on enterprise
    referencing new table as now for each statement execute function inbox_note_enterprise();
create or replace trigger inbox_enterprise_changed after update on enterprise
    referencing old table as was new table as now for each statement execute function inbox_note_enterprise();
create or replace trigger inbox_enterprise_removed after delete on enterprise
    referencing old table as was for each statement execute function inbox_note_enterprise();

create index if not exists holding_holder_without_code on holding (holder_name) where holder_code is null;

-- what was learnt before there was an inbox
select inbox_note(array(select coalesce(holder_code, 'name:' || holder_name) from holding
                        union select factory_code from holding));
