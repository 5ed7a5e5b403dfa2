package dev.boussole.service.push;

import dev.boussole.campaign.Text;
import dev.boussole.decision.Actor;
import dev.boussole.store.push.Delivery;
import dev.boussole.store.push.DeliveryStore;
import dev.boussole.store.push.Webhook;
import dev.boussole.store.push.WebhookStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do with webhooks. */
public final class Webhooks {
    /** How many an account can have. */
    public static final int EACH_MAX = 50;

    private static final int ID_BYTES = 12;

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Vault vault;
    private final Posting posting;
    private final Targets targets;
    private final Clock clock;
    private final Runnable wake;

    /** @param wake tells that something is due */
    public Webhooks(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            Vault vault,
            WebhookSettings settings,
            Clock clock,
            Runnable wake) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.vault = vault;
        this.posting = new Posting(webhooks, vault, settings, clock);
        this.targets = settings.targets();
        this.clock = clock;
        this.wake = wake;
    }

    /** A webhook with its secret, which is shown this once. */
    public record WithSecret(Webhook webhook, String secret) {}

    /** Why an address cannot be posted to; nothing when it can. */
    public Optional<Text> complaint(String url) {
        return targets.complaint(url);
    }

    public boolean full(String account) {
        return webhooks.count(account) >= EACH_MAX;
    }

    public WithSecret add(String account, String url, EventKinds kinds, boolean active, Actor actor) {
        String id = "wh_" + HexFormat.of().formatHex(Vault.random(ID_BYTES));
        byte[] secret = Signature.newSecret();
        Instant now = clock.instant();
        Webhook webhook = new Webhook(id, account, url, kinds.wanted(), active, false, null, 1, actor.name(), now, now);
        webhooks.add(webhook, vault.seal(secret, id), actor);
        wake.run();
        return new WithSecret(webhook, Signature.shown(secret));
    }

    public Optional<Webhook> one(String id) {
        return webhooks.one(id);
    }

    public List<Webhook> list(String account, String after, int limit) {
        return webhooks.list(account, after, limit);
    }

    /** @return the webhook as it is now; nothing when it was not at {@code version} any more */
    public Optional<Webhook> change(String id, int version, String url, EventKinds kinds, boolean active, Actor actor) {
        boolean changed = webhooks.change(id, version, url, kinds.wanted(), active, actor, clock.instant());
        wake.run();
        return changed ? webhooks.one(id) : Optional.empty();
    }

    /** Makes a new secret; the old one signs nothing from now on. */
    public Optional<WithSecret> newSecret(String id, int version, Actor actor) {
        byte[] secret = Signature.newSecret();
        if (!webhooks.replaceSecret(id, version, vault.seal(secret, id), actor, clock.instant())) {
            return Optional.empty();
        }
        wake.run();
        return webhooks.one(id).map(webhook -> new WithSecret(webhook, Signature.shown(secret)));
    }

    public boolean remove(String id, int version, Actor actor) {
        boolean removed = webhooks.remove(id, version, actor, clock.instant());
        wake.run();
        return removed;
    }

    /** Posts a test at once, before anything that waits, and once only. */
    public Delivery test(Webhook webhook, Actor actor) {
        Instant now = clock.instant();
        Delivery made = deliveries.test(webhook.id(), TestEvent.of(webhook, actor, now), now);
        return deliveries.tested(made.id(), posting.post(webhook, made));
    }

    public List<Delivery> deliveries(String webhook, @Nullable String state, long before, int limit) {
        return deliveries.list(webhook, state, before, limit);
    }

    public Optional<Delivery> delivery(String webhook, long id) {
        return deliveries.one(id).filter(one -> one.webhook().equals(webhook));
    }

    /** Posts it again as soon as possible. @return nothing when the webhook has no such delivery */
    public Optional<Delivery> again(String webhook, long id) {
        if (!deliveries.again(webhook, id, clock.instant())) {
            return Optional.empty();
        }
        wake.run();
        return deliveries.one(id);
    }
}
