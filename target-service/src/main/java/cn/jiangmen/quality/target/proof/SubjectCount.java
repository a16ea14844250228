package cn.jiangmen.quality.target.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts a range of subjects the plain way, from what the events told, and compares with their memberships. It shares
 * nothing with the ledger's recount: it looks at each day on which anything about a subject may change, asks who counts
 * where on that day, certificate by certificate, and whether the ledger says so. Between two such days nothing changes.
 *
 * <p>What is looked up one by one is lateral with {@code offset 0}, so that the rest can be held to hash joins whatever the
 * planner believes of tables that have just been filled.
 */
final class SubjectCount {
    private static final String DIFFERENT = """
            with rule as materialized (
                select d.* from definition d where d.state = 'ACTIVE'
            ), home as materialized (
                -- the enterprise that has a code; the first, should there be several
                select distinct on (e.credit_code) e.credit_code as subject, e.kind, e.size, e.county_periods,
                       e.deregistered_on
                from enterprise_replica e
                where e.credit_code {in range}
                order by e.credit_code, e.enterprise_id
            ), formerly as materialized (
                select distinct former.code
                from enterprise_replica e, unnest(e.former_codes) as former(code)
                where e.credit_code {in range}
            ), candidate as materialized (
                select c.certificate_id from certificate_replica c where c.holder_code {in range}
                union
                select c.certificate_id from certificate_replica c
                where c.applicant_code {in range} and c.applicant_code is distinct from c.holder_code
                union
                select c.certificate_id from certificate_replica c
                where c.manufacturer_code {in range} and c.manufacturer_code is distinct from c.holder_code
                union
                select c.certificate_id from certificate_replica c
                where c.factory_code {in range} and c.factory_code is distinct from c.holder_code
                union
                select c.certificate_id
                from formerly f
                cross join lateral (
                    select h.certificate_id from certificate_replica h where h.holder_code = f.code
                    union all
                    select a.certificate_id from certificate_replica a
                    where a.applicant_code = f.code and a.applicant_code is distinct from a.holder_code
                    union all
                    select m.certificate_id from certificate_replica m
                    where m.manufacturer_code = f.code and m.manufacturer_code is distinct from m.holder_code
                    union all
                    select y.certificate_id from certificate_replica y
                    where y.factory_code = f.code and y.factory_code is distinct from y.holder_code
                    offset 0
                ) c
            ), claim as materialized (
                -- whom each certificate counts for: who has the party's code, else the first that had it, else the code
                select r.id as definition, coalesce(present.code, past.code, party.code) as subject, c.certificate_id,
                       c.scheme, c.in_force, c.suspended
                from candidate x
                cross join lateral (
                    select * from certificate_replica i where i.certificate_id = x.certificate_id offset 0
                ) c
                join rule r on c.kpi_class = any (r.kpi_classes)
                cross join lateral (
                    select coalesce(
                        case r.party
                            when 'APPLICANT' then c.applicant_code
                            when 'MANUFACTURER' then c.manufacturer_code
                            when 'FACTORY' then c.factory_code
                        end, c.holder_code) as code
                ) party
                left join lateral (
                    select e.credit_code as code from enterprise_replica e where e.credit_code = party.code limit 1
                ) present on true
                left join lateral (
                    select e.credit_code as code
                    from enterprise_former_code f
                    cross join lateral (
                        select i.credit_code from enterprise_replica i where i.enterprise_id = f.enterprise_id offset 0
                    ) e
                    where f.code = party.code
                    order by f.enterprise_id limit 1
                ) past on present.code is null
                where r.counts in ('ENTERPRISE', 'CERTIFICATE') and party.code is not null
                  and (r.schemes is null or c.scheme = any (r.schemes))
                  and (r.include_sub or not c.sub_certificate)
            ), counted as materialized (
                select x.definition, x.subject, r.counts, x.scheme, x.certificate_id::text as certificate,
                       null::text as county, x.in_force as days,
                       case when r.include_suspended then x.suspended else '{}' end as more_days
                from claim x
                join rule r on r.id = x.definition
                left join home h on h.subject = x.subject
                where x.subject {in range}
                  and (r.holder_kinds is null or h.kind = any (r.holder_kinds))
                  and (r.enterprise_sizes is null or h.size = any (r.enterprise_sizes))
                union all
                select r.id, b.body_id::text, r.counts, null, b.body_id::text, coalesce(b.county, 'unattributed'),
                       b.attracted, '{}'
                from rule r, body_replica b
                where r.counts = 'BODY' and b.body_id::text {in range}
            ), stored as materialized (
                select m.subject, m.definition, m.basis, m.unit, m.county, m.period
                from membership m
                where m.subject {in range}
                  and (exists (select from rule r where r.id = m.definition)
                       or not exists (select from definition d where d.id = m.definition))
            ), turn as materialized (
                select distinct t.subject, t.day
                from (
                    select subject, '-infinity'::date as day from counted
                    union all
                    select subject, '-infinity' from stored
                    union all
                    select c.subject, e.day
                    from counted c
                    cross join lateral (select unnest(c.days) union all select unnest(c.more_days)) p(days)
                    cross join lateral (values (lower(p.days)), (upper(p.days))) e(day)
                    union all
                    select m.subject, e.day
                    from stored m
                    cross join lateral unnest(m.period) p(days)
                    cross join lateral (values (lower(p.days)), (upper(p.days))) e(day)
                    union all
                    select h.subject, e.day
                    from home h
                    cross join lateral jsonb_array_elements(h.county_periods) p(told)
                    cross join lateral (values ((p.told ->> 'from')::date), ((p.told ->> 'to')::date)) e(day)
                    union all
                    select h.subject, h.deregistered_on from home h
                ) t
                where t.day is not null
            ), place as materialized (
                select t.subject, t.day,
                       case
                           when h.subject is null then 'unattributed'
                           when h.deregistered_on <= t.day then 'outside'
                           else coalesce((
                               select p.told ->> 'county' from jsonb_array_elements(h.county_periods) p(told)
                               where coalesce((p.told ->> 'from')::date <= t.day, true)
                                 and coalesce((p.told ->> 'to')::date > t.day, true)
                               limit 1), 'unattributed')
                       end as county
                from turn t left join home h on h.subject = t.subject
            ), expected as materialized (
                select distinct p.subject, c.definition, k.basis, k.unit, coalesce(c.county, p.county) as county, p.day
                from place p
                join counted c on c.subject = p.subject and (c.days @> p.day or c.more_days @> p.day)
                cross join lateral (
                    select 'DISTINCT'::basis, case c.counts when 'ENTERPRISE' then '' else c.certificate end
                    union all
                    select 'HOLDINGS', c.scheme where c.counts = 'ENTERPRISE'
                ) k(basis, unit)
                where coalesce(c.county, p.county) <> 'outside'
            ), different as (
                select subject, definition, basis, unit, county, bool_or(side = 1) as counts
                from (
                    select subject, definition, basis, unit, county, day, 1 as side from expected
                    union all
                    select m.subject, m.definition, m.basis, m.unit, m.county, t.day, -1
                    from stored m join turn t on t.subject = m.subject and m.period @> t.day
                ) sides
                group by subject, definition, basis, unit, county, day
                having sum(side) <> 0
            )
            select x.subject, x.definition, d.indicator, x.basis, x.unit, x.county, m.period::text,
                   exists (
                       select from expected e
                       where e.subject = x.subject and e.definition = x.definition and e.basis = x.basis
                         and e.unit = x.unit and e.county = x.county)
            from (select distinct subject, definition, basis, unit, county from different) x
            left join stored m using (subject, definition, basis, unit, county)
            left join definition d on d.id = x.definition
            order by x.subject, x.definition, x.basis, x.unit, x.county""";

