package dev.boussole.service.desk;

import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.service.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reviews by workspace state, ruleset and day. Each is made once, however many ask at a time; the last few are kept. */
public final class Reviews {
    private static final int KEPT = 8;

    private final Map<Key, FutureTask<Review>> made = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<Review>> eldest) {
            return size() > KEPT;
        }
    };

    /** @param version stands for {@code workspace} */
    public Review of(Workspace workspace, long version, Ruleset rules, LocalDate asOf) {
        Key key = new Key(version, rules.hash(), asOf);
        FutureTask<Review> task;
        synchronized (made) {
            task = made.computeIfAbsent(key, absent -> new FutureTask<>(() -> rules.review(workspace, asOf)));
        }
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            forget(key);
            throw new IllegalStateException("The review failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a review was being made", stopped);
        }
    }

    private void forget(Key key) {
        synchronized (made) {
            made.remove(key);
        }
    }

    private record Key(long version, String ruleset, LocalDate asOf) {}
}
