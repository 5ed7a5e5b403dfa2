package dev.boussole.web.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Hangs up on whoever sends the beginning of a request, byte after byte, and never the end of its headers. */
final class SlowHeaders extends Handler.Wrapper {
    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private final Map<EndPoint, State> states = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService clock;

    /** Of one connection: whether we work for it, what it had sent when we last did, and since when it has sent more. */
    private static final class State {
        private volatile int working;
        private volatile long bytes;
        private volatile long growingSince;

        synchronized void begin() {
            working++;
        }

        synchronized void end(long bytesIn) {
            working--;
            bytes = bytesIn;
            growingSince = 0;
        }

        /** Whether it has kept us waiting for the rest of its headers for too long. */
        synchronized boolean tooSlow(long bytesIn, long now) {
            if (working > 0 || bytesIn <= bytes) {
                growingSince = 0;
                return false;
            }
            if (growingSince == 0) {
                growingSince = now;
            }
            return now - growingSince > PATIENCE_NANOS;
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        State state = states.computeIfAbsent(connection.getEndPoint(), unknown -> new State());
        state.begin();
        Request.addCompletionListener(request, failure -> state.end(connection.getBytesIn()));
        return super.handle(request, response, callback);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "slow-headers");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        if (clock != null) {
            clock.shutdownNow();
        }
        super.doStop();
    }

    private void sweep() {
        long now = System.nanoTime();
        for (Connector connector : getServer().getConnectors()) {
            for (EndPoint point : connector.getConnectedEndPoints()) {
                Connection connection = point.getConnection();
                State state = states.computeIfAbsent(point, unknown -> new State());
                if (connection != null && state.tooSlow(connection.getBytesIn(), now)) {
                    point.close();
                }
            }
        }
        states.keySet().removeIf(point -> !point.isOpen());
    }
}
