package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Funds of a duty (经费) in yuan: entries of what was budgeted and spent, corrected only by signed entries beside them. */
@ApplicationScoped
public class DutyFunds {
    private static final String ENTRIES = """
            with q as (select ?::uuid as duty, ?::uuid as id, ?::uuid as before_id, ?::int as most)
            select f.id, f.duty, f.county, f.kind, f.amount::text as amount, f.source, f.on_day as on, f.note,
                   f.corrects, jsonb_build_object('department', f.by_department, 'office', f.by_office) as by,
                   f.recorded_at
            from q join duty_fund f on f.duty = q.duty
            where (q.id is null or f.id = q.id) and (q.before_id is null or f.id < q.before_id)
            order by f.id desc
            limit (select most from q)""";
    private static final String TOTALS = """
            with s as (
                select f.source, coalesce(sum(f.amount) filter (where f.kind = 'BUDGETED'), 0)::numeric(20, 2) as budgeted,
                       coalesce(sum(f.amount) filter (where f.kind = 'SPENT'), 0)::numeric(20, 2) as spent
                from duty_fund f where f.duty = ? group by f.source
            )
            select ?::uuid as duty, coalesce(sum(budgeted), 0)::numeric(20, 2)::text as budgeted,
                   coalesce(sum(spent), 0)::numeric(20, 2)::text as spent,
                   coalesce(jsonb_agg(jsonb_build_object('source', source, 'budgeted', budgeted::text,
                                                         'spent', spent::text) order by source), '[]') as by_source
            from s""";
    private static final String APPEND = """
            insert into duty_fund (id, duty, county, kind, amount, source, on_day, note, corrects, by_department, by_office,
                                   recorded_at)
            values (?, ?, ?::text, ?, ?, ?, ?, ?::text, ?::uuid, ?, ?, ?)""";

    private final JsonRows rows;
    private final References references;
    private final DutyService duties;
    private final Clock clock;

    DutyFunds(JsonRows rows, References references, DutyService duties, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.duties = duties;
        this.clock = clock;
    }

    /** An entry, as it is asked for; {@code amount} in yuan above zero, a null day is today. */
    public record Entry(FundKind kind, String amount, String source, LocalDate on, String county, String note) {}

    /** An entry, or a correction of the entry {@code corrects}; {@code amount} in yuan with two decimals. */
    @Schema(name = "FundEntry")
    public record FundLine(
            UUID id,
            UUID duty,
            String county,
            FundKind kind,
            String amount,
            String source,
            LocalDate on,
            String note,
            UUID corrects,
            Actor by,
            Instant recordedAt) {}

    /** What remains of all entries and corrections, in yuan with two decimals. */
    @Schema(name = "FundTotals")
    public record Totals(UUID duty, String budgeted, String spent, List<SourceTotals> bySource) {}

    /** The same of one source of funds. */
    @Schema(name = "SourceFunds")
    public record SourceTotals(String source, String budgeted, String spent) {}

    @Transactional
    public FundLine enter(UUID duty, Entry said, Actor by) {
        duties.held(duty);
        references.actor(by);
        references.strand(duty, said.county());
        BigDecimal amount = Yuan.entry(said.amount());
        LocalDate on = DutyDays.past("on", said.on(), LocalDate.now(clock));
        UUID id = Ids.next();
        rows.change(
                APPEND,
                id,
                duty,
                said.county(),
                said.kind(),
                amount,
                said.source(),
                on,
                said.note(),
                null,
                by.department(),
                by.office(),
                Instant.now(clock));
        return entry(duty, id);
    }

    /** Takes from an entry, or adds to it; what is left of it is never below zero. */
    @Transactional
    public FundLine correct(UUID duty, UUID entry, String written, LocalDate day, String reason, Actor by) {
        duties.held(duty);
        references.actor(by);
        // corrections of one entry wait for each other here
        if (!rows.exists("select id from duty_fund where duty = ? and id = ? for update", duty, entry)) {
            throw new DutyRefused.NotFound(Thing.FUND_ENTRY, entry.toString());
        }
        FundLine first = entry(duty, entry);
        if (first.corrects() != null) {
            throw new DutyRefused.CorrectionOfCorrection();
        }
        BigDecimal amount = Yuan.correction(written);
        LocalDate on = DutyDays.past("on", day, LocalDate.now(clock));
        if (on.isBefore(first.on())) {
            throw new DutyRefused.OutOfOrder("on", on, first.on());
        }
        record Left(String amount) {}
        BigDecimal left = new BigDecimal(rows.first(
                        Left.class,
                        "select sum(amount)::text as amount from duty_fund where ? in (id, corrects)",
                        entry)
                .orElseThrow()
                .amount());
        if (left.add(amount).signum() < 0) {
            throw new DutyRefused.CorrectionTooLarge(left);
        }
        UUID id = Ids.next();
        rows.change(
                APPEND,
                id,
                duty,
                first.county(),
                first.kind(),
                amount,
                first.source(),
                on,
                reason,
                entry,
                by.department(),
                by.office(),
                Instant.now(clock));
        return entry(duty, id);
    }

    /** The entries and corrections of a duty before one, newest first. */
    @Transactional
    public List<FundLine> list(UUID duty, UUID before, int limit) {
        duties.require(duty);
        return rows.list(FundLine.class, ENTRIES, duty, null, before, limit);
    }

    @Transactional
    public Totals totals(UUID duty) {
        duties.require(duty);
        return rows.first(Totals.class, TOTALS, duty, duty).orElseThrow();
    }

    private FundLine entry(UUID duty, UUID id) {
        return rows.first(FundLine.class, ENTRIES, duty, id, null, 1).orElseThrow();
    }
}
