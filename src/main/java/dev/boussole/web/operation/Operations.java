package dev.boussole.web.operation;

import dev.boussole.setting.LogFormat;
import dev.boussole.setting.ServiceSettings;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Watches over every request: its id, its line in the log, its time, and that it may finish when the service stops. */
public final class Operations implements AutoCloseable {
    private final Metrics metrics = new Metrics();
    private final RequestLog log;

    public Operations(ServiceSettings.Log settings) {
        this.log = new RequestLog(settings.format() == LogFormat.JSON);
    }

    public Metrics metrics() {
        return metrics;
    }

    /**
     * To be called while the server is being configured, before it gets its routes.
     *
     * @param stop how long requests may finish once the server stops
     * @param idle how long a connection may stay silent
     */
    public void watch(JavalinConfig config, Duration stop, Duration idle) {
        config.jetty.modifyServer(server -> place(server, stop));
        config.jetty.modifyHttpConfiguration(http -> http.setIdleTimeout(idle.toMillis()));
        config.requestLogger.http((context, millis) -> context.req().setAttribute(Route.ATTRIBUTE, Route.of(context)));
    }

    private void place(Server server, Duration stop) {
        server.setStopTimeout(stop.toMillis());
        GracefulHandler graceful = new GracefulHandler();
        Handler inner = server.getHandler();
        if (inner != null) {
            graceful.setHandler(inner);
        }
        RequestWatch watch = new RequestWatch(this::answered);
        watch.setHandler(graceful);
        server.setHandler(watch);
    }

    private void answered(RequestSummary done) {
        metrics.answered(done);
        log.write(done);
    }

    @Override
    public void close() {
        metrics.close();
    }
}
