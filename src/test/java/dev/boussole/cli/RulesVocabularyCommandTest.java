package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RulesVocabularyCommandTest {
    @Test
    void the_words_of_a_rulebook_are_json() throws IOException {
        JsonNode words = new ObjectMapper()
                .readTree(Ran.boussole("rules", "vocabulary", "rules").out());

        assertThat(words.path("version").intValue()).isEqualTo(1);
        assertThat(words.path("rules").toString()).contains("\"creative.fatigue\"");
        assertThat(words.path("thresholds").findValuesAsText("name")).contains("fatigue-frequency");
        assertThat(words.path("verbs").findValuesAsText("name")).contains("refresh", "found");
        assertThat(words.path("kpis").get(0).path("label").path("fr").textValue())
                .isNotEmpty();
    }

    @Test
    void there_is_no_other_format() {
        assertThat(Ran.boussole("rules", "vocabulary", "--format", "text").code())
                .isEqualTo(Exit.WRONG_USE);
    }
}
