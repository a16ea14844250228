package cn.jiangmen.quality.enterprise.assistance;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts requests by county: how many there are, wait, are late, and what came of them; none that was a mistake. */
@ApplicationScoped
public class AssistanceCounts {
    private static final String COUNTS = """
            with q as (select ?::date as today, ?::date as since, ?::date as until),
            asked as (
                select coalesce(r.county, 'unattributed') as place, r.id, r.closed_on, r.due_on, r.status, r.late
                from q join assistance_request r on r.outcome is distinct from 'MISTAKE' and (q.since is null or r.requested_on >= q.since)
                    and (q.until is null or r.requested_on <= q.until)
            ), place as (
                select code from county union select 'unattributed' union select place from asked
            )
            select p.code as county, count(a.id) as requests, count(a.id) filter (where a.closed_on is null) as open,
                   count(a.id) filter (where a.due_on < q.today) as overdue,
                   count(a.id) filter (where a.status = 'CERTIFIED') as certified,
                   count(a.id) filter (where a.status in ('REFUSED', 'CLOSED')) as without,
                   count(a.id) filter (where a.closed_on is not null and not a.late) as in_time,
                   count(a.id) filter (where a.closed_on is not null and a.late) as late
            from q cross join place p left join asked a on a.place = p.code
            group by p.code
            order by p.code""";

    private final JsonRows rows;
    private final Clock clock;

    AssistanceCounts(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The counts, and when they were taken; the counties add up to the total. */
    @Schema(name = "AssistanceCounts")
    public record Counts(Instant asOf, OfCounty total, List<OfCounty> counties) {}

    /** One county's requests. */
    @Schema(name = "AssistanceCountsOfCounty")
    public record OfCounty(
            @Schema(description = "`city` for the total", examples = "440703")
            String county,

            long requests,
            long open,
            @Schema(description = "of the open ones") long overdue,
            long certified,

            @Schema(description = "closed or refused without a certificate")
            long without,

            @Schema(description = "closed, every step in time")
            long inTime,

            @Schema(description = "closed, a step too late") long late) {
        private OfCounty plus(OfCounty other) {
            return new OfCounty(
                    county,
                    requests + other.requests,
                    open + other.open,
                    overdue + other.overdue,
                    certified + other.certified,
                    without + other.without,
                    inTime + other.inTime,
                    late + other.late);
        }
    }

    /** Counts what was requested from one day to another, both included; null asks for all. */
    @Transactional
    public Counts read(LocalDate since, LocalDate until) {
        List<OfCounty> counties = rows.list(OfCounty.class, COUNTS, LocalDate.now(clock), since, until);
        OfCounty total = counties.stream().reduce(new OfCounty("city", 0, 0, 0, 0, 0, 0, 0), OfCounty::plus);
        return new Counts(Instant.now(clock), total, counties);
    }
}
