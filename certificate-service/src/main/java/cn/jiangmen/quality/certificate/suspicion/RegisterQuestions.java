package cn.jiangmen.quality.certificate.suspicion;

import java.util.List;

/** The rules that are asked of what is registered: number, holder, validity, body. */
final class RegisterQuestions {
    /** Different are two holders with different codes, none of which the other had once; without a code, the names decide. */
    private static final Question NUMBER_REUSED = Question.or("NUMBER_REUSED", """
            keys as (
                select c.number_key from certificate c, given g
                where c.id = any (g.ids) and length(c.number_key) >= (g.p ->> 'shortest_number')::int
                union
                select l.key from certificate_lead l, given g
                where l.rule = 'NUMBER_REUSED' and l.status = 'OPEN' and l.certificates && g.ids),
            held as (
                select c.number_key, c.id, c.number, c.body, c.scheme, c.holder_name, c.holder_credit_code, c.issued_on,
                       c.version, 'REGISTERED' as how
                from certificate c join keys k on k.number_key = c.number_key
                where c.holder_name is not null or c.holder_credit_code is not null
                union all
                select * from (
                    select distinct on (c.id) c.number_key, c.id, c.number, c.body, c.scheme,
                           o.state #>> '{holder,name}', o.state #>> '{holder,credit_code}', (o.state ->> 'issued_on')::date,
                           o.version, coalesce(n.cause, '')
                    from certificate c
                    join keys k on k.number_key = c.number_key
                    join certificate_history n on n.aggregate_id = c.id and n.version > 1
                    join certificate_history o on o.aggregate_id = c.id and o.version = n.version - 1
                    where c.version > 1
                      and n.state #>> '{holder,credit_code}' <> o.state #>> '{holder,credit_code}'
                    order by c.id, n.version desc) h(number_key, id, number, body, scheme, holder_name, holder_credit_code,
                                                     issued_on, version, how)
                where h.how like 'import:%'),
            holder as (
                select h.*, coalesce((select e.credit_code from enterprise_of(h.holder_credit_code) e limit 1),
                                     h.holder_credit_code) as code,
                       name_key(h.holder_name) as called
                from held h),
            used as (
                select h.number_key
                from holder h join holder x on x.number_key = h.number_key
                where case when h.code is not null and x.code is not null then h.code <> x.code else h.called <> x.called end
                group by h.number_key),
            latest as (
                select distinct on (h.number_key) h.* from holder h join used u on u.number_key = h.number_key
                where h.how = 'REGISTERED' order by h.number_key, h.issued_on desc, h.id desc)
            select l.number_key as key, 'ENTERPRISE' as subject_kind, l.holder_name as subject_name, l.code as credit_code,
                   l.number, l.body, l.scheme,
                   (select array_agg(distinct h.id) from holder h where h.number_key = l.number_key) as certificates,
                   jsonb_build_object('holders', (
                       select jsonb_agg(jsonb_build_object('certificate_id', h.id, 'number', h.number, 'body', h.body,
                           'holder_name', h.holder_name, 'credit_code', h.holder_credit_code, 'issued_on', h.issued_on,
                           'version', h.version, 'told_by', h.how) order by h.issued_on, h.id, h.version)
                       from holder h where h.number_key = l.number_key))::text as evidence,
                   (select string_agg(distinct coalesce(h.code, h.called), ' ') from holder h
                    where h.number_key = l.number_key) as gist
            from latest l""", """
             or l.key in (select c.number_key from certificate c where c.id = any (g.ids))""");

    private static final Question HOLDER_NAME_MISMATCH = Question.onCertificates("HOLDER_NAME_MISMATCH", """
            known as (
                select c.id, (select e.credit_code from enterprise_of(c.holder_credit_code) e limit 1) as code,
                       (select array_agg(distinct n) from enterprise_of(c.holder_credit_code) e, unnest(e.names) n) as names
                from certificate c, given g
                where c.id = any (g.ids) and c.holder_credit_code is not null and name_key(c.holder_name) <> '')
            select c.id::text as key, 'ENTERPRISE' as subject_kind, c.holder_name as subject_name,
                   c.holder_credit_code as credit_code, c.number, c.body, c.scheme, array[c.id] as certificates,
                   jsonb_build_object('holder_name', c.holder_name, 'credit_code', c.holder_credit_code,
                       'registered_code', k.code, 'registered_names', k.names)::text as evidence,
                   name_key(c.holder_name) || ' ' || array_to_string(k.names, ' ') as gist
            from known k join certificate c on c.id = k.id
            where k.names is not null
              and name_key(c.holder_name) not in (select name_key(n) from unnest(k.names) n)""");

