package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Signs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an action on the budget adds to spend over 30 days, where 100 are spent a day. */
class SpendChangeTest {
    private static final CampaignSituation PLAIN = campaign().situation();

    @Test
    void a_budget_that_is_set_adds_what_it_exceeds_the_spend_by() {
        assertThat(spend(PLAIN, new Action(Verb.SET, "daily-budget", 7, null, 120.0, null)))
                .hasValue(600.0);
        assertThat(spend(PLAIN, new Action(Verb.SET, "daily-budget", 7, null, null, null)))
                .isEmpty();
    }

    @Test
    void to_keep_and_to_wait_cost_nothing_even_where_the_spend_is_not_known() {
        CampaignSituation unknown = campaign().signs(known -> Signs.NONE).situation();
        assertThat(spend(unknown, action(Verb.KEEP, "budget", null))).hasValue(0.0);
        assertThat(spend(unknown, action(Verb.WAIT, "budget", null))).hasValue(0.0);
        assertThat(spend(unknown, action(Verb.RAISE, "budget", 10.0))).isEmpty();
    }

    @Test
    void a_pause_saves_all_of_a_campaign_and_a_share_of_anything_else() {
        assertThat(spend(PLAIN, action(Verb.PAUSE, "campaign", null))).hasValue(-3000.0);
        assertThat(spend(PLAIN, action(Verb.PAUSE, "weak-hours", 10.0))).hasValue(-300.0);
    }

    @Test
    void what_is_added_without_a_size_has_no_price() {
        assertThat(spend(PLAIN, action(Verb.ADD, "budget", 5.0))).hasValue(150.0);
        assertThat(spend(PLAIN, action(Verb.ADD, "budget", null))).isEmpty();
        assertThat(spend(PLAIN, action(Verb.CHECK, "budget", 5.0))).isEmpty();
    }

    @Test
    void a_paused_part_of_unknown_spend_saves_nobody_knows_what() {
        PartFact part = PartFact.of(new Scope("c", Breakdown.CREATIVE, "lune"), Map.of(), Signs.NONE);
        Action pause = action(Verb.PAUSE, "campaign", null);
        assertThat(of(rule("budget.a", Lever.BUD).on(part).about(PLAIN), pause)).isEmpty();
    }

    private static Action action(Verb verb, String object, @Nullable Double percent) {
        return new Action(verb, object, 7, percent, null, null);
    }

    private static Optional<Double> spend(CampaignSituation situation, Action action) {
        return of(rule("budget.a", Lever.BUD).about(situation), action);
    }

    private static Optional<Double> of(Proposal spoken, Action action) {
        Proposal proposal = new Proposal(spoken.guidance(), action, "c", "c", spoken.facts(), Map.of(), List::of);
        return SpendChange.of(proposal, Given.SETTING).map(Money::amount).map(Number::doubleValue);
    }
}
