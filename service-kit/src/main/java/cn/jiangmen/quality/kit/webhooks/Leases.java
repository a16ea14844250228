package cn.jiangmen.quality.kit.webhooks;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may call a webhook now, and what came of it: of all replicas one at a time. */
@ApplicationScoped
class Leases {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration NOTHING_FOUND = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLED_AT_MOST = 12;

    private static final String TAKE = """
            update webhook set lease = ?, leased_until = ?
            where family = ? and subscriber = (
                select w.subscriber from webhook w
                where w.family = ? and w.state = 'ACTIVE' and w.next_attempt_at <= ? and w.leased_until <= ? and (:due)
                order by w.next_attempt_at limit 1 for update of w skip locked)
            returning family, subscriber, url, delivered_through, lease as id""";

    private static final String KEEP = """
            insert into webhook_delivery (family, subscriber, sequence, url, attempted_at, took_ms, status, problem)
            values (?, ?, ?::bigint, ?, ?, ?, ?::int, ?::text)
            returning id, sequence, url, attempted_at, took_ms, status, problem""";

    private static final String TAKEN = """
            update webhook
            set delivered_through = ?, failures = 0, failing_since = null, last_problem = null, next_attempt_at = ?,
                leased_until = ?
            where family = ? and subscriber = ? and lease = ? and delivered_through < ?""";

    private static final String REFUSED = """
            update webhook
            set failures = failures + 1, failing_since = coalesce(failing_since, ?), last_problem = ?,
                next_attempt_at = ?::timestamptz + make_interval(secs => least(power(2, least(failures, %d)), %d))
            where family = ? and subscriber = ? and lease = ?""".formatted(DOUBLED_AT_MOST, LONGEST_PAUSE.toSeconds());

    private static final String GIVE_BACK = """
            update webhook
            set lease = null, leased_until = '2000-01-01', next_attempt_at = greatest(next_attempt_at, ?::timestamptz)
            where family = ? and subscriber = ? and lease = ?""";

    private final JsonRows rows;
    private final Clock clock;

    Leases(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A webhook that this process may call until the lease runs out; each call that succeeds makes it longer. */
    record Lease(UUID id, String family, String subscriber, String url, long deliveredThrough) {}

    @Transactional
    Optional<Lease> take(WebhookFeed feed) {
        Instant now = Instant.now(clock);
        return rows.first(
                Lease.class,
                TAKE.replace(":due", feed.due()),
                Ids.next(),
                now.plus(LEASE),
                feed.family(),
                feed.family(),
                now,
                now);
    }

    /** Keeps what came of a call; false when the lease is lost, or the address was changed, and nothing more may be called. */
    @Transactional
    boolean tried(Lease lease, long sequence, WebhookCall.Outcome outcome) {
        keep(lease.family(), lease.subscriber(), sequence, lease.url(), outcome);
        Instant now = Instant.now(clock);
        int held = outcome.problem() == null
                ? rows.change(
                        TAKEN, sequence, now, now.plus(LEASE), lease.family(), lease.subscriber(), lease.id(), sequence)
                : rows.change(
                        REFUSED, outcome.at(), outcome.problem(), now, lease.family(), lease.subscriber(), lease.id());
        return held > 0 && outcome.problem() == null;
    }

    @Transactional
    Webhook.Delivery keep(String family, String subscriber, Long sequence, String url, WebhookCall.Outcome outcome) {
        return rows.first(
                        Webhook.Delivery.class,
                        KEEP,
                        family,
                        subscriber,
                        sequence,
                        url,
                        outcome.at(),
                        outcome.tookMs(),
                        outcome.status(),
                        outcome.problem())
                .orElseThrow();
    }

    /** @param idle nothing was found to tell: it is not looked at again in this moment */
    @Transactional
    void giveBack(Lease lease, boolean idle) {
        Instant now = Instant.now(clock);
        rows.change(GIVE_BACK, idle ? now.plus(NOTHING_FOUND) : now, lease.family(), lease.subscriber(), lease.id());
    }
}
