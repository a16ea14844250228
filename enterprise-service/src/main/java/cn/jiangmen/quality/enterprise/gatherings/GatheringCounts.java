package cn.jiangmen.quality.enterprise.gatherings;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts gatherings that were held and who came, by kind and county; gatherings of the counties add up to the kind's. */
@ApplicationScoped
public class GatheringCounts {
    private static final String COUNTS = """
            with q as (select ?::date as since, ?::date as until),
            held as (
                select g.id, g.kind, coalesce(g.county, 'unattributed') as county, g.participants, g.attendance
                from q join gathering g on g.status = 'HELD'
                    and (q.since is null or g.held_on >= q.since) and (q.until is null or g.held_on <= q.until)
            ), place as (
                select code from county union select 'unattributed' union select county from held
            ), cell as (
                select k.kind, p.code as county, count(h.id) as gatherings, coalesce(sum(h.participants), 0) as participants,
                       coalesce(sum(jsonb_array_length(h.attendance)), 0) as attendances
                from (values ('TRAINING', 1), ('PUBLICITY', 2)) as k(kind, position)
                cross join place p
                left join held h on h.kind = k.kind and h.county = p.code
                group by 1, 2
            ), came as (
                select h.kind, count(distinct a.guest ->> 'credit_code') as enterprises
                from held h cross join lateral jsonb_array_elements(h.attendance) as a(guest)
                group by 1
            )
            select c.kind, sum(c.gatherings) as gatherings, sum(c.participants) as participants,
                   sum(c.attendances) as attendances, coalesce(max(e.enterprises), 0) as enterprises,
                   jsonb_agg(jsonb_build_object('county', c.county, 'gatherings', c.gatherings,
                                                'participants', c.participants, 'attendances', c.attendances)
                             order by c.county) as counties
            from cell c left join came e on e.kind = c.kind
            group by c.kind
            order by c.kind desc""";

    private final JsonRows rows;
    private final Clock clock;

    GatheringCounts(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The counts, and when they were taken. */
    @Schema(name = "GatheringCounts")
    public record Counts(Instant asOf, List<OfKind> kinds) {}

    /** One kind; an enterprise that came several times is one enterprise and several attendances. */
    @Schema(name = "GatheringCountsOfKind")
    public record OfKind(
            GatheringKind kind,
            long gatherings,
            long participants,
            long attendances,
            long enterprises,
            List<OfCounty> counties) {}

    /** One county's part; {@code unattributed} holds those of the whole city. */
    @Schema(name = "GatheringCountsOfCounty")
    public record OfCounty(
            @Schema(examples = "440703") String county, long gatherings, long participants, long attendances) {}

    /** Counts what began from one day to another, both included; null asks for all. */
    @Transactional
    public Counts read(LocalDate since, LocalDate until) {
        return new Counts(Instant.now(clock), rows.list(OfKind.class, COUNTS, since, until));
    }
}
