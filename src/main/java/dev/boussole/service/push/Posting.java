package dev.boussole.service.push;

import dev.boussole.store.push.Delivery;
import dev.boussole.store.push.Webhook;
import dev.boussole.store.push.WebhookStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Signs one delivery and posts it once. */
final class Posting {
    static final int GONE = 410;

    private final WebhookStore webhooks;
    private final Vault vault;
    private final Poster poster;
    private final Clock clock;

    Posting(WebhookStore webhooks, Vault vault, WebhookSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.vault = vault;
        this.poster = new Poster(settings.targets(), settings.patience());
        this.clock = clock;
    }

    /** The attempt; its number is given when it is kept. */
    Delivery.Attempt post(Webhook webhook, Delivery delivery) {
        Instant now = clock.instant();
        long started = System.nanoTime();
        Optional<byte[]> secret = webhooks.secret(webhook.id()).flatMap(closed -> vault.open(closed, webhook.id()));
        Poster.Answer answer = secret.isEmpty()
                ? Poster.Answer.failed("the secret cannot be read with this service's key: make a new one")
                : poster.post(URI.create(webhook.url()), headers(secret.get(), delivery, now), bytes(delivery));
        int millis = (int) ((System.nanoTime() - started) / 1_000_000);
        return new Delivery.Attempt(0, now, answer.status(), millis, answer.error());
    }

    private static Map<String, String> headers(byte[] secret, Delivery delivery, Instant now) {
        String id = "msg_" + delivery.id();
        long timestamp = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(timestamp));
        headers.put("webhook-signature", Signature.of(secret, id, timestamp, delivery.body()));
        return headers;
    }

    private static byte[] bytes(Delivery delivery) {
        return delivery.body().getBytes(StandardCharsets.UTF_8);
    }
}
