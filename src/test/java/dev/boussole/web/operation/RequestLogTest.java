package dev.boussole.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RequestLogTest {
    private static final RequestSummary DONE =
            new RequestSummary("GET", "/api/v1/kpis", 200, 1_267_000, 4_711, "claire", "-");

    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.LOGGER);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void a_line_for_people_is_a_sentence() {
        new RequestLog(false).write(DONE);
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo("GET /api/v1/kpis 200 1.2 ms 4711 bytes actor=claire account=-");
    }

    @Test
    void a_line_for_programs_has_each_value_under_its_name() {
        new RequestLog(true).write(DONE);
        assertThat(lines.list.get(0).getKeyValuePairs())
                .extracting(pair -> pair.key + "=" + pair.value)
                .containsExactly(
                        "method=GET",
                        "route=/api/v1/kpis",
                        "status=200",
                        "millis=1.2",
                        "bytes=4711",
                        "actor=claire",
                        "account=-");
    }
}
