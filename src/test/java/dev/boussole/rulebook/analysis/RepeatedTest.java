package dev.boussole.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that say what another says whenever they speak. */
class RepeatedTest {
    private static List<String> remarks(String... rules) {
        Map<String, String> files = Books.files("package rules.topic\n\n" + String.join("\n", rules));
        RuleBook book = RuleBookLoader.load(files, LoadOptions.standard());
        return RulebookAnalysis.of(book, files).stream()
                .filter(remark ->
                        remark.kind() == Remark.Kind.DUPLICATE_RULE || remark.kind() == Remark.Kind.SUBSUMED_RULE)
                .map(remark -> remark.kind().key() + " " + String.join(" ", remark.rules()))
                .toList();
    }

    @Test
    void the_same_said_in_another_order_is_a_duplicate() {
        assertThat(
                        remarks(
                                Books.rule("topic.a", "Campaign( active, cpa.above, ctr.value > 0.01 )"),
                                Books.rule(
                                        "topic.b",
                                        "$c : Campaign( 0.01 < ctr.value, cpa.poor )\n    Campaign( campaignId == $c.id, active )")))
                .containsExactly("duplicate-rule topic.b topic.a");
    }

    @Test
    void a_stricter_rule_that_says_the_same_is_subsumed() {
        assertThat(remarks(
                        Books.rule("topic.strict", "Campaign( cpa.above, cpa.gapPct > 0.5, channel == SEO )"),
                        Books.rule("topic.wide", "Campaign( cpa.value > cpa.reference )")))
                .containsExactly("subsumed-rule topic.strict topic.wide");
    }

    @Test
    void a_stricter_rule_that_says_something_else_is_no_repetition() {
        assertThat(remarks(
                        Books.rule(
                                "topic.strict",
                                "Campaign( cpa.above, cpa.gapPct > 0.5 )",
                                "advise.pause( \"thing\" );"),
                        Books.rule("topic.wide", "Campaign( cpa.above )")))
                .isEmpty();
    }

    @Test
    void a_not_of_the_wider_rule_must_be_kept_by_the_stricter_one() {
        String wide = Books.rule(
                "topic.wide", "$c : Campaign( cpa.above )\n    not Change( campaignId == $c.id, daysAgo <= 3 )");
        assertThat(
                        remarks(
                                wide,
                                Books.rule(
                                        "topic.quieter",
                                        "$c : Campaign( cpa.above, active )\n    not Change( campaignId == $c.id, daysAgo <= 7 )")))
                .containsExactly("subsumed-rule topic.quieter topic.wide");
        assertThat(remarks(wide, Books.rule("topic.careless", "Campaign( cpa.above, active )")))
                .isEmpty();
    }

    @Test
    void a_fact_that_the_stricter_rule_does_not_ask_for_may_not_be_there() {
        assertThat(remarks(
                        Books.rule("topic.a", "Campaign( cpa.above )"),
                        Books.rule(
                                "topic.b",
                                "$c : Campaign( cpa.above )\n    exists Creative( campaignId == $c.id, ctr.below )")))
                .containsExactly("subsumed-rule topic.b topic.a");
    }

    @Test
    void a_sample_that_only_the_wider_rule_needs_makes_a_difference() {
        String needy = Books.rule("topic.needy", "Campaign( cpa.above )")
                .replace("@lever", "@needs( \"cpa.successes >= strong\" ) @lever");
        assertThat(remarks(needy, Books.rule("topic.strict", "Campaign( cpa.above, channel == SEO )")))
                .isEmpty();
    }

    @Test
    void with_a_veto_between_them_the_author_has_said_what_is_meant() {
        String strict = Books.rule("topic.strict", "Campaign( cpa.above, channel == SEO )")
                .replace("@lever", "@vetoes( \"topic.wide\" ) @lever");
        assertThat(remarks(strict, Books.rule("topic.wide", "Campaign( cpa.above )")))
                .isEmpty();
    }

    @Test
    void limits_of_one_channel_can_keep_two_rules_apart() {
        assertThat(remarks(
                        Books.rule(
                                "topic.table",
                                "Threshold( name == \"fatigue-frequency\", $f : value )\n    Campaign( frequency.value > $f )"),
                        Books.rule("topic.four", "Campaign( frequency.value > 4 )")))
                .isEmpty();
    }
}
