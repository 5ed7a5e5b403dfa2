package dev.boussole.service.push;

import dev.boussole.service.operation.Meters;
import dev.boussole.store.event.Event;
import dev.boussole.store.push.Delivery;
import dev.boussole.store.push.DeliveryStore;
import dev.boussole.store.push.Webhook;
import dev.boussole.store.push.WebhookStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what happens to the webhooks, each event at least once and in order for each webhook. All that it knows is in the
 * store: after a sudden end it goes on where it was, and posts anew what nobody said had arrived.
 */
public final class WebhookSender implements Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final int AT_A_TIME = 4;
    private static final int PAGE = 500;
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final long BACK_OFF_MILLIS = 5_000;
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private volatile Meters meters = Meters.NONE;
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Posting posting;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final ExecutorService posters =
            Executors.newFixedThreadPool(AT_A_TIME, task -> daemon(task, "boussole-webhook"));
    private final Thread thread = daemon(this::run, "boussole-webhooks");
    private volatile boolean stopped;
    private Instant forgot = Instant.EPOCH;

    public WebhookSender(
            WebhookStore webhooks, DeliveryStore deliveries, Vault vault, WebhookSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.posting = new Posting(webhooks, vault, settings, clock);
        this.clock = clock;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    public WebhookSender start() {
        thread.start();
        return this;
    }

    @Override
    public void heard(List<Event> events) {
        wake();
    }

    /** Something may be due. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    private void run() {
        while (!stopped) {
            long pause = LOOK_EVERY_MILLIS;
            try {
                spread();
                send();
                forget();
            } catch (RuntimeException failed) {
                if (!stopped) {
                    LOG.warn("Webhooks cannot be served; trying again", failed);
                }
                pause = BACK_OFF_MILLIS;
            }
            await(pause);
        }
    }

    private void spread() {
        int seen = PAGE;
        while (seen == PAGE && !stopped) {
            seen = deliveries.spread(
                    PAGE, event -> new String(EventJson.of(event), StandardCharsets.UTF_8), clock.instant());
        }
    }

    private void send() {
        int room = free.availablePermits();
        if (room == 0 || stopped) {
            return;
        }
        Instant now = clock.instant();
        for (Delivery delivery : deliveries.claim(now, now.plus(CLAIM), room)) {
            free.acquireUninterruptibly();
            posters.execute(() -> {
                try {
                    attempt(delivery);
                } catch (RuntimeException failed) {
                    LOG.warn("A delivery could not be settled; it will be posted again", failed);
                } finally {
                    free.release();
                    wake();
                }
            });
        }
    }

    void measuredBy(Meters other) {
        meters = other;
    }

    private void attempt(Delivery delivery) {
        Optional<Webhook> webhook = webhooks.one(delivery.webhook());
        if (webhook.isEmpty()) {
            return;
        }
        Delivery.Attempt attempt = posting.post(webhook.get(), delivery);
        boolean gone = attempt.status() != null && attempt.status() == Posting.GONE;
        @Nullable
        Instant next = attempt.error() == null || gone
                ? null
                : Retries.next(delivery.id(), delivery.tries() + 1, delivery.since(), clock.instant())
                        .orElse(null);
        deliveries.settle(delivery, attempt, next, gone);
        String result = attempt.error() == null ? "delivered" : next == null ? "given_up" : "failed";
        meters.count(Meters.WEBHOOK_DELIVERIES, "result", result, 1);
    }

    private void forget() {
        Instant now = clock.instant();
        if (now.isAfter(forgot.plus(FORGET_EVERY))) {
            deliveries.forget(now.minus(KEPT));
            forgot = now;
        }
    }

    private void await(long millis) {
        try {
            if (woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Lets the attempts that run end, for as long as one may take; what waits stays in the store. */
    @Override
    public void close() {
        stopped = true;
        wake();
        try {
            thread.join(CLAIM.toMillis());
            posters.shutdown();
            if (!posters.awaitTermination(CLAIM.toMillis(), TimeUnit.MILLISECONDS)) {
                posters.shutdownNow();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
