package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/**
 * Reminds of what is due, on the days that the rules name. A day on which nothing ran is caught up by the next run, with the
 * latest reminder that was missed: nobody wants three at once. Several instances may run it; the first one writes.
 */
@ApplicationScoped
public class Reminders {
    /** A reminder is a row with a key of subject, due day and rule, so the slower of two instances inserts nothing. */
    private static final String REMIND = """
            insert into duty_reminder (id, kind, subject, due_on, days_before, duty, county, departments, scheduled_for,
                                       reminded_at)
            select gen_random_uuid(), x.kind, x.subject, x.due_on, x.days, x.duty, x.county, x.departments,
                   x.due_on - x.days, ?::timestamptz
            from (
                select distinct on (d.kind, d.subject) d.*, n.days
                from duty_due(?::date) d
                join reminder_rule r on r.applies_to = d.kind
                cross join lateral unnest(r.days_before) as n(days)
                where d.due_on - n.days <= ?::date
                order by d.kind, d.subject, n.days
            ) x
            on conflict do nothing""";

    private static final String REMINDERS = """
            with q as (select ?::text as department, ?::text as county, ?::uuid as duty, ?::timestamptz as before_at,
                              ?::uuid as before_id, ?::int as most)
            select r.id, r.kind, r.subject, r.duty, d.code as duty_code,
                   coalesce(m.title, d.title_zh) as title_zh, coalesce(m.title, d.title_en) as title_en,
                   r.county, r.departments, r.due_on, r.days_before, r.scheduled_for, r.reminded_at
            from q cross join duty_reminder r
            join duty d on d.id = r.duty
            left join duty_milestone m on m.id = r.subject
            where (q.department is null or q.department = any (r.departments))
              and (q.county is null or r.county = q.county) and (q.duty is null or r.duty = q.duty)
              and (q.before_at is null or (r.reminded_at, r.id) < (q.before_at, q.before_id))
            order by r.reminded_at desc, r.id desc
            limit (select most from q)""";

    private final Session session;
    private final JsonRows rows;
    private final References references;
    private final Clock clock;
    private final VersionHistory history;

    Reminders(Session session, JsonRows rows, References references, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.references = references;
        this.clock = clock;
        this.history = new VersionHistory(session, "reminder_rule_history", Set.of());
    }

    /**
     * A reminder that was given.
     *
     * @param subject the duty, strand or milestone
     * @param scheduledFor the day on which it was to be given
     */
    @Schema(name = "DutyReminder")
    public record ReminderLine(
            UUID id,
            DueKind kind,
            UUID subject,
            UUID duty,
            String dutyCode,
            String titleZh,
            String titleEn,
            String county,
            List<String> departments,
            LocalDate dueOn,
            int daysBefore,
            LocalDate scheduledFor,
            Instant remindedAt) {}

    private record Kept(DueKind appliesTo, List<Integer> daysBefore, Actor by) {}

    /** Gives every reminder whose day has come and that was not given; how many that were. */
    @Transactional
    public int remind() {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.now(clock);
        return rows.change(REMIND, now, today, today);
    }

    /** The reminders that fit all filters, newest first; null asks for all. */
    @Transactional
    public List<ReminderLine> list(
            String department, String county, UUID duty, Instant beforeAt, UUID beforeId, int limit) {
        if (department != null) {
            references.department("department", department);
        }
        if (county != null) {
            references.county("county", county);
        }
        return rows.list(ReminderLine.class, REMINDERS, department, county, duty, beforeAt, beforeId, limit);
    }

    public List<ReminderRule> rules() {
        return session.createQuery("from ReminderRule order by appliesTo", ReminderRule.class)
                .getResultList();
    }

    /** Says on which days before the due day one kind of thing is reminded of. */
    @Transactional
    public ReminderRule change(DueKind appliesTo, String ifMatch, List<Integer> daysBefore, Actor by) {
        ReminderRule rule = session.find(ReminderRule.class, appliesTo, LockModeType.PESSIMISTIC_WRITE);
        Versions.require(ifMatch, rule.version());
        references.actor(by);
        rule.change(daysBefore, Instant.now(clock));
        session.flush();
        history.append(
                UUID.nameUUIDFromBytes(appliesTo.name().getBytes(StandardCharsets.UTF_8)),
                rule.version(),
                "changed",
                null,
                null,
                new Kept(appliesTo, rule.daysBefore(), by),
                rule.changedAt());
        return rule;
    }
}
