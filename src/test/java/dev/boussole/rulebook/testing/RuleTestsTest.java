package dev.boussole.rulebook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The runner of the tests that rule authors write. */
class RuleTestsTest {
    private static final String RULES = "package rules.topic\n\n"
            + Books.rule(
                    "topic.worn",
                    "Campaign( frequency.value >= 3, ctr.falling )",
                    "advise.refresh( \"creative\" ).within( 7 );")
            + Books.rule("topic.dear", "Campaign( cpa.above )")
                    .replace("@lever", "@needs( \"cpa.successes >= usable\" ) @lever");

    private static TestReport run(String tests) {
        Map<String, String> files = Books.files(RULES);
        files.put("topic/rules.test.yaml", tests);
        return RuleTests.run(files, LoadOptions.standard());
    }

    private static List<String> faults(String test) {
        return run("tests:\n  - name: a test\n" + test.indent(4)).results().get(0).faults().stream()
                .map(Text::en)
                .toList();
    }

    @Test
    void a_test_passes_when_exactly_the_expected_rules_speak() {
        assertThat(faults("given: { campaign: { frequency: 3, ctr: falling } }\nexpect: [ topic.worn ]"))
                .isEmpty();
        assertThat(faults("given: { campaign: { frequency: 2.9, ctr: falling } }\nexpect: []"))
                .isEmpty();
    }

    @Test
    void a_rule_that_should_have_spoken_says_which_condition_stood_in_its_way() {
        assertThat(faults("given: { campaign: { frequency: 2.5, ctr: falling } }\nexpect: [ topic.worn ]"))
                .containsExactly("`topic.worn` was expected and did not speak: `frequency.value >= 3` fails."
                        + " `Campaign.frequency.value` is 2.5; it would have to be 3.");
    }

    @Test
    void a_rule_that_nobody_expected_fails_the_test() {
        assertThat(faults("given: { campaign: { frequency: 3, ctr: falling } }\nexpect: []"))
                .containsExactly("`topic.worn` spoke and should not.");
        assertThat(faults("given: { campaign: { frequency: 3, ctr: falling } }\nsilent: [ topic.worn ]"))
                .containsExactly("`topic.worn` spoke and should not.");
    }

    @Test
    void a_rule_without_the_sample_that_it_needs_does_not_speak() {
        assertThat(faults("given: { campaign: { cpa: [ above, usable ] } }\nexpect: [ topic.dear ]"))
                .isEmpty();
        assertThat(faults("given: { campaign: { cpa: [ above, thin ] } }\nexpect: []"))
                .isEmpty();
    }

    @Test
    void an_action_is_compared_whatever_the_order_of_its_details() {
        String given = "given: { campaign: { frequency: 3, ctr: falling } }\nexpect: [ topic.worn ]\nexpectAction: ";

        assertThat(faults(given + "'advise.refresh( \"creative\" ).within( 7 );'"))
                .isEmpty();
        assertThat(faults(given + "'refresh(\"creative\").within(8)'"))
                .containsExactly(
                        "`topic.worn` advised `refresh(\"creative\").within(7)` instead of `refresh(\"creative\").within(8)`.");
    }

    @Test
    void a_misspelt_key_word_or_rule_is_a_mistake_with_a_suggestion() {
        assertThat(faults("given: { campaign: { frequencyy: 3 } }\nexpect: []"))
                .containsExactly("`campaign` has no `frequencyy`. Did you mean `frequency`?");
        assertThat(faults("given: { campaign: { ctr: faling } }\nexpect: []"))
                .containsExactly("`ctr` cannot be `faling`. Did you mean `falling`?");
        assertThat(faults("given: { campaign: {} }\nexpect: [ topic.wron ]"))
                .containsExactly("there is no rule `topic.wron`. Did you mean `topic.worn`?");
        assertThat(faults("given: { campaign: {} }\nexpct: []")).isNotEmpty();
    }

    @Test
    void a_rulebook_without_tests_has_not_passed() {
        TestReport report = RuleTests.run(Books.files(RULES), LoadOptions.standard());

        assertThat(report.passed()).isFalse();
        assertThat(report.summary().en()).startsWith("No test was found.");
        assertThat(run("tests: []").passed()).isFalse();
    }
}
