package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RulesShowCommandTest {
    @Test
    void a_rule_is_told_in_words_with_its_thresholds_messages_and_tests() {
        String page = Ran.boussole("rules", "show", "creative.fatigue", "rules").out();

        assertThat(page.replaceAll("\\s+", " "))
                .startsWith("creative.fatigue creative/fatigue.drl:3 ")
                .contains("Campaign with: Delivering; Frequency is at least $limit;")
                .contains("fatigue-frequency: 3.5 multiple, source: S30")
                .contains("It advises advise.refresh( \"creative\" ).within( 7 );")
                .contains("It says in French")
                .contains("\"seen too often and clicked less and less\": it speaks")
                .contains("rule \"creative.fatigue\"");
    }

    @Test
    void in_french_the_words_are_french() {
        assertThat(Ran.boussole("rules", "show", "creative.fatigue", "rules", "--lang", "fr")
                        .out())
                .contains("Elle parle quand", "Campagne avec : ");
    }

    @Test
    void as_json_it_has_both_languages_and_where_it_speaks() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Ran.boussole(
                                "rules",
                                "show",
                                "creative.fatigue",
                                "rules",
                                "--on",
                                "fixtures/sample",
                                "--format",
                                "json")
                        .out());

        assertThat(json.path("lever").textValue()).isEqualTo("CRE");
        assertThat(json.path("conditions").get(0).path("fr").textValue()).startsWith("Campagne avec : ");
        assertThat(json.path("messages").path("fr").path("title").textValue()).isNotEmpty();
        assertThat(json.path("thresholds").findValuesAsText("name")).contains("fatigue-frequency");
        assertThat(json.path("fired").isArray()).isTrue();
    }

    @Test
    void as_markdown_nothing_of_the_rulebook_is_markup() {
        assertThat(Ran.boussole("rules", "show", "creative.fatigue", "rules", "--format", "md")
                        .out())
                .startsWith("# creative.fatigue\n")
                .contains("## Thresholds\n\n- fatigue-")
                .contains("```\nrule \"creative.fatigue\"");
    }

    @Test
    void a_misspelt_id_is_answered_with_the_nearest() {
        Ran ran = Ran.boussole("rules", "show", "creative.fatige", "rules");

        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("creative.fatigue");
    }
}
