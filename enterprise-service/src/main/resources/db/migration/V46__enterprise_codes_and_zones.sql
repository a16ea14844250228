-- Which enterprise a credit code on a certificate stands for: who has it, else who once had it, mergers followed.
create view enterprise_code as
    select e.credit_code as code, e.id as enterprise_id
    from enterprise e
    where e.merged_into is null
    union all
    select f.code, s.id
    from (select m.credit_code as code from enterprise m where m.merged_into is not null
          union
          select unnest(h.former_codes) from enterprise h where h.former_codes <> '{}') f
    cross join lateral enterprise_of(f.code) s
    where not exists (select from enterprise p where p.credit_code = f.code and p.merged_into is null);

-- Which enterprises belong to which zone on a day.
create function enterprise_zone_on(day date) returns table (id uuid, zone text) language sql stable as $$
    select e.id, z ->> 'zone'
    from enterprise e
    cross join lateral jsonb_array_elements(e.zones) z
    where e.zones <> '[]'
      and coalesce((z ->> 'from')::date, '-infinity') <= day and day < coalesce((z ->> 'to')::date, 'infinity')
$$;
