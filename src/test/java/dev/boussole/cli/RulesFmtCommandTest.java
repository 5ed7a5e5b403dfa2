package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFmtCommandTest {
    private static final String LOOSE =
            "package rules.topic\r\nrule \"topic.worn\" @id( \"topic.worn\" )\r\nwhen Campaign(active) then advise.keep(\"creative\") end";
    private static final String NEAT = """
            package rules.topic

            rule "topic.worn"
                @id( "topic.worn" )
            when
                Campaign( active )
            then
                advise.keep( "creative" );
            end
            """;

    @TempDir
    private Path folder;

    private Path loose;
    private Path broken;

    @BeforeEach
    void files() throws IOException {
        Path topic = Files.createDirectories(folder.resolve("rules/topic"));
        loose = Files.writeString(topic.resolve("loose.drl"), LOOSE);
        broken = Files.writeString(
                topic.resolve("broken.drl"), "package rules.topic\nrule \"x\" when Campaign( then end");
        Files.writeString(topic.resolve("neat.drl"), NEAT);
    }

    private Ran run(String... arguments) {
        return Ran.in(folder, Map.of(), arguments);
    }

    @Test
    void files_are_written_anew_and_one_that_cannot_be_read_is_left_alone_with_its_problem() throws IOException {
        String unread = Files.readString(broken);

        Ran ran = run("rules", "fmt");

        assertThat(ran.code()).isOne();
        assertThat(ran.out())
                .isEqualTo("`%s` is written anew.\n3 rule files, 1 with another layout, 1 that cannot be read.\n"
                        .formatted(loose));
        assertThat(ran.err()).contains(broken + ":2:");
        assertThat(loose).hasContent(NEAT);
        assertThat(Files.readString(broken)).isEqualTo(unread);
        try (Stream<Path> left = Files.list(loose.getParent())) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void a_check_changes_nothing_and_fails_on_another_layout() throws IOException {
        Ran ran = run("rules", "fmt", "--check", "rules/topic/loose.drl", "--lang", "fr");

        assertThat(ran.code()).isOne();
        assertThat(ran.out()).isEqualTo("""
                        `%s` a une autre présentation. Remettez-le en forme avec `boussole rules fmt`.
                        1 fichiers de règles, 1 dans une autre présentation, 0 illisibles.
                        """.formatted(loose));
        assertThat(Files.readString(loose)).isEqualTo(LOOSE);
    }

    @Test
    void a_neat_file_passes_the_check() {
        assertThat(run("rules", "fmt", "--check", "rules/topic/neat.drl").code())
                .isZero();
    }

    @Test
    void what_is_no_rule_file_is_wrong_use() throws IOException {
        Files.writeString(folder.resolve("rules/thresholds.csv"), "");

        assertThat(run("rules", "fmt", "rules/thresholds.csv").code()).isEqualTo(Exit.WRONG_USE);
        assertThat(run("rules", "fmt", "missing").err()).contains("missing");
    }
}
