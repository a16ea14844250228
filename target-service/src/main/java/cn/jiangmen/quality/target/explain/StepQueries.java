package cn.jiangmen.quality.target.explain;

/**
 * SQL: the +1 and −1 of a number between two days and the cause of each. A step is a bound of a membership. It is found
 * through the days on which certificates and places turn, and explained from what the events told of both.
 */
final class StepQueries {
    /** Parameters: basis, basis, first day, last day, places, indicator. */
    static final String ASKED = """
            with asked as materialized (
                select d.*, ?::basis as basis, case d.counts when 'ENTERPRISE' then ?::basis else 'DISTINCT' end as kept,
                       ?::date as first_day, ?::date as last_day, ?::text[] as places
                from definition d
                where d.indicator = ? and d.state = 'ACTIVE'
            )""";

    /** Longest range for which broken states are looked up day by day; above it nearly all would be found anyway. */
    static final int LONGEST_BY_DAY = 2_000;

    private static final String BY_DAY = """
            and %s && array(
                select generate_series(a.first_day + 1, a.last_day, interval '1 day')::date from asked a)""";

    private static final String CHANGE = """
            case
                when n.net > 0 and h.days @> n.day and not h.days @> (n.day - 1) then
                    case when h.suspended @> (n.day - 1) then 'RESUMED'
                         when lower(h.days) = n.day then 'ISSUED'
                         else 'RENEWED' end
                when n.net < 0 and h.days @> (n.day - 1) and not h.days @> n.day then
                    case when h.suspended @> n.day then 'SUSPENDED'
                         when h.status_changes @> jsonb_build_array(
                             jsonb_build_object('status', 'REVOKED', 'effective_on', n.day::text)) then 'REVOKED'
                         when h.status_changes @> jsonb_build_array(
                             jsonb_build_object('status', 'CANCELLED', 'effective_on', n.day::text)) then 'CANCELLED'
                         else 'EXPIRED' end
            end""";

    private static final String FIRST_CAUSE =
            "array_position('{ISSUED,RENEWED,RESUMED,REVOKED,CANCELLED,SUSPENDED,EXPIRED}'::text[], c.change)";

    private static final String CERTIFICATES = """
            , coalesce(
                jsonb_agg(%s order by %s, h.certificate_id) filter (
                    where c.change is not null or h.days @> (n.day - 1) and h.days @> n.day), '[]') as certificates""".formatted(HeldCertificates.json("n.day", "c.change"), FIRST_CAUSE);

    private StepQueries() {}

    /** Answers cause, how often up, how often down. Parameters: those of the question. */
    static String sums(boolean byDay) {
        return ASKED + steps(byDay) + ", n as materialized (select * from step_of)" + causes("")
                + " select cause, count(*) filter (where net > 0), count(*) filter (where net < 0) from caused group by cause";
    }

    /**
     * Answers steps in the order of days. Parameters: those of the question; day, subject and unit after which they begin;
     * where one cause is asked for, the cause after that; how many.
     */
    static String page(boolean byDay, boolean ofOneCause) {
        String after =
                ", n as materialized (select s.* from step_of s where (s.day, s.subject, s.unit) > (?::date, ?, ?)";
        return ASKED
                + steps(byDay)
                + after
                + (ofOneCause ? ")" : " order by s.day, s.subject, s.unit limit ?)")
                + causes(CERTIFICATES)
                + """
                select day, net, county, cause, subject, coalesce(enterprise_name, body_name) as name, unit,
                       case when cause = 'UNEXPLAINED' then null
                            else coalesce(other_event, certificates -> 0 -> 'event') end as event, certificates
                from caused %s
                order by day, subject, unit %s""".formatted(ofOneCause ? "where cause = ?" : "", ofOneCause ? "limit ?" : "");
    }

    /** The numbers at the end of the first and of the last day, and the definition's version. Parameters as above. */
    static String values() {
        return ASKED + """
                select a.version,
                       coalesce(sum(n.net) filter (where s.day <= a.first_day), 0)::int,
                       coalesce(sum(n.net) filter (where s.day <= a.last_day), 0)::int
                from asked a
                left join step s on s.definition = a.id and s.county = any (a.places)
                left join lateral (
                    select case a.basis when 'DISTINCT' then s.net_distinct else s.net_holdings end as net
                ) n on true
                group by a.version""";
    }

