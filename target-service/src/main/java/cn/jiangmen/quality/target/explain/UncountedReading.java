package cn.jiangmen.quality.target.explain;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.ledger.Snapshot;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what does not count on a day and why, from what the events told, in the order of ids. */
@ApplicationScoped
public class UncountedReading {
    private static final String BODIES =
            """
            select null::uuid as certificate_id, b.body_id, b.approval_number as number, null as scheme, null as kpi_class,
                   null as subject, b.name, null as holder_name, coalesce(b.county, 'unattributed') as county, r.reason,
                   null::date as since, 0 as view, %s as event
            from asked a
            cross join parameter q
            join body_replica b on a.counts = 'BODY'
            cross join lateral (
                select case when b.county = 'outside' then 'OUTSIDE_CITY'
                            when not b.attracted @> a.last_day then 'BODY_NOT_ATTRACTED' end as reason
            ) r
            where r.reason is not null
              and (b.body_id, 0) > (q.after_id, q.after_view)
              and coalesce(r.reason = q.reason, true)
              and coalesce(coalesce(b.county, 'unattributed') = q.county, q.county is null)
              and q.subject is null
            order by b.body_id
            limit ?""".formatted(HeldCertificates.event("b", "certification-body", "body_id", "a.last_day"));

    private static final String PARAMETER = """
            , parameter as materialized (
                select ?::uuid as after_id, ?::int as after_view, ?::text as reason, ?::text as county, ?::text as subject
            )""";

    private static final String OF_CLASS = "c.kpi_class = any (a.kpi_classes)";

    private static final String OF_OTHER_CLASS = "(c.kpi_class is null or c.kpi_class <> all (a.kpi_classes))";

