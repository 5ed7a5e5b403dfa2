package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.service.Service;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    @TempDir
    Path folder;

    private static void start(ServiceSettings settings) {
        try (Database database = TestDatabase.open();
                Service service = Service.open(settings, database, new FakeRules(), Clock.systemUTC())) {
            Server.start(service).close();
        }
    }

    private InputException refused(Path workspace, String host, int port) {
        InputException refused =
                catchThrowableOfType(InputException.class, () -> start(TestSettings.on(host, port, workspace)));
        assertThat(refused).isNotNull();
        return refused;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::", "no.such.host.invalid"})
    void without_a_token_it_listens_on_this_machine_only(String host) {
        assertThat(refused(folder, host, 0).message(Language.EN))
                .isEqualTo(
                        "`--host " + host + "`: others could reach this server, and there is no token yet that says who"
                                + " may. Make one with `boussole token create --name NAME --role publisher`, or leave `--host`"
                                + " out to listen on this machine only.");
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThat(refused(folder, "127.0.0.1", port).message(Language.EN))
                    .startsWith("Port " + port + " is in use. Stop the other program, or choose another port");
            assertThat(refused(folder, "127.0.0.1", port).message(Language.FR))
                    .startsWith("Le port " + port + " est déjà pris.");
        }
    }

    @Test
    void a_workspace_that_is_not_there_is_told_in_one_sentence() {
        Path missing = folder.resolve("missing");
        InputException refused = catchThrowableOfType(
                InputException.class, () -> Serve.untilStopped(TestSettings.of(missing), System.out));
        assertThat(refused.message(Language.EN))
                .isEqualTo("`" + missing + "`: there is no such file or folder. Check the path.");
    }

    @Test
    void a_foreign_name_for_this_machine_is_turned_away() throws IOException {
        try (Serving serving = new Serving(folder)) {
            assertThat(raw(serving, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421")
                    .contains("urn:boussole:problem:foreign-host");
            assertThat(raw(serving, "GET /health/live HTTP/1.1\r\nHost: localhost:9\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /api/v1/../../etc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void a_request_too_broken_to_read_is_answered_with_a_problem(String request) throws IOException {
        try (Serving serving = new Serving(folder)) {
            assertThat(raw(serving, request))
                    .containsPattern("^HTTP/1.1 40[04]")
                    .contains("application/problem+json")
                    .doesNotContain("Jetty");
        }
    }

    @Test
    void closing_frees_the_port() throws IOException {
        int port;
        try (Serving serving = new Serving(folder)) {
            port = serving.server.address().getPort();
        }
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(free.isBound()).isTrue();
        }
    }

    private static String raw(Serving serving, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", serving.server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
