package dev.boussole.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers that were asked for of late, up to a total size. What they are made of is part of their key. Thread-safe. */
final class DocumentCache {
    private static final long BYTES_MAX = 32L * 1_048_576;
    private static final int EACH_COSTS = 300;

    private final Map<Object, Document> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    /** The document of that key; made when it is not there, possibly by several who ask at a time. */
    Document of(Object key, Supplier<byte[]> maker) {
        synchronized (kept) {
            Document found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        Document made = Document.of(maker.get());
        synchronized (kept) {
            if (kept.put(key, made) == null) {
                bytes += made.bytes().length + EACH_COSTS;
            }
            var oldest = kept.values().iterator();
            while (bytes > BYTES_MAX && kept.size() > 1) {
                bytes -= oldest.next().bytes().length + EACH_COSTS;
                oldest.remove();
            }
        }
        return made;
    }
}
