package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.platform.workspace.ReadingWatch;
import dev.boussole.report.Labels;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_line_has_file_share_rows_and_time_left() {
        ReadingBar bar = bar(Language.EN);
        bar.files(1000);
        bar.file("google.csv");
        bar.at(250);
        bar.rows(12_288);
        assertThat(bar.line(2 * SECOND, 79)).isEqualTo("google.csv  █████░░░░░░░░░░░░░░░ 25%  12,288 rows, 6 s left");
    }

    @Test
    void it_speaks_french_and_minutes() {
        ReadingBar bar = bar(Language.FR);
        bar.files(1000);
        bar.file("google.csv");
        bar.at(500);
        assertThat(bar.line(65 * SECOND, 79)).endsWith("0\u00a0lignes, encore 1\u00a0min\u00a05\u00a0s");
    }

    @Test
    void nothing_is_said_of_the_time_before_there_is_a_pace() {
        ReadingBar bar = bar(Language.EN);
        bar.files(1000);
        bar.file("google.csv");
        bar.at(1);
        assertThat(bar.line(SECOND, 79)).endsWith(" 0%  0 rows");
    }

    @Test
    void a_second_pass_over_a_file_goes_by_the_pace_of_both() {
        ReadingBar bar = bar(Language.EN);
        bar.files(1000);
        bar.file("google.csv");
        bar.at(1000);
        bar.at(0);
        bar.at(500);
        assertThat(bar.line(3 * SECOND, 79)).contains("50%").endsWith(", 1 s left");
    }

    @Test
    void a_long_path_loses_its_beginning_and_the_line_fits() {
        ReadingBar bar = bar(Language.EN);
        bar.files(1000);
        bar.file("exports/" + "deep/".repeat(20) + "google.csv");
        bar.at(500);
        assertThat(bar.line(SECOND, 79)).hasSize(79).startsWith("…").contains("google.csv  ██");
    }

    @Test
    void who_watches_sees_the_bar_and_it_is_cleared_at_the_end() throws InterruptedException {
        try (Progress progress = Progress.start(session(true, Map.of()), 0)) {
            ReadingWatch watch = progress.reading();
            watch.files(100);
            watch.file("google.csv");
            watch.at(50);
            waitFor("google.csv  ██████████░░░░░░░░░░ 50%");
        }
        assertThat(shown()).endsWith("\r\u001b[K");
    }

    @Test
    void what_is_quick_says_nothing() {
        try (Progress progress = Progress.start(session(true, Map.of()), 60_000)) {
            progress.reading().file("google.csv");
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_pipe_and_a_dumb_terminal_see_nothing() throws InterruptedException {
        for (Session session : new Session[] {session(false, Map.of()), session(true, Map.of("TERM", "dumb"))}) {
            try (Progress progress = Progress.start(session, 0)) {
                assertThat(progress.reading()).isSameAs(ReadingWatch.NONE);
                Thread.sleep(50);
            }
        }
        assertThat(shown()).isEmpty();
    }

    private void waitFor(String text) throws InterruptedException {
        for (int i = 0; i < 200 && !shown().contains(text); i++) {
            Thread.sleep(20);
        }
        assertThat(shown()).contains(text);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static ReadingBar bar(Language language) {
        return new ReadingBar(language, Labels.load(Boussole.class, "messages", language));
    }

    private Session session(boolean screen, Map<String, String> environment) {
        Terminal terminal = new Terminal(
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                screen,
                screen,
                100,
                environment,
                Path.of(""));
        return new Session(terminal, Language.EN, Labels.load(Boussole.class, "messages", Language.EN));
    }
}
