package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was held for a duty: trainings, publicity, assistance and the like (活动). */
@ApplicationScoped
public class DutyActivities {
    private static final String ACTIVITIES = """
            with q as (select ?::uuid as duty, ?::uuid as id, ?::uuid as before_id, ?::int as most)
            select a.id, a.duty, a.county, a.kind, a.title, a.on_day as on, a.place, a.attendance, a.links,
                   jsonb_build_object('department', a.by_department, 'office', a.by_office) as by, a.recorded_at
            from q join duty_activity a on a.duty = q.duty
            where (q.id is null or a.id = q.id) and (q.before_id is null or a.id < q.before_id)
            order by a.id desc
            limit (select most from q)""";

    private final JsonRows rows;
    private final References references;
    private final DutyService duties;
    private final Clock clock;

    DutyActivities(JsonRows rows, References references, DutyService duties, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.duties = duties;
        this.clock = clock;
    }

    /** An activity that was held; a null day is today. */
    public record Held(
            ActivityKind kind,
            String title,
            LocalDate on,
            String place,
            int attendance,
            List<String> links,
            String county) {}

    /** A recorded activity. */
    @Schema(name = "DutyActivity")
    public record ActivityLine(
            UUID id,
            UUID duty,
            String county,
            ActivityKind kind,
            String title,
            LocalDate on,
            String place,
            int attendance,
            List<String> links,
            Actor by,
            Instant recordedAt) {}

    @Transactional
    public ActivityLine record(UUID duty, Held said, Actor by) {
        Duty held = duties.held(duty);
        references.actor(by);
        references.strand(duty, said.county());
        LocalDate on = DutyDays.past("on", said.on(), LocalDate.now(clock));
        Links.check(said.links());
        held.standing().requireNotDropped();
        UUID id = Ids.next();
        rows.change(
                """
                insert into duty_activity (id, duty, county, kind, title, on_day, place, attendance, links, by_department,
                                           by_office, recorded_at)
                values (?, ?, ?::text, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                duty,
                said.county(),
                said.kind(),
                said.title(),
                on,
                said.place(),
                said.attendance(),
                said.links(),
                by.department(),
                by.office(),
                Instant.now(clock));
        return rows.first(ActivityLine.class, ACTIVITIES, duty, id, null, 1).orElseThrow();
    }

    /** The activities of a duty before one, newest first. */
    @Transactional
    public List<ActivityLine> list(UUID duty, UUID before, int limit) {
        duties.require(duty);
        return rows.list(ActivityLine.class, ACTIVITIES, duty, null, before, limit);
    }
}
