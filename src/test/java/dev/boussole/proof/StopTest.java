package dev.boussole.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, told to stop by SIGTERM. */
class StopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void what_was_accepted_before_a_sigterm_is_answered_and_the_process_ends_with_0() throws Exception {
        ServiceProcess.Setup setup = KillProof.setup(folder);
        try (ServiceProcess service = ServiceProcess.start(setup, PATIENCE);
                Socket slow = new Socket("127.0.0.1", service.address().getPort())) {
            Asker asker = new Asker(service.address());
            assertThat(asker.ready(PATIENCE)).isPresent();
            slow.setSoTimeout(60_000);
            String body = "{\"url\":\"https://hooks.example.com/slow\",\"active\":false}";
            send(
                    slow,
                    "POST /api/v1/webhooks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body.substring(0, 10));
            Thread.sleep(300);
            service.terminate();
            Thread.sleep(500);
            send(slow, body.substring(10));
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 201");
            assertThat(service.exit(PATIENCE)).isZero();
            assertThat(ServiceProcess.database(setup.data())).isEmpty();
        }
        try (ServiceProcess again = ServiceProcess.start(setup, PATIENCE)) {
            Asker asker = new Asker(again.address());
            assertThat(asker.get("/api/v1/webhooks").body()).contains("https://hooks.example.com/slow");
        }
    }

    private static void send(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
