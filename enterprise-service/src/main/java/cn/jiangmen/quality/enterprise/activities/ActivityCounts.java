package cn.jiangmen.quality.enterprise.activities;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts quality work that stands, by kind and county; the counties of a kind add up to it. */
@ApplicationScoped
public class ActivityCounts {
    private static final String COUNTS = """
            with q as (select ?::text as kind, ?::date as since, ?::date as until, ?::date as holding),
            standing as (
                select a.kind, coalesce(a.county, 'unattributed') as county, a.credit_code, a.quantity, a.participants,
                       a.amount_yuan
                from q join quality_activity a on a.status = 'RECORDED'
                    and (q.kind is null or a.kind = q.kind)
                    and (q.since is null or a.held_on >= q.since)
                    and (q.until is null or a.held_on <= q.until)
                    and (q.holding is null or (a.held_on <= q.holding and coalesce(a.valid_to >= q.holding, true)))
            ), place as (
                select code from county union select 'unattributed' union select county from standing
            )
            select k.code as kind, k.name_zh, k.name_en, k.plan_item, t.records, t.quantity, t.participants, t.enterprises,
                   t.amount_yuan,
                   (select jsonb_agg(jsonb_build_object('county', p.code, 'records', n.records, 'quantity', n.quantity,
                                                        'enterprises', n.enterprises) order by p.code)
                    from place p cross join lateral (
                        select count(*) as records, coalesce(sum(s.quantity), 0) as quantity,
                               count(distinct s.credit_code) as enterprises
                        from standing s where s.kind = k.code and s.county = p.code) n) as counties
            from q join quality_activity_kind k on q.kind is null or k.code = q.kind
            cross join lateral (
                select count(*) as records, coalesce(sum(s.quantity), 0) as quantity,
                       coalesce(sum(s.participants), 0) as participants, count(distinct s.credit_code) as enterprises,
                       coalesce(sum(s.amount_yuan), 0.00) as amount_yuan
                from standing s where s.kind = k.code) t
            order by k.position""";

    private final JsonRows rows;
    private final ActivityKinds kinds;
    private final Clock clock;

    ActivityCounts(JsonRows rows, ActivityKinds kinds, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The counts, and when they were taken. */
    @Schema(name = "QualityWorkCounts")
    public record Counts(Instant asOf, List<OfKind> kinds) {}

    /** One kind; an enterprise counts once in a kind, and once in each county. */
    @Schema(name = "QualityWorkCountsOfKind")
    public record OfKind(
            @Schema(examples = "QUALITY_AWARD") String kind,
            String nameZh,
            String nameEn,
            String planItem,
            long records,

            @Schema(description = "for how many the records stand")
            long quantity,

            long participants,
            long enterprises,
            @Schema(examples = "1200000.00") BigDecimal amountYuan,
            List<OfCounty> counties) {}

    /** One county's part. */
    @Schema(name = "QualityWorkCountsOfCounty")
    public record OfCounty(@Schema(examples = "440703") String county, long records, long quantity, long enterprises) {}

    /**
     * Counts what stands; null asks for all.
     *
     * @param since first day, {@code until} last day, both included
     * @param holding a day on which it holds
     * @throws ActivityRefused.KindUnknown when there is no such kind
     */
    @Transactional
    public Counts read(String kind, LocalDate since, LocalDate until, LocalDate holding) {
        if (kind != null) {
            kinds.get(kind);
        }
        return new Counts(Instant.now(clock), rows.list(OfKind.class, COUNTS, kind, since, until, holding));
    }
}
