package cn.jiangmen.quality.kit.webhooks;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.recurring.Recurring;
import cn.jiangmen.quality.kit.signing.Signatures;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells each webhook its news, in order, until they are taken; a slow server keeps the others waiting for seconds only. */
@ApplicationScoped
public class WebhookCalls implements Recurring {
    private static final int SIDE_BY_SIDE = 8;
    private static final int PAGE = 50;
    private static final Duration TURN = Duration.ofSeconds(10);

    private final Instance<WebhookFeed> feeds;
    private final Webhooks webhooks;
    private final Leases leases;
    private final WebhookCall call;
    private final Signatures signatures;
    private final Clock clock;
    private final Duration every;
    private final String service;

    WebhookCalls(
            @Any Instance<WebhookFeed> feeds,
            Webhooks webhooks,
            Leases leases,
            WebhookCall call,
            Signatures signatures,
            Clock clock,
            WebhookSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.feeds = feeds;
        this.webhooks = webhooks;
        this.leases = leases;
        this.call = call;
        this.signatures = signatures;
        this.clock = clock;
        this.every = settings.every();
        this.service = service;
    }

    /** A key that cannot be read stops the start, where there is something to sign. */
    void start(@Observes StartupEvent event) {
        if (!feeds.isUnsatisfied()) {
            signatures.keys();
        }
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Duration every() {
        return every;
    }

    /** A turn of some webhooks that are due, side by side. */
    @Override
    public boolean next() throws ExecutionException, InterruptedException {
        List<Future<?>> turns = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (WebhookFeed feed : feeds) {
                Optional<Leases.Lease> lease = leases.take(feed);
                for (int i = 0; lease.isPresent() && i < SIDE_BY_SIDE; i++) {
                    Leases.Lease mine = lease.get();
                    turns.add(threads.submit(() -> turn(feed, mine)));
                    lease = i + 1 < SIDE_BY_SIDE ? leases.take(feed) : Optional.empty();
                }
            }
        }
        for (Future<?> turn : turns) {
            turn.get();
        }
        return !turns.isEmpty();
    }

    /** One call that delivers nothing, so that a subscriber can try its side; empty when there is no such webhook. */
    public Optional<Webhook.Delivery> test(String family, String subscriber) {
        Optional<Webhook> hook = webhooks.get(family, subscriber);
        if (hook.isEmpty()) {
            return Optional.empty();
        }
        String id = Ids.next().toString();
        String body = Json.EVENTS
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "//quality.jiangmen.cn/" + service)
                .put("type", webhooks.feed(family).testType())
                .put(
                        "time",
                        OffsetDateTime.ofInstant(clock.instant(), Time.ZONE).toString())
                .toString();
        String url = hook.get().url();
        return Optional.of(leases.keep(family, subscriber, null, url, call.make(url, id, body)));
    }

    private void turn(WebhookFeed feed, Leases.Lease lease) {
        long until = System.nanoTime() + TURN.toNanos();
        boolean idle = true;
        try {
            long through = lease.deliveredThrough();
            List<WebhookFeed.News> page = feed.after(lease.subscriber(), through, PAGE);
            while (!page.isEmpty()) {
                for (WebhookFeed.News news : page) {
                    idle = false;
                    if (!told(feed, lease, news) || System.nanoTime() > until) {
                        return;
                    }
                    through = news.sequence();
                }
                page = feed.after(lease.subscriber(), through, PAGE);
            }
        } finally {
            leases.giveBack(lease, idle);
        }
    }

    private boolean told(WebhookFeed feed, Leases.Lease lease, WebhookFeed.News news) {
        WebhookCall.Outcome outcome = call.make(lease.url(), news.id(), news.body());
        boolean mayGoOn = leases.tried(lease, news.sequence(), outcome);
        if (outcome.answer() != null) {
            feed.answered(lease.subscriber(), news.sequence(), outcome.answer());
        }
        return mayGoOn;
    }
}
