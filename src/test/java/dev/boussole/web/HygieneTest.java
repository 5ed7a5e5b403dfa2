package dev.boussole.web;

import static dev.boussole.web.Guarded.header;
import static dev.boussole.web.Guarded.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.access.AccessOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends who means well: each refused soon, with a problem, and nothing kept of it. */
class HygieneTest {
    private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";
    private static final int BODY_BYTES = 3_000_000;

    @TempDir
    static Path folder;

    private static Guarded guarded;

    @BeforeAll
    static void serve() {
        guarded = new Guarded(
                folder,
                AccessOptions.on("127.0.0.1").withBodyBytes(BODY_BYTES).withCorsOrigins(Set.of("https://app.example")));
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../../etc/passwd",
                "/api/v1/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1/campaigns/..%2f..%2fetc",
                "/api/v1/campaigns/%00",
                "/api/v1/campaigns/a%00b",
                "/api/v1/campaigns/a;jsessionid=1",
                "/api/v1//campaigns",
                "//evil.example/api",
                "/api/v1/campaigns/%c0%ae%c0%ae",
                "/api/v1/campaigns/%ff",
                "/api/v1/campaigns/%0d%0aX-Evil:1",
                "/api/v1/kpis?lang=%00",
                "/api/v1/kpis?lang=fr%0d%0aX-Evil:%201",
                "/assets/..%2f..%2fserver.properties",
                "/assets/%2e%2e/boussole.css",
                "/nothing/here"
            })
    void an_address_with_tricks_in_it_is_a_problem(String path) throws IOException {
        String answer = guarded.raw("GET " + path + " HTTP/1.1\r\n" + END);
        assertThat(answer)
                .containsPattern("^HTTP/1.1 4(00|04|14|21)")
                .contains("application/problem+json")
                .doesNotContain("root:");
        assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("X-Evil");
    }

    @Test
    void an_address_without_end_is_refused() throws IOException {
        assertThat(guarded.raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + END))
                .containsPattern("^HTTP/1.1 4(14|31|00)");
    }

    @Test
    void headers_without_end_are_refused() throws IOException {
        assertThat(guarded.raw("GET / HTTP/1.1\r\nX: " + "a".repeat(100_000) + "\r\n" + END))
                .containsPattern("^HTTP/1.1 4(31|00)")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Authorization: Bearer a", "Content-Type: text/plain", "Idempotency-Key: a", "If-Match: \"1\""})
    void a_header_that_decides_stands_once(String line) throws IOException {
        assertThat(guarded.raw("GET /api/v1/kpis HTTP/1.1\r\n" + line + "\r\n" + line + "\r\n" + END))
                .startsWith("HTTP/1.1 400")
                .contains("bad-header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "POST /api/v1/advise HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n" + END + "xx",
                "POST /api/v1/advise HTTP/1.1\r\nContent-Length: -1\r\n" + END,
                "POST /api/v1/advise HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n" + END,
                "POST /api/v1/advise HTTP/1.1\r\nTransfer-Encoding: chunked, gzip\r\n" + END,
                "POST /api/v1/advise HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + END + "zz\r\n",
                "GET / HTTP/1.1\r\nX Y: 1\r\n" + END,
                "GET / HTTP/9.9\r\n" + END,
                "\0\0\0\0\r\n\r\n"
            })
    void a_request_that_breaks_http_is_refused(String request) throws IOException {
        assertThat(guarded.raw(request))
                .containsPattern("^HTTP/1.1 [45][0-9][0-9]")
                .doesNotContain("Jetty");
    }

    @Test
    void a_length_beside_chunks_is_refused_or_hangs_up() throws IOException {
        String smuggled = "POST /api/v1/advise HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n"
                + "Host: localhost\r\n\r\n0\r\n\r\nGET /api/v1/kpis HTTP/1.1\r\n" + END;
        assertThat(guarded.raw(smuggled)).startsWith("HTTP/1.1 400").doesNotContain("200 OK");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_not_read() throws IOException {
        assertThat(guarded.raw(
                        "POST /api/v1/advise HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n"
                                + END))
                .startsWith("HTTP/1.1 413")
                .contains("body-too-large");
    }

    @Test
    void a_body_without_a_length_is_read_to_the_limit_only() throws IOException {
        String chunk = "10000\r\n" + " ".repeat(65_536) + "\r\n";
        StringBuilder request = new StringBuilder(
                "POST /api/v1/advise HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                        + END);
        for (int i = 0; i < 60; i++) {
            request.append(chunk);
        }
        assertThat(guarded.raw(request.append("0\r\n\r\n").toString()))
                .startsWith("HTTP/1.1 413")
                .contains("body-too-large");
    }

    @Test
    void what_people_type_is_smaller_than_an_import() throws IOException {
        String body = "token=" + "x".repeat(20_000);
        assertThat(guarded.raw(
                        "POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + body.length() + "\r\n" + END + body))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_compressed_body_is_refused_before_it_is_unpacked() {
        HttpResponse<String> refused = guarded.post(null, "/api/v1/advise", "\u001f\u008b", "Content-Encoding", "gzip");
        problem(refused, 415, "compressed-body");
        assertThat(header(refused, "Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void json_that_nests_without_end_is_refused_everywhere() {
        String deep = "[".repeat(100_000);
        String deepObject = "{\"name\":".repeat(50_000);
        guarded.serving.server.routes().keySet().stream()
                .filter(route -> route.startsWith("POST /api") || route.startsWith("PUT /api"))
                .filter(route -> !route.equals("POST /api/v1/decisions")) // takes no body, and reads none
                .forEach(route -> {
                    String[] parts = route.split(" ", 2);
                    String path = parts[1].replaceAll("[{<][^}>]*[}>]", "x");
                    for (String body : new String[] {deep, deepObject}) {
                        long start = System.nanoTime();
                        try {
                            HttpResponse<String> answer = guarded.ask(
                                    parts[0],
                                    null,
                                    path,
                                    body,
                                    "Content-Type",
                                    "application/json",
                                    "If-Match",
                                    "\"1\"");
                            assertThat(answer.statusCode())
                                    .as(route + answer.body())
                                    .isBetween(400, 499);
                        } catch (UncheckedIOException early) {
                            // refused before the whole body was sent: the connection may be closed under the sender
                            assertThat(guarded.get(null, "/health/live").statusCode())
                                    .isEqualTo(200);
                        }
                        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
                    }
                });
    }

    @Test
    void unknown_routes_and_methods_are_problems() {
        problem(guarded.get(null, "/api/v1/nothing"), 404, "unknown-route");
        HttpResponse<String> method = guarded.ask("DELETE", null, "/api/v1/kpis", null);
        problem(method, 405, "method-not-allowed");
        assertThat(header(method, "Allow")).contains("GET");
    }

    @Test
    void answers_worth_it_are_compressed_and_their_tags_are_their_own() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        URI kpis = guarded.serving.at("/api/v1/kpis");
        HttpResponse<byte[]> zipped = client.send(
                HttpRequest.newBuilder(kpis).header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> plain =
                client.send(HttpRequest.newBuilder(kpis).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
        try (InputStream content = new GZIPInputStream(new java.io.ByteArrayInputStream(zipped.body()))) {
            assertThat(content.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(header(zipped, "ETag")).isNotEqualTo(header(plain, "ETag"));
        HttpResponse<byte[]> again = client.send(
                HttpRequest.newBuilder(kpis)
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", header(zipped, "ETag"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<byte[]> small = client.send(
                HttpRequest.newBuilder(guarded.serving.at("/health/live"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(header(small, "Content-Encoding")).isEmpty();
    }

    @Test
    void a_page_that_was_named_may_call_the_api() {
        HttpResponse<String> asked = guarded.ask(
                "OPTIONS",
                null,
                "/api/v1/advise",
                null,
                "Origin",
                "https://app.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(header(asked, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(asked, "Access-Control-Allow-Credentials")).isEmpty();
        HttpResponse<String> answer = guarded.get(null, "/api/v1/kpis", "Origin", "https://app.example");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.evil", "http://app.example", "https://APP.example", "null"})
    void no_other_page_may_call_the_api(String origin) {
        HttpResponse<String> asked = guarded.ask(
                "OPTIONS", null, "/api/v1/advise", null, "Origin", origin, "Access-Control-Request-Method", "POST");
        assertThat(asked.statusCode()).isEqualTo(405);
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_body_that_trickles_is_given_up() throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", guarded.serving.server.address().getPort())) {
            socket.setSoTimeout(40_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/advise HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n" + END)
                            .getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            String answer = trickle(socket, out);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("body-too-slow");
            assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
        }
    }

    @Test
    void headers_that_trickle_are_given_up() throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", guarded.serving.server.address().getPort())) {
            socket.setSoTimeout(40_000);
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: localhost\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            assertThat(trickle(socket, out)).isEmpty();
            assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
        }
    }

    /** Sends a space a second until the server has said something or hung up. */
    private static String trickle(Socket socket, OutputStream out) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        socket.setSoTimeout(1_000);
        for (int i = 0; i < 60; i++) {
            try {
                out.write(' ');
                out.flush();
                int read = socket.getInputStream().read();
                if (read < 0) {
                    break;
                }
                answer.write(read);
                answer.writeBytes(socket.getInputStream().readAllBytes());
                break;
            } catch (java.net.SocketTimeoutException nothingYet) {
                continue;
            } catch (java.net.SocketException hungUp) {
                break;
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_connection_kept_open_serves_request_after_request() throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", guarded.serving.server.address().getPort())) {
            socket.setSoTimeout(10_000);
            for (int i = 0; i < 5; i++) {
                socket.getOutputStream()
                        .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                byte[] start = socket.getInputStream().readNBytes(15);
                assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
                while (socket.getInputStream().available() > 0) {
                    socket.getInputStream().read();
                }
            }
        }
    }
}
