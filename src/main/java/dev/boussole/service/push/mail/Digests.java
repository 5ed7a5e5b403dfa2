package dev.boussole.service.push.mail;

import dev.boussole.review.Review;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.push.DigestStore;
import dev.boussole.store.push.ObjectiveStands;
import dev.boussole.store.push.StoredDigest;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails to the owners of objectives. Twice a day each owner whose objectives or their campaigns have news gets one mail; it
 * is written down before it is sent, so that no restart sends it twice. Without a server for mail nothing is made, and
 * only the objectives are watched.
 */
public final class Digests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final long LOOK_EVERY_SECONDS = 5;
    private static final int TRIES_MAX = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LOST_AFTER = Duration.ofMinutes(10);
    private static final long STOP_SECONDS = 30;

    private final DigestStore store;
    private final ObjectiveWatch watch;
    private final @Nullable MailPost post;
    private final Supplier<Map<String, Review>> reviews;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "boussole-digests");
        made.setDaemon(true);
        return made;
    });

    /** @param reviews the last one of each account that has one */
    public Digests(
            Database database,
            Optional<ServiceSettings.Mail> mail,
            Supplier<Map<String, Review>> reviews,
            Clock clock) {
        this.store = new DigestStore(database);
        this.watch = new ObjectiveWatch(new ObjectiveStands(database));
        this.post = mail.map(MailPost::new).orElse(null);
        this.reviews = reviews;
        this.clock = clock;
    }

    public Digests start() {
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    private void look() {
        try {
            once();
        } catch (RuntimeException failed) {
            LOG.warn("Digests cannot be served; trying again", failed);
        }
    }

    /** Looks at every account, makes what is due and sends what waits. */
    void once() {
        Instant now = clock.instant();
        reviews.get().forEach((account, review) -> {
            watch.look(account, review, now);
            if (post != null) {
                DayPart part = DayPart.at(now, review.account().timeZone());
                store.make(account, part.key(), events -> digests(events, review), now);
            }
        });
        if (post != null) {
            store.abandon(now.minus(LOST_AFTER));
            send(post);
        }
    }

    private static List<DigestStore.New> digests(List<dev.boussole.store.event.Event> events, Review review) {
        return NewsGatherer.of(events, review).stream()
                .map(news -> DigestText.of(news, review))
                .toList();
    }

    private void send(MailPost server) {
        Optional<StoredDigest> next = store.claim(clock.instant());
        while (next.isPresent()) {
            send(server, next.get());
            next = store.claim(clock.instant());
        }
    }

    private void send(MailPost server, StoredDigest digest) {
        try {
            server.send(digest, clock.instant());
        } catch (MessagingException refused) {
            LOG.warn("Digest {} was not taken", digest.id(), refused);
            store.failed(digest.id(), reason(refused), again(digest));
            return;
        }
        store.sent(digest.id(), clock.instant());
    }

    /** After one minute, four, sixteen and so on; never after the last try. */
    private @Nullable Instant again(StoredDigest digest) {
        if (digest.tries() >= TRIES_MAX) {
            return null;
        }
        return clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << 2 * (digest.tries() - 1)));
    }

    private static String reason(MessagingException refused) {
        String message = DigestText.oneLine(String.valueOf(refused.getMessage()));
        String whole = refused.getClass().getSimpleName() + ": " + message;
        return whole.length() > 300 ? whole.substring(0, 300) : whole;
    }

    /** Those of an account before the id {@code before}, the latest first. */
    public List<StoredDigest> list(String account, long before, int limit) {
        return store.list(account, before, limit);
    }

    /** Lets the mail that is being sent be sent. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
