package dev.boussole.web.operation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the process: waits until it is told to stop (SIGTERM, SIGINT), closes what was opened, last opened first, and
 * ends with 0 when all of it closed.
 */
public final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
    private static final int FAILED = 3;

    private final Deque<Opened> opened = new ArrayDeque<>();
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean signalled = new AtomicBoolean();
    private final Duration patience;
    private volatile boolean failed;
    private volatile boolean deposed;

    private record Opened(String name, AutoCloseable thing) {}

    /** @param patience after which the process ends though something is still being closed */
    public Shutdown(Duration patience) {
        this.patience = patience;
        Runtime.getRuntime().addShutdownHook(new Thread(this::hook, "shutdown"));
    }

    /** Remembers to close {@code thing}. */
    public synchronized <T extends AutoCloseable> T closing(String name, T thing) {
        opened.push(new Opened(name, thing));
        return thing;
    }

    /** Returns once the process is told to stop. */
    public void await() {
        try {
            told.await();
            LOG.info("Told to stop; finishing what was begun");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another service has taken this one's place: it stops as if it were told to. */
    public void deposed() {
        LOG.error("Another Boussole took the database over while it was away; this one stops");
        deposed = true;
        told.countDown();
    }

    public boolean isDeposed() {
        return deposed;
    }

    /** Runs when a signal came, and also when the process ends by itself, which is none of our business. */
    private void hook() {
        if (closed.getCount() == 0) {
            return;
        }
        signalled.set(true);
        told.countDown();
        boolean inTime = false;
        try {
            inTime = closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!inTime) {
            LOG.error("Not everything closed within {} s", patience.toSeconds());
        }
        Logs.finish();
        System.out.flush();
        System.err.flush();
        // a process that ends by a signal would otherwise report the signal
        Runtime.getRuntime().halt(inTime && !failed ? 0 : FAILED);
    }

    @Override
    public void close() {
        while (true) {
            Opened next = pop();
            if (next == null) {
                break;
            }
            try {
                next.thing().close();
            } catch (Exception failure) {
                failed = true;
                LOG.error("The {} did not close", next.name(), failure);
            }
        }
        if (signalled.get()) {
            LOG.info("Stopped");
        }
        closed.countDown();
    }

    private synchronized @Nullable Opened pop() {
        return opened.poll();
    }
}
