package dev.boussole.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Overall;
import dev.boussole.objective.Verdict;
import dev.boussole.recommendation.Priority;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void both_languages_say_the_same_things() {
        Labels english = Labels.of(Language.EN);
        Labels french = Labels.of(Language.FR);
        assertThat(french.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(placeholders(french.text(key)))
                    .as(key)
                    .containsExactlyInAnyOrder(placeholders(english.text(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_word_of_a_review_has_a_label(Language language) {
        Labels labels = Labels.of(language);
        assertThat(labels.keys())
                .containsAll(keys("priority.", Priority.values()))
                .containsAll(keys("verdict.", Verdict.values()))
                .containsAll(keys("overall.", Overall.values()))
                .containsAll(keys("status.", ObjectiveAssessment.Status.values()))
                .containsAll(keys("severity.", Problem.Severity.values()));
        Reviews.objective()
                .checks()
                .keySet()
                .forEach(letter ->
                        assertThat(labels.has("letter." + letter)).as(letter).isTrue());
    }

    @Test
    void a_missing_key_is_named() {
        assertThatThrownBy(() -> Labels.of(Language.FR).text("no.such"))
                .hasMessage("labels.fr.properties has no key no.such");
    }

    private static Iterable<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String[] placeholders(String text) {
        Stream<String> found = PLACEHOLDER.matcher(text).results().map(match -> match.group());
        return found.toArray(String[]::new);
    }
}
