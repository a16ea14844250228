package cn.jiangmen.quality.supervision.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.Session;

/** Reads the clocks and the working days as they are in the database now; rows may be added while the service runs. */
@ApplicationScoped
public class LegalClocks {
    private static final String RULES =
            "select clock, valid_from, valid_until, length, unit, instrument, confidence from clock_rule";
    private static final String DAYS = "select n.year, n.source, d.day, d.off from holiday_notice n"
            + " left join holiday_day d on d.year = n.year";

    private final Session session;

    LegalClocks(Session session) {
        this.session = session;
    }

    /** All rules and notices, to be asked as often as one request needs. */
    @Transactional
    public RunningClocks read() {
        return new RunningClocks(rules(), new WorkingCalendar(notices()));
    }

    private ClockRules rules() {
        return new ClockRules(session.createNativeQuery(RULES, Tuple.class)
                .getResultStream()
                .map(row -> new ClockRule(
                        row.get("clock", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class),
                        row.get("length", Integer.class),
                        ClockRule.Unit.valueOf(row.get("unit", String.class)),
                        row.get("instrument", String.class),
                        ClockRule.Confidence.valueOf(row.get("confidence", String.class))))
                .toList());
    }

    private List<HolidayNotice> notices() {
        Map<Integer, String> sources = new TreeMap<>();
        Map<Integer, Set<LocalDate>> off = new HashMap<>();
        Map<Integer, Set<LocalDate>> working = new HashMap<>();
        for (Tuple row : session.createNativeQuery(DAYS, Tuple.class).getResultList()) {
            int year = row.get("year", Integer.class);
            sources.put(year, row.get("source", String.class));
            LocalDate day = row.get("day", LocalDate.class);
            if (day != null) {
                (row.get("off", Boolean.class) ? off : working)
                        .computeIfAbsent(year, _ -> new HashSet<>())
                        .add(day);
            }
        }
        return sources.entrySet().stream()
                .map(notice -> new HolidayNotice(
                        notice.getKey(),
                        notice.getValue(),
                        off.getOrDefault(notice.getKey(), Set.of()),
                        working.getOrDefault(notice.getKey(), Set.of())))
                .toList();
    }
}
