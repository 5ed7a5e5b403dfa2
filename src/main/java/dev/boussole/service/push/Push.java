package dev.boussole.service.push;

import dev.boussole.review.Review;
import dev.boussole.service.operation.Meters;
import dev.boussole.service.push.mail.Digests;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.event.EventStore;
import dev.boussole.store.push.DeliveryStore;
import dev.boussole.store.push.WebhookStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Everything that tells others what happened. */
public final class Push implements AutoCloseable {
    private static final String KEY_FILE = "webhooks.key";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventStore events;
    private final Dispatcher dispatcher;
    private final WebhookSender sender;
    private final Webhooks webhooks;
    private final Digests digests;

    private Push(EventStore events, WebhookSender sender, Webhooks webhooks, Digests digests) {
        this.events = events;
        this.dispatcher = new Dispatcher(events).add(sender);
        this.sender = sender;
        this.webhooks = webhooks;
        this.digests = digests;
    }

    /**
     * Open, and to be started once every listener was added.
     *
     * @param reviews the last one of each account that has one
     */
    public static Push open(
            ServiceSettings settings, Database database, Supplier<Map<String, Review>> reviews, Clock clock) {
        WebhookStore webhooks = new WebhookStore(database);
        DeliveryStore deliveries = new DeliveryStore(database);
        Vault vault = Vault.inFile(settings.storage().data().resolve(KEY_FILE));
        WebhookSettings posting = new WebhookSettings(new Targets(settings.webhooksPrivate()), PATIENCE);
        WebhookSender sender = new WebhookSender(webhooks, deliveries, vault, posting, clock);
        return new Push(
                new EventStore(database),
                sender,
                new Webhooks(webhooks, deliveries, vault, posting, clock, sender::wake),
                new Digests(database, settings.mail(), reviews, clock));
    }

    public EventStore events() {
        return events;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public Digests digests() {
        return digests;
    }

    /** From now on deliveries are counted. */
    public void measuredBy(Meters meters) {
        sender.measuredBy(meters);
    }

    /** Begins to listen, to post and to mail. */
    public void start() {
        digests.start();
        sender.start();
        dispatcher.start();
    }

    @Override
    public void close() {
        dispatcher.close();
        digests.close();
        sender.close();
    }
}
