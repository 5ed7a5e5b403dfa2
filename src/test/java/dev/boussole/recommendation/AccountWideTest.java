package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.fact.AccountFact;
import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Given.Spoken;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is found for the whole account binds its campaigns. */
class AccountWideTest {
    private static final CampaignSituation CAMPAIGN =
            campaign().kpi(Kpi.CPA, 25, 30, 36, 60, 60, 35).situation();
    private static final Spoken RAISE = rule("budget.scale", Lever.BUD).saying(Verb.RAISE, "daily-budget", 10.0);

    /** 90 conversions at 60 against 90 at 30, in 30 days. */
    private static final ChannelPairFact PAIR =
            new ChannelPairFact(Channel.DISPLAY, Channel.PAID_SEARCH, 0.6, 60, 30, 90, 90, 0.99, true);

    private static Spoken move(String channel) {
        return rule("budget.misallocation", Lever.BUD)
                .saying(Verb.MOVE, "budget", 10.0)
                .toward(channel)
                .on(PAIR);
    }

    @Test
    void a_freeze_of_the_account_holds_in_its_campaigns_and_names_its_finding() {
        Advised advised = advise(
                List.of(rule("tracking.all-channels", Lever.TRK).freezing(Lever.LP)),
                rule("page.promise", Lever.LP).reading(Kpi.CVR),
                rule("page.slow", Lever.LP).reading(Kpi.CTR));
        HeldBack held = advised.campaigns().get(0).heldBack().get(0);
        assertThat(held.guidance().id()).isEqualTo("page.promise");
        assertThat(held.by()).isEqualTo("tracking.all-channels");
        assertThat(held.reason().en()).contains("Over the whole account: Title.");
        assertThat(held.reason().fr()).contains("Sur l'ensemble du compte\u00a0: Titre.");
        assertThat(rules(advised.campaigns().get(0))).containsExactly("page.slow");
    }

    @Test
    void a_veto_of_the_account_holds_in_its_campaigns() {
        Advised advised =
                advise(List.of(rule("budget.not-incremental", Lever.BUD).vetoing("budget.scale")), RAISE);
        assertThat(advised.campaigns().get(0).recommendations()).isEmpty();
        assertThat(advised.campaigns().get(0).heldBack().get(0).by()).isEqualTo("budget.not-incremental");
    }

    @Test
    void a_silenced_rule_of_the_account_binds_nobody() {
        Advised advised = advise(
                List.of(
                        rule("budget.not-incremental", Lever.BUD).vetoing("budget.scale"),
                        rule("tracking.broken", Lever.TRK).vetoing("budget.not-incremental")),
                RAISE);
        assertThat(rules(advised.campaigns().get(0))).containsExactly("budget.scale");
    }

    @Test
    void a_move_and_a_raise_with_one_receiver_are_one_action() {
        Advised advised = advise(List.of(move("paid_search")), RAISE);
        assertThat(rules(advised.account())).containsExactly("budget.misallocation");
        assertThat(advised.campaigns().get(0).recommendations()).isEmpty();
        assertThat(advised.campaigns().get(0).heldBack()).singleElement().satisfies(held -> {
            assertThat(held.by()).isEqualTo("budget.misallocation");
            assertThat(held.reason().en()).contains("one action");
        });
        Symptom folded = advised.account().recommendations().get(0).symptoms().get(0);
        assertThat(Objects.requireNonNull(folded.guidance()).id()).isEqualTo("budget.scale");
        assertThat(folded.scope()).isEqualTo("c");
        assertThat(folded.message().en()).isEqualTo("It pays for the raise of C by €300 over 30 days.");
        assertThat(folded.message().fr()).contains("hausse de C, de 300\u00a0€ sur 30 jours");
    }

    @Test
    void a_move_to_another_channel_pays_for_nothing_here() {
        Advised advised = advise(List.of(move("email")), RAISE);
        assertThat(rules(advised.campaigns().get(0))).containsExactly("budget.scale");
        assertThat(advised.account().recommendations().get(0).symptoms()).isEmpty();
    }

    @Test
    void only_a_move_pays_for_a_raise_and_only_it_tells_so() {
        Spoken hold = rule("budget.keep", Lever.BUD)
                .saying(Verb.HOLD, "budget", null)
                .toward("paid_search")
                .on(PAIR);
        assertThat(rules(advise(List.of(hold), RAISE).campaigns().get(0))).containsExactly("budget.scale");
        Advice account = advise(List.of(move("paid_search"), rule("team.tell", Lever.ORG)), RAISE)
                .account();
        assertThat(account.recommendations())
                .extracting(one -> one.symptoms().size())
                .containsExactly(1, 0);
    }

    @Test
    void a_move_costs_nothing_and_gains_the_difference_of_marginal_costs() {
        Recommendation moved =
                advise(List.of(move("paid_search"))).account().recommendations().get(0);
        assertThat(moved.netSpendChange()).isEqualTo(Money.zero(Given.ACCOUNT.currency()));
        Impact impact = Objects.requireNonNull(moved.impact());
        // 540 moved at marginal CPAs of 30/0.7 and 60/0.7
        assertThat(impact.expected()).isCloseTo(540 * 0.7 / 30 - 540 * 0.7 / 60, Offset.offset(1e-9));
        assertThat(impact.low()).isLessThan(impact.expected());
        assertThat(impact.high() - impact.expected()).isCloseTo(impact.expected() - impact.low(), Offset.offset(1e-9));
    }

    @Test
    void a_move_uses_the_channels_own_response_where_it_is_known() {
        ChannelPairFact fitted =
                new ChannelPairFact(Channel.DISPLAY, Channel.PAID_SEARCH, 0.6, 60, 30, 90, 90, 0.99, 120, 40, true);
        Impact impact = Objects.requireNonNull(advise(List.of(rule("budget.misallocation", Lever.BUD)
                        .saying(Verb.MOVE, "budget", 10.0)
                        .toward("paid_search")
                        .on(fitted)))
                .account()
                .recommendations()
                .get(0)
                .impact());
        assertThat(impact.expected()).isCloseTo(540 / 40.0 - 540 / 120.0, Offset.offset(1e-9));
        double spread = 1.96 * Math.sqrt(13.5 * 13.5 / 90 + 4.5 * 4.5 / 90);
        assertThat(impact.low()).isCloseTo(9 - spread, Offset.offset(1e-9));
        assertThat(impact.basis().en()).contains("€40 there and €120 here");
    }

    private static Advised advise(List<Spoken> account, Spoken... campaign) {
        AccountSituation whole = new AccountSituation(
                new AccountFact("Test", Map.of(), Signs.NONE),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return Given.advisor()
                .advise(
                        new Situations(List.of(CAMPAIGN), whole),
                        Map.of(
                                "",
                                account.stream().map(Spoken::aboutTheAccount).toList(),
                                "c",
                                Arrays.stream(campaign)
                                        .map(rule -> rule.about(CAMPAIGN))
                                        .toList()),
                        Map.of());
    }

    private static List<String> rules(Advice advice) {
        return advice.recommendations().stream().map(one -> one.guidance().id()).toList();
    }
}
