package cn.jiangmen.quality.supervision.behaviour;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads the records in their sequence, the newest of each, and both as files. */
@ApplicationScoped
public class BehaviourFeed {
    private static final String ENTRIES = """
            select sequence, kind, record_id, version, state, record, entered_at
            from behaviour_entry where sequence > ? and sequence <= ? order by sequence limit ?""";

    private static final String SNAPSHOT = """
            select distinct on (record_id) sequence, kind, record_id, version, state, record, entered_at
            from behaviour_entry
            where sequence <= ? and record_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            order by record_id, sequence desc limit ?""";

    private final JsonRows rows;
    private final BehaviourNumbers numbers;

    BehaviourFeed(JsonRows rows, BehaviourNumbers numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    /**
     * One change of one record.
     *
     * @param sequence dense: the next entry has the next number
     * @param state ACTIVE, ENDED (a listing that ran its time or was repaired), WITHDRAWN (was never right: drop it)
     */
    @Schema(name = "BehaviourEntry")
    public record Entry(
            @Schema(examples = "1287") long sequence,

            @Schema(description = "CHECK 检查, PENALTY 处罚, LISTING 列入严重违法失信名单", examples = "CHECK")
            String kind,

            UUID recordId,
            long version,
            @Schema(examples = "ACTIVE") String state,
            BehaviourRecord record,
            Instant enteredAt) {}

    private record Place(long lastSequence) {}

    /** How far the sequence goes. */
    public long last() {
        numbers.giveAll();
        return rows.first(Place.class, "select last_sequence from behaviour_counter")
                .orElseThrow()
                .lastSequence();
    }

    /**
     * Entries after a sequence.
     *
     * @throws BehaviourRefused.AheadOfFeed when no such sequence was given out: this database was restored
     */
    public List<Entry> read(long after, long last, int limit) {
        require(after, last);
        return rows.list(Entry.class, ENTRIES, after, last, limit);
    }

    /** The newest entry of each record at a sequence, by record. */
    public List<Entry> snapshot(long at, long last, UUID after, int limit) {
        require(at, last);
        return rows.list(Entry.class, SNAPSHOT, at, after, limit);
    }

    /** All entries after a sequence as a file, written while they are read. */
    @Transactional
    public void write(boolean newest, long after, long last, Form form, OutputStream out) {
        String query = newest ? SNAPSHOT : ENTRIES;
        Object[] values =
                newest ? new Object[] {last, null, Integer.MAX_VALUE} : new Object[] {after, last, Integer.MAX_VALUE};
        if (form == Form.CSV) {
            try (TableWriter table = TableFormat.CSV.open(out, "监管行为", BehaviourTable.COLUMNS)) {
                rows.each(Entry.class, each -> table.row(BehaviourTable.row(each)), query, values);
            }
        } else {
            rows.each(Entry.class, each -> line(out, each), query, values);
        }
    }

    /** The forms of a file. */
    public enum Form {
        CSV,
        NDJSON
    }

    /**
     * Lets a sequence pass that was given out.
     *
     * @throws BehaviourRefused.AheadOfFeed when it was not
     */
    public void require(long sequence, long last) {
        if (sequence > last) {
            throw new BehaviourRefused.AheadOfFeed(sequence, last);
        }
    }

    private static void line(OutputStream out, Entry each) {
        try {
            out.write((Json.EVENTS.writeValueAsString(each) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
