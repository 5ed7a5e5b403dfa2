package dev.boussole.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Channel;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.language.Vocabulary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EditorVocabularyTest {
    private static final Map<String, String> FILES =
            RuleBookLoader.files(Path.of("rules"), LoadOptions.shownAs("rules"));
    private static final RuleBook BOOK = RuleBookLoader.load(FILES, LoadOptions.shownAs("rules"));
    private static final Map<String, ?> WORDS = EditorVocabulary.of(BOOK);

    @Test
    void the_schema_has_these_parts_in_this_order() {
        assertThat(WORDS.keySet())
                .containsExactly(
                        "version",
                        "ruleset",
                        "keywords",
                        "operators",
                        "annotations",
                        "priorities",
                        "facts",
                        "kpiProperties",
                        "kpis",
                        "enums",
                        "thresholds",
                        "levers",
                        "verbs",
                        "details",
                        "findings",
                        "rules",
                        "patterns");
    }

    @Test
    void accessors_have_types_and_enums_values() {
        Vocabulary.Fact campaign = Vocabulary.facts().get(0);

        assertThat(campaign.name()).isEqualTo("Campaign");
        assertThat(campaign.measured()).isTrue();
        assertThat(campaign.accessors())
                .anySatisfy(accessor -> {
                    assertThat(accessor.name()).isEqualTo("active");
                    assertThat(accessor.type()).isEqualTo("flag");
                    assertThat(accessor.label()).isNotNull();
                })
                .anySatisfy(accessor -> {
                    assertThat(accessor.name()).isEqualTo("channel");
                    assertThat(accessor.type()).isEqualTo("Channel");
                });
        assertThat(Vocabulary.enums())
                .containsEntry(
                        "Channel",
                        Arrays.stream(Channel.values()).map(Channel::name).toList())
                .containsKey("ReferenceKind");
    }

    @Test
    void every_word_before_a_point_in_the_rulebook_is_in_the_vocabulary() {
        List<String> words = Vocabulary.facts().stream()
                .flatMap(fact -> fact.accessors().stream())
                .map(Vocabulary.Accessor::name)
                .toList();
        Pattern comparison = Pattern.compile("[(,]\\s*([a-zA-Z]+) (?:==|!=|<=|>=|<|>) ");
        FILES.forEach((path, drl) -> {
            if (path.endsWith(".drl")) {
                Matcher matcher = comparison.matcher(drl);
                while (matcher.find()) {
                    assertThat(words).as(path).contains(matcher.group(1));
                }
            }
        });
    }

    @Test
    void the_patterns_tell_every_word_of_the_rulebook() {
        Map<String, Pattern> patterns = patterns();
        FILES.forEach((path, drl) -> {
            if (path.endsWith(".drl")) {
                for (int at = 0; at < drl.length(); ) {
                    at = Character.isWhitespace(drl.charAt(at)) ? at + 1 : end(patterns, drl, at, path);
                }
            }
        });
    }

    private static int end(Map<String, Pattern> patterns, String drl, int at, String path) {
        for (Pattern pattern : patterns.values()) {
            Matcher matcher = pattern.matcher(drl)
                    .region(at, drl.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        throw new AssertionError(path + " has a word that no pattern knows at " + at);
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (Object pattern : (List<?>) Objects.requireNonNull(WORDS.get("patterns"))) {
            Map<?, ?> one = (Map<?, ?>) pattern;
            patterns.put(String.valueOf(one.get("name")), Pattern.compile(String.valueOf(one.get("match"))));
        }
        return patterns;
    }
}