    /** Those in which a code that stands for the subject has any part. */
    private static final String OF_SUBJECT = """
            c.certificate_id = any (array(
                select h.certificate_id
                from (
                    select q.subject as code
                    union
                    select f.code
                    from enterprise_replica r join enterprise_former_code f using (enterprise_id)
                    where r.credit_code = q.subject
                ) k
                cross join lateral (
                    select h.certificate_id from certificate_replica h where h.holder_code = k.code
                    union
                    select h.certificate_id from certificate_replica h
                    where h.applicant_code = k.code and h.applicant_code is distinct from h.holder_code
                    union
                    select h.certificate_id from certificate_replica h
                    where h.manufacturer_code = k.code and h.manufacturer_code is distinct from h.holder_code
                    union
                    select h.certificate_id from certificate_replica h
                    where h.factory_code = k.code and h.factory_code is distinct from h.holder_code
                ) h))""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final Indicators indicators;
    private final Standings standings;

    UncountedReading(DataSource database, Indicators indicators, Standings standings) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
    }

    /** Which ones are asked for; null: all, but those of other classes only where they are asked for by reason or subject. */
    public record Wanted(String subject, Reason reason) {}

    private record Place(UUID id, int view) {
        static Place of(String cursor) {
            return Cursor.read(cursor, 2)
                    .map(key -> {
                        try {
                            return new Place(UUID.fromString(key[0]), Integer.parseInt(key[1]));
                        } catch (IllegalArgumentException e) {
                            throw new Cursor.InvalidCursor();
                        }
                    })
                    .orElse(new Place(BEFORE_ALL, -1));
        }
    }

    private record Found(Uncounted.Row row, String cursor) {}

    /** Those who do not count on the day. */
    public Uncounted uncounted(Question question, LocalDate on, Wanted wanted, String cursor, int most)
            throws SQLException {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Connection connection = snapshot.connection();
            ExplainReading.Asked asked =
                    new ExplainReading.Asked(question, on, on, ExplainReading.places(indicators, question.county()));
            ExplainReading.Values values = ExplainReading.values(connection, asked);
            Page<Found> page =
                    Page.of(found(connection, asked, wanted, Place.of(cursor), most + 1), most, Found::cursor);
            return new Uncounted(
                    standings.in(connection),
                    question.indicator(),
                    question.county(),
                    values.definition(),
                    on,
                    page.items().stream().map(Found::row).toList(),
                    page.nextCursor());
        }
    }

    static List<Uncounted.Row> rows(Connection connection, ExplainReading.Asked asked, Wanted wanted)
            throws SQLException {
        return found(connection, asked, wanted, Place.of((String) null), Integer.MAX_VALUE).stream()
                .map(Found::row)
                .toList();
    }

    private static List<Found> found(
            Connection connection, ExplainReading.Asked asked, Wanted wanted, Place after, int most)
            throws SQLException {
        List<Found> found = new ArrayList<>();
        for (String part : List.of(certificates(wanted), BODIES)) {
            try (PreparedStatement query = connection.prepareStatement(StepQueries.ASKED + PARAMETER + part)) {
                int at = asked.in(query);
                query.setObject(++at, after.id());
                query.setInt(++at, after.view());
                query.setString(
                        ++at, wanted.reason() == null ? null : wanted.reason().name());
                query.setString(++at, asked.question().county());
                query.setString(++at, wanted.subject());
                query.setInt(++at, most);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(found(row));
                    }
                }
            }
        }
        return found;
    }

    /** A certificate is looked at for the party that it would count for, and for its holder where that is another. */
    private static String certificates(Wanted wanted) {
        String which = wanted.subject() != null
                ? OF_SUBJECT
                : wanted.reason() == Reason.CLASS_NOT_COUNTED ? OF_OTHER_CLASS : OF_CLASS;
        return """
            select c.certificate_id, null::uuid as body_id, c.number, c.scheme, c.kpi_class, v.subject, e.name, c.holder_name,
                   p.county, r.reason, r.since, v.view,
                   case when r.reason in ('DEREGISTERED', 'OUTSIDE_CITY', 'SIZE', 'HOLDER_KIND') then %1$s
                        else %2$s end as event
            from asked a
            cross join parameter q
            join certificate_replica c on a.counts <> 'BODY' and %3$s
            cross join lateral (
                select coalesce(
                    case a.party
                        when 'APPLICANT' then c.applicant_code
                        when 'MANUFACTURER' then c.manufacturer_code
                        when 'FACTORY' then c.factory_code
                    end, c.holder_code) as code
            ) party
            left join lateral subject_of(party.code) o on party.code is not null
            cross join lateral (
                select 0 as view, o.subject
                union all
                select 1, other.subject
                from subject_of(coalesce(q.subject, c.holder_code)) other
                where other.subject is not null and o.subject is not null and other.subject <> o.subject
            ) v
            left join lateral (
                select x.* from enterprise_replica x where x.credit_code = v.subject order by x.enterprise_id limit 1
            ) e on true
            cross join lateral (
                -- where it is, or where it was last
                select case
                    when v.subject is null then null
                    when e.enterprise_id is null then 'unattributed'
                    else coalesce((
                        select u.county from unnest(e.counties, e.county_days) as u(county, days)
                        where u.days @> least(a.last_day, e.deregistered_on - 1) limit 1), 'outside') end as county
            ) p
            left join lateral (
                select s.change ->> 'status' as status, (s.change ->> 'effective_on')::date as since
                from jsonb_array_elements(c.status_changes) with ordinality as s(change, place)
                where (s.change ->> 'effective_on')::date <= a.last_day
                order by 2 desc, s.place desc limit 1
            ) last on true
            cross join lateral (
                select case when a.include_suspended then c.in_force + c.suspended else c.in_force end as days,
                       c.in_force + c.suspended as covered
            ) d
            cross join lateral (
                select case
                           when c.kpi_class is null or c.kpi_class <> all (a.kpi_classes) then 'CLASS_NOT_COUNTED'
                           when c.scheme <> all (a.schemes) then 'SCHEME_NOT_COUNTED'
                           when c.sub_certificate and not a.include_sub then 'SUB_CERTIFICATE'
                           when d.days @> a.last_day then
                               case when party.code is null then 'NO_CREDIT_CODE'
                                    when v.view = 1 then 'ANOTHER_PARTY'
                                    when not coalesce(e.kind = any (a.holder_kinds), a.holder_kinds is null)
                                        then 'HOLDER_KIND'
                                    when not coalesce(e.size = any (a.enterprise_sizes), a.enterprise_sizes is null)
                                        then 'SIZE'
                                    when e.deregistered_on <= a.last_day then 'DEREGISTERED'
                                    when p.county = 'outside' then 'OUTSIDE_CITY' end
                           when c.suspended @> a.last_day then 'SUSPENDED'
                           when last.status in ('REVOKED', 'CANCELLED') then last.status
                           when isempty(d.covered) or a.last_day < lower(d.covered) then 'NOT_YET_BEGUN'
                           when a.last_day < upper(d.covered) then 'GAP'
                           else 'EXPIRED' end as reason
            ) w
            cross join lateral (
                select w.reason, case w.reason
                    when 'SUSPENDED' then (select lower(s) from unnest(c.suspended) s where s @> a.last_day)
                    when 'REVOKED' then last.since
                    when 'CANCELLED' then last.since
                    when 'EXPIRED' then upper(d.covered)
                    when 'GAP' then (select max(upper(s)) from unnest(d.covered) s where upper(s) <= a.last_day)
                    when 'DEREGISTERED' then e.deregistered_on end as since
            ) r
            where r.reason is not null
              and (c.certificate_id, v.view) > (q.after_id, q.after_view)
              and coalesce(r.reason = q.reason, true)
              and coalesce(p.county = q.county, q.county is null)
              and coalesce(v.subject = q.subject, q.subject is null)
            order by c.certificate_id, v.view
            limit ?""".formatted(
                        HeldCertificates.event("e", "enterprise", "enterprise_id", "r.since"),
                        HeldCertificates.event("c", "certificate", "certificate_id", "r.since"),
                        which);
    }

    private static Found found(ResultSet row) throws SQLException {
        UUID certificate = row.getObject("certificate_id", UUID.class);
        UUID body = row.getObject("body_id", UUID.class);
        Reason reason = Reason.valueOf(row.getString("reason"));
        return new Found(
                new Uncounted.Row(
                        certificate,
                        body,
                        row.getString("number"),
                        row.getString("scheme"),
                        row.getString("kpi_class"),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("holder_name"),
                        row.getString("county"),
                        reason,
                        reason.nameZh,
                        reason.nameEn,
                        row.getObject("since", LocalDate.class),
                        ExplainReading.read(row.getString("event"), EventRef.class)),
                Cursor.after(
                        (certificate == null ? body : certificate).toString(), Integer.toString(row.getInt("view"))));
    }
}
