package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What those who run the service see of its requests. */
class OperationsTest {
    private static final Logger REQUESTS = (Logger) LoggerFactory.getLogger("dev.boussole.web.operation.RequestLog");

    @TempDir
    Path folder;

    private Serving serving;
    /** What a line was written with is kept before another thread looks at it. */
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };

    @BeforeEach
    void serve() {
        REQUESTS.setLevel(Level.INFO);
        lines.start();
        REQUESTS.addAppender(lines);
        serving = new Serving(folder);
    }

    @AfterEach
    void stop() {
        serving.close();
        REQUESTS.detachAppender(lines);
        REQUESTS.setLevel(null);
    }

    private String metrics() {
        return serving.get("/metrics").body();
    }

    /** The only line about a request, which is written once the answer is out. */
    private ILoggingEvent line() throws InterruptedException {
        for (int i = 0; i < 200 && lines.list.isEmpty(); i++) {
            Thread.sleep(Duration.ofMillis(10).toMillis());
        }
        assertThat(lines.list).hasSize(1);
        return lines.list.get(0);
    }

    @Test
    void a_request_keeps_the_id_that_it_brings() {
        HttpResponse<String> answer = serving.get("/health/live", "X-Request-Id", "front-7f3a.91");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("front-7f3a.91");
    }

    @Test
    void an_id_that_is_none_is_replaced() {
        for (String given : List.of("x", "with space here", "quote\"quote\"", "a".repeat(65))) {
            HttpResponse<String> answer = serving.get("/health/live", "X-Request-Id", given);
            assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow())
                    .matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void a_problem_names_the_request_under_which_the_log_has_it() {
        HttpResponse<String> answer = serving.get("/api/v1/campaigns/none");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(Serving.json(answer).get("instance").asText()).isEqualTo("urn:uuid:" + id);
        assertThat(Serving.json(serving.get("/nowhere", "X-Request-Id", "front-7f3a"))
                        .get("instance")
                        .asText())
                .isEqualTo("urn:boussole:request:front-7f3a");
    }

    @Test
    void a_line_tells_route_status_time_and_size_but_nothing_that_was_sent() throws InterruptedException {
        HttpResponse<String> answer = serving.get(
                "/api/v1/campaigns/spring-social?lang=fr",
                "X-Request-Id",
                "front-7f3a",
                "Cookie",
                "seen=tulip",
                "Accept-Encoding",
                "identity");
        ILoggingEvent line = line();
        assertThat(line.getMDCPropertyMap()).containsEntry("request", "front-7f3a");
        assertThat(line.getFormattedMessage())
                .matches("GET /api/v1/campaigns/\\{id} 200 [0-9.]+ ms "
                        + answer.body().getBytes(StandardCharsets.UTF_8).length + " bytes actor=local account=-");
        assertThat(line.toString()).doesNotContain("tulip", "spring-social", "lang");
    }

    @Test
    void health_and_metrics_leave_no_lines() {
        serving.get("/health/live");
        serving.get("/metrics");
        serving.get("/api/v1/kpis");
        assertThat(lines.list).allMatch(line -> line.getFormattedMessage().contains("/kpis"));
    }

    @Test
    void requests_are_measured_by_the_pattern_of_their_route() {
        serving.get("/api/v1/campaigns/spring-social");
        serving.get("/api/v1/campaigns/other");
        serving.get("/api/v1/campaigns/yet-another");
        assertThat(metrics())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/api/v1/campaigns/{id}\"} 1",
                        "http_server_requests_seconds_count{method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"404\",uri=\"/api/v1/campaigns/{id}\"} 2",
                        "http_server_requests_seconds_bucket{");
    }

    @Test
    void addresses_and_methods_that_are_made_up_do_not_make_metrics_longer() throws IOException {
        for (int i = 0; i < 50; i++) {
            serving.get("/made/up/" + i);
            raw("MADEUP" + (char) ('A' + i % 26)
                    + " /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }
        assertThat(metrics().lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .hasSizeLessThan(5)
                .anyMatch(line -> line.contains("status=\"404\",uri=\"UNKNOWN\"} 50"));
    }

    @Test
    void the_machine_is_measured_under_the_usual_names() {
        assertThat(metrics())
                .contains(
                        "jvm_memory_used_bytes{",
                        "jvm_gc_",
                        "jvm_threads_live_threads ",
                        "jvm_classes_loaded_classes ",
                        "process_uptime_seconds ",
                        "process_cpu_usage ",
                        "process_files_open_files ",
                        "boussole_review_seconds_count{result=\"done\"} 0",
                        "boussole_ruleset_reload_total{result=\"refused\"} 0");
        assertThat(serving.get("/metrics").headers().firstValue("Content-Type"))
                .contains("text/plain; version=0.0.4; charset=utf-8");
    }

    @Test
    void an_answer_that_was_under_way_is_finished_when_the_server_stops() throws Exception {
        try (Socket slow = new Socket("127.0.0.1", serving.server.address().getPort())) {
            slow.setSoTimeout(20_000);
            String body = "{\"account\":\"A\"}";
            slow.getOutputStream()
                    .write(("POST /api/v1/advise HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body.substring(0, 5))
                            .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            Thread.sleep(200);
            Thread stopping = new Thread(serving.server::close);
            stopping.start();
            Thread.sleep(300);
            slow.getOutputStream().write(body.substring(5).getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").contains("X-Request-Id").doesNotContain("HTTP/1.1 503");
            stopping.join(20_000);
            assertThat(stopping.isAlive()).isFalse();
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", serving.server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
