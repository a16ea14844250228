package cn.jiangmen.quality.supervision.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** The yearly holiday notices that are loaded; one that is loaded counts from the next request on. */
@ApplicationScoped
public class HolidayNotices {
    private static final String LIST = "select year, source, loaded_by, loaded_at from holiday_notice order by year";
    private static final String ADD = """
            insert into holiday_notice (year, source, loaded_by, loaded_at) values (?, ?, ?, ?)
            on conflict do nothing""";
    private static final String ADD_DAY =
            "insert into holiday_day (day, year, off) values (?, ?, ?) on conflict do nothing";

    private final Session session;
    private final Clock clock;

    HolidayNotices(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** A notice that is loaded. */
    @Schema(name = "HolidayNotice")
    public record Line(int year, String source, String loadedBy, Instant loadedAt) {}

    @Transactional
    public List<Line> list() {
        return session.createNativeQuery(LIST, Tuple.class)
                .getResultStream()
                .map(row -> new Line(
                        row.get("year", Integer.class),
                        row.get("source", String.class),
                        row.get("loaded_by", String.class),
                        row.get("loaded_at", Instant.class)))
                .toList();
    }

    /**
     * Loads the notice of a year.
     *
     * @param off days off; weekends may be left out
     * @param working weekend days that are worked
     * @throws NoticeRefused when it is loaded, or arranges what it cannot
     */
    @Transactional
    public Line load(int year, String source, Set<LocalDate> off, Set<LocalDate> working, String by) {
        Line line = new Line(year, source.strip(), by.strip(), Instant.now(clock));
        int added = session.createNativeMutationQuery(ADD)
                .setParameter(1, year)
                .setParameter(2, line.source())
                .setParameter(3, line.loadedBy())
                .setParameter(4, line.loadedAt())
                .executeUpdate();
        if (added == 0) {
            throw new NoticeRefused.Loaded(year);
        }
        off.forEach(day -> arrange(year, day, true, !working.contains(day)));
        working.forEach(day -> arrange(year, day, false, weekend(day)));
        return line;
    }

    private void arrange(int year, LocalDate day, boolean off, boolean possible) {
        boolean own = day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
        boolean added = own
                && possible
                && session.createNativeMutationQuery(ADD_DAY)
                                .setParameter(1, day)
                                .setParameter(2, year)
                                .setParameter(3, off)
                                .executeUpdate()
                        == 1;
        if (!added) {
            throw new NoticeRefused.DayImpossible(day);
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
