package cn.jiangmen.quality.enterprise.guidance;

/**
 * The steps from rules and holdings to what is recommended to whom, as common table expressions: `d` the day, `e` the
 * enterprises that are asked about, `c` their codes, `why` the grounds, `named` the certificates that name them, `held` which
 * offers those and recorded marks fulfil. One text for a single enterprise and for a county, so that both always say the same.
 */
public final class GuidanceSql {
    /** Days before its end from which a certificate is at risk. */
    public static final String NOTICE = "90";

    private static final String STEPS = """
            with d as (select ?::date as day),
            e as materialized (
                select e.id, e.credit_code, e.name, e.size, e.industry, e.industry_key,
                       coalesce(county_as(county_on(e.county_moves, d.day), d.day), 'unattributed') as county
                from d cross join enterprise e
                where e.merged_into is null and coalesce(ended_on(e), 'infinity') > d.day and {scope}
            ),
            c as materialized (select e.id, {codes}),
            g as materialized (select g.* from d cross join guidance_ground(d.day) g),
            why as materialized (
                select e.id, g.offer, g.rule, g.position, g.word, g.priority, g.ground, g.key
                from e join g on g.ground = 'ALL'
                union all
                select e.id, g.offer, g.rule, g.position, g.word, g.priority, g.ground, g.key
                from e
                cross join lateral unnest(industry_keys(e.industry_key)) k(key)
                join g on g.ground = 'INDUSTRY' and g.key = k.key
                where not (g.except_keys && industry_keys(e.industry_key))
                union all
                select distinct c.id, g.offer, g.rule, g.position, g.word, g.priority, g.ground, g.key
                from g
                join guidance_list_member m on g.ground = 'LIST' and m.list = g.key
                join d on daterange(m.from_day, m.to_day) @> d.day
                join c on c.code = m.credit_code
                union all
                select distinct c.id, g.offer, g.rule, g.position, g.word, g.priority, g.ground, g.key
                from g
                join holding h on g.ground = 'CERTIFICATE' and h.kpi_class = g.key and not h.withdrawn
                join d on h.issued_on <= d.day
                join holding_party p on p.certificate_id = h.certificate_id
                    and p.role in ('HOLDER', 'MANUFACTURER', 'FACTORY')
                join c on c.code = p.credit_code
            ),
            named as materialized (
                select distinct c.id, h.certificate_id, h.number, h.scheme, h.kpi_class, h.in_force @> d.day as in_force,
                       h.suspended @> d.day as suspended, holding_ends(h) as ends_on
                from d
                cross join c
                join holding_party p on p.credit_code = c.code
                join holding h on h.certificate_id = p.certificate_id
                where not h.withdrawn and least(lower(h.in_force), lower(h.suspended)) <= d.day
            ),
            kind as materialized (
                select k.scheme, k.kpi_class, o.code as offer
                from (select distinct n.scheme, n.kpi_class from named n) k
                join guidance_offer o on k.kpi_class = any (o.kpi_classes)
                    or exists (select from unnest(o.schemes) s where starts_with(k.scheme, s))
            ),
            fulfilled as (
                select n.id, k.offer, n.in_force and n.ends_on > d.day + {notice} as sound, n.in_force, n.suspended, n.ends_on
                from d
                cross join named n
                join kind k on k.scheme = n.scheme and k.kpi_class is not distinct from n.kpi_class
                union all
                select c.id, o.code, coalesce(a.valid_to + 1 > d.day + {notice}, true), coalesce(a.valid_to >= d.day, true),
                       false, a.valid_to + 1
                from d
                cross join c
                join quality_activity a on a.credit_code = c.code and a.status = 'RECORDED' and a.held_on <= d.day
                join guidance_offer o on a.kind = any (o.activity_kinds)
            ),
            held as materialized (
                select f.id, f.offer, bool_or(f.sound) as sound, bool_or(f.in_force) as in_force,
                       bool_or(f.suspended) as suspended, max(f.ends_on) as ends_on
                from fulfilled f
                group by f.id, f.offer
            )
            """;

    private GuidanceSql() {}

    /** The steps for one enterprise; the parameters are the day and the enterprise's id. */
    public static String ofOne() {
        return STEPS.replace("{scope}", "e.id = ?::uuid")
                .replace("{codes}", "k.code from e cross join lateral enterprise_codes(e.id) k(code)")
                .replace("{notice}", NOTICE);
    }

    /** The steps for all enterprises that a condition on `e` and `d` keeps; the first parameter is the day. */
    public static String ofAll(String scope) {
        return STEPS.replace("{scope}", scope)
                .replace("{codes}", "k.code from e join enterprise_code k on k.enterprise_id = e.id")
                .replace("{notice}", NOTICE);
    }
}
