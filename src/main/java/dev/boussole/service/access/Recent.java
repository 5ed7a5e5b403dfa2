package dev.boussole.service.access;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What was looked up a moment ago, a bounded number of things. Thread-safe. */
final class Recent<K, V> {
    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final long nanos;
    private final int sizeMax;
    private final LongSupplier time;
    private long cleared;

    private record Entry<V>(V value, long at) {}

    /** @param time in nanoseconds, from any point on */
    Recent(long millis, int sizeMax, LongSupplier time) {
        this.nanos = millis * 1_000_000;
        this.sizeMax = sizeMax;
        this.time = time;
    }

    @Nullable
    V get(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null || time.getAsLong() - entry.at() > nanos ? null : entry.value();
    }

    /** Whether it was ever put and is still remembered, however long ago. */
    boolean knows(K key) {
        return entries.containsKey(key);
    }

    /** To be asked before something is looked up, and handed to {@link #put} with what was found. */
    synchronized long asked() {
        return cleared;
    }

    /** Remembers what was found, unless everything was forgotten while it was looked up. */
    synchronized void put(K key, V value, long asked) {
        if (asked != cleared) {
            return;
        }
        if (entries.size() >= sizeMax) {
            entries.clear();
        }
        entries.put(key, new Entry<>(value, time.getAsLong()));
    }

    synchronized void clear() {
        cleared++;
        entries.clear();
    }
}
