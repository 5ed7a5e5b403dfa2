package dev.boussole.service.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PosterTest {
    private static final byte[] BODY = "{\"n\":\"é\"}".getBytes(StandardCharsets.UTF_8);
    private static final Targets ANYWHERE = new Targets(true);

    private Receiver receiver;
    private final Poster poster = new Poster(ANYWHERE, Duration.ofMillis(700));

    @BeforeEach
    void listen() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private Poster.Answer post(String url) {
        return poster.post(URI.create(url), Map.of("webhook-id", "msg_1"), BODY);
    }

    @Test
    void a_body_arrives_as_it_is_with_its_headers() {
        assertThat(post(receiver.url("/hook?team=nord"))).isEqualTo(new Poster.Answer(204, null));
        assertThat(receiver.received).singleElement().satisfies(one -> {
            assertThat(one.path()).isEqualTo("/hook?team=nord");
            assertThat(one.id()).isEqualTo("msg_1");
            assertThat(one.type()).isEqualTo("application/json");
            assertThat(one.body()).isEqualTo("{\"n\":\"é\"}");
        });
    }

    @Test
    void a_status_of_failure_is_told() {
        receiver.manner = Receiver.status(500);
        assertThat(post(receiver.url("/"))).isEqualTo(new Poster.Answer(500, "status 500"));
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.manner = exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url("/elsewhere"));
            exchange.sendResponseHeaders(302, -1);
        };
        assertThat(post(receiver.url("/"))).isEqualTo(new Poster.Answer(302, "redirects are not followed"));
        assertThat(receiver.received).hasSize(1);
    }

    @Test
    void whoever_does_not_answer_in_time_is_left() {
        receiver.manner = exchange -> sleep(5_000);
        long started = System.nanoTime();
        assertThat(post(receiver.url("/")).error()).isEqualTo("no answer within 700 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void whoever_answers_a_byte_at_a_time_is_left_as_well() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread drip = new Thread(() -> drip(slow));
            drip.setDaemon(true);
            drip.start();
            long started = System.nanoTime();
            assertThat(post("http://127.0.0.1:" + slow.getLocalPort() + "/").error())
                    .isEqualTo("no answer within 700 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            for (byte one : "HTTP/1.1 200 OK\r\nX: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"
                    .getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(one);
                sleep(100);
            }
        } catch (java.io.IOException left) {
            return;
        }
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        receiver.manner = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[65_536];
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(chunk);
            }
        };
        long started = System.nanoTime();
        assertThat(post(receiver.url("/"))).isEqualTo(new Poster.Answer(200, null));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_head_without_end_is_refused() {
        receiver.manner = exchange -> {
            exchange.getResponseHeaders().add("X-Long", "y".repeat(30_000));
            exchange.sendResponseHeaders(200, -1);
        };
        assertThat(post(receiver.url("/")).error()).isEqualTo("the answer's head is too long");
    }

    @Test
    void nobody_there_is_a_failed_connection() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(post("http://127.0.0.1:" + port + "/").error()).startsWith("the connection failed");
    }

    @Test
    void a_private_address_is_judged_when_the_connection_is_made() {
        Poster strict = new Poster(new Targets(false), Duration.ofSeconds(1));
        for (String host : new String[] {"127.0.0.1", "localhost"}) {
            Poster.Answer answer =
                    strict.post(URI.create(receiver.url("/").replace("127.0.0.1", host)), Map.of(), BODY);
            assertThat(answer.error()).isEqualTo("the address is private and not allowed");
        }
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void a_server_is_trusted_by_a_certificate_for_its_name_only(@TempDir Path folder) throws Exception {
        KeyStore keys = certificateFor("localhost", folder);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", exchange -> {
            try (exchange;
                    InputStream in = exchange.getRequestBody()) {
                in.readAllBytes();
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        try {
            Poster trusting =
                    new Poster(ANYWHERE, Duration.ofSeconds(5), context(keys).getSocketFactory());
            Poster usual = new Poster(ANYWHERE, Duration.ofSeconds(5));
            int port = server.getAddress().getPort();
            URI byName = URI.create("https://localhost:" + port + "/");
            URI byNumber = URI.create("https://127.0.0.1:" + port + "/");
            assertThat(trusting.post(byName, Map.of(), BODY)).isEqualTo(new Poster.Answer(200, null));
            assertThat(trusting.post(byNumber, Map.of(), BODY).error()).startsWith("no secure connection");
            assertThat(usual.post(byName, Map.of(), BODY).error()).startsWith("no secure connection");
        } finally {
            server.stop(0);
        }
    }

    private static KeyStore certificateFor(String name, Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "secret",
                        "-keypass",
                        "secret")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "secret".toCharArray());
        }
        keys.setCertificateEntry("trusted", keys.getCertificate("own"));
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "secret".toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
