package dev.boussole.service.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.store.event.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An event as others get it, on a stream and by a webhook: {@code type}, {@code timestamp} and {@code data} as Standard
 * Webhooks name them (standardwebhooks.com, specification 1.0.0, "Payload structure"), with where it happened beside them.
 */
public final class EventJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private EventJson() {}

    /** One line; the same event gives the same bytes. */
    public static byte[] of(Event event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", event.kind());
            json.writeStringField("timestamp", event.at().toString());
            json.writeNumberField("seq", event.seq());
            json.writeStringField("account", event.account());
            json.writeStringField("subject", event.subject());
            json.writeStringField("actor", event.actor().name());
            json.writeFieldName("data");
            json.writeRawValue(event.data().replace('\n', ' ').replace('\r', ' '));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