    /**
     * A renewal counts from the day after the term before; a first term after an earlier certification may begin ahead; what
     * is extended in place may hold several whole periods.
     */
    private static final Question VALIDITY_TOO_LONG = Question.onCertificates("VALIDITY_TOO_LONG", """
            term as (
                select c.id, m.validity_months, s.source, s.confidence, t.issued, t.expires,
                       (greatest(t.issued, case when t.before >= t.issued then t.before + 1 end)
                           + make_interval(months => m.validity_months))::date
                           + (g.p ->> 'tolerance_days')::int
                           + case when t.n = 1 and c.first_issued_on < t.issued then (g.p ->> 'ahead_days')::int else 0 end
                           as latest,
                       exists (
                           select from generate_series(2, 1 + coalesce((g.p -> 'extensions' ->> c.record_kind)::int, 0)) k
                           where (t.issued + make_interval(months => k * m.validity_months))::date - t.expires in (0, 1)
                       ) as extended
                from given g
                join certificate c on c.id = any (g.ids)
                join scheme s on s.code = c.scheme
                cross join lateral (select coalesce((g.p -> 'longest_months' ->> s.code)::int, s.validity_months)) m(validity_months)
                cross join lateral (
                    select n, (x ->> 'issued_on')::date as issued, (x ->> 'expires_on')::date as expires,
                           lag((x ->> 'expires_on')::date) over (order by n) as before
                    from jsonb_array_elements(c.terms) with ordinality e(x, n)) t),
            worst as (
                select distinct on (id) * from term where expires > latest and not extended order by id, expires - latest desc)
            select c.id::text as key, 'ENTERPRISE' as subject_kind, c.holder_name as subject_name,
                   c.holder_credit_code as credit_code, c.number, c.body, c.scheme, array[c.id] as certificates,
                   jsonb_build_object('issued_on', w.issued, 'expires_on', w.expires, 'latest_allowed', w.latest,
                       'days_too_long', w.expires - w.latest, 'validity_months', w.validity_months,
                       'scheme_source', w.source, 'scheme_confidence', w.confidence)::text as evidence,
                   w.issued || ' ' || w.expires || ' ' || w.latest as gist
            from worst w join certificate c on c.id = w.id""");

    private static final Question BODY_NOT_APPROVED = Question.onCertificates("BODY_NOT_APPROVED", """
            term as (
                select c.id, c.scheme, b.id as body_id, b.name, b.standings, b.scopes, (x ->> 'issued_on')::date as issued
                from given g
                join certificate c on c.id = any (g.ids) and c.body is not null
                left join certification_body b on b.number_key = c.body
                cross join lateral jsonb_array_elements(c.terms) x),
            judged as (
                select t.*,
                       case when t.body_id is null then null else coalesce((
                           select e.x ->> 'status' from jsonb_array_elements(t.standings) with ordinality e(x, n)
                           where e.x ->> 'from' is null or (e.x ->> 'from')::date <= t.issued
                           order by e.n desc limit 1), t.standings -> 0 ->> 'status') end as standing,
                       case when t.body_id is null or t.scopes = '[]' then null else exists (
                           select from jsonb_array_elements(t.scopes) x
                           join scheme_line l on l.scheme = t.scheme and l.code = x ->> 'scheme'
                           where (x ->> 'from' is null or (x ->> 'from')::date <= t.issued)
                             and (x ->> 'to' is null or t.issued < (x ->> 'to')::date)) end as in_scope
                from term t),
            wrong as (
                select distinct on (j.id) j.* from judged j, given g
                where j.standing <> 'APPROVED' or not j.in_scope
                   or (j.body_id is null and (g.p ->> 'unknown_body')::boolean)
                order by j.id, j.issued desc)
            select c.id::text as key, 'ENTERPRISE' as subject_kind, c.holder_name as subject_name,
                   c.holder_credit_code as credit_code, c.number, c.body, c.scheme, array[c.id] as certificates,
                   jsonb_build_object('body', c.body, 'body_name', coalesce(w.name, c.body_name), 'scheme', c.scheme,
                       'issued_on', w.issued, 'body_known', w.body_id is not null, 'standing', w.standing,
                       'in_scope', w.in_scope, 'scopes', w.scopes, 'standings', w.standings)::text as evidence,
                   concat_ws(' ', w.issued, w.standing, w.in_scope, w.body_id) as gist
            from wrong w join certificate c on c.id = w.id""");

    private RegisterQuestions() {}

    static List<Question> all() {
        return List.of(
                NUMBER_REUSED,
                HOLDER_NAME_MISMATCH,
                VALIDITY_TOO_LONG,
                BODY_NOT_APPROVED,
                NumberQuestion.NUMBER_CONTRADICTS,
                BurstQuestion.BURST);
    }
}
