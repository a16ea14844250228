package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses that entries are pushed to. */
@ApplicationScoped
public class Webhooks {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLED_AT_MOST = 12;

    private static final String HOOKS = """
            select h.consumer, h.url, h.state, h.delivered_through, h.failures, h.failing_since, h.next_attempt_at,
                   h.last_problem, h.changed_at, h.version,
                   (select count(*) from credit_entry e where e.sequence > h.delivered_through) as waiting
            from credit_webhook h where h.consumer = ?""";

    // whoever gets the lease calls; one that is not given back runs out
    private static final String LEASED = """
            update credit_webhook set leased_until = ?
            where consumer = (
                select h.consumer from credit_webhook h join credit_consumer c on c.code = h.consumer, credit_counter n
                where h.state = 'ACTIVE' and c.state = 'ACTIVE' and h.next_attempt_at <= ? and h.leased_until <= ?
                  and h.delivered_through < n.last_sequence
                order by h.next_attempt_at limit 1 for update of h skip locked)
            returning consumer, url, delivered_through""";

    private static final String DELIVERIES = """
            select id, sequence, url, attempted_at, took_ms, status, problem from credit_delivery
            where consumer = ? and (?::bigint is null or id < ?) order by id desc limit ?""";

    private final JsonRows rows;
    private final Consumers consumers;
    private final Clock clock;
    private final boolean plainHttp;

    Webhooks(
            JsonRows rows,
            Consumers consumers,
            Clock clock,
            @ConfigProperty(name = "quality.credit.webhook.plain-http", defaultValue = "false") boolean plainHttp) {
        this.rows = rows;
        this.consumers = consumers;
        this.clock = clock;
        this.plainHttp = plainHttp;
    }

    /** A webhook that this process may call. */
    record Lease(String consumer, String url, long deliveredThrough) {}

    /**
     * Sets where a consumer is told, from some sequence on.
     *
     * @param after the last sequence that the consumer has already; null goes on where the former address was
     * @throws CreditRefused.AddressRefused when it is no address that may be called
     */
    @Transactional
    public Webhook set(String consumer, URI url, Long after, String by) {
        consumers.active(consumer);
        boolean secure = "https".equals(url.getScheme()) || (plainHttp && "http".equals(url.getScheme()));
        if (!secure || url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            throw new CreditRefused.AddressRefused(url.toString());
        }
        Instant now = Instant.now(clock);
        rows.change("""
                insert into credit_webhook (consumer, url, state, delivered_through, next_attempt_at, changed_by, changed_at)
                values (?, ?, 'ACTIVE', coalesce(?::bigint, 0), ?, ?, ?)
                on conflict (consumer) do update
                set url = excluded.url, state = 'ACTIVE', failures = 0, failing_since = null, last_problem = null,
                    delivered_through = coalesce(?::bigint, credit_webhook.delivered_through),
                    next_attempt_at = excluded.next_attempt_at, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at, version = credit_webhook.version + 1""", consumer, url.toString(), after, now, by, now, after);
        return get(consumer);
    }

    /** Makes no calls until it is resumed; nothing is skipped. */
    @Transactional
    public Webhook pause(String consumer, String ifMatch, String by) {
        return move(consumer, ifMatch, Webhook.State.PAUSED, by);
    }

    /** Goes on where it was paused, at once. */
    @Transactional
    public Webhook resume(String consumer, String ifMatch, String by) {
        return move(consumer, ifMatch, Webhook.State.ACTIVE, by);
    }

    public Webhook get(String consumer) {
        return rows.first(Webhook.class, HOOKS, consumer).orElseThrow(() -> new CreditRefused.NoWebhook(consumer));
    }

    /** The newest calls first. */
    public List<Webhook.Delivery> deliveries(String consumer, Long before, int limit) {
        consumers.get(consumer);
        return rows.list(Webhook.Delivery.class, DELIVERIES, consumer, before, before, limit);
    }

    @Transactional
    Optional<Lease> lease() {
        Instant now = Instant.now(clock);
        return rows.first(Lease.class, LEASED, now.plus(LEASE), now, now);
    }

    /** Keeps what came of a call. */
    @Transactional
    void tried(Lease lease, Long sequence, Instant at, int tookMs, Integer status, String problem) {
        rows.change("""
                insert into credit_delivery (consumer, sequence, url, attempted_at, took_ms, status, problem)
                values (?, ?::bigint, ?, ?, ?, ?::int, ?::text)""", lease.consumer(), sequence, lease.url(), at, tookMs, status, problem);
        if (sequence == null) {
            return;
        }
        Instant now = Instant.now(clock);
        if (problem == null) {
            rows.change("""
                    update credit_webhook
                    set delivered_through = ?, failures = 0, failing_since = null, last_problem = null, next_attempt_at = ?
                    where consumer = ? and url = ? and delivered_through < ?""", sequence, now, lease.consumer(), lease.url(), sequence);
        } else {
            Webhook hook = get(lease.consumer());
            rows.change("""
                    update credit_webhook set failures = failures + 1, failing_since = coalesce(failing_since, ?),
                        last_problem = ?, next_attempt_at = ? where consumer = ? and url = ?""", at, problem, now.plus(pause(hook.failures())), lease.consumer(), lease.url());
        }
    }

    @Transactional
    void giveBack(Lease lease) {
        rows.change("update credit_webhook set leased_until = '2000-01-01' where consumer = ?", lease.consumer());
    }

    /** The first call after a failure comes a second later, then each after twice the time, up to an hour; for ever. */
    static Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, DOUBLED_AT_MOST));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Webhook move(String consumer, String ifMatch, Webhook.State to, String by) {
        Webhook hook = get(consumer);
        Versions.require(ifMatch, hook.version());
        Instant now = Instant.now(clock);
        rows.change("""
                update credit_webhook set state = ?, next_attempt_at = ?, changed_by = ?, changed_at = ?, version = version + 1
                where consumer = ?""", to, now, by, now, consumer);
        return get(consumer);
    }
}
