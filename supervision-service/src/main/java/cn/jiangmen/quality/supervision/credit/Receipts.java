package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.credit.Receipt.Outcome;
import cn.jiangmen.quality.supervision.credit.Receipt.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What consumers answer. Each receipt is kept; the answer that was given last, by the consumer's own time, counts, so lost
 * and repeated calls and calls that overtake each other do no harm.
 */
@ApplicationScoped
public class Receipts {
    private static final String DIGEST = """
            select count(*) as count, encode(sha256(convert_to(
                coalesce(string_agg(record_id || ' ' || sha256 || E'\\n', '' order by record_id), ''), 'UTF8')), 'hex')
                as digest
            from (select distinct on (record_id) record_id, sha256 from credit_entry
                  where sequence <= ? order by record_id, sequence desc) latest""";

    private final JsonRows rows;
    private final Consumers consumers;
    private final Feed feed;
    private final Clock clock;

    Receipts(JsonRows rows, Consumers consumers, Feed feed, Clock clock) {
        this.rows = rows;
        this.consumers = consumers;
        this.feed = feed;
        this.clock = clock;
    }

    private record Known(UUID entryId, UUID recordId, String county) {}

    private record Answer(Outcome outcome, Instant answeredAt) {}

    /** How many records a snapshot holds, and what they add up to. */
    public record Sum(long count, String digest) {}

    /**
     * Records receipts; one result for each, in order.
     *
     * @throws CreditRefused.CodeMisplaced when a rejection has no code or another outcome has one; then none is recorded
     */
    @Transactional
    public List<Result> record(String consumer, List<Receipt> receipts) {
        consumers.active(consumer);
        // receipts of one consumer are settled one call after the other
        rows.list(Object.class, "select from credit_consumer where code = ? for update", consumer);
        List<Result> results = new ArrayList<>();
        for (Receipt receipt : receipts) {
            results.add(record(consumer, receipt));
        }
        return results;
    }

    /**
     * Takes a consumer's word that it has loaded a snapshot, when it can say what it adds up to.
     *
     * @throws CreditRefused.SnapshotDiffers when count or digest are others
     */
    @Transactional
    public Consumer loaded(String consumer, long at, long count, String digest) {
        consumers.active(consumer);
        feed.snapshot(at, null, 1);
        Sum ours = rows.first(Sum.class, DIGEST, at).orElseThrow();
        if (ours.count() != count || !ours.digest().equals(digest)) {
            throw new CreditRefused.SnapshotDiffers(ours.count(), ours.digest());
        }
        rows.change(
                "update credit_consumer set loaded_through = greatest(loaded_through, ?), loaded_at = ? where code = ?",
                at,
                Instant.now(clock),
                consumer);
        return consumers.get(consumer);
    }

    private Result record(String consumer, Receipt receipt) {
        if ((receipt.outcome() == Outcome.REJECTED) != (receipt.code() != null)) {
            throw new CreditRefused.CodeMisplaced(receipt.sequence());
        }
        Optional<Known> known = rows.first(
                Known.class,
                "select entry_id, record_id, county from credit_entry where sequence = ?",
                receipt.sequence());
        if (known.isEmpty()) {
            return receipt.sequence() > 0 && receipt.sequence() <= feed.place().compactedThrough()
                    ? Result.NO_LONGER_KEPT
                    : Result.UNKNOWN_ENTRY;
        }
        if (receipt.entryId() != null && !receipt.entryId().equals(known.get().entryId())) {
            return Result.ENTRY_MISMATCH;
        }
        Instant now = Instant.now(clock);
        Instant answeredAt = receipt.answeredAt() == null ? now : receipt.answeredAt();
        Optional<Answer> before = rows.first(
                Answer.class,
                "select outcome, answered_at from credit_answer where consumer = ? and sequence = ?",
                consumer,
                receipt.sequence());
        if (receipt.answeredAt() == null && repeats(before, receipt)) {
            return Result.REPEATED;
        }
        if (keep(consumer, receipt, answeredAt, now) == 0) {
            return Result.REPEATED;
        }
        if (receipt.outcome() == Outcome.DUPLICATE && before.isPresent()) {
            return Result.RECORDED; // it had it before: what it said then stays
        }
        if (before.isPresent() && answeredAt.isBefore(before.get().answeredAt())) {
            return Result.OUTDATED;
        }
        settle(consumer, receipt, known.get(), answeredAt);
        return Result.RECORDED;
    }

    /** Without a time of its own, an answer that says the same again says nothing new. */
    private static boolean repeats(Optional<Answer> before, Receipt receipt) {
        return before.isPresent()
                && before.get().outcome() == counted(receipt.outcome())
                && receipt.outcome() != Outcome.REJECTED;
    }

    private int keep(String consumer, Receipt receipt, Instant answeredAt, Instant now) {
        return rows.change(
                """
                insert into credit_receipt (consumer, sequence, outcome, code, field, detail, answered_at, recorded_at)
                values (?, ?, ?, ?::text, ?::text, ?::text, ?, ?) on conflict do nothing""",
                consumer,
                receipt.sequence(),
                receipt.outcome(),
                receipt.code(),
                receipt.field(),
                receipt.detail(),
                answeredAt,
                now);
    }

    private void settle(String consumer, Receipt receipt, Known entry, Instant answeredAt) {
        rows.change("""
                insert into credit_answer values (?, ?, ?, ?)
                on conflict (consumer, sequence) do update
                set outcome = excluded.outcome, answered_at = excluded.answered_at""", consumer, receipt.sequence(), counted(receipt.outcome()), answeredAt);
        Instant now = Instant.now(clock);
        if (receipt.outcome() == Outcome.REJECTED) {
            rows.change(
                    """
                    insert into credit_work_item
                        (consumer, sequence, entry_id, record_id, county, code, field, detail, state, corrected_by, opened_at)
                    select ?, ?, ?, ?, ?::text, ?, ?::text, ?::text, case when c.sequence is null then 'OPEN' else 'CORRECTED' end, c.sequence, ?
                    from (select min(sequence) as sequence from credit_entry
                          where (event::jsonb -> 'data' ->> 'corrects_id')::uuid = ? and record_id = ?) c
                    on conflict (consumer, sequence) do update
                    set code = excluded.code, field = excluded.field, detail = excluded.detail, state = excluded.state,
                        corrected_by = excluded.corrected_by, closed_at = null, closed_by = null, reason = null,
                        version = credit_work_item.version + 1""",
                    consumer,
                    receipt.sequence(),
                    entry.entryId(),
                    entry.recordId(),
                    entry.county(),
                    receipt.code(),
                    receipt.field(),
                    receipt.detail(),
                    now,
                    entry.entryId(),
                    entry.recordId());
        } else {
            rows.change("""
                    update credit_work_item set state = 'ACCEPTED_LATER', closed_at = ?, version = version + 1
                    where consumer = ? and sequence = ? and state = 'OPEN'""", now, consumer, receipt.sequence());
        }
    }

    private static Outcome counted(Outcome outcome) {
        return outcome == Outcome.REJECTED ? Outcome.REJECTED : Outcome.ACCEPTED;
    }
}
