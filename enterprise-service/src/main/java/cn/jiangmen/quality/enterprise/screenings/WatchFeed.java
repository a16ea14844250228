package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.webhooks.WebhookFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells the askers what has changed since they asked, one webhook for each watch. */
@ApplicationScoped
public class WatchFeed implements WebhookFeed {
    public static final String FAMILY = "screening";
    static final String TYPE = "cn.jiangmen.quality.screening.answer-changed.v1";

    private final JsonRows rows;

    WatchFeed(JsonRows rows) {
        this.rows = rows;
    }

    private record Told(long sequence, UUID eventId, String event) {}

    private record Waiting(long count) {}

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public String due() {
        return "w.delivered_through < (select s.last_sequence from screening_watch s where s.id = w.subscriber::uuid)";
    }

    @Override
    public List<News> after(String subscriber, long sequence, int limit) {
        return rows.list(Told.class, """
                        select sequence, event_id, event from screening_change
                        where watch_id = ? and sequence > ? order by sequence limit ?""", Watches.key(subscriber), sequence, limit).stream()
                .map(told -> new News(told.sequence(), told.eventId().toString(), told.event()))
                .toList();
    }

    @Override
    public long waiting(String subscriber, long sequence) {
        return rows.first(
                        Waiting.class,
                        "select last_sequence - ? as count from screening_watch where id = ?",
                        sequence,
                        Watches.key(subscriber))
                .map(Waiting::count)
                .orElse(0L);
    }

    @Override
    public String testType() {
        return "cn.jiangmen.quality.screening.test.v1";
    }
}
