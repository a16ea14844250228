package cn.jiangmen.quality.kit.webhooks;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The addresses that news are sent to, of every family of the service. */
@ApplicationScoped
public class Webhooks {
    private static final String HOOK = """
            select subscriber, url, state, delivered_through, failures, failing_since, next_attempt_at, last_problem,
                   changed_at, version
            from webhook where family = ? and subscriber = ?""";

    private static final String DELIVERIES = """
            select id, sequence, url, attempted_at, took_ms, status, problem from webhook_delivery
            where family = ? and subscriber = ? and (?::bigint is null or id < ?) order by id desc limit ?""";

    private static final String SET = """
            insert into webhook
                (family, subscriber, url, state, delivered_through, next_attempt_at, changed_by, changed_at)
            values (?, ?, ?, 'ACTIVE', coalesce(?::bigint, 0), ?, ?, ?)
            on conflict (family, subscriber) do update
            set url = excluded.url, state = 'ACTIVE', failures = 0, failing_since = null, last_problem = null,
                delivered_through = coalesce(?::bigint, webhook.delivered_through), lease = null,
                next_attempt_at = excluded.next_attempt_at, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at, version = webhook.version + 1""";

    private static final String MOVE = """
            update webhook
            set state = ?, next_attempt_at = ?, changed_by = ?, changed_at = ?, version = version + 1
            where family = ? and subscriber = ?""";

    private final JsonRows rows;
    private final Destinations destinations;
    private final Instance<WebhookFeed> feeds;
    private final Clock clock;

    Webhooks(JsonRows rows, Destinations destinations, @Any Instance<WebhookFeed> feeds, Clock clock) {
        this.rows = rows;
        this.destinations = destinations;
        this.feeds = feeds;
        this.clock = clock;
    }

    private record Hook(
            String subscriber,
            String url,
            Webhook.State state,
            long deliveredThrough,
            int failures,
            Instant failingSince,
            Instant nextAttemptAt,
            String lastProblem,
            Instant changedAt,
            long version) {

        Webhook with(long waiting) {
            return new Webhook(
                    subscriber,
                    url,
                    state,
                    deliveredThrough,
                    waiting,
                    failures,
                    failingSince,
                    nextAttemptAt,
                    lastProblem,
                    changedAt,
                    version);
        }
    }

    /**
     * Sets where a subscriber is told, from some sequence on; calls are made from now on, also where they were paused.
     *
     * @param after the last sequence that the subscriber has already; null goes on where the former address was
     * @throws AddressRefused when it may not be called
     */
    @Transactional
    public Webhook set(String family, String subscriber, URI url, Long after, String by) {
        destinations.require(url);
        Instant now = Instant.now(clock);
        rows.change(SET, family, subscriber, url.toString(), after, now, by, now, after);
        return get(family, subscriber).orElseThrow();
    }

    /** Makes no calls until it is resumed; nothing is skipped. Empty when there is no such webhook. */
    @Transactional
    public Optional<Webhook> pause(String family, String subscriber, String ifMatch, String by) {
        return move(family, subscriber, ifMatch, Webhook.State.PAUSED, by);
    }

    /** Goes on where it was paused, at once. Empty when there is no such webhook. */
    @Transactional
    public Optional<Webhook> resume(String family, String subscriber, String ifMatch, String by) {
        return move(family, subscriber, ifMatch, Webhook.State.ACTIVE, by);
    }

    /** No call is made any more; those that were stay on record. */
    @Transactional
    public boolean remove(String family, String subscriber) {
        return rows.change("delete from webhook where family = ? and subscriber = ?", family, subscriber) > 0;
    }

    public Optional<Webhook> get(String family, String subscriber) {
        return rows.first(Hook.class, HOOK, family, subscriber)
                .map(hook -> hook.with(feed(family).waiting(subscriber, hook.deliveredThrough())));
    }

    /** The newest calls first. */
    public List<Webhook.Delivery> deliveries(String family, String subscriber, Long before, int limit) {
        return rows.list(Webhook.Delivery.class, DELIVERIES, family, subscriber, before, before, limit);
    }

    WebhookFeed feed(String family) {
        return feeds.stream()
                .filter(feed -> feed.family().equals(family))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no webhooks are of family " + family));
    }

    private Optional<Webhook> move(String family, String subscriber, String ifMatch, Webhook.State to, String by) {
        Optional<Webhook> hook = get(family, subscriber);
        if (hook.isEmpty()) {
            return hook;
        }
        Versions.require(ifMatch, hook.get().version());
        Instant now = Instant.now(clock);
        rows.change(MOVE, to, now, by, now, family, subscriber);
        return get(family, subscriber);
    }
}
