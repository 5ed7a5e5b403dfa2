package dev.boussole.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that can never hold, and those that can although they look odd. */
class ImpossibleTest {
    private static final String FATIGUE = "Threshold( name == \"fatigue-frequency\", $f : value )\n    ";

    private static List<Remark> remarks(String... rules) {
        Map<String, String> files = Books.files("package rules.topic\n\n" + String.join("\n", rules));
        RuleBook book = RuleBookLoader.load(files, LoadOptions.standard());
        return RulebookAnalysis.of(book, files).stream()
                .filter(remark -> remark.kind() != Remark.Kind.UNTESTED_RULE
                        && remark.kind() != Remark.Kind.BARE_FIGURE
                        && remark.kind() != Remark.Kind.UNUSED_FINDING)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Campaign( ctr.value > 0.1, ctr.value < 0.05 )",
                "Campaign( ctr.value > 1 )",
                "Campaign( channel == SEO, channel == EMAIL )",
                "Campaign( channel in ( SEO, EMAIL ), channel not in ( EMAIL, SEO, VIDEO ) )",
                "Campaign( ctr.below && ctr.above )",
                "Campaign( ctr.ok, ctr.below )",
                "Campaign( cpa.poor, cpa.below )",
                "Campaign( frequency.poor )",
                "Campaign( ctr.falling, ctr.stable )",
                "Campaign( ctr.strong, !ctr.firm )",
                "Campaign( ctr.grade == FIRM, ctr.successes > 100 )",
                "Campaign( !ctr.known, ctr.value > 0 )",
                "Campaign( ctr.value == null, ctr.low != null )",
                "Campaign( cpa.low > cpa.value )",
                "Campaign( cpa.low > cpa.reference, cpa.high < cpa.reference )",
                "Campaign( cpa.gapPct > 0.5, cpa.value < cpa.reference )",
                "Campaign( cpa.value > 2 * cpc.value, cpc.value > cpa.value )",
                "Campaign( cpc.value / cpa.value > 2, cpa.value > cpc.value )",
                "Campaign( cpa.referenceKind == TARGET, cpa.value > cpa.referenceHigh, cpa.value < cpa.reference )",
                "Campaign( spendForecastLow > budget, spendForecastHigh < budget )",
                "Campaign( spendShare > 1.2 )",
                "Campaign( primary.kpi == CPA, primary.poor, cpa.ok )",
                "Campaign( active == true, !active )",
                "Campaign( ctr.trendQ < 0.01, ctr.trendP > 0.2 )",
                "$o : Objective( probability > 1 )",
                "$o : Objective( ended, !ended )",
                "$o : Objective( forecastLow > forecastHigh )",
                "$c : Campaign( active )\n    Change( campaignId == $c.id, daysAgo <= 3, daysUntil >= 1 )",
                "$c : Campaign( active )\n    Change( campaignId == $c.id, lever == BUD, daysAgo <= 3 )\n"
                        + "    not Change( campaignId == $c.id, lever == BUD, daysAgo <= 7 )",
                "$s : Creative( ctr.below )\n    not Creative( campaignId == $s.campaignId, !ctr.ok )",
                "$p : ChannelPair( probabilityBetter > 1 )",
                "$c : Channel( channel == SEO )\n    Channel( channel == $c.channel, channel == EMAIL )",
                "Account( channelsFallen > channelsCompared )"
            })
    void a_rule_that_can_never_speak_is_an_error(String when) {
        assertThat(remarks(Books.rule("topic.never", when)))
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.NEVER_HOLDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Campaign( ctr.value > 0.05, ctr.value < 0.1 )",
                "Campaign( ctr.value >= 0.1, ctr.value <= 0.1 )",
                "Campaign( !ctr.below, ctr.high < ctr.referenceLow )",
                "Campaign( !ctr.below, !ctr.above, !ctr.ok )",
                "Campaign( cpa.ok, cpa.value > cpa.reference )",
                "Campaign( cpa.referenceKind == PAST, cpa.value < cpa.referenceHigh, cpa.value > cpa.reference )",
                "Campaign( lpv_rate.value > 1.1 )",
                "Campaign( ltv_cac.value < 0 )",
                "Campaign( dailyBudgetNeeded < 0 )",
                "Campaign( primary.poor, cpa.ok )",
                "Campaign( guardrail.poor, guardrail.usable )",
                "Campaign( ctr.former > ctr.value, ctr.falling )",
                "Campaign( cpa.value * cpc.value > 10, cpa.value < 4 )",
                "Campaign( channel == null )",
                "Campaign( channel != SEO, channel != EMAIL )",
                "$s : Audience( ctr.above )\n    exists Audience( campaignId == $s.campaignId, name != $s.name, ctr.below )"
                        + "\n    not Audience( campaignId == $s.campaignId, name != $s.name, ctr.above )",
                "$c : Channel( channel == SEO )\n    Channel( channel == EMAIL, cpa.above )",
                "$p : ChannelPair( cheapest )\n    not Channel( channel == $p.donor, cpa.below )"
            })
    void a_rule_that_can_speak_is_left_alone(String when) {
        assertThat(remarks(Books.rule("topic.fine", when))).isEmpty();
    }

    @Test
    void as_few_conditions_as_contradict_each_other_are_told_at_the_last_of_them() {
        List<Remark> remarks = remarks(Books.rule(
                "topic.never",
                FATIGUE + "Campaign( active, frequency.value > $f, cpa.ok,\n        frequency.value < 2, ctr.below )"));
        assertThat(remarks).singleElement().satisfies(remark -> {
            assertThat(remark.offending()).isEqualTo("frequency.value < 2");
            assertThat(remark.line()).isEqualTo(8);
            assertThat(remark.column()).isEqualTo(9);
            assertThat(remark.sentence().en())
                    .isEqualTo("`frequency.value > $f` (`frequency.value > 3.5`) and `frequency.value < 2`"
                            + " can never hold together, so the rule never speaks.");
        });
    }

    @Test
    void the_sample_that_a_rule_needs_counts_too() {
        String rule = Books.rule("topic.needy", "Campaign( cpa.below, !cpa.firm )")
                .replace("@lever", "@needs( \"cpa.successes >= strong\" ) @lever");
        assertThat(remarks(rule))
                .singleElement()
                .satisfies(remark -> assertThat(remark.offending()).isEqualTo("@needs( \"cpa.successes >= strong\" )"));
    }

    @Test
    void a_limit_that_leaves_no_room_on_one_channel_is_a_warning() {
        assertThat(remarks(
                        Books.rule("topic.video", FATIGUE + "Campaign( frequency.value > $f, frequency.value < 4 )")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(Remark.Kind.NEVER_HOLDS_ON_CHANNEL);
                    assertThat(remark.sentence().en()).contains("`VIDEO`");
                });
    }

    @Test
    void a_rule_that_leaves_out_the_channel_by_itself_is_left_alone() {
        assertThat(remarks(Books.rule(
                        "topic.no-video",
                        FATIGUE + "Campaign( frequency.value > $f, frequency.value < 4, channel == PAID_SOCIAL )")))
                .isEmpty();
    }

    @Test
    void an_alternative_that_the_other_conditions_shut_is_dead() {
        assertThat(remarks(Books.rule("topic.dead", "Campaign( cpa.ok, cpa.above || ctr.falling )")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(Remark.Kind.DEAD_ALTERNATIVE);
                    assertThat(remark.offending()).isEqualTo("cpa.above || ctr.falling");
                    assertThat(remark.sentence().en()).contains("`cpa.above`");
                });
    }

    @Test
    void a_not_of_what_can_never_be_says_nothing() {
        assertThat(remarks(Books.rule(
                        "topic.idle",
                        "$c : Campaign( active )\n    not Change( campaignId == $c.id, daysAgo < 3, daysAgo > 7 )")))
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.ALWAYS_TRUE);
    }

    @Test
    void a_rule_that_builds_on_a_finding_takes_over_what_makes_it() {
        List<Remark> remarks = remarks(
                Books.rule("topic.makes", "Campaign( cpa.above )", "advise.found( \"dear\" );"),
                Books.rule(
                        "topic.asks", "$c : Campaign( cpa.ok )\n    Finding( name == \"dear\", campaignId == $c.id )"));
        assertThat(remarks).extracting(Remark::rule).containsExactly("topic.asks");
    }
}
