package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.webhooks.Webhooks;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The watches: begun with a screening, ended on their day or before. */
@ApplicationScoped
public class Watches {
    /** A change whose transaction was open while a watch began is found by a look after this time. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private static final String WATCH = """
            select w.id as watch_id, w.screening_id, s.purpose, s.recipient, w.until, w.state, w.ended_at, w.ended_by,
                   w.last_sequence as changes, w.created_at, w.version, (
                       select count(distinct r.credit_code) from screening_row r
                       where r.screening_id = s.id and r.outcome in ('REGISTERED', 'UNREGISTERED', 'UNKNOWN')) as codes
            from screening_watch w join screening s on s.id = w.screening_id where w.id = ?""";

    private static final String REMEMBER = """
            insert into screening_watched (watch_id, credit_code, outcome, facts)
            select ?, g.credit_code, g.outcome, g.facts::jsonb
            from unnest(?::text[], ?::text[], ?::text[]) as g(credit_code, outcome, facts)""";

    private static final String TOUCH = """
            insert into screening_touched (credit_code, due_at)
            select w.credit_code, ? from screening_watched w where w.watch_id = ?""";

    private static final String CHANGES = """
            select sequence, credit_code, noticed_at, parts, event::jsonb -> 'data' as data from screening_change
            where watch_id = ? and sequence > ? order by sequence limit ?""";

    private final JsonRows rows;
    private final Webhooks webhooks;
    private final Clock clock;
    private final int longestDays;

    Watches(
            JsonRows rows,
            Webhooks webhooks,
            Clock clock,
            @ConfigProperty(name = "quality.screening.watch-longest-days", defaultValue = "366") int longestDays) {
        this.rows = rows;
        this.webhooks = webhooks;
        this.clock = clock;
        this.longestDays = longestDays;
    }

    /**
     * A change that was noticed.
     *
     * @param parts which parts of the answer differ: REGISTER, CERTIFICATES, DISHONESTY, OPEN_CASES
     * @param data as the webhook delivers it
     */
    @Schema(name = "ScreeningChange")
    public record Change(
            long sequence,
            String creditCode,
            Instant noticedAt,
            List<String> parts,
            @Schema(implementation = Object.class) JsonNode data) {}

    /**
     * Begins to watch what was told.
     *
     * @throws cn.jiangmen.quality.kit.webhooks.AddressRefused when the address may not be called
     */
    WatchState begin(Screening screening, LocalDate until, URI url, List<Row> told) {
        LocalDate latest = screening.answeredFor().plusDays(longestDays);
        if (until.isBefore(screening.answeredFor()) || until.isAfter(latest)) {
            throw new ScreeningRefused.WatchDayOutOfRange(screening.answeredFor(), latest);
        }
        List<Row> watched = told.stream()
                .filter(row -> row.creditCode() != null && row.sameAsRow() == null)
                .toList();
        if (watched.isEmpty()) {
            throw new ScreeningRefused.NothingToWatch();
        }
        UUID id = screening.watchId();
        rows.change("""
                insert into screening_watch (id, screening_id, until, state, created_at)
                values (?, ?, ?, 'WATCHING', ?)""", id, screening.screeningId(), until, screening.askedAt());
        rows.change(
                REMEMBER,
                id,
                watched.stream().map(Row::creditCode).toList(),
                watched.stream().map(row -> row.outcome().name()).toList(),
                watched.stream().map(row -> Uses.json(row.facts())).toList());
        rows.change(TOUCH, screening.askedAt().plus(LOOK_AGAIN), id);
        webhooks.set(WatchFeed.FAMILY, id.toString(), url, null, screening.by());
        return get(id.toString());
    }

    public WatchState get(String id) {
        return rows.first(WatchState.class, WATCH, key(id)).orElseThrow(() -> new ScreeningRefused.WatchNotFound(id));
    }

    /** Stops looking; what was noticed before is still delivered. */
    @Transactional
    public WatchState end(String id, String ifMatch, String by) {
        // the writer of changes locks the watch as well: no change is noticed after the end
        rows.list(Object.class, "select id from screening_watch where id = ? for update", key(id));
        WatchState watch = get(id);
        Versions.require(ifMatch, watch.version());
        if (watch.state() == WatchState.State.ENDED) {
            throw new ScreeningRefused.WatchEnded();
        }
        rows.change("""
                update screening_watch set state = 'ENDED', ended_at = ?, ended_by = ?, version = version + 1
                where id = ?""", Instant.now(clock), by, watch.watchId());
        rows.change("delete from screening_watched where watch_id = ?", watch.watchId());
        return get(id);
    }

    /** The changes after one, oldest first. */
    public List<Change> changes(String id, long after, int limit) {
        return rows.list(Change.class, CHANGES, get(id).watchId(), after, limit);
    }

    static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ScreeningRefused.WatchNotFound(id);
        }
    }
}
