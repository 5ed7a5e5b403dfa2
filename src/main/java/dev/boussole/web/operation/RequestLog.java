package dev.boussole.web.operation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** One line for each request: what was asked and what came of it. No secrets: neither headers, nor bodies, nor queries. */
final class RequestLog {
    static final String LOGGER = "dev.boussole.web.operation.RequestLog";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final boolean fields;

    /** @param fields whether each value has a name of its own, for programs that read the log */
    RequestLog(boolean fields) {
        this.fields = fields;
    }

    /** Health and metrics are asked for every few seconds: what went well there is for debugging. */
    void write(RequestSummary done) {
        boolean routine = done.status() < 400
                && (done.route().startsWith("/health") || done.route().equals("/metrics"));
        Level level = routine ? Level.DEBUG : Level.INFO;
        if (LOG.isEnabledForLevel(level)) {
            LoggingEventBuilder line = LOG.atLevel(level).setMessage(text(done));
            if (fields) {
                line = fields(line, done);
            }
            line.log();
        }
    }

    private static String text(RequestSummary done) {
        return new StringBuilder(160)
                .append(done.method())
                .append(' ')
                .append(done.route())
                .append(' ')
                .append(done.status())
                .append(' ')
                .append(done.micros() / 1_000)
                .append('.')
                .append(done.micros() % 1_000 / 100)
                .append(" ms ")
                .append(done.bytes())
                .append(" bytes actor=")
                .append(done.actor())
                .append(" account=")
                .append(done.account())
                .toString();
    }

    private static LoggingEventBuilder fields(LoggingEventBuilder line, RequestSummary done) {
        return line.addKeyValue("method", done.method())
                .addKeyValue("route", done.route())
                .addKeyValue("status", done.status())
                .addKeyValue("millis", done.millis())
                .addKeyValue("bytes", done.bytes())
                .addKeyValue("actor", done.actor())
                .addKeyValue("account", done.account());
    }
}
