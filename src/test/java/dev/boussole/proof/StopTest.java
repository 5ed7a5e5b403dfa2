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
    void an_import_that_was_under_way_at_a_sigterm_is_kept_and_answered_and_the_process_ends_with_0() throws Exception {
        ServiceProcess.Setup setup = KillProof.setup(folder);
        try (ServiceProcess service = ServiceProcess.start(setup, PATIENCE);
                Socket slow = new Socket("127.0.0.1", service.address().getPort())) {
            Asker asker = new Asker(service.address());
            assertThat(asker.ready(PATIENCE)).isPresent();
            slow.setSoTimeout(60_000);
            String body = "date,campaignId,impressions\n2026-10-01,slow,1000\n2026-10-02,slow,1100\n";
            send(
                    slow,
                    "POST /api/v1/imports?account=imported HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: text/csv\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body.substring(0, 10));
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
            assertThat(asker.get("/api/v1/imports?account=imported").body()).contains("\"rowsAdded\":2");
        }
    }

    private static void send(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
