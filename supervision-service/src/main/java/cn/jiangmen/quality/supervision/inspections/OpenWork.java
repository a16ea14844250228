package cn.jiangmen.quality.supervision.inspections;

import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.calendar.CalendarMissing;
import cn.jiangmen.quality.supervision.calendar.ClockRules;
import cn.jiangmen.quality.supervision.calendar.Deadline;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** What is still to be done after inspections, with the day by which: publication, and what results ask for. */
@ApplicationScoped
public class OpenWork {
    private static final String PUBLISH = "CHECK_PUBLISH";
    private static final String FILE = "CASE_FILE";

    private static final String UNPUBLISHED = """
            select id, enterprise_name, credit_code, county, inspected_on, item, result
            from inspection
            where status = 'RECORDED' and published_on is null
              and (:county = '' or county = :county)
              and (inspected_on, id) > (:day, :after)
            order by inspected_on, id
            limit :limit""";

    private static final String UNANSWERED = """
            select id, enterprise_name, credit_code, county, inspected_on, item, result
            from inspection
            where status = 'RECORDED' and followed_up_on is null and result not in ('NO_PROBLEM', 'NO_ACTIVITY')
              and result = any (:results)
              and (:county = '' or county = :county)
              and (inspected_on, id) > (:day, :after)
            order by inspected_on, id
            limit :limit""";

    private final Session session;
    private final Counties counties;
    private final LegalClocks clocks;
    private final Clock clock;
    private final int recheckDays;

    OpenWork(
            Session session,
            Counties counties,
            LegalClocks clocks,
            Clock clock,
            @ConfigProperty(name = "quality.inspections.recheck-days", defaultValue = "30") int recheckDays) {
        this.session = session;
        this.counties = counties;
        this.clocks = clocks;
        this.clock = clock;
        this.recheckDays = recheckDays;
    }

    /**
     * One thing to be done.
     *
     * @param kind null for publication
     * @param dueOn the last day, or null where none is set or the calendar does not reach so far
     * @param provisional true when a holiday notice that is not loaded yet could still move it
     * @param calendarMissing the year whose holiday notice is needed to tell the day, or null
     */
    public record Work(
            UUID inspectionId,
            String enterpriseName,
            String creditCode,
            String county,
            LocalDate inspectedOn,
            String item,
            InspectionResult result,
            FollowUpKind kind,
            LocalDate dueOn,
            boolean provisional,
            Integer calendarMissing,
            boolean overdue) {}

    /** The day and id of the row after which a page begins. */
    public record After(LocalDate day, UUID id) {
        public static final After START = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** Inspections that are not public yet, the oldest first. */
    @Transactional
    public List<Work> unpublished(String county, After after, int limit) {
        return rows(UNPUBLISHED, null, county, after, limit, false);
    }

    /** Results that were not answered yet, the oldest first; null asks for all kinds. */
    @Transactional
    public List<Work> unanswered(FollowUpKind kind, String county, After after, int limit) {
        List<FollowUpKind> kinds = kind == null ? List.of(FollowUpKind.values()) : List.of(kind);
        String[] results = kinds.stream().flatMap(FollowUpKind::resultNames).toArray(String[]::new);
        return rows(UNANSWERED, results, county, after, limit, true);
    }

    private List<Work> rows(String sql, String[] results, String county, After after, int limit, boolean followUps) {
        if (county != null) {
            counties.require(county);
        }
        var query = session.createNativeQuery(sql, Tuple.class)
                .setParameter("county", county == null ? "" : county)
                .setParameter("day", after.day())
                .setParameter("after", after.id())
                .setParameter("limit", limit);
        if (results != null) {
            query.setParameter("results", results);
        }
        Ends ends = new Ends(clocks.read()::end);
        return query.getResultList().stream()
                .map(row -> work(row, followUps, ends))
                .toList();
    }

    private Work work(Tuple row, boolean followUps, Ends ends) {
        InspectionResult result = InspectionResult.valueOf(row.get("result", String.class));
        LocalDate day = row.get("inspected_on", LocalDate.class);
        FollowUpKind kind = followUps ? FollowUpKind.of(result).orElseThrow() : null;
        End end = kind == null
                ? ends.of(PUBLISH, day)
                : switch (kind) {
                    case RECHECK -> new End(day.plusDays(recheckDays), false, null);
                    case CASE -> ends.of(FILE, day);
                    case ABNORMAL_LIST, CONDUCT_NOTICE -> new End(null, false, null);
                };
        return new Work(
                row.get("id", UUID.class),
                row.get("enterprise_name", String.class),
                row.get("credit_code", String.class),
                row.get("county", String.class),
                day,
                row.get("item", String.class),
                result,
                kind,
                end.on,
                end.provisional,
                end.missing,
                end.on != null && LocalDate.now(clock).isAfter(end.on));
    }

    private record End(LocalDate on, boolean provisional, Integer missing) {}

    /** Ends of clocks, each day counted once; a calendar that does not reach so far is told, not refused. */
    private static final class Ends {
        private final Map<List<Object>, End> known = new HashMap<>();
        private final BiFunction<String, LocalDate, Deadline> clocks;

        private Ends(BiFunction<String, LocalDate, Deadline> clocks) {
            this.clocks = clocks;
        }

        private End of(String clock, LocalDate day) {
            return known.computeIfAbsent(List.of(clock, day), _ -> {
                try {
                    Deadline end = clocks.apply(clock, day);
                    return new End(end.on(), end.provisional(), null);
                } catch (CalendarMissing e) {
                    return new End(null, true, e.year());
                } catch (ClockRules.NoSuchClock e) { // before the law set a time
                    return new End(null, false, null);
                }
            });
        }
    }
}
