package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** What can be done with milestones; each command is one transaction. */
@ApplicationScoped
public class MilestoneService {
    private static final String MILESTONES = """
            with q as (select ?::date as day, ?::uuid as duty, ?::uuid as id, ?::date as after_due, ?::uuid as after_id,
                              ?::int as most)
            select m.id, m.duty, m.title, m.due_on, m.done_on, m.department, m.county,
                   m.done_on is null and m.due_on < q.day as overdue,
                   case when m.done_on is null and m.due_on < q.day then q.day - m.due_on else 0 end as days_overdue,
                   m.version
            from q join duty_milestone m on m.duty = q.duty or m.id = q.id
            where q.after_due is null or (m.due_on, m.id) > (q.after_due, q.after_id)
            order by m.due_on, m.id
            limit (select most from q)""";

    private final Session session;
    private final JsonRows rows;
    private final References references;
    private final DutyService duties;
    private final Clock clock;
    private final VersionHistory history;

    MilestoneService(Session session, JsonRows rows, References references, DutyService duties, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.references = references;
        this.duties = duties;
        this.clock = clock;
        this.history = new VersionHistory(session, "duty_milestone_history", Set.of("duty"));
    }

    /** A milestone as it stands today. */
    @Schema(name = "Milestone")
    public record MilestoneLine(
            UUID id,
            UUID duty,
            String title,
            LocalDate dueOn,
            LocalDate doneOn,
            String department,
            String county,
            boolean overdue,
            int daysOverdue,
            long version) {}

    private record Kept(
            UUID duty, String county, String department, String title, LocalDate dueOn, LocalDate doneOn, Actor by) {}

    /** Sets a milestone of a duty, of a county's strand of it when a county is given. */
    @Transactional
    public MilestoneLine add(UUID duty, String county, String department, String title, LocalDate dueOn, Actor by) {
        Duty held = duties.held(duty);
        references.actor(by);
        references.department("department", department);
        references.strand(duty, county);
        DutyDays.planned("due_on", dueOn);
        held.standing().requireOpen();
        Milestone milestone = new Milestone(Ids.next(), duty, county, department, title, dueOn, Instant.now(clock));
        session.persist(milestone);
        session.flush();
        keep(milestone, "set", null, null, by);
        return get(milestone.id());
    }

    /** It is done; a null day is today. */
    @Transactional
    public MilestoneLine complete(UUID id, String ifMatch, LocalDate on, Actor by) {
        LocalDate day = DutyDays.past("done_on", on, LocalDate.now(clock));
        return change(id, ifMatch, "completed", day, null, by, milestone -> milestone.complete(day));
    }

    /** It was not done after all. */
    @Transactional
    public MilestoneLine reopen(UUID id, String ifMatch, String reason, Actor by) {
        return change(id, ifMatch, "reopened", null, reason, by, Milestone::reopen);
    }

    /** It has to be done by another day. */
    @Transactional
    public MilestoneLine reschedule(UUID id, String ifMatch, LocalDate dueOn, String reason, Actor by) {
        LocalDate day = DutyDays.planned("due_on", dueOn);
        return change(id, ifMatch, "rescheduled", null, reason, by, milestone -> milestone.reschedule(day));
    }

    @Transactional
    public MilestoneLine get(UUID id) {
        return rows.first(MilestoneLine.class, MILESTONES, LocalDate.now(clock), null, id, null, null, 1)
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.MILESTONE, id.toString()));
    }

    /** The milestones of a duty by due day, after one; the day is null for the first page. */
    @Transactional
    public List<MilestoneLine> list(UUID duty, LocalDate afterDue, UUID afterId, int limit) {
        duties.require(duty);
        return rows.list(MilestoneLine.class, MILESTONES, LocalDate.now(clock), duty, null, afterDue, afterId, limit);
    }

    public List<VersionHistory.Version> history(UUID id, long after, int limit) {
        get(id);
        return history.read(id, after, limit);
    }

    private MilestoneLine change(
            UUID id, String ifMatch, String change, LocalDate on, String reason, Actor by, Consumer<Milestone> act) {
        Milestone milestone = session.find(Milestone.class, id);
        if (milestone == null) {
            throw new DutyRefused.NotFound(Thing.MILESTONE, id.toString());
        }
        Duty duty = duties.held(milestone.duty());
        session.refresh(milestone, LockModeType.PESSIMISTIC_WRITE);
        Versions.require(ifMatch, milestone.version());
        references.actor(by);
        duty.standing().requireOpen();
        act.accept(milestone);
        milestone.changed(Instant.now(clock));
        session.flush();
        keep(milestone, change, on, reason, by);
        return get(id);
    }

    private void keep(Milestone each, String change, LocalDate on, String reason, Actor by) {
        Kept state =
                new Kept(each.duty(), each.county(), each.department(), each.title(), each.dueOn(), each.doneOn(), by);
        history.append(each.id(), each.version(), change, on, reason, state, each.changedAt());
    }
}
