package dev.boussole.web.push;

import dev.boussole.service.push.EventJson;
import dev.boussole.store.event.Event;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The lines of an event stream (HTML Living Standard, 9.2.5 and 9.2.6). */
final class SseText {
    static final byte[] HEARTBEAT = utf8(": nothing new\n\n");

    private SseText() {}

    static byte[] of(Event event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(utf8("id: " + event.seq() + "\nevent: " + event.kind() + "\ndata: "));
        out.writeBytes(EventJson.of(event));
        out.writeBytes(utf8("\n\n"));
        return out.toByteArray();
    }

    static byte[] retry(Duration after) {
        return utf8("retry: " + after.toMillis() + "\n\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