    private static final Pattern RANGE = Pattern.compile("(\\S+) \\{in range}");

    /** With the column named twice and the ends of the range as parameters, so that an index serves it. */
    private static final String SQL = inRange(DIFFERENT);

    private static final int ENDS = (int) SQL.chars().filter(c -> c == '?').count();

    private static final String ROWS = inRange("select count(*) from membership m where m.subject {in range}");

    private SubjectCount() {}

    /** The rows of these subjects that are not as they should be, in the snapshot of the connection. */
    static List<Fault> faults(Connection connection, Subjects subjects) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            set(query, ENDS, subjects);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String was = row.getString(7);
                    Fault.Kind kind = was == null
                            ? Fault.Kind.MISSING
                            : row.getBoolean(8) ? Fault.Kind.WRONG : Fault.Kind.SURPLUS;
                    faults.add(new Fault(
                            kind,
                            row.getInt(2),
                            row.getString(3),
                            new Fault.Member(row.getString(1), row.getString(4), row.getString(5)),
                            row.getString(6),
                            null,
                            was,
                            null));
                }
            }
        }
        return faults;
    }

    /** How many rows these subjects have. */
    static long rows(Connection connection, Subjects subjects) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            set(query, 3, subjects);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void set(PreparedStatement query, int parameters, Subjects subjects) throws SQLException {
        for (int i = 1; i <= parameters; i += 3) {
            query.setString(i, subjects.after());
            query.setString(i + 1, subjects.upTo());
            query.setString(i + 2, subjects.upTo());
        }
    }

    private static String inRange(String sql) {
        Matcher range = RANGE.matcher(sql);
        return range.replaceAll("($1 > ? and (?::text is null or $1 <= ?))");
    }
}
