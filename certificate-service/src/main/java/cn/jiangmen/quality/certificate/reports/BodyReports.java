package cn.jiangmen.quality.certificate.reports;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What is received of bodies, and what an officer records of it. Reports as files are recorded by their imports. */
@ApplicationScoped
public class BodyReports {
    private static final String SELECT = """
            select id, body, month, kind, received_on, import_id, note, by, recorded_at, withdrawn_at, withdrawn_because
            from body_report
            """;
    private static final String ADD = """
            insert into body_report (id, body, month, kind, received_on, note, by, recorded_at)
            values (:id, :body, :month, :kind, :day, :note, :by, :at)""";
    private static final String WITHDRAW = """
            update body_report set withdrawn_at = :at, withdrawn_because = :because
            where id = :id and withdrawn_at is null""";

    private final Session session;
    private final Clock clock;

    BodyReports(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Records a report that did not come as a file.
     *
     * @param receivedOn null: today
     * @throws ReportRefused when it cannot be, or the month is reported
     */
    @Transactional
    public BodyReport add(String told, YearMonth month, ReportKind kind, LocalDate receivedOn, String note, String by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        LocalDate day = receivedOn == null ? today : receivedOn;
        if (kind == ReportKind.IMPORT) {
            throw new ReportRefused.RecordedByImport();
        }
        if (month.isAfter(YearMonth.from(today))) {
            throw new ReportRefused.MonthImpossible(month.toString());
        }
        if (day.isAfter(today) || day.isBefore(month.atDay(1))) {
            throw new ReportRefused.DayImpossible(day, month);
        }
        String body = held(told);
        read(SELECT + "where body = :body and month = :month and withdrawn_at is null", body, month).stream()
                .findFirst()
                .ifPresent(report -> {
                    throw new ReportRefused.Reported(report.id());
                });
        UUID id = Ids.next();
        session.createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("body", body)
                .setParameter("month", month.atDay(1))
                .setParameter("kind", kind.name())
                .setParameter("day", day)
                .setParameter("note", note, String.class)
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
        return get(id);
    }

    /** Takes back a report that was recorded wrongly; the month is open again. */
    @Transactional
    public BodyReport withdraw(UUID id, String by, String reason) {
        get(id);
        int changed = session.createNativeMutationQuery(WITHDRAW)
                .setParameter("at", clock.instant())
                .setParameter("because", by + ":" + reason)
                .setParameter("id", id)
                .executeUpdate();
        if (changed == 0) {
            throw new ReportRefused.Withdrawn();
        }
        return get(id);
    }

    /**
     * One report.
     *
     * @throws ReportRefused.NotFound when there is none
     */
    @Transactional
    public BodyReport get(UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> report(row, 0))
                .findFirst()
                .orElseThrow(() -> new ReportRefused.NotFound(id));
    }

    /** The body's normal number, held so that two reports of it wait for each other. */
    private String held(String told) {
        String key = Normal.code(told);
        return session.createNativeQuery(
                        "select number_key from certification_body where number_key = :key for update", String.class)
                .setParameter("key", key, String.class)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ReportRefused.UnknownBody(told));
    }

    private List<BodyReport> read(String sql, String body, YearMonth month) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("body", body)
                .setParameter("month", month.atDay(1))
                .getResultStream()
                .map(row -> report(row, 0))
                .toList();
    }

    /** A report from columns that begin at a place. */
    static BodyReport report(Tuple row, int at) {
        return new BodyReport(
                row.get(at, UUID.class),
                row.get(at + 1, String.class),
                YearMonth.from(day(row, at + 2)),
                ReportKind.valueOf(row.get(at + 3, String.class)),
                day(row, at + 4),
                row.get(at + 5, UUID.class),
                row.get(at + 6, String.class),
                row.get(at + 7, String.class),
                row.get(at + 8, Instant.class),
                row.get(at + 9, Instant.class),
                row.get(at + 10, String.class));
    }

    static LocalDate day(Tuple row, int at) {
        Object value = row.get(at);
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
