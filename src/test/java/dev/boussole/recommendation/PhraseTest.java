package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule's messages with the figures of its match. */
class PhraseTest {
    private static final CampaignSituation SITUATION =
            campaign().kpi(Kpi.CPA, 20, 30, 40, 1200, 60, 40).situation();
    private static final CampaignFact CAMPAIGN = SITUATION.fact();

    @Test
    void a_figure_of_a_kpi_has_the_unit_of_its_kind() {
        assertThat(told("{cpa}, {cpa.value}, {cpa.low} to {cpa.high}, reference {cpa.reference}", CAMPAIGN))
                .isEqualTo("€30, €30, €20 to €40, reference €40");
        assertThat(told("gap {cpa.gap}, {cpa.gapPct}; {cpa.n} of {cpa.successes}", CAMPAIGN))
                .isEqualTo("gap -€10, -25%; 1,200 of 60");
    }

    @Test
    void a_figure_that_is_missing_is_said_to_be_unknown() {
        assertThat(told("{ctr}, {ctr.value}, {nonsense}, {$nonsense}, {$nonsense.value}", CAMPAIGN))
                .isEqualTo("unknown, unknown, unknown, unknown, unknown");
        assertThat(raconte("{ctr}, {ctr.value}, {$nonsense}", CAMPAIGN)).isEqualTo("inconnu, inconnu, inconnu");
    }

    @Test
    void an_action_and_the_campaigns_own_words_can_be_named() {
        assertThat(told("{action.percent} % within { action.withinDays } days: {action.object}", CAMPAIGN))
                .isEqualTo("15 % within 7 days: daily-budget");
        assertThat(told("{name} spends {dailySpend} on {channel} for {objective}", CAMPAIGN))
                .isEqualTo("C spends €100 on " + Channel.PAID_SEARCH.label().en() + " for "
                        + Goal.SALES.label().en());
        assertThat(raconte("{channel}", CAMPAIGN))
                .isEqualTo(Channel.PAID_SEARCH.label().fr());
    }

    @Test
    void variables_are_told_as_what_they_are() {
        Map<String, Object> bindings =
                Map.of("$limit", 3.5, "$kpi", Kpi.CPA, "$day", LocalDate.of(2026, 11, 9), "$pair", pair());
        assertThat(told("{$limit}; {$kpi}; {$day}; {$pair.donorCpa}", bindings, CAMPAIGN))
                .isEqualTo("3.5; Cost per acquisition; 9 November 2026; €60");
        assertThat(raconte("{$day}", bindings, CAMPAIGN)).isEqualTo("9 novembre 2026");
    }

    @Test
    void a_pair_of_channels_has_money_shares_and_counts() {
        assertThat(told(
                        "{donor}: {donorSpendShare}, {donorConversions} at {donorCpa}; {receiverConversions} at"
                                + " {receiverCpa}, {receiverMarginalCpa} for one more; {probabilityBetter}",
                        pair()))
                .isEqualTo(Channel.DISPLAY.label().en() + ": 60%, 1,090 at €60; 90 at €30, €40 for one more; 99%");
    }

    @Test
    void a_goal_has_the_unit_of_its_kpi() {
        assertThat(told(
                        "{kpi}: {baseline} to {target}, heading for {forecast}; {elapsedShare} over,"
                                + " {upliftNeeded} more against {upliftPast90}",
                        goal("cpa", 0.2)))
                .isEqualTo("Cost per acquisition: €30 to €20, heading for €25; 30% over, 10% more against 20%");
        assertThat(told("{kpi} {target} {daysWithoutData}", goal("smiles", 0.2)))
                .isEqualTo("smiles 20 0");
        assertThat(told("{kpi} {target}", goal(null, 0.2))).isEqualTo("unknown 20");
    }

    @Test
    void no_chance_is_told_more_exactly_than_to_a_tenth_of_a_percent() {
        assertThat(told("{probability}", goal("cpa", 0.0009))).isEqualTo("less than 0.1%");
        assertThat(told("{probability}", goal("cpa", 0.001))).isEqualTo("0.1%");
        assertThat(told("{probability}", goal("cpa", 0.25))).isEqualTo("25%");
        assertThat(told("{probability}", goal("cpa", 0.999))).isEqualTo("99.9%");
        assertThat(told("{probability}", goal("cpa", 0.9991))).isEqualTo("more than 99.9%");
        assertThat(raconte("{probability}", goal("cpa", 0.0))).isEqualTo("moins de 0,1\u00a0%");
        assertThat(raconte("{probability}", goal("cpa", 1.0))).isEqualTo("plus de 99,9\u00a0%");
    }

    @Test
    void a_diagnosis_is_not_what_the_rule_speaks_about() {
        FindingFact leak = new FindingFact("landing-page-leak", "c", "page.leak");
        assertThat(told("{name}", leak, CAMPAIGN)).isEqualTo("C");
        assertThat(told("{scope}", leak)).isEqualTo("c");
    }

    private static ChannelPairFact pair() {
        return new ChannelPairFact(Channel.DISPLAY, Channel.PAID_SEARCH, 0.6, 60, 30, 1090, 90, 0.99, 120, 40, true);
    }

    private static ObjectiveFact goal(@Nullable String kpi, double probability) {
        return Given.goal(kpi, 20.0, 25.0, probability);
    }

    private static String told(String words, Object... facts) {
        return fill(words, Map.of(), facts).en();
    }

    private static String told(String words, Map<String, Object> bindings, Object... facts) {
        return fill(words, bindings, facts).en();
    }

    private static String raconte(String words, Object... facts) {
        return fill(words, Map.of(), facts).fr();
    }

    private static String raconte(String words, Map<String, Object> bindings, Object... facts) {
        return fill(words, bindings, facts).fr();
    }

    private static Text fill(String words, Map<String, Object> bindings, Object... facts) {
        Proposal spoken = rule("budget.a", Lever.BUD)
                .saying(Verb.RAISE, "daily-budget", 15.0)
                .about(SITUATION);
        Proposal proposal =
                new Proposal(spoken.guidance(), spoken.action(), "c", "c", List.of(facts), bindings, List::of);
        return new Phrase(proposal, Given.ACCOUNT, Given.WORDS)
                .fill(new Messages(Text.same(words), Text.same(""), Text.same("")))
                .title();
    }
}
