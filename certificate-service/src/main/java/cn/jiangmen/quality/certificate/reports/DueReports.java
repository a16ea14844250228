package cn.jiangmen.quality.certificate.reports;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.kit.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hibernate.Session;

/**
 * Which body has to report which month, and how it stands with that on any day. A body is asked for every month in which it
 * was approved on some day, from the month on in which it was first recorded here.
 */
@ApplicationScoped
public class DueReports {
    private static final String DUE = """
            with asked as (
                select cast(:on as date) as day
            ), body as (
                select b.id, b.number_key, b.name, b.standings,
                       cast(date_trunc('month', (select min(h.recorded_at) from certification_body_history h
                                                 where h.aggregate_id = b.id) at time zone 'Asia/Shanghai') as date) as since
                from certification_body b
                where cast(:body as text) is null or b.number_key = cast(:body as text)
            ), standing as (
                select b.id, s.status, daterange(cast(s."from" as date),
                       lead(cast(s."from" as date)) over (partition by b.id order by s."from" nulls first)) as days
                from body b cross join lateral jsonb_to_recordset(b.standings) as s(status text, "from" text)
            ), due as (
                select b.number_key, b.name, m.month,
                       cast(m.month + interval '1 month' as date) + r.due_day - 1 as due_on
                from asked a
                cross join body b
                cross join lateral (
                    select cast(g.month as date) as month
                    from generate_series(b.since, date_trunc('month', cast(a.day as timestamp)), interval '1 month') g(month)
                ) m
                cross join lateral (
                    select r.due_day from body_report_rule r where r.first_month <= m.month
                    order by r.first_month desc limit 1
                ) r
                where (cast(:month as date) is null or m.month = cast(:month as date))
                  and exists (select from standing s
                              where s.id = b.id and s.status = 'APPROVED'
                                and s.days && daterange(m.month, cast(m.month + interval '1 month' as date)))
            ), stood as (
                select d.number_key, d.name, d.month, d.due_on,
                       case when p.received_on <= d.due_on then 'ON_TIME'
                            when p.received_on is not null then 'LATE'
                            when a.day > d.due_on then 'OVERDUE' else 'PENDING' end as state,
                       greatest(0, coalesce(p.received_on, a.day) - d.due_on) as days_late, p.*
                from due d
                cross join asked a
                left join lateral (
                    select p.id, p.body, p.month as report_month, p.kind, p.received_on, p.import_id, p.note, p.by,
                           p.recorded_at, p.withdrawn_at, p.withdrawn_because
                    from body_report p
                    where p.body = d.number_key and p.month = d.month and p.withdrawn_at is null
                      and p.received_on <= a.day
                    order by p.received_on, p.recorded_at limit 1
                ) p on true
            )
            select number_key, name, month, due_on, state, days_late, id, body, report_month, kind, received_on, import_id,
                   note, by, recorded_at, withdrawn_at, withdrawn_because
            from stood
            where (cast(:state as text) is null or state = cast(:state as text))
              and (cast(:afterMonth as date) is null
                   or month < cast(:afterMonth as date)
                   or (month = cast(:afterMonth as date) and number_key > cast(:afterBody as text)))
            order by month desc, number_key
            limit :limit""";

    private static final int ID = 6;

    private final Session session;
    private final Clock clock;

    DueReports(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param on the day the state is told for; null: today, as null is all for the others
     */
    public record Filter(YearMonth month, String body, ReportState state, LocalDate on) {}

    /** The latest month first, the bodies of a month by their numbers, after a place. */
    @Transactional
    public List<DueReport> list(Filter filter, YearMonth afterMonth, String afterBody, int limit) {
        LocalDate on = filter.on() == null ? LocalDate.ofInstant(clock.instant(), Time.ZONE) : filter.on();
        return session.createNativeQuery(DUE, Tuple.class)
                .setParameter("on", on)
                .setParameter("body", Normal.code(filter.body()), String.class)
                .setParameter(
                        "month", filter.month() == null ? null : filter.month().atDay(1), LocalDate.class)
                .setParameter(
                        "state", filter.state() == null ? null : filter.state().name(), String.class)
                .setParameter("afterMonth", afterMonth == null ? null : afterMonth.atDay(1), LocalDate.class)
                .setParameter("afterBody", afterBody, String.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(DueReports::due)
                .toList();
    }

    private static DueReport due(Tuple row) {
        return new DueReport(
                row.get(0, String.class),
                row.get(1, String.class),
                YearMonth.from(BodyReports.day(row, 2)),
                BodyReports.day(row, 3),
                ReportState.valueOf(row.get(4, String.class)),
                row.get(5, Integer.class),
                row.get(ID) == null ? null : BodyReports.report(row, ID));
    }
}