    /** Steps, netted where an enterprise leaves one of the places for another on the same day. */
    private static String steps(boolean byDay) {
        return """
            , moved as materialized (
                -- whose certificates, place or body turn in these days; nobody else's number can have moved
                select distinct s.subject
                from asked a
                cross join lateral (
                    select c.holder_code, c.applicant_code, c.manufacturer_code, c.factory_code
                    from certificate_replica c
                    where c.kpi_class = any (a.kpi_classes)
                      and coalesce(lower(c.in_force), '-infinity') > a.first_day
                      and coalesce(lower(c.in_force), '-infinity') <= a.last_day
                    union all
                    select c.holder_code, c.applicant_code, c.manufacturer_code, c.factory_code
                    from certificate_replica c
                    where c.kpi_class = any (a.kpi_classes)
                      and coalesce(upper(c.in_force), 'infinity') > a.first_day
                      and coalesce(upper(c.in_force), 'infinity') <= a.last_day
                    union all
                    select c.holder_code, c.applicant_code, c.manufacturer_code, c.factory_code
                    from certificate_replica c
                    where c.kpi_class = any (a.kpi_classes)
                      and (c.suspended <> '{}' or c.in_force <> datemultirange(range_merge(c.in_force)))
                      %s
                    offset 0
                ) c
                cross join lateral (
                    select coalesce(
                        case a.party
                            when 'APPLICANT' then c.applicant_code
                            when 'MANUFACTURER' then c.manufacturer_code
                            when 'FACTORY' then c.factory_code
                        end, c.holder_code) as code
                ) party
                cross join lateral subject_of(party.code) s
                where party.code is not null
                union
                select e.credit_code
                from asked a
                join enterprise_replica e on a.counts <> 'BODY' and e.county_days <> array ['{(,)}'::datemultirange]
                    %s
                union
                select b.body_id::text
                from asked a join body_replica b on a.counts = 'BODY'
            ), turned as (
                select m.*
                from asked a cross join moved w
                cross join lateral (
                    select x.subject, x.unit, x.county, x.period
                    from membership x
                    where x.subject = w.subject and x.definition = a.id and x.basis = a.kept and x.county = any (a.places)
                    offset 0
                ) m
            ), step_of as materialized (
                select t.subject, t.unit, b.day, sum(b.net)::int as net,
                       case when sum(b.net) > 0 then (array_agg(t.county order by b.net desc))[1]
                            else (array_agg(t.county order by b.net))[1] end as county
                from asked a cross join turned t
                cross join lateral unnest(t.period) as run
                cross join lateral (values (lower(run), 1), (upper(run), -1)) as b(day, net)
                where b.day > a.first_day and b.day <= a.last_day
                group by t.subject, t.unit, b.day
                having sum(b.net) <> 0
            )""".formatted(
                        byDay ? BY_DAY.formatted("array_cat(turning_days(c.in_force), turning_days(c.suspended))") : "",
                        byDay ? BY_DAY.formatted("turning_days(e.county_days)") : "");
    }

    /**
     * The cause of each step {@code n}: the certificates, unless one of them counts on both days; then it is the place.
     * Whatever the certificates and the place do not give is unexplained.
     */
    private static String causes(String certificates) {
        return """
            , wanted as (
                select distinct subject from n
            ), %1$s, seen as (
                select n.day, n.subject, n.unit, n.net, n.county,
                       coalesce(bool_or(h.days @> (n.day - 1)), false) as before,
                       coalesce(bool_or(h.days @> n.day), false) as after,
                       coalesce(bool_or(h.days @> (n.day - 1) and h.days @> n.day), false) as through,
                       (array_agg(c.change order by %2$s, h.certificate_id) filter (where c.change is not null))[1] as change
                       %3$s
                from asked a
                -- a full join is always hashed, and and it stays one, because the condition below is not strict;
                -- row by row it would be quadratic, and the planner cannot know how many rows there are
                cross join (n full join held h on %4$s)
                left join lateral (select %5$s as change) c on true
                where coalesce(n.subject, '') <> ''
                group by n.day, n.subject, n.unit, n.net, n.county
            ), caused as materialized (
                select s.*, e.name as enterprise_name, b.name as body_name,
                       case
                           when a.counts = 'BODY' then
                               case when b.attracted @> s.day is distinct from (s.net > 0)
                                      or b.attracted @> (s.day - 1) is distinct from (s.net < 0) then 'UNEXPLAINED'
                                    when s.net > 0 then 'BODY_ATTRACTED' else 'BODY_LEFT' end
                           when s.net > 0 then
                               case when not s.after or p.after <> s.county or s.before and p.before = any (a.places)
                                        then 'UNEXPLAINED'
                                    when not s.through then s.change
                                    when p.before = 'unattributed' then 'ATTRIBUTED'
                                    when p.after = 'unattributed' and p.before <> 'outside' then 'UNATTRIBUTED'
                                    else 'MOVED_IN' end
                           else
                               case when not s.before or p.before <> s.county or s.after and p.after = any (a.places)
                                        then 'UNEXPLAINED'
                                    when not s.through then s.change
                                    when p.after = 'gone' then 'DEREGISTERED'
                                    when p.after = 'unattributed' then 'UNATTRIBUTED'
                                    when p.before = 'unattributed' and p.after <> 'outside' then 'ATTRIBUTED'
                                    else 'MOVED_OUT' end
                       end as cause,
                       case when a.counts = 'BODY' then %6$s when s.through then %7$s end as other_event
                from seen s
                cross join asked a
                %8$s
                left join body_replica b on a.counts = 'BODY' and b.body_id::text = s.subject
                cross join lateral (
                    select coalesce(max(u.county) filter (where u.days @> (s.day - 1)),
                               case when e.enterprise_id is null then 'unattributed'
                                    when e.deregistered_on <= s.day - 1 then 'gone' else 'outside' end) as before,
                           coalesce(max(u.county) filter (where u.days @> s.day),
                               case when e.enterprise_id is null then 'unattributed'
                                    when e.deregistered_on <= s.day then 'gone' else 'outside' end) as after
                    from unnest(e.counties, e.county_days) as u(county, days)
                ) p
            )""".formatted(
                        HeldCertificates.HELD,
                        FIRST_CAUSE,
                        certificates,
                        HeldCertificates.BEHIND,
                        CHANGE,
                        HeldCertificates.event("b", "certification-body", "body_id", "s.day"),
                        HeldCertificates.event("e", "enterprise", "enterprise_id", "s.day"),
                        HeldCertificates.home("s.subject"));
    }
}
