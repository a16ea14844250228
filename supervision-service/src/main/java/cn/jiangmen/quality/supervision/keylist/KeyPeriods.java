package cn.jiangmen.quality.supervision.keylist;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.subjects.Derived;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Works out from when until when an object is on the list, for each reason by itself; the last day needs no event. */
@ApplicationScoped
class KeyPeriods implements Derived {
    private static final String WORK_OUT = """
            with object as (
                select o.object_id, c.code, days_here(o.object_id) as here
                from unnest(?::text[]) as o(object_id) cross join lateral unnest(codes_of(o.object_id)) as c(code)
            ), certificate as (
                select o.object_id, c.product_class, c.product_name, c.in_force
                from object o join certificate_replica c on c.holder_code = o.code and c.kpi_class = 'CCC'
                union all
                select o.object_id, c.product_class, c.product_name, c.in_force
                from object o join certificate_replica c on c.factory_code = o.code and c.kpi_class = 'CCC'
                where c.factory_code is distinct from c.holder_code
            ), stated as (
                select c.object_id, 'KEY_GROUP' as reason, p.key_group as detail,
                       c.in_force * datemultirange(daterange(p.valid_from, p.valid_until)) as days
                from certificate c join key_group_product p
                    on starts_with(c.product_class, p.product_class) or strpos(c.product_name, p.name_part) > 0
                union all
                select o.object_id, 'SUSPICION', s.rule, datemultirange(daterange(s.from_on, s.until_on))
                from object o cross join lateral suspicion_days(o.code) s
                where s.until_on is null or s.from_on < s.until_on
                union all
                select o.object_id, 'SERIOUS_LISTING', coalesce(r.decision_number, r.id::text),
                       datemultirange(daterange(m."from", m."to"))
                from object o join dishonesty_record r on r.credit_code = o.code
                cross join lateral jsonb_to_recordset(r.measures::jsonb) as m(code text, "from" date, "to" date)
                where r.kind = 'SERIOUS_LISTING' and r.status <> 'ANNULLED' and m.code = 'KEY_SUPERVISION'
                  and m."from" < m."to"
            ), joined as (
                select s.object_id, s.reason, s.detail,
                       range_agg(s.days * datemultirange(daterange(k.valid_from, k.valid_until))) as days
                from stated s join key_reason k on k.code = s.reason
                group by s.object_id, s.reason, s.detail
            ), fresh as (
                select j.object_id, j.reason, j.detail, d.days
                from joined j
                cross join lateral unnest(j.days * (select o.here from object o where o.object_id = j.object_id limit 1))
                    as d(days)
            ), gone as (
                update key_supervision k
                set superseded_at = ?
                where k.object_id = any (?::text[]) and k.superseded_at is null
                  and not exists (
                      select from fresh f
                      where f.object_id = k.object_id and f.reason = k.reason and f.detail = k.detail and f.days = k.days)
                returning k.id
            )
            insert into key_supervision (object_id, reason, detail, days, recorded_at)
            select f.object_id, f.reason, f.detail, f.days, ?
            from fresh f
            where (select count(*) from gone) >= 0 -- so that they have made room
              and not exists (
                  select from key_supervision k
                  where k.object_id = f.object_id and k.superseded_at is null and k.reason = f.reason
                    and k.detail = f.detail and k.days = f.days)
            order by f.object_id, f.reason, f.detail, f.days""";

    private final JsonRows rows;

    KeyPeriods(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public void workOut(List<String> objects, Instant now) {
        rows.change(WORK_OUT, objects, now, objects, now);
    }
}
