package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** Tells what is to be published, corrected or taken down until when, and what is overdue. */
@ApplicationScoped
public class PublicationTerms {
    private static final int PIECE = 200;

    private final Session session;
    private final Penalties penalties;
    private final Counties counties;
    private final LegalClocks clocks;
    private final Clock clock;

    PublicationTerms(Session session, Penalties penalties, Counties counties, LegalClocks clocks, Clock clock) {
        this.session = session;
        this.penalties = penalties;
        this.counties = counties;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What to tell; null asks for all. */
    public record Filter(String county, Channel channel, PublicationStatus status, Boolean overdue) {}

    /**
     * A publication and the clock that runs on it.
     *
     * @param dueOn the last day for what is to be done; null when nothing is, or when a holiday notice is missing
     * @param calendarMissing the year whose notice is needed, or null
     * @param endsOn the first day on which it is shown no longer
     */
    @Schema(name = "PenaltyPublication")
    public record Line(
            UUID penaltyId,
            String decisionNumber,
            String enterpriseName,
            String county,
            Channel channel,
            PublicationStatus status,
            String exclusion,
            String basis,
            String period,
            LocalDate publishedOn,
            LocalDate endsOn,
            String reference,
            LocalDate earlyAppliedOn,
            LocalDate earlyDecidedOn,
            Boolean earlyGranted,
            LocalDate endedOn,
            EndReason endReason,
            String by,
            String clock,
            LocalDate clockFrom,
            LocalDate dueOn,
            boolean provisional,
            Integer calendarMissing,
            boolean overdue) {}

    public Penalty get(String id) {
        return penalties.get(id);
    }

    public List<Line> due(Penalty each) {
        RunningClocks running = clocks.read();
        return each.publications().stream()
                .map(shown -> line(each, shown, running, LocalDate.now(clock)))
                .toList();
    }

    /** The first publications that fit, of penalties after one. */
    @Transactional
    public List<Line> list(Filter filter, UUID after, Channel afterChannel, int limit) {
        if (filter.county() != null) {
            counties.require(filter.county());
        }
        RunningClocks running = clocks.read();
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = new ArrayList<>();
        UUID from = after;
        boolean including = after != null;
        while (lines.size() < limit) {
            List<Penalty> piece = piece(filter, from, including);
            for (Penalty each : piece) {
                for (Publication shown : each.publications()) {
                    boolean told = each.id().equals(after) && shown.channel().compareTo(afterChannel) <= 0;
                    Line line = line(each, shown, running, today);
                    if (!told && fits(filter, line)) {
                        lines.add(line);
                    }
                }
            }
            if (piece.size() < PIECE) {
                break;
            }
            from = piece.getLast().id();
            including = false;
            session.clear(); // what was read is told; a long list is not kept
        }
        return lines.size() > limit ? lines.subList(0, limit) : lines;
    }

    private List<Penalty> piece(Filter filter, UUID from, boolean including) {
        String status = filter.status() == null ? null : filter.status().name();
        Conditions conditions = new Conditions()
                .andIf(filter.county(), "county = :county", "county")
                .andIf(from, including ? "id >= :from" : "id > :from", "from")
                .andIf(
                        status,
                        "exists (select from penalty_publication u where u.penalty_id = penalty.id and u.status = :status)",
                        "status");
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions.and(
                    "exists (select from penalty_publication u where u.penalty_id = penalty.id and u.status = any (:running))",
                    "running",
                    new String[] {"DUE", "CORRECTION_DUE", "WITHDRAWAL_DUE", "PUBLISHED"});
        }
        return conditions.list(session, Penalty.class, "penalty", "id", PIECE);
    }

    private static boolean fits(Filter filter, Line line) {
        return (filter.channel() == null || filter.channel() == line.channel())
                && (filter.status() == null || filter.status() == line.status())
                && (filter.overdue() == null || filter.overdue() == line.overdue());
    }

    private static Line line(Penalty each, Publication shown, RunningClocks running, LocalDate today) {
        String name = shown.clock();
        LocalDate start = shown.clockFrom();
        if (shown.earlyAppliedOn() != null
                && shown.earlyDecidedOn() == null
                && name == null
                && shown.endedOn() == null) {
            name = "PENALTY_EARLY_STOP_DECIDE";
            start = shown.earlyAppliedOn();
        }
        // decisions of before the rules that are known have no clock
        boolean ruled = name != null && running.rules().find(name, start).isPresent();
        RunningClocks.Due due = ruled ? running.due(name, start) : null;
        return new Line(
                each.id(),
                each.decision().decisionNumber(),
                each.enterpriseName(),
                each.county(),
                shown.channel(),
                shown.status(),
                shown.exclusion(),
                shown.basis(),
                shown.period(),
                shown.publishedOn(),
                shown.endsOn(),
                shown.reference(),
                shown.earlyAppliedOn(),
                shown.earlyDecidedOn(),
                shown.earlyGranted(),
                shown.endedOn(),
                shown.endReason(),
                shown.doneBy(),
                name,
                start,
                due == null ? null : due.on(),
                due != null && due.provisional(),
                due == null ? null : due.missingYear(),
                due != null && due.over(today));
    }
}
