package dev.boussole.service.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Files that were sent in to be looked at before they are taken in. They wait for an hour at most, and only so many of
 * them: the oldest make room. Nothing of them outlives the service. Thread-safe.
 */
public final class Previews implements AutoCloseable {
    static final Duration LIFE = Duration.ofHours(1);
    private static final int KEPT = 20;
    private static final int KEY_BYTES = 16;
    private static final int BODIES = 4;

    private final Clock clock;
    private final long bytesMax;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Preview> waiting = new LinkedHashMap<>();
    private final ScheduledExecutorService sweep = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "previews");
        thread.setDaemon(true);
        return thread;
    });

    /** @param bodyBytes the largest upload; four of these may wait at a time */
    public Previews(Clock clock, long bodyBytes) {
        this.clock = clock;
        this.bytesMax = BODIES * bodyBytes;
        sweep.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
    }

    /**
     * Keeps files until they are taken in, put away or too old.
     *
     * @param owner who alone may see them
     * @param account that they are to go into, or nothing for one that is to be made
     * @param uploads moved away from where they lie
     */
    public Preview add(String owner, Optional<String> account, List<Upload> uploads) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            Path folder = Files.createTempDirectory("boussole-preview");
            List<Upload> kept = new ArrayList<>();
            long bytes = 0;
            for (Upload upload : uploads) {
                Path to = folder.resolve(String.valueOf(kept.size()));
                Files.move(upload.path(), to, StandardCopyOption.REPLACE_EXISTING);
                bytes += Files.size(to);
                kept.add(new Upload(upload.name(), to));
            }
            Preview preview = new Preview(
                    HexFormat.of().formatHex(key), owner, account, unlike(kept), folder, bytes, clock.instant());
            synchronized (waiting) {
                waiting.put(preview.key(), preview);
            }
            sweep();
            return preview;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Files of one name are told apart by a number. */
    private static List<Upload> unlike(List<Upload> uploads) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Upload> named = new ArrayList<>();
        for (Upload upload : uploads) {
            int times = seen.merge(upload.name(), 1, Integer::sum);
            named.add(times == 1 ? upload : new Upload("(" + times + ") " + upload.name(), upload.path()));
        }
        return named;
    }

    /** What somebody may look at. */
    public Optional<Preview> find(String owner, String key) {
        sweep();
        synchronized (waiting) {
            return Optional.ofNullable(waiting.get(key))
                    .filter(one -> one.owner().equals(owner));
        }
    }

    /** Puts files away. */
    public void remove(Preview preview) {
        synchronized (waiting) {
            waiting.remove(preview.key());
        }
        preview.delete();
    }

    private void sweep() {
        List<Preview> gone = new ArrayList<>();
        synchronized (waiting) {
            long bytes = waiting.values().stream().mapToLong(Preview::bytes).sum();
            int left = waiting.size();
            for (Preview one : List.copyOf(waiting.values())) {
                boolean old = !one.since().plus(LIFE).isAfter(clock.instant());
                boolean room = left <= KEPT && (bytes <= bytesMax || left == 1);
                if (old || !room) {
                    waiting.remove(one.key());
                    gone.add(one);
                    bytes -= one.bytes();
                    left--;
                }
            }
        }
        gone.forEach(Preview::delete);
    }

    @Override
    public void close() {
        sweep.shutdownNow();
        synchronized (waiting) {
            waiting.values().forEach(Preview::delete);
            waiting.clear();
        }
    }
}
