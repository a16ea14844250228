package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Progress reports (进展报告): told once, corrected only by a new version beside the old ones. */
@ApplicationScoped
public class DutyReports {
    private static final String REPORTS = """
            with q as (select ?::uuid as id, ?::uuid as duty, ?::text as county, ?::bigint as after_version,
                              ?::uuid as before_id, ?::int as most)
            select r.id, r.duty, r.county, r.period_from, r.period_to, r.text, r.percent, r.links,
                   jsonb_build_object('department', r.by_department, 'office', r.by_office) as by,
                   r.correction_reason, r.recorded_at, r.version
            from q cross join duty_report r
            where (q.id is null or r.id = q.id) and (q.duty is null or r.duty = q.duty)
              and (q.county is null or r.county = q.county)
              and (q.before_id is null or r.id < q.before_id)
              and case when q.after_version is null
                       then not exists (select from duty_report n where n.id = r.id and n.version > r.version)
                       else r.version > q.after_version end
            order by r.id desc, r.version
            limit (select most from q)""";
    private static final String APPEND = """
            insert into duty_report (id, version, duty, county, period_from, period_to, text, percent, links,
                                     by_department, by_office, correction_reason, recorded_at)
            values (?, ?, ?, ?::text, ?, ?, ?, ?::int, ?, ?, ?, ?::text, ?)""";

    private final JsonRows rows;
    private final References references;
    private final DutyService duties;
    private final Clock clock;

    DutyReports(JsonRows rows, References references, DutyService duties, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.duties = duties;
        this.clock = clock;
    }

    /** What a report says; percent may be null. */
    public record Content(LocalDate periodFrom, LocalDate periodTo, String text, Integer percent, List<String> links) {}

    /** A version of a report. */
    @Schema(name = "DutyReport")
    public record ReportLine(
            UUID id,
            UUID duty,
            String county,
            LocalDate periodFrom,
            LocalDate periodTo,
            String text,
            Integer percent,
            List<String> links,
            Actor by,
            String correctionReason,
            Instant recordedAt,
            long version) {}

    /** Reports on a duty, or on a county's strand of it when a county is given. */
    @Transactional
    public ReportLine report(UUID duty, String county, Content said, Actor by) {
        Duty held = duties.held(duty);
        references.actor(by);
        references.strand(duty, county);
        check(said);
        held.standing().requireNotDropped();
        UUID id = Ids.next();
        append(id, 1, duty, county, said, by, null);
        return get(id);
    }

    /** Says what a report should have said, as its next version. */
    @Transactional
    public ReportLine correct(UUID id, String ifMatch, Content said, String reason, Actor by) {
        // corrections of one report wait for each other here
        if (!rows.exists("select id from duty_report where id = ? and version = 1 for update", id)) {
            throw new DutyRefused.NotFound(Thing.REPORT, id.toString());
        }
        ReportLine last = get(id);
        Versions.require(ifMatch, last.version());
        references.actor(by);
        check(said);
        append(id, last.version() + 1, last.duty(), last.county(), said, by, reason);
        return get(id);
    }

    /** The latest version of a report. */
    @Transactional
    public ReportLine get(UUID id) {
        return rows.first(ReportLine.class, REPORTS, id, null, null, null, null, 1)
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.REPORT, id.toString()));
    }

    /** All versions of a report after one, oldest first. */
    @Transactional
    public List<ReportLine> versions(UUID id, long after, int limit) {
        get(id);
        return rows.list(ReportLine.class, REPORTS, id, null, null, after, null, limit);
    }

    /** The latest versions of a duty's reports, newest first. */
    @Transactional
    public List<ReportLine> list(UUID duty, String county, UUID before, int limit) {
        duties.require(duty);
        references.strand(duty, county);
        return rows.list(ReportLine.class, REPORTS, null, duty, county, null, before, limit);
    }

    private void check(Content said) {
        LocalDate today = LocalDate.now(clock);
        DutyDays.past("period_from", said.periodFrom(), today);
        DutyDays.past("period_to", said.periodTo(), today);
        if (said.periodTo().isBefore(said.periodFrom())) {
            throw new DutyRefused.EndBeforeStart("period_to");
        }
        Links.check(said.links());
    }

    private void append(UUID id, long version, UUID duty, String county, Content said, Actor by, String reason) {
        rows.change(
                APPEND,
                id,
                version,
                duty,
                county,
                said.periodFrom(),
                said.periodTo(),
                said.text(),
                said.percent(),
                said.links(),
                by.department(),
                by.office(),
                reason,
                Instant.now(clock));
    }
}
