package dev.boussole.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.InputException;
import dev.boussole.fact.FactPath;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Proposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds, messages, and files that are not text. */
class TablesTest {
    private static final String RULES = "package rules.topic\n\n"
            + Books.rule(
                    "topic.worn",
                    "Threshold( name == \"fatigue-frequency\", $limit : value )\n    $c : Campaign( frequency.value >= $limit )",
                    "advise.lower( \"budget\" ).byPercent( 15 );");

    private static Map<String, String> with(String file, String text) {
        Map<String, String> files = Books.files(RULES);
        files.put(file, text);
        return files;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "other,,3.5x,times,test  | `3.5x` is not a number",
                "other,,3.5,times,       | name, unit and source are needed",
                "other,socal,3.5,t,test  | there is no channel `socal`",
                "other,,3.5,times        | this row has 4 columns instead of 5",
                "other,video,3.5,times,test          | `other` has a value for a channel only"
            })
    void a_bad_threshold_is_refused_with_its_line(String row, String sentence) {
        assertThatThrownBy(() -> RuleBookLoader.load(
                        with("thresholds.csv", Books.THRESHOLDS + row.strip() + "\n"), LoadOptions.standard()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(sentence.strip())
                .hasMessageContaining("rules/thresholds.csv");
    }

    @Test
    void messages_are_complete_in_both_languages() {
        assertThatThrownBy(() -> RuleBookLoader.load(
                        with("messages.fr.yaml", "topic.worn:\n  title: t\n  why: w\n"), LoadOptions.standard()))
                .hasMessage(
                        "`rules/messages.fr.yaml`: rule `topic.worn` has no `step`. Write one, in the file's language.");
    }

    @Test
    void a_placeholder_that_the_rule_cannot_fill_is_refused_with_its_line() {
        assertThatThrownBy(() -> RuleBookLoader.load(
                        with("messages.en.yaml", "topic.worn:\n  title: t\n  why: \"{frequencyy.value}\"\n  step: s\n"),
                        LoadOptions.standard()))
                .hasMessageContaining(
                        "`rules/messages.en.yaml:3`, rule `topic.worn`: `Campaign` has no KPI `frequencyy`.");
    }

    @Test
    void a_proposal_binds_what_placeholders_ask_for() {
        RuleBook book = RuleBookLoader.load(Books.files(RULES), LoadOptions.standard());
        Proposal proposal = book.decide(Books.situations(
                        Books.campaign("c", dev.boussole.campaign.Channel.SEO, Books.kpi(Kpi.FREQUENCY, 4))))
                .proposals()
                .get(0);

        assertThat(proposal.bindings().get("$limit")).isEqualTo(3.5);
        assertThat(FactPath.read(Objects.requireNonNull(proposal.bindings().get("$c")), "frequency.value"))
                .isEqualTo(4.0);
        assertThat(FactPath.read(Objects.requireNonNull(proposal.bindings().get("$c")), "name"))
                .isEqualTo("c");
        assertThat(proposal.action().percent()).isEqualTo(15.0);
    }

    @Test
    void a_file_in_another_encoding_is_named(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("topic"));
        Files.write(folder.resolve("topic/rules.drl"), "// fatigue créative".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> RuleBookLoader.load(folder, LoadOptions.standard()))
                .hasMessageContaining("`rules/topic/rules.drl` is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void a_byte_order_mark_and_foreign_line_ends_are_no_mistake(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : Books.files(RULES).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, "\ufeff" + file.getValue().replace("\n", "\r\n"));
        }

        assertThat(RuleBookLoader.load(folder, LoadOptions.standard()).hash())
                .isEqualTo(RuleBookLoader.load(Books.files(RULES), LoadOptions.standard())
                        .hash());
    }
}
