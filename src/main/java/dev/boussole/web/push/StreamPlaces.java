package dev.boussole.web.push;

import dev.boussole.decision.Actor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** How many may listen at a time, in all and each; every one has a thread of its own while it does. */
final class StreamPlaces implements AutoCloseable {
    private static final int IN_ALL = 100;
    private static final int EACH = 20;
    private static final long STOP_MILLIS = 3_000;

    private final int inAll;
    private final int each;
    private final Map<Place, Runnable> taken = new LinkedHashMap<>();
    private final Map<Actor, Integer> byActor = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "boussole-event-stream");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    StreamPlaces(int inAll, int each) {
        this.inAll = inAll;
        this.each = each;
    }

    static StreamPlaces usual() {
        return new StreamPlaces(IN_ALL, EACH);
    }

    /** @throws dev.boussole.web.api.ApiProblem 429 when this caller has enough, 503 when all are taken or we stop */
    synchronized Place take(Actor actor) {
        if (closed || taken.size() >= inAll) {
            throw PushProblems.streamsFull();
        }
        int own = byActor.getOrDefault(actor, 0);
        if (own >= each) {
            throw PushProblems.tooManyStreams(each);
        }
        Place place = new Place(actor);
        byActor.put(actor, own + 1);
        taken.put(place, () -> {});
        return place;
    }

    private synchronized void free(Place place) {
        if (taken.remove(place) != null) {
            byActor.merge(place.actor, -1, (now, less) -> now + less == 0 ? null : now + less);
        }
    }

    private synchronized void occupy(Place place, Runnable end) {
        taken.put(place, end);
        if (closed) {
            end.run();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            taken.values().forEach(Runnable::run);
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** The place of one listener. */
    final class Place {
        private final Actor actor;

        private Place(Actor actor) {
            this.actor = actor;
        }

        /** @param end asks the listener to go */
        void run(Runnable end, Runnable serve) {
            occupy(this, end);
            threads.execute(() -> {
                try {
                    serve.run();
                } finally {
                    leave();
                }
            });
        }

        void leave() {
            free(this);
        }
    }
}
