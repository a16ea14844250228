package cn.jiangmen.quality.certificate.suspicion;

import java.util.List;

/** The rules that compare what was seen in the market with what is registered for the same days. */
final class MarketQuestions {
    /** The observations that the batch may say something new of. */
    static final String TOUCHED = Question.GIVEN + """
            batch as (
                select c.number_key, c.holder_credit_code, name_key(c.holder_name) as called, c.parties
                from certificate c, given g where c.id = any (g.ids)),
            code as (
                select holder_credit_code as code from batch
                union select x ->> 'credit_code' from batch, jsonb_array_elements(parties) x where parties <> '[]')
            select o.id from observation o, given g where o.id = any (g.seen)
            union select o.id from observation o join batch b on b.number_key = o.number_key
            union select o.id from observation o join code c on c.code = o.credit_code
            union select o.id from code c, enterprise_of(c.code) e, observation o
                  where o.credit_code = e.credit_code or o.credit_code = any (e.former_codes)
            union select o.id from observation o join batch b on b.called = name_key(o.enterprise_name)
                  where o.credit_code is null
            union select l.key::uuid from certificate_lead l, given g
                  where l.rule in ('MARK_WITHOUT_CERTIFICATE', 'MADE_WHILE_SUSPENDED') and l.certificates && g.ids""";

    /** With each observation the certificates that its enterprise has, as holder or as a party, for what was seen. */
    private static final String MATCHED = """
            seen as (
                select o.*, daterange(o.observed_from, o.observed_to, '[]') as days,
                       coalesce((select array_agg(x) from (select o.credit_code
                           union select e.credit_code from enterprise_of(o.credit_code) e
                           union select unnest(e.former_codes) from enterprise_of(o.credit_code) e) k(x)), '{}') as codes
                from observation o, given g
                where o.id = any (g.seen) and o.status = 'RECORDED' and o.kind = '%s'),
            candidate as (
                select s.id as seen, c.id from seen s join certificate c on c.number_key = s.number_key
                where s.body is null or s.body = c.body
                union
                select s.id, c.id from seen s join certificate c on c.holder_credit_code = any (s.codes)
                where s.number_key is null
                union
                select s.id, c.id from seen s cross join unnest(s.codes) k
                join certificate c on c.parties <> '[]' and c.parties @> jsonb_build_array(jsonb_build_object('credit_code', k))
                where s.number_key is null
                union
                select s.id, c.id from seen s
                join certificate c on c.searched like search_pattern(s.enterprise_name)
                where s.number_key is null and s.credit_code is null),
            matched as (
                select s.id as seen, c.id, c.number, c.body, c.scheme, c.in_force, c.suspended, c.ended_as
                from candidate k
                join seen s on s.id = k.seen
                join certificate c on c.id = k.id
                where (s.scheme is null or exists (
                          select from scheme_line l where l.scheme = c.scheme and l.code = s.scheme))
                  and (s.product_class is null or s.product_class = c.product_class)
                  and (s.kind <> 'PRODUCTION' or c.record_kind = 'CCC')
                  and (c.holder_credit_code = any (s.codes)
                    or exists (select from jsonb_array_elements(c.parties) x where x ->> 'credit_code' = any (s.codes))
                    or ((s.credit_code is null or c.holder_credit_code is null) and (
                        name_key(c.holder_name) = name_key(s.enterprise_name)
                        or exists (select from jsonb_array_elements(c.parties) x
                                   where name_key(x ->> 'name') = name_key(s.enterprise_name)))))),
            registered as (
                select s.id as seen, coalesce(range_agg(m.in_force), '{}') as in_force,
                       coalesce(range_agg(m.suspended), '{}') as suspended,
                       coalesce(array_agg(m.id) filter (where m.id is not null), '{}') as ids,
                       coalesce(jsonb_agg(jsonb_build_object('certificate_id', m.id, 'number', m.number, 'body', m.body,
                           'scheme', m.scheme, 'in_force', m.in_force::text, 'suspended', m.suspended::text,
                           'ended_as', m.ended_as) order by m.id) filter (where m.id is not null), '[]') as certificates
                from seen s left join matched m on m.seen = s.id
                group by s.id),
            """;

    private static final String ANSWER = """
            select f.id::text as key, 'ENTERPRISE' as subject_kind, f.enterprise_name as subject_name, f.credit_code,
                   f.number, f.body, f.scheme, f.ids as certificates,
                   jsonb_build_object('observation_id', f.id, 'observed_from', f.observed_from, 'observed_to', f.observed_to,
                       'place', f.place, 'source', f.source, 'product_class', f.product_class, 'product_name', f.product_name,
                       'certificates', f.certificates, 'days', f.wrong::text, 'number_belongs_to', (
                           select jsonb_agg(jsonb_build_object('holder_name', c.holder_name,
                               'credit_code', c.holder_credit_code, 'body', c.body) order by c.id)
                           from certificate c where c.number_key = f.number_key and c.id <> all (f.ids)),
                       'coverage', 'certificates of this register only')::text as evidence,
                   concat_ws(' ', f.wrong, f.enterprise_name, f.credit_code, array_to_string(f.ids, ' ')) as gist
            from found f""";

    private static final Question MARK_WITHOUT_CERTIFICATE =
            question("MARK_WITHOUT_CERTIFICATE", MATCHED.formatted("MARK_CLAIM") + """
            found as (
                select s.*, r.ids, r.certificates, datemultirange(s.days) - r.in_force as wrong
                from seen s join registered r on r.seen = s.id
                where not r.in_force @> s.days)
            """ + ANSWER);

    /** A day of suspension on which no other certificate of the enterprise covers the product. */
    private static final Question MADE_WHILE_SUSPENDED =
            question("MADE_WHILE_SUSPENDED", MATCHED.formatted("PRODUCTION") + """
            found as (
                select s.*, r.ids, r.certificates, datemultirange(s.days) * r.suspended - r.in_force as wrong
                from seen s join registered r on r.seen = s.id
                where datemultirange(s.days) * r.suspended - r.in_force <> '{}')
            """ + ANSWER);

    private MarketQuestions() {}

    static List<Question> all() {
        return List.of(MARK_WITHOUT_CERTIFICATE, MADE_WHILE_SUSPENDED);
    }

    private static Question question(String rule, String findings) {
        return Question.or(rule, findings, " or l.key in (select x::text from unnest(g.seen) x)");
    }
}
