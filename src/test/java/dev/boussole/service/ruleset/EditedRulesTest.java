package dev.boussole.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.store.ruleset.Draft;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditedRulesTest {
    private static final Map<String, String> FILES = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
    private static final Served SERVED = new Served(1, RuleBookLoader.load(FILES, LoadOptions.standard()), FILES);

    private static EditedRules edited(String path, @Nullable String text) {
        return EditedRules.of(SERVED, List.of(new Draft(path, text, 1, new Actor("Claire"), Instant.EPOCH)));
    }

    private static String file(String path) {
        return FILES.getOrDefault(path, "");
    }

    @Test
    void only_the_rule_whose_text_changed_is_edited() {
        String path = "creative/fatigue.drl";
        EditedRules rules = edited(path, file(path).replaceFirst("priority\\( HIGH \\)", "priority( LOW )"));
        assertThat(rules.edited()).containsExactly("creative.fatigue");
        assertThat(rules.added()).isEmpty();
        assertThat(rules.removed()).isEmpty();
    }

    @Test
    void a_comment_between_rules_edits_none() {
        String path = "creative/fatigue.drl";
        assertThat(edited(path, "// about wear\n" + file(path)).edited()).isEmpty();
    }

    @Test
    void a_new_rule_is_added_and_a_file_that_goes_takes_its_rules_along() {
        String rule =
                "package rules.creative\n\nrule \"creative.fresh\"\n    @id( \"creative.fresh\" )\nwhen\nthen\nend\n";
        assertThat(edited("creative/fresh.drl", rule).added()).containsEntry("creative.fresh", "creative/fresh.drl");
        assertThat(edited("creative/fatigue.drl", null).removed()).contains("creative.fatigue");
    }

    @Test
    void a_threshold_edits_the_rules_that_read_it_in_their_conditions_or_needs() {
        String csv = file("thresholds.csv");
        assertThat(edited("thresholds.csv", csv.replace("fatigue-impressions,,5000", "fatigue-impressions,,4000"))
                        .edited())
                .contains("creative.fatigue", "creative.fatigue-severe")
                .doesNotContain("budget.scale");
        assertThat(edited("thresholds.csv", csv.replace("fatigue-cpa-rise,", "fatigue-cpa-rise,,9,x,y\n#,"))
                        .edited())
                .contains("creative.fatigue-severe");
    }

    @Test
    void a_message_edits_its_rule_alone() {
        String messages = file("messages.fr.yaml");
        String other = messages.replaceFirst("(?m)^(creative\\.fatigue:\\n  title: ).*$", "$1\"Autrement\"");
        assertThat(edited("messages.fr.yaml", other).edited()).containsExactly("creative.fatigue");
    }

    @Test
    void tests_edit_the_rules_beside_them() {
        String path = "waiting/sample.test.yaml";
        assertThat(edited(path, file(path) + "\n# one more\n").edited()).containsExactly("waiting.sample-too-small");
    }

    @Test
    void a_draft_that_says_what_is_in_service_edits_nothing() {
        Map<String, String> same = new TreeMap<>(FILES);
        assertThat(edited("thresholds.csv", same.get("thresholds.csv")).edited())
                .isEmpty();
    }

    @Test
    void a_failing_test_is_of_its_rule_and_a_rule_without_tests_is_untested() {
        Map<String, String> files = new TreeMap<>(SmallRules.files());
        files.put("creative/worn.test.yaml", SmallRules.TEST.replace("frequency: 3.5", "frequency: 3.4"));
        Served failing = new Served(1, RuleBookLoader.load(files, LoadOptions.standard()), files);
        Checkups checkups = new Checkups();
        Checkups.Checkup checkup = checkups.of(failing, LocalDate.of(2026, 11, 1));
        assertThat(checkup.fails("creative.worn", "creative/worn.drl")).isTrue();
        assertThat(checkup.untested("creative.worn")).isFalse();

        files.remove("creative/worn.test.yaml");
        Served untested = new Served(2, RuleBookLoader.load(files, LoadOptions.standard()), files);
        Checkups.Checkup other = checkups.of(untested, LocalDate.of(2026, 11, 1));
        assertThat(other.fails("creative.worn", "creative/worn.drl")).isFalse();
        assertThat(other.untested("creative.worn")).isTrue();
    }
}
