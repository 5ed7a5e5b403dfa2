package dev.boussole.cli;

import dev.boussole.report.Labels;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Says on standard error what takes long: only to a person who watches, and only after a second. */
final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1000;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final Labels labels;
    private final @Nullable Thread watch;
    private String step = "";
    private boolean shown;
    private boolean closed;

    private Progress(Session session, boolean watched) {
        this.err = session.terminal().err();
        this.labels = session.labels();
        this.watch = watched ? new Thread(this::watch, "progress") : null;
    }

    static Progress start(Session session) {
        Progress progress = new Progress(session, session.terminal().errIsScreen());
        if (progress.watch != null) {
            progress.watch.setDaemon(true);
            progress.watch.start();
        }
        return progress;
    }

    /** @param key of the sentence that says what is being done */
    synchronized void step(String key) {
        step = labels.text(key);
        if (shown) {
            show();
        }
    }

    private void watch() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            late();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void late() {
        if (!closed) {
            shown = true;
            show();
        }
    }

    private void show() {
        err.print(CLEAR + step + "\r");
        err.flush();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watch != null) {
            watch.interrupt();
        }
        if (shown) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
