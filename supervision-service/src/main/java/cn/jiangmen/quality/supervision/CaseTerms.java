package cn.jiangmen.quality.supervision;

import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** Tells which periods of which open cases run, and which have passed. */
@ApplicationScoped
public class CaseTerms {
    private static final int PIECE = 200;
    private static final String OPEN = "select * from supervision_case"
            + " where status <> 'CLOSED' and (case_number > :from or case_number = :first) and (:county is null or county = :county)"
            + " order by case_number limit " + PIECE;

    private final Session session;
    private final Cases cases;
    private final Counties counties;
    private final LegalClocks clocks;
    private final Clock clock;

    CaseTerms(Session session, Cases cases, Counties counties, LegalClocks clocks, Clock clock) {
        this.session = session;
        this.cases = cases;
        this.counties = counties;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What to tell; null asks for all. */
    public record Filter(String county, String clock, CaseClock.State state, Integer dueWithin) {}

    /**
     * A period of a case.
     *
     * @param position among the periods of the case
     */
    @Schema(name = "CaseClockLine")
    public record Line(String caseNumber, String county, String enterpriseName, int position, CaseClock clock) {}

    public SupervisionCase get(String number) {
        return cases.get(number);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public List<CaseClock> clocks(SupervisionCase each) {
        return CaseClocks.of(each, clocks.read(), today());
    }

    /** The first periods that fit, after one of a case. */
    @Transactional
    public List<Line> open(Filter filter, String afterCase, int afterPosition, int limit) {
        if (filter.county() != null) {
            counties.require(filter.county());
        }
        RunningClocks running = clocks.read();
        List<Line> lines = new ArrayList<>();
        String from = afterCase;
        String first = afterCase;
        while (lines.size() < limit) {
            List<SupervisionCase> piece = session.createNativeQuery(OPEN, SupervisionCase.class)
                    .setParameter("from", from)
                    .setParameter("first", first, String.class)
                    .setParameter("county", filter.county(), String.class)
                    .getResultList();
            for (SupervisionCase each : piece) {
                int skip = each.caseNumber().equals(afterCase) ? afterPosition : -1;
                add(lines, filter, each, CaseClocks.of(each, running, today()), skip);
            }
            if (piece.size() < PIECE) {
                break;
            }
            from = piece.getLast().caseNumber();
            first = null;
            session.clear(); // what was read is told; a long list is not kept
        }
        return lines.size() > limit ? lines.subList(0, limit) : lines;
    }

    private void add(List<Line> lines, Filter filter, SupervisionCase each, List<CaseClock> all, int skip) {
        for (int i = skip + 1; i < all.size(); i++) {
            CaseClock one = all.get(i);
            boolean fits = (filter.clock() == null || filter.clock().equals(one.clock()))
                    && (filter.state() == null || filter.state() == one.state())
                    && (filter.dueWithin() == null || (one.daysLeft() != null && one.daysLeft() <= filter.dueWithin()));
            if (fits) {
                lines.add(new Line(
                        each.caseNumber(), each.county(), each.subject().enterpriseName(), i, one));
            }
        }
    }
}
