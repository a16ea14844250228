package cn.jiangmen.quality.target.explain;

/**
 * SQL: the certificates that stand behind subjects by a definition's rules, looked up subject by subject, and the JSON of
 * one. It reads what the events told and follows the rules anew, so that a membership is explained and not repeated.
 */
final class HeldCertificates {
    /**
     * {@code home}: the enterprise of each subject; {@code held}: its certificates that the definition counts, with the
     * days on which each does. Reads {@code asked} (the definition) and {@code wanted} (subjects).
     */
    static final String HOME_AND_HELD = """
            home as materialized (
                select w.subject, e.*
                from wanted w
                cross join lateral (
                    select r.enterprise_id, r.epoch, r.version, r.event_id, r.event_type, r.event_time, r.told, r.name,
                           r.kind, r.size, r.deregistered_on, r.counties, r.county_days
                    from enterprise_replica r
                    where r.credit_code = w.subject
                    order by r.enterprise_id limit 1
                ) e
            ), held as materialized (
                select w.subject, case when a.include_suspended then c.in_force + c.suspended else c.in_force end as days, c.*
                from asked a
                cross join wanted w
                left join home e on e.subject = w.subject
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

    /** Whether a certificate h is behind the unit of a row n, by what is counted. */
    static final String BEHIND = """
            h.subject = n.subject
            and case when a.counts = 'CERTIFICATE' then h.certificate_id::text = n.unit
                     when a.basis = 'HOLDINGS' then h.scheme = n.unit
                     else true end""";

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
