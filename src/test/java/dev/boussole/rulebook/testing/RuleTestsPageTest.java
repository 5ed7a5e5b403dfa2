package dev.boussole.rulebook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the page on tests of rules, run. */
class RuleTestsPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_example_passes_beside_the_rules_on_fatigue() throws IOException {
        String page = Files.readString(Path.of("src/docs/rule-tests.md"));
        RuleBook rules = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
        List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();

        assertThat(examples).hasSize(2);
        for (MatchResult example : examples) {
            TestReport report = RuleTests.run(rules, Map.of("creative/fatigue.test.yaml", example.group(1)));
            assertThat(report.results()).hasSizeGreaterThan(2);
            assertThat(report.results().stream()
                            .flatMap(result -> result.faults().stream())
                            .map(Text::en))
                    .isEmpty();
        }
    }
}
