package dev.boussole.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.setting.LogFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogsTest {
    private final LoggerContext context = new LoggerContext();

    private String written(LogFormat format, String message, @Nullable Throwable failure) {
        LoggingEvent event = new LoggingEvent(
                "x", context.getLogger("dev.boussole.web.Failures"), Level.WARN, message, failure, null);
        event.setMDCPropertyMap(Map.of("request", "front-7f3a"));
        return new String(Logs.encoder(format, context).encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void a_line_for_people_has_time_level_source_request_and_message() {
        assertThat(written(LogFormat.TEXT, "Done", null))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\S+ WARN  Failures front-7f3a Done\n");
    }

    @Test
    void nothing_that_comes_from_outside_starts_a_line_of_its_own() {
        String forged = "name\r\n2026-10-31T00:00:00.000Z INFO  Forged - all well\u2028\u001b[2J";
        assertThat(written(LogFormat.TEXT, forged, null)).hasLineCount(1).doesNotContain("\u001b", "\u2028");
        String thrown = written(LogFormat.TEXT, "Failed", new IllegalStateException(forged));
        assertThat(thrown.lines())
                .hasSizeGreaterThan(3)
                .noneMatch(line -> line.startsWith("2026-10-31"))
                .anyMatch(line -> line.startsWith("\tat dev.boussole.web.operation.LogsTest"));
        assertThat(written(LogFormat.JSON, forged, new IllegalStateException(forged)))
                .hasLineCount(1);
    }

    @Test
    void a_line_for_programs_is_one_json_object() throws IOException {
        JsonNode json = new ObjectMapper().readTree(written(LogFormat.JSON, "Said \"so\"", new IOException("why")));
        assertThat(json.get("level").asText()).isEqualTo("WARN");
        assertThat(json.get("formattedMessage").asText()).isEqualTo("Said \"so\"");
        assertThat(json.get("mdc").get("request").asText()).isEqualTo("front-7f3a");
        assertThat(json.get("throwable").get("message").asText()).isEqualTo("why");
        assertThat(json.get("timestamp").isNumber()).isTrue();
    }
}
