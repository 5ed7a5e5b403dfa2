package dev.boussole.service.push;

import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.event.EventStore;
import dev.boussole.store.push.DeliveryStore;
import dev.boussole.store.push.WebhookStore;
import java.time.Clock;
import java.time.Duration;

/** Everything that tells others what happened. */
public final class Push implements AutoCloseable {
    private static final String KEY_FILE = "webhooks.key";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventStore events;
    private final Dispatcher dispatcher;
    private final WebhookSender sender;
    private final Webhooks webhooks;

    private Push(EventStore events, WebhookSender sender, Webhooks webhooks) {
        this.events = events;
        this.dispatcher = new Dispatcher(events).add(sender);
        this.sender = sender;
        this.webhooks = webhooks;
    }

    /** Open, and to be started once every listener was added. */
    public static Push open(ServiceSettings settings, Database database, Clock clock) {
        WebhookStore webhooks = new WebhookStore(database);
        DeliveryStore deliveries = new DeliveryStore(database);
        Vault vault = Vault.inFile(settings.storage().data().resolve(KEY_FILE));
        WebhookSettings posting = new WebhookSettings(new Targets(settings.webhooksPrivate()), PATIENCE);
        WebhookSender sender = new WebhookSender(webhooks, deliveries, vault, posting, clock);
        return new Push(
                new EventStore(database),
                sender,
                new Webhooks(webhooks, deliveries, vault, posting, clock, sender::wake));
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

    /** Begins to listen and to post. */
    public void start() {
        sender.start();
        dispatcher.start();
    }

    @Override
    public void close() {
        dispatcher.close();
        sender.close();
    }
}
