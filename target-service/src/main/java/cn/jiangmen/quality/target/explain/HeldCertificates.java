package cn.jiangmen.quality.target.explain;

/**
 * SQL: the certificates that stand behind subjects by a definition's rules, looked up subject by subject, and the JSON of
 * one. It reads what the events told and follows the rules anew, so that a membership is explained and not repeated.
 */
final class HeldCertificates {
    /** The enterprise that a subject is, as {@code e}; looked up one by one, whatever the planner believes of their number. */
    static String home(String subject) {
        return """
                left join lateral (
                    select r.* from enterprise_replica r where r.credit_code = %s order by r.enterprise_id limit 1
                ) e on true""".formatted(subject);
    }

    /**
     * {@code held}: the certificates of each subject that the definition counts, with the unit for which each does and the
     * days. Reads {@code asked} (the definition) and {@code wanted} (subjects).
     */
    static final String HELD = """
            held as materialized (
                select w.subject, case when a.include_suspended then c.in_force + c.suspended else c.in_force end as days,
                       case when a.counts = 'CERTIFICATE' then c.certificate_id::text
                            when a.basis = 'HOLDINGS' then c.scheme
                            else '' end as unit, c.*
                from asked a
                cross join wanted w
                left join lateral (
                    select r.enterprise_id, r.kind, r.size
                    from enterprise_replica r
                    where r.credit_code = w.subject
                    order by r.enterprise_id limit 1
                ) e on true
                cross join lateral (
                    select w.subject as code
                    where e.enterprise_id is not null
                       or not exists (select from enterprise_former_code f where f.code = w.subject)
                    union
                    select f.code
                    from enterprise_replica r join enterprise_former_code f using (enterprise_id)
                    cross join lateral subject_of(f.code) o
                    where r.credit_code = w.subject and o.subject = w.subject
                    offset 0
                ) k
                cross join lateral (
                    select h.*, 'HOLDER' as role from certificate_replica h
                    where h.holder_code = k.code and h.kpi_class = any (a.kpi_classes)
                    union all
                    select x.*, 'APPLICANT' from certificate_replica x
                    where a.party = 'APPLICANT' and x.applicant_code = k.code
                      and x.applicant_code is distinct from x.holder_code and x.kpi_class = any (a.kpi_classes)
                    union all
                    select m.*, 'MANUFACTURER' from certificate_replica m
                    where a.party = 'MANUFACTURER' and m.manufacturer_code = k.code
                      and m.manufacturer_code is distinct from m.holder_code and m.kpi_class = any (a.kpi_classes)
                    union all
                    select f.*, 'FACTORY' from certificate_replica f
                    where a.party = 'FACTORY' and f.factory_code = k.code
                      and f.factory_code is distinct from f.holder_code and f.kpi_class = any (a.kpi_classes)
                    offset 0
                ) c
                where (a.schemes is null or c.scheme = any (a.schemes))
                  and (a.include_sub or not c.sub_certificate)
                  and (a.holder_kinds is null or e.kind = any (a.holder_kinds))
                  and (a.enterprise_sizes is null or e.size = any (a.enterprise_sizes))
                  and c.role = case
                      when nullif(case a.party
                              when 'APPLICANT' then c.applicant_code
                              when 'MANUFACTURER' then c.manufacturer_code
                              when 'FACTORY' then c.factory_code end, c.holder_code) is null then 'HOLDER'
                      else a.party end
            )""";

    /** Whether a certificate h is behind the unit of a row n. */
    static final String BEHIND = "h.subject = n.subject and h.unit = n.unit";

    /** The event that told what an aggregate's row says of a day. */
    static String event(String row, String aggregate, String id, String day) {
        return """
                coalesce(%1$s.told -> (%4$s)::text,
                         jsonb_build_object('id', %1$s.event_id, 'type', %1$s.event_type, 'time', %1$s.event_time,
                                            'epoch', %1$s.epoch, 'version', %1$s.version))
                || jsonb_build_object('aggregate', '%2$s', 'aggregate_id', %1$s.%3$s)""".formatted(row, aggregate, id, day);
    }

    /** A certificate h as JSON, on a day, with what happened to it then. */
    static String json(String day, String change) {
        return """
                jsonb_build_object('certificate_id', h.certificate_id, 'number', h.number, 'scheme', h.scheme,
                    'kpi_class', h.kpi_class, 'body', h.body, 'holder_name', h.holder_name, 'expires_on', h.expires_on,
                    'change', %2$s, 'event', %3$s)
                || coalesce((
                    select jsonb_build_object('reason_code', s ->> 'reason_code', 'reason', s ->> 'reason')
                    from jsonb_array_elements(h.status_changes) s
                    where s ->> 'effective_on' = (%1$s)::text
                    limit 1), '{}')""".formatted(day, change, event("h", "certificate", "certificate_id", day));
    }

    private HeldCertificates() {}
}
