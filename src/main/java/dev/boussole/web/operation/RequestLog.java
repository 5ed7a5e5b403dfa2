package dev.boussole.web.operation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** One line for each request: what was asked and what came of it. No secrets: neither headers, nor bodies, nor queries. */
final class RequestLog {
    static final String LOGGER = "dev.boussole.web.operation.RequestLog";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    /** Health and metrics are asked for every few seconds: what went well there is for debugging. */
    void write(RequestSummary done) {
        boolean routine = done.status() < 400
                && (done.route().startsWith("/health") || done.route().equals("/metrics"));
        LoggingEventBuilder line = LOG.atLevel(routine ? Level.DEBUG : Level.INFO);
        line.addKeyValue("method", done.method())
                .addKeyValue("route", done.route())
                .addKeyValue("status", done.status())
                .addKeyValue("millis", done.millis())
                .addKeyValue("bytes", done.bytes())
                .addKeyValue("actor", done.actor())
                .addKeyValue("account", done.account())
                .log(
                        "{} {} {} {} ms {} bytes actor={} account={}",
                        done.method(),
                        done.route(),
                        done.status(),
                        done.millis(),
                        done.bytes(),
                        done.actor(),
                        done.account());
    }
}
