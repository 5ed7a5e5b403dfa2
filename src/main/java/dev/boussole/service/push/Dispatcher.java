package dev.boussole.service.push;

import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was settled and hands it on in order. Looks as soon as it is woken, and once a second in any case, since
 * another process may write to the same database. While the database is lost it asks ever more seldom, up to every ten
 * seconds, and misses nothing. Thread-safe.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int PAGE = 500;
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final long BACK_OFF_MILLIS_MAX = 10_000;
    private static final long STOP_MILLIS = 5_000;

    private final EventStore store;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "boussole-events");
    private volatile boolean stopped;
    private long position = -1;

    public Dispatcher(EventStore store) {
        this.store = store;
        thread.setDaemon(true);
    }

    /** To be called before {@link #start}. */
    public Dispatcher add(Listener listener) {
        listeners.add(listener);
        return this;
    }

    /** Starts behind the last event that is settled now, or that is settled when the database answers first. */
    public void start() {
        thread.start();
    }

    /** Something was settled just now. Cheap; may be called by anyone at any time. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    private void run() {
        long pause = LOOK_EVERY_MILLIS;
        boolean lost = false;
        while (!stopped) {
            try {
                step();
                pause = LOOK_EVERY_MILLIS;
                lost = false;
            } catch (RuntimeException failed) {
                if (!lost && !stopped) {
                    LOG.warn("Events cannot be read; trying again", failed);
                }
                pause = lost ? Math.min(BACK_OFF_MILLIS_MAX, pause * 2) : LOOK_EVERY_MILLIS;
                lost = true;
            }
            await(pause);
        }
    }

    private void step() {
        if (position < 0) {
            long last = store.last();
            listeners.forEach(listener -> listener.startsBehind(last));
            position = last;
        }
        List<Event> page = store.after(position, PAGE);
        while (!page.isEmpty() && !stopped) {
            for (Listener listener : listeners) {
                tell(listener, page);
            }
            position = page.get(page.size() - 1).seq();
            page = page.size() < PAGE ? List.of() : store.after(position, PAGE);
        }
    }

    private static void tell(Listener listener, List<Event> events) {
        try {
            listener.heard(events);
        } catch (RuntimeException failed) {
            LOG.error("A listener failed on events from {} on", events.get(0).seq(), failed);
        }
    }

    private void await(long millis) {
        try {
            if (woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Stops; what was not handed on yet is not lost for those that keep their place in the store. */
    @Override
    public void close() {
        stopped = true;
        wake();
        try {
            thread.join(Duration.ofMillis(STOP_MILLIS).toMillis());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
