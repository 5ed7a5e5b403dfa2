package dev.boussole.cli;

import dev.boussole.platform.workspace.ReadingWatch;
import dev.boussole.report.Labels;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Says on standard error what takes long: only to a person who watches, and only after a second. Our own, because
 * {@code me.tongfei:progressbar} shows its bar at once, knows English only, and brings jline with its native terminal,
 * half a megabyte for one line.
 */
final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1000;
    private static final long AGAIN_MILLIS = 200;
    private static final String CLEAR = "\r\u001b[K";
    /** As wide as every terminal is. */
    private static final int WIDTH = 79;

    private final PrintStream err;
    private final Labels labels;
    private final long patience;
    private final @Nullable Thread watch;
    private final ReadingBar bar;
    private String step = "";
    private boolean reading;
    private long begun;
    private boolean shown;
    private boolean closed;

    private Progress(Session session, boolean watched, long patience) {
        this.err = session.terminal().err();
        this.labels = session.labels();
        this.patience = patience;
        this.bar = new ReadingBar(session.language(), session.labels());
        this.watch = watched ? new Thread(this::watch, "progress") : null;
    }

    static Progress start(Session session) {
        return start(session, PATIENCE_MILLIS);
    }

    /** @param patience milliseconds after which the first word is said */
    static Progress start(Session session, long patience) {
        Terminal terminal = session.terminal();
        boolean watched = terminal.errIsScreen() && !terminal.variable("TERM").equals("dumb");
        Progress progress = new Progress(session, watched, patience);
        if (progress.watch != null) {
            progress.watch.setDaemon(true);
            progress.watch.start();
        }
        return progress;
    }

    /** @param key of the sentence that says what is being done, with its {@code arguments} */
    synchronized void step(String key, Object... arguments) {
        step = labels.text(key, arguments);
        reading = false;
        if (shown) {
            show();
        }
    }

    /** The reading of files is what is being done now. */
    synchronized ReadingWatch reading() {
        step("progress.read");
        reading = true;
        begun = System.nanoTime();
        return watch == null ? ReadingWatch.NONE : bar;
    }

    private void watch() {
        try {
            Thread.sleep(patience);
            while (showUnlessClosed()) {
                Thread.sleep(AGAIN_MILLIS);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean showUnlessClosed() {
        if (closed) {
            return false;
        }
        if (!shown || reading) {
            shown = true;
            show();
        }
        return true;
    }

    private void show() {
        boolean far = reading && bar.started();
        err.print(CLEAR + (far ? bar.line(System.nanoTime() - begun, WIDTH) : step) + "\r");
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
