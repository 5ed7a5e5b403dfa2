package dev.boussole.web.operation;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.boussole.setting.LogFormat;
import dev.boussole.setting.ServiceSettings;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up the log, which goes to standard error. */
public final class Logs {
    /** What came from outside stays on its line: a line break or another control character in it is shown as a space. */
    static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} %X{request:--} "
            + "%replace(%msg){'[\\p{Cntrl}\\u2028\\u2029]+',' '}%n"
            + "%replace(%ex){'[\\r\\n]+(?!\\tat |\\t\\.\\.\\. |Caused by: |Suppressed: |$)',' '}%nopex";

    private static final String OURS = "dev.boussole";
    private static final int QUEUE = 2_048;

    private Logs() {}

    /** Writes what was logged so far, and nothing after it. */
    static void finish() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.stop();
        }
    }

    /** From now on the log is written as {@code settings} say. */
    public static void set(ServiceSettings.Log settings) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!(factory instanceof LoggerContext context)) {
            return;
        }
        context.reset();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder(settings.format(), context));
        appender.start();
        boolean debug = settings.level().equals("debug");
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(debug ? Level.INFO : settings.level().equals("error") ? Level.ERROR : Level.WARN);
        root.addAppender(behind(appender, context));
        context.getLogger(OURS).setLevel(Level.toLevel(settings.level()));
        // it reports a port that is taken a second time; failed requests are logged by our own handler
        context.getLogger("io.javalin.Javalin").setLevel(Level.OFF);
        context.getLogger(RequestLog.LOGGER).setLevel(settings.requests() ? null : Level.OFF);
    }

    /** Lines are written by a thread of their own; none is dropped, whoever logs waits when it is far behind. */
    private static AsyncAppender behind(ConsoleAppender<ILoggingEvent> appender, LoggerContext context) {
        AsyncAppender behind = new AsyncAppender();
        behind.setContext(context);
        behind.setQueueSize(QUEUE);
        behind.setDiscardingThreshold(0);
        behind.addAppender(appender);
        behind.start();
        return behind;
    }

    static Encoder<ILoggingEvent> encoder(LogFormat format, LoggerContext context) {
        if (format == LogFormat.JSON) {
            JsonEncoder json = new JsonEncoder();
            json.setContext(context);
            json.setWithContext(false);
            json.setWithSequenceNumber(false);
            json.setWithNanoseconds(false);
            json.setWithMessage(false);
            json.setWithFormattedMessage(true);
            json.setWithArguments(false);
            json.start();
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern(PATTERN);
        text.start();
        return text;
    }
}
