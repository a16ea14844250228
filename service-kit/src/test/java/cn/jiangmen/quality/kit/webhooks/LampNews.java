package cn.jiangmen.quality.kit.webhooks;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What streets are told of their lamps. */
@ApplicationScoped
class LampNews implements WebhookFeed {
    private final JsonRows rows;

    LampNews(JsonRows rows) {
        this.rows = rows;
    }

    private record Count(long n) {}

    @Override
    public String family() {
        return "lamp";
    }

    @Override
    public String due() {
        return "w.delivered_through < (select max(sequence) from lamp_news where street = w.subscriber)";
    }

    @Override
    public List<News> after(String subscriber, long sequence, int limit) {
        return rows.list(News.class, """
                select sequence, 'news-' || sequence as id, '{"lamp":' || sequence || '}' as body
                from lamp_news where street = ? and sequence > ? order by sequence limit ?""", subscriber, sequence, limit);
    }

    @Override
    public long waiting(String subscriber, long sequence) {
        return rows.first(
                        Count.class,
                        "select count(*) as n from lamp_news where street = ? and sequence > ?",
                        subscriber,
                        sequence)
                .orElseThrow()
                .n();
    }

    @Override
    public String testType() {
        return "test.lamp.v1";
    }

    /** So many more for a street. */
    void add(String street, int count) {
        rows.change("""
                insert into lamp_news
                select coalesce((select max(sequence) from lamp_news), 0) + n, ? from generate_series(1, ?) n""", street, count);
    }
}
