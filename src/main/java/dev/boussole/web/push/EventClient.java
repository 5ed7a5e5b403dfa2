package dev.boussole.web.push;

import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One listener of the stream. First everything behind the last event it has, from the store; then what happens, through a
 * short queue. Whoever falls so far behind that the queue is full reads from the store again; whoever takes nothing at all
 * is let go when the connection has been idle for too long.
 */
final class EventClient {
    private static final int PAGE = 200;
    private static final int QUEUE = 1_000;
    private static final long JOIN_AGAIN_MILLIS = 50;

    private final EventStore store;
    private final EventHub hub;
    private final Predicate<Event> wanted;
    private final OutputStream out;
    private final StreamTimes times;
    private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean ended;
    private volatile boolean behind;
    private long seq;

    EventClient(
            EventStore store, EventHub hub, Predicate<Event> wanted, OutputStream out, StreamTimes times, long seq) {
        this.store = store;
        this.hub = hub;
        this.wanted = wanted;
        this.out = out;
        this.times = times;
        this.seq = seq;
    }

    /** What happened just now; never waits. */
    void offer(List<Event> events) {
        for (Event event : events) {
            if (wanted.test(event) && !behind && !queue.offer(event)) {
                behind = true;
            }
        }
    }

    /** Lets the listener go at its next turn, within a second. */
    void end() {
        ended = true;
    }

    /** Serves until the listener is gone, its time is over or it is to end; then tells it when to come back. */
    void run() throws IOException, InterruptedException {
        long until = System.nanoTime() + times.longest().toNanos();
        write(SseText.retry(times.comeBack()));
        try {
            while (!over(until)) {
                catchUp(until);
                follow(until);
                fallBack();
            }
        } finally {
            hub.leave(this);
        }
        write(SseText.retry(times.comeBack()));
    }

    private void catchUp(long until) throws IOException, InterruptedException {
        while (!over(until)) {
            List<Event> page = store.after(seq, PAGE);
            if (page.isEmpty()) {
                if (hub.join(this, seq)) {
                    return;
                }
                Thread.sleep(JOIN_AGAIN_MILLIS);
            }
            for (Event event : page) {
                send(event);
            }
        }
    }

    private void follow(long until) throws IOException, InterruptedException {
        long beat = System.nanoTime();
        while (!over(until) && !behind) {
            @Nullable Event event = queue.poll(times.look().toMillis(), TimeUnit.MILLISECONDS);
            if (event != null) {
                send(event);
            } else if (System.nanoTime() - beat >= times.heartbeat().toNanos()) {
                write(SseText.HEARTBEAT);
                beat = System.nanoTime();
            }
        }
    }

    private void fallBack() {
        hub.leave(this);
        queue.clear();
        behind = false;
    }

    private boolean over(long until) {
        return ended || System.nanoTime() - until >= 0;
    }

    private void send(Event event) throws IOException {
        if (event.seq() > seq) {
            seq = event.seq();
            if (wanted.test(event)) {
                write(SseText.of(event));
            }
        }
    }

    private void write(byte[] text) throws IOException {
        out.write(text);
        out.flush();
    }
}
