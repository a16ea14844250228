package cn.jiangmen.quality.kit.webhooks;

import java.util.List;

/** One kind of news that addresses are told; a service has a bean of this type for each kind. */
public interface WebhookFeed {
    /** Stable name of the kind, for example {@code credit}. */
    String family();

    /**
     * Which webhooks have something to be told, as SQL over the row {@code w} with its {@code subscriber} and
     * {@code delivered_through}; asked every second, so it should cost an index lookup. A constant text, never made of input.
     */
    String due();

    /** The next news after a sequence, in order, at most so many. */
    List<News> after(String subscriber, long sequence, int limit);

    /** How many news there are after a sequence. */
    long waiting(String subscriber, long sequence);

    /** The type of the CloudEvent that a test call carries. */
    String testType();

    /** What the server wrote when it took the news. */
    default void answered(String subscriber, long sequence, String answer) {}

    /**
     * One of the news.
     *
     * @param sequence its place, growing within the family
     * @param id the same at each attempt, so that the receiver knows a repetition
     * @param body JSON, sent byte for byte
     */
    record News(long sequence, String id, String body) {}
}
