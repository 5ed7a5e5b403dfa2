package dev.boussole.service.push;

import dev.boussole.decision.Actor;
import dev.boussole.store.event.Event;
import dev.boussole.store.push.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What is posted as a test: an event of the kind {@code webhook.test} that never happened, with the number 0. */
final class TestEvent {
    private TestEvent() {}

    static String of(Webhook webhook, Actor actor, Instant now) {
        String data = "{\"webhook\":\"" + webhook.id() + "\"}";
        Event event = new Event(0, webhook.account(), "webhook.test", webhook.id(), data, actor, now);
        return new String(EventJson.of(event), StandardCharsets.UTF_8);
    }
}
