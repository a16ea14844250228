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
import javax.sql.DataSource;

/** Reads who makes up a number on a day: in the order of credit codes. */
@ApplicationScoped
public class CountedReading {
    /** Parameters: basis, basis, day, day, places, indicator; then subject and unit of the place; how many. */
    private static final String OF_ALL = """
            , n as materialized (
                select x.subject, x.unit, x.county
                from asked a
                cross join lateral (
                    select x.subject, x.unit, x.county
                    from membership x
                    where x.definition = a.id and x.basis = a.kept and x.county = any (a.places) and x.period @> a.last_day
                      and (x.subject, x.unit) > (?, ?) and x.subject >= ?
                    order by x.subject, x.unit
                    limit ?
                ) x
            )""";

    /** Parameters: as above; then subject; whether from the start, else after which unit; how many. */
    private static final String OF_ONE = """
            , n as materialized (
                select x.subject, x.unit, x.county
                from asked a
                join membership x on x.definition = a.id and x.basis = a.kept and x.county = any (a.places)
                where x.subject = ? and x.period @> a.last_day and (? or x.unit > ?)
                order by x.unit
                limit ?
            )""";

    private static final String ROWS = """
            , wanted as (
                select distinct subject from n
            ), %s
            select n.subject, coalesce(e.name, b.name) as name, n.county, n.unit,
                   lower(run.days) as since, upper(run.days) as until,
                   case when a.counts = 'BODY' then %s end as event,
                   coalesce(c.certificates, '[]') as certificates
            from asked a
            cross join n
            left join lateral (
                select r.name from enterprise_replica r where r.credit_code = n.subject order by r.enterprise_id limit 1
            ) e on true
            left join body_replica b on a.counts = 'BODY' and b.body_id::text = n.subject
            left join lateral (
                -- an unbroken run in the places asked for: a move from one to another does not break it
                select r.days
                from unnest((
                    select range_agg(y.period)
                    from membership y
                    where y.subject = n.subject and y.definition = a.id and y.basis = a.kept and y.unit = n.unit
                      and y.county = any (a.places))) as r(days)
                where r.days @> a.last_day
            ) run on true
            left join (
                select n.subject, n.unit, jsonb_agg(%s order by h.certificate_id) as certificates
                from asked a
                cross join n
                join held h on %s
                cross join lateral unnest(h.days) as counts(days)
                where counts.days @> a.last_day
                group by n.subject, n.unit
            ) c on c.subject = n.subject and c.unit = n.unit
            order by n.subject, n.unit""".formatted(
                    HeldCertificates.HELD,
                    HeldCertificates.event("b", "certification-body", "body_id", "lower(run.days)"),
                    """
            jsonb_build_object('certificate_id', h.certificate_id, 'number', h.number, 'scheme', h.scheme,
                'kpi_class', h.kpi_class, 'body', h.body, 'holder_name', h.holder_name, 'expires_on', h.expires_on,
                'since', lower(counts.days), 'until', upper(counts.days), 'event', %s)""".formatted(HeldCertificates.event("h", "certificate", "certificate_id", "lower(counts.days)")),
                    HeldCertificates.BEHIND);

    private final DataSource database;
    private final Indicators indicators;
    private final Standings standings;

    CountedReading(DataSource database, Indicators indicators, Standings standings) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
    }

    /** Where a page begins: after this row. */
    record Place(String subject, String unit) {
        static final Place START = new Place("", "");

        static Place of(String cursor) {
            return Cursor.read(cursor, 2).map(key -> new Place(key[0], key[1])).orElse(START);
        }

        static Place of(Counted.Row row) {
            return new Place(row.subject(), row.unit() == null ? "" : row.unit());
        }

        String cursor() {
            return Cursor.after(subject, unit);
        }
    }

    /**
     * Those who count on the day.
     *
     * @param subject only these of this credit code; null: all
     */
    public Counted counted(Question question, LocalDate on, String subject, String cursor, int most)
            throws SQLException {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Connection connection = snapshot.connection();
            ExplainReading.Asked asked =
                    new ExplainReading.Asked(question, on, on, ExplainReading.places(indicators, question.county()));
            ExplainReading.Values values = ExplainReading.values(connection, asked);
            Page<Counted.Row> page =
                    Page.of(rows(connection, asked, subject, Place.of(cursor), most + 1), most, row -> Place.of(row)
                            .cursor());
            return new Counted(
                    standings.in(connection),
                    question.indicator(),
                    question.county(),
                    question.basis(),
                    values.definition(),
                    on,
                    values.value().to(),
                    page.items(),
                    page.nextCursor());
        }
    }

    static List<Counted.Row> rows(
            Connection connection, ExplainReading.Asked asked, String subject, Place after, int most)
            throws SQLException {
        List<Counted.Row> rows = new ArrayList<>();
        String sql = StepQueries.ASKED + (subject == null ? OF_ALL : OF_ONE) + ROWS;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int at = asked.in(query);
            if (subject == null) {
                query.setString(++at, after.subject());
                query.setString(++at, after.unit());
                query.setString(++at, after.subject());
            } else {
                query.setString(++at, subject);
                query.setBoolean(++at, after.subject().isEmpty());
                query.setString(++at, after.unit());
            }
            query.setInt(++at, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
        }
        return rows;
    }

    private static Counted.Row row(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new Counted.Row(
                row.getString("subject"),
                row.getString("name"),
                row.getString("county"),
                unit.isEmpty() ? null : unit,
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                List.of(ExplainReading.read(row.getString("certificates"), Counted.CountedCertificate[].class)),
                ExplainReading.read(row.getString("event"), EventRef.class));
    }
}
