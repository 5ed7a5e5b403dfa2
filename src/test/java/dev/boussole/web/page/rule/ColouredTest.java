package dev.boussole.web.page.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColouredTest {
    private static List<String> words(String drl, String kind) {
        return Coloured.of(drl).stream()
                .filter(part -> part.kind().equals(kind))
                .map(Coloured.Part::text)
                .toList();
    }

    @Test
    void each_word_is_told_by_what_it_is() {
        String drl =
                "when\n  // a \"note\"\n  Campaign( ctr.below, $x : cpa.value >= 2.5 )\nthen\n  advise.test( \"ad\" );";
        assertThat(words(drl, "drl-keyword")).contains("when", "then", ">=");
        assertThat(words(drl, "drl-comment")).containsExactly("// a \"note\"");
        assertThat(words(drl, "drl-fact")).containsExactly("Campaign");
        assertThat(words(drl, "drl-variable")).containsExactly("$x");
        assertThat(words(drl, "drl-constant")).containsExactly("2.5");
        assertThat(words(drl, "drl-string")).containsExactly("\"ad\"");
        assertThat(words(drl, "drl-verb")).containsExactly("test");
    }

    @Test
    void no_character_of_any_rule_file_is_lost() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                String text = Files.readString(file);
                assertThat(Coloured.of(text).stream().map(Coloured.Part::text).collect(Collectors.joining()))
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void what_never_ends_is_text_like_any_other() {
        assertThat(Coloured.of("\"open /* open").stream()
                        .map(Coloured.Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo("\"open /* open");
    }
}
