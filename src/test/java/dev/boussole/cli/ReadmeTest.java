package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {
    @Test
    void the_output_shown_is_how_advise_begins() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```text\n") + "```text\n".length();
        String shown = readme.substring(start, readme.indexOf("\n```", start));
        assertThat(shown).hasLineCount(18);
        assertThat(Ran.boussole("advise", "fixtures/sample", "--lang", "en").out())
                .startsWith(shown);
    }

    @Test
    void every_command_is_in_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String command : new Commands(settings -> {}).names()) {
            assertThat(readme).contains("boussole " + command.split(" ")[0]);
        }
    }
}
