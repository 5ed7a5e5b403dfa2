package dev.boussole.rulebook.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                .containsExactly(
                        "`topic.worn` spoke and should not: `frequency.value >= 3` (3), `ctr.falling` (-0.2).");
        assertThat(faults("given: { campaign: { frequency: 3, ctr: falling } }\nsilent: [ topic.worn ]"))
                .containsExactly(
                        "`topic.worn` spoke and should not: `frequency.value >= 3` (3), `ctr.falling` (-0.2).");
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
    void every_mistake_of_a_file_is_told_at_once_with_its_line() {
        TestReport report = run("""
                tests:
                  - name: two mistakes
                    given:
                      campaign:
                        frequencyy: 3
                        ctr: faling
                    expect: [ topic.wron ]
                  - name: a third
                    given: { campaign: { channel: paid_sociall } }
                    expect: [ ]
                  - name: nothing expected
                    given: { campaign: { } }
                """);

        assertThat(report.results().stream().flatMap(result -> result.details().stream()))
                .extracting(Fault::line, fault -> fault.text().en().split("[.] ")[0])
                .containsExactly(
                        tuple(11, "the test expects nothing"),
                        tuple(5, "`campaign` has no `frequencyy`"),
                        tuple(6, "`ctr` cannot be `faling`"),
                        tuple(7, "there is no rule `topic.wron`"),
                        tuple(9, "`channel` is `paid_sociall`"));
        assertThat(report.results()).filteredOn(TestResult::isMistaken).hasSize(3);
    }

    @Test
    void given_changes_the_base_of_the_file() {
        TestReport report = run("""
                base:
                  campaign: { frequency: 3, ctr: { value: 0.01, is: falling } }
                tests:
                  - name: as it is
                    expect: [ topic.worn ]
                  - name: one figure of a KPI
                    given: { campaign: { ctr: { trendQ: 0.11 } } }
                    expect: [ ]
                  - name: a word says the KPI anew
                    given: { campaign: { ctr: stable } }
                    expect: [ ]
                  - name: taken away
                    given: { campaign: { frequency: ~ } }
                    expect: [ ]
                """);

        assertThat(report.results())
                .hasSize(4)
                .allSatisfy(result -> assertThat(result.faults()).isEmpty());
    }

    @Test
    void a_table_is_a_case_for_each_value() {
        TestReport report = run("""
                tests:
                  - name: worn out
                    given: { campaign: { ctr: falling } }
                    vary:
                      campaign.frequency:
                        2.99: [ ]
                        3: [ topic.worn ]
                        4: [ ]
                """);

        assertThat(report.results())
                .extracting(TestResult::line, TestResult::name, TestResult::expected, TestResult::actual)
                .containsExactly(
                        tuple(6, "worn out (campaign.frequency 2.99)", List.of(), List.of()),
                        tuple(7, "worn out (campaign.frequency 3)", List.of("topic.worn"), List.of("topic.worn")),
                        tuple(8, "worn out (campaign.frequency 4)", List.of(), List.of("topic.worn")));
        assertThat(report.failed()).isOne();
    }

    @Test
    void rows_change_several_figures_and_what_is_expected_of_them() {
        TestReport report = run("""
                tests:
                  - name: worn out
                    given: { campaign: { frequency: 3, ctr: falling } }
                    expect: [ topic.worn ]
                    expectAction: 'refresh("creative").within(7)'
                    vary:
                      - { campaign.frequency: 9 }
                      - { campaign.frequency: 2, campaign.ctr.trendQ: 0.01, expect: [ ] }
                      - { campaign.ctr: rising, expect: [ ] }
                """);

        assertThat(report.results())
                .allSatisfy(result -> assertThat(result.faults()).isEmpty());
        assertThat(report.results())
                .extracting(TestResult::name)
                .containsExactly(
                        "worn out (campaign.frequency 9)",
                        "worn out (campaign.frequency 2, campaign.ctr.trendQ 0.01)",
                        "worn out (campaign.ctr rising)");
    }

    @Test
    void a_test_follows_a_threshold_that_it_names_in_the_campaigns_channel() {
        Map<String, String> files = Books.files("package rules.topic\n\n"
                + Books.rule("topic.limit", """
                        Threshold( name == "fatigue-frequency", $limit : value )
                            Campaign( frequency.value >= $limit )""")
                + Books.rule("topic.days", "$c : Campaign( active )\n    Change( campaignId == $c.id, daysAgo < 30 )"));
        files.put("topic/rules.test.yaml", """
                tests:
                  - name: edges
                    given: { campaign: { } }
                    vary:
                      - { campaign.frequency: below fatigue-frequency, expect: [ ] }
                      - { campaign.frequency: at fatigue-frequency, expect: [ topic.limit ] }
                      - { campaign.frequency: just above fatigue-frequency, expect: [ topic.limit ] }
                      - { campaign.channel: video, campaign.frequency: 4.9, expect: [ ] }
                      - { campaign.channel: video, campaign.frequency: at fatigue-frequency, expect: [ topic.limit ] }
                      - { campaign.frequency: at fatigue-frequancy, expect: [ ] }
                  - name: whole days
                    given: { campaign: { }, changes: [ { lever: CRE, daysAgo: 0 } ] }
                    vary:
                      changes.1.daysAgo:
                        below usable-clicks: [ topic.days ]
                        at usable-clicks: [ ]
                        above usable-clicks: [ ]
                """);

        TestReport report = RuleTests.run(files, LoadOptions.standard());

        assertThat(report.results())
                .filteredOn(result -> !result.passed())
                .singleElement()
                .satisfies(result -> assertThat(result.faults().get(0).en())
                        .startsWith("there is no threshold `fatigue-frequancy`. Did you mean `fatigue-frequency`?"));
        assertThat(report.results()).hasSize(9);
    }

    @Test
    void what_holds_back_what_is_compared_for_the_rules_of_the_file() {
        Map<String, String> files = Books.files("package rules.topic\n\n"
                + Books.rule("topic.stop", "Campaign( frequency.value >= 3 )")
                        .replace("@lever( CRE )", "@lever( CRE ) @vetoes( \"topic.more\" )")
                + Books.rule("topic.more", "Campaign( ctr.falling )", "advise.add( \"creative\" );"));
        String test = """
                tests:
                  - name: a test
                    given: { campaign: { frequency: 3, ctr: falling } }
                    expect: [ topic.stop, topic.more ]
                    heldBack: { %s }
                """;

        assertThat(heldBack(files, test.formatted("topic.more: topic.stop"))).isEmpty();
        assertThat(heldBack(files, test.formatted("topic.more: ~")))
                .containsExactly("`topic.more` is held back by `topic.stop` instead of no rule.");
        assertThat(heldBack(files, test.formatted("")))
                .containsExactly("`topic.more` is held back by `topic.stop` and should not be.");
        assertThat(heldBack(files, test.formatted("topic.more: topic.stop, topic.stop: topic.more")))
                .containsExactly("`topic.stop` was expected to be held back and is not.");
    }

    private static List<String> heldBack(Map<String, String> files, String test) {
        files.put("topic/rules.test.yaml", test);
        return RuleTests.run(files, LoadOptions.standard()).results().get(0).faults().stream()
                .map(Text::en)
                .toList();
    }

    @Test
    void only_what_is_selected_runs() {
        String tests = """
                tests:
                  - name: often seen
                    given: { campaign: { frequency: 3, ctr: falling } }
                    expect: [ topic.worn ]
                  - name: rarely seen
                    given: { campaign: { frequency: 1, ctr: falling } }
                    silent: [ topic.worn ]
                """;
        Map<String, String> files = Books.files(RULES);
        files.put("topic/rules.test.yaml", tests);
        files.put("topic/other.test.yaml", tests);

        assertThat(selected(files, "topic.worn")).hasSize(4);
        assertThat(selected(files, "topic.dear")).hasSize(2);
        assertThat(selected(files, "Rarely")).hasSize(2);
        assertThat(selected(files, "other")).hasSize(2);
        assertThat(selected(files, "nothing like it")).isEmpty();
    }

    private static List<TestResult> selected(Map<String, String> files, String only) {
        return RuleTests.run(RuleBookLoader.load(files, LoadOptions.standard()), files, new Selection(only))
                .results();
    }

    @Test
    void the_firings_tell_which_rule_spoke_where_and_which_tests_would_notice_it() {
        Map<String, String> files = Books.files(RULES);
        files.put("topic/rules.test.yaml", """
                tests:
                  - name: exact
                    given: { campaign: { frequency: 3, ctr: falling } }
                    expect: [ topic.worn ]
                  - name: one rule
                    given: { campaign: { frequency: 3, ctr: falling, cpa: above } }
                    silent: [ topic.dear ]
                  - name: not run
                    given: { campaign: { frequencyy: 3 } }
                    expect: [ ]
                """);

        assertThat(RuleTests.firings(RuleBookLoader.load(files, LoadOptions.standard()), files))
                .extracting(Played::line, Played::name, Played::watched, Played::spoke)
                .containsExactly(
                        tuple(2, "exact", Set.of("topic.worn", "topic.dear"), Set.of("topic.worn")),
                        tuple(5, "one rule", Set.of("topic.dear"), Set.of("topic.worn", "topic.dear")));
    }

    @Test
    void a_rulebook_without_tests_has_not_passed() {
        TestReport report = RuleTests.run(Books.files(RULES), LoadOptions.standard());

        assertThat(report.passed()).isFalse();
        assertThat(report.summary().en()).startsWith("No test was found.");
        assertThat(run("tests: []").passed()).isFalse();
    }
}
