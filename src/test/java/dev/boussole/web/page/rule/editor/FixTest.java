package dev.boussole.web.page.rule.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.service.ruleset.SmallRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FixTest {
    /** What the rule says once every fix that is offered has been taken. */
    private static String corrected(String right, String wrong) {
        Map<String, String> files = new TreeMap<>(SmallRules.files());
        String text = SmallRules.RULE.replace(right, wrong);
        files.put("creative/worn.drl", text);
        List<Fix> fixes = RuleBookLoader.attempt(files, LoadOptions.standard()).problems().stream()
                .map(Fix::of)
                .flatMap(Optional::stream)
                .toList();
        assertThat(fixes).hasSize(1);
        Fix fix = fixes.get(0);
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean here = line.contains(wrong.strip());
            int at = line.indexOf(fix.wrong(), fix.from() - 1);
            lines.append(
                            here
                                    ? line.substring(0, at)
                                            + fix.text()
                                            + line.substring(at + fix.wrong().length())
                                    : line)
                    .append('\n');
        }
        return lines.substring(0, lines.length() - 1);
    }

    @Test
    void a_misspelt_kpi_is_put_right() {
        assertThat(corrected("frequency.value >=", "frequenzy.value >=")).isEqualTo(SmallRules.RULE);
    }

    @Test
    void a_misspelt_threshold_is_put_right_within_its_quotation_marks() {
        assertThat(corrected("\"frequency-max\"", "\"frequency-mx\"")).isEqualTo(SmallRules.RULE);
    }

    @Test
    void a_wrong_package_is_put_right() {
        assertThat(corrected("package rules.creative", "package rules.kreative"))
                .isEqualTo(SmallRules.RULE);
    }

    @Test
    void what_takes_thought_is_not_corrected() {
        Map<String, String> files = new TreeMap<>(SmallRules.files());
        files.put("creative/worn.drl", SmallRules.RULE.replace("end\n", ""));
        assertThat(RuleBookLoader.attempt(files, LoadOptions.standard()).problems())
                .isNotEmpty()
                .allMatch(problem -> Fix.of(problem).isEmpty());
    }
}
