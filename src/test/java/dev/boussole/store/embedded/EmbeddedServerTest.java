package dev.boussole.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.store.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_committed_is_on_the_disk_and_only_this_machine_is_heard() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "show fsync")).containsExactly("on");
            assertThat(ask(server, "show synchronous_commit")).containsExactly("on");
            assertThat(ask(server, "show full_page_writes")).containsExactly("on");
            assertThat(ask(server, "show data_checksums")).containsExactly("on");
            assertThat(ask(server, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).containsExactly("");
        }
    }

    @Test
    void nobody_else_on_this_machine_gets_in_without_the_password_of_the_folder() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            String open = server.url("postgres").replaceFirst("&password=.*", "&password=guess");
            assertThatThrownBy(() -> DriverManager.getConnection(open)).hasMessageContaining("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_row_outlives_a_stop_and_a_start() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            keep(server, "one");
        }
        assertThat(Postmaster.on(folder.resolve("data"))).isEmpty();
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "select value from kept")).containsExactly("one");
        }
    }

    @Test
    void the_server_of_a_killed_process_is_taken_over_with_what_it_committed() throws Exception {
        killAfterCommit("survivor");
        Postmaster orphan = Postmaster.on(folder.resolve("data")).orElseThrow();
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(server.port()).isEqualTo(orphan.port());
            assertThat(ask(server, "select value from kept")).containsExactly("survivor");
        }
        assertThat(Postmaster.on(folder.resolve("data"))).isEmpty();
    }

    @Test
    void a_process_and_its_server_killed_together_lose_nothing() throws Exception {
        killAfterCommit("survivor");
        long pid = Postmaster.on(folder.resolve("data")).orElseThrow().pid();
        killAll(pid);
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "select value from kept")).containsExactly("survivor");
        }
    }

    @Test
    void the_number_of_a_dead_server_that_a_stranger_has_now_stops_nothing() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            keep(server, "one");
        }
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "select value from kept")).containsExactly("one");
        }
    }

    @Test
    void a_server_that_ends_by_itself_comes_back_on_its_port() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            keep(server, "one");
            killAll(Postmaster.on(folder.resolve("data")).orElseThrow().pid());
            assertThat(eventually(server, "select value from kept")).containsExactly("one");
        }
    }

    @Test
    void a_second_process_is_told_who_has_the_folder() {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOfSatisfying(InputException.class, refused -> {
                        String process = "(process " + ProcessHandle.current().pid() + ")";
                        assertThat(refused.message(Language.EN))
                                .isEqualTo("`" + folder + "`: another Boussole " + process
                                        + " uses this data folder. Stop it, or choose another folder with `--data`.");
                        assertThat(refused.message(Language.FR)).contains("utilise ce dossier de données");
                    });
        }
    }

    @Test
    void a_command_reaches_the_server_that_runs_for_another_and_leaves_it_running() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            keep(server, "one");
            try (EmbeddedServer joined = EmbeddedServer.attach(folder)) {
                assertThat(joined.url("postgres")).isEqualTo(server.url("postgres"));
            }
            assertThat(ask(server, "select value from kept")).containsExactly("one");
        }
    }

    @Test
    void a_command_starts_the_server_when_none_runs_and_stops_it_again() throws SQLException {
        try (EmbeddedServer joined = EmbeddedServer.attach(folder)) {
            keep(joined, "one");
        }
        assertThat(Postmaster.on(folder.resolve("data"))).isEmpty();
    }

    @Test
    void programs_and_data_that_were_cut_off_while_they_were_made_are_made_again() throws Exception {
        Files.createDirectories(folder.resolve("data.new/base"));
        Files.createDirectories(folder.resolve("server/unpacking/bin"));
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            keep(server, "one");
        }
        Path program =
                Files.list(folder.resolve("server")).findFirst().orElseThrow().resolve("bin/postgres");
        Files.write(program, new byte[] {1, 2, 3});
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(ask(server, "select value from kept")).containsExactly("one");
        }
    }

    @Test
    void data_of_another_major_version_are_refused_with_the_way_out() {
        EmbeddedServer.start(folder, Binaries.in(TestServer.other())).close();
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.message(Language.EN))
                                .startsWith(
                                        "`" + folder + "`: these data were written by PostgreSQL 14, and this Boussole"
                                                + " brings 18.")
                                .contains("boussole backup"));
    }

    @Test
    void a_folder_with_spaces_and_accents_is_a_folder() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("L'été à Nîmes"))) {
            assertThat(ask(server, "select 'là'")).containsExactly("là");
        }
    }

    private void killAfterCommit(String value) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildServer.class.getName(),
                        folder.toString(),
                        value)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.equals("committed")) {
                line = out.readLine();
            }
            assertThat(line).isEqualTo("committed");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** The postmaster and its children, as the end of the machine would. */
    private static void killAll(long pid) throws InterruptedException {
        List<ProcessHandle> all =
                new ArrayList<>(ProcessHandle.of(pid).orElseThrow().children().toList());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        Thread.sleep(200);
    }

    private static void keep(EmbeddedServer server, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (value text)");
            statement.execute("insert into kept values ('" + value + "')");
        }
    }

    private static List<String> ask(EmbeddedServer server, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static List<String> eventually(EmbeddedServer server, String question) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return ask(server, question);
            } catch (SQLException away) {
                if (attempt == 100) {
                    throw away;
                }
                Thread.sleep(100);
            }
        }
    }
}
