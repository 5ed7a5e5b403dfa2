package dev.boussole.rulebook.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as tested. */
class CoverageTest {
    private static CoverageReport covered(String rules, String tests) {
        Map<String, String> files = Books.files("package rules.topic\n\n" + rules);
        files.put("topic/rules.test.yaml", "tests:\n" + tests);
        return Coverage.of(RuleBookLoader.load(files, LoadOptions.standard()), files);
    }

    private static CoveredRule one(String when, String tests) {
        return covered(Books.rule("topic.one", when), tests).rules().get(0);
    }

    @Test
    void a_condition_is_tested_where_it_alone_decides() {
        CoveredRule rule = one("Campaign( frequency.value >= 3, ctr.falling, cpa.above )", """
                - { name: speaks, given: { campaign: { frequency: 3, ctr: falling, cpa: above } }, expect: [ topic.one ] }
                """);

        assertThat(rule.fired()).isTrue();
        assertThat(rule.conditions())
                .extracting(CoveredCondition::condition, CoveredCondition::spoke, CoveredCondition::silent)
                .containsExactly(
                        tuple("frequency.value >= 3", true, false),
                        tuple("ctr.falling", true, false),
                        tuple("cpa.above", true, false));
    }

    @Test
    void two_conditions_that_fail_together_test_neither() {
        CoveredRule rule = one("Campaign( frequency.value >= 3, ctr.falling )", """
                - { name: both fail, given: { campaign: { frequency: 2, ctr: stable } }, expect: [ ] }
                """);

        assertThat(rule.fired()).isFalse();
        assertThat(rule.decisive()).isZero();
    }

    @Test
    void each_alternative_counts_and_one_that_another_makes_up_for_does_not() {
        String when = "Campaign( active && (ctr.falling || cpa.above) )";
        CoveredRule both = one(when, """
                - { name: both, given: { campaign: { ctr: falling, cpa: above } }, expect: [ topic.one ] }
                """);
        CoveredRule first = one(when, """
                - { name: first, given: { campaign: { ctr: falling, cpa: near } }, expect: [ topic.one ] }
                - { name: none, given: { campaign: { ctr: stable, cpa: near } }, expect: [ ] }
                """);

        assertThat(both.conditions())
                .extracting(CoveredCondition::condition, CoveredCondition::decisive)
                .containsExactly(tuple("active", true), tuple("ctr.falling", false), tuple("cpa.above", false));
        assertThat(first.conditions())
                .extracting(CoveredCondition::condition, CoveredCondition::spoke, CoveredCondition::silent)
                .containsExactly(
                        tuple("active", true, false),
                        tuple("ctr.falling", true, true),
                        tuple("cpa.above", false, true));
    }

    @Test
    void a_threshold_is_tested_on_both_sides_and_at_the_edge() {
        String when =
                "Threshold( name == \"fatigue-frequency\", $limit : value )\n    Campaign( frequency.value >= $limit )";
        String speaks =
                "- { name: at, given: { campaign: { frequency: at fatigue-frequency } }, expect: [ topic.one ] }\n";
        String silent = "- { name: short, given: { campaign: { frequency: 1 } }, expect: [ ] }\n";

        CoveredRule edge = one(when, speaks);
        assertThat(edge.edges()).isOne();
        assertThat(edge.bothSides()).isZero();
        CoveredRule whole = one(when, speaks + silent);
        assertThat(whole.limits())
                .extracting(CoveredCondition::threshold, CoveredCondition::bothSides, CoveredCondition::edge)
                .containsExactly(tuple("fatigue-frequency", true, true));
        assertThat(whole.complete()).isTrue();
        assertThat(one(when, speaks.replace("at fatigue-frequency", "9") + silent)
                        .edges())
                .isZero();
    }

    @Test
    void what_must_not_be_there_and_the_sample_are_conditions_too() {
        String rule = Books.rule(
                        "topic.one",
                        "$c : Campaign( ctr.falling )\n    not Change( campaignId == $c.id, lever == CRE, daysAgo < 7 )")
                .replace("@lever", "@needs( \"ctr.successes >= usable\" ) @lever");
        CoverageReport report = covered(rule, """
                - { name: speaks, given: { campaign: { ctr: falling } }, expect: [ topic.one ] }
                - name: just changed
                  given: { campaign: { ctr: falling }, changes: [ { lever: CRE, daysAgo: 3 } ] }
                  expect: [ ]
                - { name: thin, given: { campaign: { ctr: [ falling, thin ] } }, expect: [ ] }
                """);

        assertThat(report.rules().get(0).conditions())
                .extracting(CoveredCondition::fact, CoveredCondition::condition, CoveredCondition::decisive)
                .containsExactly(
                        tuple("Campaign", "ctr.falling", true),
                        tuple("Campaign", "ctr.successes >= 30", true),
                        tuple("Change", "lever == CRE", true),
                        tuple("Change", "daysAgo < 7", true));
        assertThat(report.share()).isEqualTo(1);
        assertThat(report.summary().en()).endsWith("at the edge: 100.0%.");
    }

    @Test
    void a_case_that_would_not_notice_the_rule_tests_nothing_of_it() {
        String other = Books.rule("topic.other", "Campaign( cpa.above )");
        CoverageReport report = covered(Books.rule("topic.one", "Campaign( ctr.falling )") + other, """
                - { name: of another, given: { campaign: { ctr: falling, cpa: above } }, silent: [ ] , expect: [ topic.one, topic.other ] }
                """);
        CoverageReport unnoticed = covered(Books.rule("topic.one", "Campaign( ctr.falling )") + other, """
                - { name: of another, given: { campaign: { ctr: falling, cpa: near } }, silent: [ topic.other ] }
                """);

        assertThat(report.fired()).isEqualTo(2);
        assertThat(unnoticed.fired()).isZero();
        assertThat(unnoticed.rules()).extracting(CoveredRule::cases).containsExactly(0, 1);
    }

    @Test
    void every_rule_condition_and_threshold_that_we_ship_is_tested() {
        Map<String, String> files = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
        CoverageReport report = Coverage.of(RuleBookLoader.load(files, LoadOptions.standard()), files);

        assertThat(report.fired()).isEqualTo(report.rules().size());
        assertThat(report.share()).as(report.summary().en()).isEqualTo(1);
        assertThat(report.edges()).as(report.summary().en()).isEqualTo(report.limits());
    }
}
