package dev.boussole.web.push;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.store.push.Delivery;
import dev.boussole.store.push.Webhook;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Webhooks and deliveries as JSON. */
final class WebhookJson {
    private WebhookJson() {}

    static void webhook(JsonGenerator json, Webhook webhook) throws IOException {
        json.writeStringField("id", webhook.id());
        json.writeStringField("account", webhook.account());
        json.writeStringField("url", webhook.url());
        json.writeArrayFieldStart("kinds");
        for (String kind : webhook.kinds()) {
            json.writeString(kind);
        }
        json.writeEndArray();
        json.writeBooleanField("active", webhook.active());
        json.writeStringField("state", webhook.state());
        instant(json, "failingSince", webhook.failingSince());
        json.writeNumberField("version", webhook.version());
        json.writeStringField("createdBy", webhook.createdBy());
        instant(json, "createdAt", webhook.createdAt());
        instant(json, "changedAt", webhook.changedAt());
    }

    static void delivery(JsonGenerator json, Delivery delivery) throws IOException {
        json.writeStringField("id", String.valueOf(delivery.id()));
        json.writeStringField("webhook", delivery.webhook());
        json.writeStringField("messageId", "msg_" + delivery.id());
        json.writeObjectField("seq", delivery.seq());
        json.writeStringField("kind", delivery.kind());
        json.writeStringField("state", delivery.state());
        json.writeNumberField("tries", delivery.tries());
        instant(json, "madeAt", delivery.madeAt());
        instant(json, "nextAt", delivery.nextAt());
        instant(json, "settledAt", delivery.settledAt());
        json.writeArrayFieldStart("attempts");
        for (Delivery.Attempt attempt : delivery.attempts()) {
            json.writeStartObject();
            json.writeNumberField("number", attempt.number());
            instant(json, "at", attempt.at());
            json.writeObjectField("status", attempt.status());
            json.writeNumberField("millis", attempt.millis());
            json.writeStringField("error", attempt.error());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void instant(JsonGenerator json, String name, @Nullable Instant at) throws IOException {
        json.writeStringField(name, at == null ? null : at.toString());
    }
}
