package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The entries in their sequence, and the state of all records at a place in it. */
@ApplicationScoped
public class Feed {
    private static final String PLACE = "select last_sequence, compacted_through, last_day from credit_counter";

    private static final String ENTRIES =
            "select sequence, day, sha256, event from credit_entry where sequence > ? order by sequence limit ?";

    private static final String SNAPSHOT = """
            select distinct on (record_id) record_id, sequence, day, sha256, event from credit_entry
            where sequence <= ? and record_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            order by record_id, sequence desc limit ?""";

    private final JsonRows rows;
    private final Consumers consumers;
    private final Clock clock;

    Feed(JsonRows rows, Consumers consumers, Clock clock) {
        this.rows = rows;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** How far the sequence goes, up to where superseded entries are no longer kept, and the newest day of all. */
    public record Place(long lastSequence, long compactedThrough, LocalDate lastDay) {}

    /** The entries after a sequence; none, when they are kept only in the snapshot any more. */
    public record Part(List<Entry> entries, Place place, boolean snapshotNeeded) {}

    /** The newest entry of a record at some sequence. */
    public record Latest(UUID recordId, long sequence, LocalDate day, String sha256, String event) {
        public Entry entry() {
            return new Entry(sequence, day, sha256, event);
        }
    }

    /**
     * Reads on after a sequence.
     *
     * @param consumer who reads, or null; what it was given is remembered
     * @throws CreditRefused.AheadOfFeed when no such sequence was given out: this database was restored, or the reader's
     *     cursor belongs to another one
     */
    @Transactional
    public Part read(long after, int limit, String consumer) {
        if (consumer != null) {
            consumers.active(consumer);
        }
        Place place = place();
        if (after > place.lastSequence()) {
            throw new CreditRefused.AheadOfFeed(after, place.lastSequence());
        }
        if (after < place.compactedThrough()) {
            return new Part(List.of(), place, true);
        }
        List<Entry> entries = rows.list(Entry.class, ENTRIES, after, limit);
        if (consumer != null && !entries.isEmpty()) {
            rows.change(
                    "update credit_consumer set fed_through = greatest(fed_through, ?), fed_at = ? where code = ?",
                    entries.getLast().sequence(),
                    Instant.now(clock),
                    consumer);
        }
        return new Part(entries, place, false);
    }

    /**
     * The newest entry of each record at a sequence, by record.
     *
     * @param at null = now
     * @throws CreditRefused.SnapshotOutdated when a later part of a snapshot is asked for that is no longer kept
     */
    @Transactional
    public Snapshot snapshot(Long at, UUID after, int limit) {
        Place place = place();
        long sequence = at == null ? place.lastSequence() : at;
        if (sequence > place.lastSequence()) {
            throw new CreditRefused.AheadOfFeed(sequence, place.lastSequence());
        }
        if (sequence < place.compactedThrough()) {
            throw new CreditRefused.SnapshotOutdated(sequence);
        }
        return new Snapshot(sequence, rows.list(Latest.class, SNAPSHOT, sequence, after, limit));
    }

    /** One part of a snapshot: reading goes on in the feed after {@code at}. */
    public record Snapshot(long at, List<Latest> latest) {}

    Place place() {
        return rows.first(Place.class, PLACE).orElseThrow();
    }

    /**
     * Forgets entries that a newer one of the same record supersedes, up to a sequence.
     *
     * @return how many
     */
    @Transactional
    int compact(long through) {
        rows.list(Object.class, "select from credit_counter for update");
        int forgotten = rows.change("""
                delete from credit_entry e where sequence <= ? and exists (
                    select from credit_entry n where n.record_id = e.record_id and n.sequence > e.sequence
                    and n.sequence <= ?)""", through, through);
        rows.change(
                "update credit_counter set compacted_through = greatest(compacted_through, least(?, last_sequence))",
                through);
        return forgotten;
    }
}
