package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Scope;
import dev.boussole.campaign.Text;
import dev.boussole.fact.AccountFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Signs;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Given.Spoken;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What following a recommendation brings, over 30 days; windows are of 14 days, and 100 are spent a day. */
class ImpactTest {
    private static final Offset<Double> EXACTLY = Offset.offset(1e-6);

    @Test
    void a_step_far_upstream_is_told_in_what_the_objective_counts() {
        Impact qualified = required(impact(
                campaign()
                        .deciding(Kpi.CP_SQL)
                        .kpi(Kpi.CPL, 18, 20, 22, 70, 70, 10)
                        .kpi(Kpi.LEAD_QUAL_RATE, 0.1, 0.2, 0.3, 70, 14, 0.2)
                        .kpi(Kpi.CP_SQL, 90, 100, 110, 14, 14, 100)
                        .situation(),
                rule("leads.dear", Lever.LP).blaming(Kpi.CPL)));
        // 5 leads a day at 20 instead of 10: 150 more leads in 30 days, a fifth of them qualified
        assertThat(qualified.kpi()).isEqualTo("qualifiedLeads");
        assertThat(qualified.expected()).isCloseTo(30, EXACTLY);
        assertThat(qualified.low()).isCloseTo(3000 * (0.1 - 1 / 18.0) / 5, EXACTLY);
        assertThat(qualified.high()).isCloseTo(3000 * (0.1 - 1 / 22.0) / 5, EXACTLY);
    }

    @Test
    void a_meeting_that_nobody_comes_to_is_told_in_meetings_held() {
        Impact impact = required(impact(
                campaign()
                        .deciding(Kpi.MEETINGS_HELD)
                        .kpi(Kpi.SHOW_RATE, 0.4, 0.5, 0.6, 140, 70, 0.7)
                        .situation(),
                rule("phone.no-show", Lever.TEL).blaming(Kpi.SHOW_RATE)));
        assertThat(impact.kpi()).isEqualTo("meetingsHeld");
        assertThat(impact.expected()).isCloseTo(300 * 0.2, EXACTLY);
        assertThat(impact.low()).isCloseTo(300 * 0.1, EXACTLY);
        assertThat(impact.high()).isCloseTo(300 * 0.3, EXACTLY);
    }

    @Test
    void abandoned_carts_are_orders_and_their_margin() {
        Impact impact = required(impact(
                campaign()
                        .deciding(Kpi.SESSION_CVR)
                        .kpi(Kpi.CART_ABANDON, 0.85, 0.9, 0.95, 1400, 140, 0.75)
                        .kpi(Kpi.AOV, 70, 80, 90, 140, 140, 80)
                        .situation(),
                rule("shop.cart", Lever.OFF).blaming(Kpi.CART_ABANDON)));
        // 100 carts a day: 10 orders become 25; an order of 80 leaves half
        assertThat(impact.kpi()).isEqualTo("orders");
        assertThat(impact.expected()).isCloseTo(450, EXACTLY);
        assertThat(impact.low()).isCloseTo(300, EXACTLY);
        assertThat(impact.high()).isCloseTo(600, EXACTLY);
        assertThat(impact.value()).isEqualTo(Money.of(18_000, Given.ACCOUNT.currency()));
    }

    @Test
    void a_chain_with_a_link_that_is_not_measured_promises_nothing() {
        CampaignSituation unlinked = campaign()
                .deciding(Kpi.CPA)
                .kpi(Kpi.FORM_COMPLETION, 0.4, 0.5, 0.6, 1400, 700, 0.8)
                .kpi(Kpi.CPA, 25, 30, 35, 47, 47, 30)
                .situation();
        assertThat(impact(unlinked, rule("page.form", Lever.LP).blaming(Kpi.FORM_COMPLETION)))
                .isNull();
    }

    @Test
    void a_rate_downstream_of_the_goal_is_told_in_its_own_count() {
        Impact impact = required(impact(
                campaign()
                        .deciding(Kpi.CPC)
                        .kpi(Kpi.CPC, 0.9, 1, 1.1, 1400, 1400, 1)
                        .kpi(Kpi.LPV_RATE, 0.5, 0.6, 0.7, 1400, 840, 0.9)
                        .situation(),
                rule("page.slow", Lever.LP).blaming(Kpi.LPV_RATE)));
        assertThat(impact.kpi()).isEqualTo("landingPageViews");
        assertThat(impact.expected()).isCloseTo(3000 * 0.3, EXACTLY);
        assertThat(impact.basis().en()).endsWith(" back at the target, at today's volume over 30 days.");
    }

    @Test
    void a_raise_brings_what_its_money_buys_at_the_usual_response() {
        Impact impact = required(impact(
                campaign().kpi(Kpi.CPA, 20, 30, 40, 60, 60, 35).situation(),
                rule("budget.scale", Lever.BUD).saying(Verb.RAISE, "daily-budget", 10.0)));
        assertThat(impact.expected()).isCloseTo(300 * 0.7 / 30, EXACTLY);
        assertThat(impact.low()).isCloseTo(300 * 0.7 / 40, EXACTLY);
        assertThat(impact.high()).isCloseTo(300 * 0.7 / 20, EXACTLY);
        assertThat(impact.basis().en()).contains("divided by 0.7");
    }

    @Test
    void a_raise_follows_the_fitted_response_where_there_is_one() {
        Impact impact = required(impact(
                campaign()
                        .kpi(Kpi.CPA, 20, 30, 40, 60, 60, 35)
                        .kpi(Kpi.M_CPA, 40, 60, 90, 60, 60, 35)
                        .situation(),
                rule("budget.scale", Lever.BUD).saying(Verb.RAISE, "daily-budget", 10.0)));
        assertThat(impact.expected()).isCloseTo(300 / 60.0, EXACTLY);
        assertThat(impact.low()).isCloseTo(300 / 90.0, EXACTLY);
        assertThat(impact.high()).isCloseTo(300 / 40.0, EXACTLY);
        assertThat(impact.basis().en()).contains("€60").contains("b = 0.5");
        assertThat(impact.basis().fr()).contains("60\u00a0€").contains("b = 0,5");
    }

    @Test
    void a_raise_for_leads_is_told_in_leads_at_the_fitted_exponent() {
        Impact impact = required(impact(
                campaign()
                        .deciding(Kpi.CPL)
                        .kpi(Kpi.CPL, 9, 10, 11, 140, 140, 12)
                        .kpi(Kpi.CPA, 20, 30, 40, 60, 60, 35)
                        .kpi(Kpi.M_CPA, 40, 60, 90, 60, 60, 35)
                        .situation(),
                rule("budget.scale", Lever.BUD).saying(Verb.RAISE, "daily-budget", 10.0)));
        assertThat(impact.kpi()).isEqualTo("leads");
        assertThat(impact.expected()).isCloseTo(300 * 0.5 / 10, EXACTLY);
    }

    @Test
    void every_budget_action_states_its_net_spend() {
        CampaignSituation plain = campaign().situation();
        assertThat(spend(plain, budget().saying(Verb.RAISE, "daily-budget", 10.0)))
                .isEqualTo(300);
        assertThat(spend(plain, budget().saying(Verb.CUT, "weak-segments", 20.0)))
                .isEqualTo(-600);
        assertThat(spend(plain, budget().saying(Verb.LOWER, "daily-budget", 20.0)))
                .isEqualTo(-600);
        assertThat(spend(plain, budget().saying(Verb.PAUSE, "delivery", null))).isEqualTo(-3000);
        assertThat(spend(plain, budget().saying(Verb.HOLD, "budget", null))).isZero();
        assertThat(spend(plain, budget().saying(Verb.MOVE, "budget", 10.0))).isZero();
        assertThat(spend(plain, rule("creative.a", Lever.CRE).saying(Verb.REFRESH, "creative", null)))
                .isZero();
        assertThat(spend(plain, budget().saying(Verb.CUT, "loss-making-segments", null)))
                .isNull();
        assertThat(spend(plain, budget().saying(Verb.PAUSE, "out-of-stock-ads", null)))
                .isNull();
    }

    @Test
    void what_a_limit_keeps_from_being_spent_is_spent_once_it_is_loosened() {
        CampaignSituation late = campaign()
                .signs(signs -> signs.with(Sign.DAILY_BUDGET_NEEDED, 140.0))
                .situation();
        assertThat(spend(late, budget().saying(Verb.WIDEN, "tightest-limit", null)))
                .isEqualTo(1200);
        assertThat(spend(campaign().situation(), budget().saying(Verb.WIDEN, "tightest-limit", null)))
                .isNull();
    }

    @Test
    void a_paused_part_saves_its_own_spend() {
        PartFact part = PartFact.of(
                new Scope("c", Breakdown.CREATIVE, "lune"),
                Map.of(
                        Kpi.CPC,
                        campaign()
                                .kpi(Kpi.CPC, 0.9, 1, 1.1, 140, 140, 1)
                                .situation()
                                .fact()
                                .getCpc()),
                Signs.NONE);
        assertThat(spend(
                        campaign().situation(),
                        budget().saying(Verb.PAUSE, "creative", null).on(part)))
                .isEqualTo(-300);
    }

    @Test
    void over_the_account_a_gain_is_told_in_conversions_where_they_are_counted() {
        assertThat(ObjectiveUnit.of(account(Map.of()), Measure.CLICKS)).isEqualTo(Measure.CLICKS);
        assertThat(ObjectiveUnit.of(null, Measure.CLICKS)).isEqualTo(Measure.CLICKS);
        KpiFact cvr = campaign()
                .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 40, 0.03)
                .situation()
                .fact()
                .getCvr();
        assertThat(ObjectiveUnit.of(account(Map.of(Kpi.CVR, cvr)), Measure.CLICKS))
                .isEqualTo(Measure.CONVERSIONS);
        assertThat(ObjectiveUnit.of(account(Map.of(Kpi.CVR, cvr)), Measure.DIALS))
                .isEqualTo(Measure.DIALS);
    }

    @Test
    void an_impact_lies_inside_its_interval() {
        assertThat(new Impact("clicks", 5, 5, 5, null, Text.same("basis")).expected())
                .isEqualTo(5);
        assertThatThrownBy(() -> new Impact("clicks", 6, 5, 7, null, Text.same("basis")))
                .hasMessageContaining("6.0, 5.0, 7.0");
        assertThatThrownBy(() -> new Impact("clicks", 4, 5, 4.5, null, Text.same("basis")))
                .hasMessageContaining("4.0, 5.0, 4.5");
    }

    private static AccountFact account(Map<Kpi, KpiFact> kpis) {
        return new AccountFact("Test", kpis, Signs.NONE);
    }

    private static Spoken budget() {
        return rule("budget.a", Lever.BUD);
    }

    private static @Nullable Double spend(CampaignSituation situation, Spoken rule) {
        Money change = first(situation, rule).netSpendChange();
        return change == null ? null : (Double) change.amount().doubleValue();
    }

    private static @Nullable Impact impact(CampaignSituation situation, Spoken rule) {
        return first(situation, rule).impact();
    }

    private static Recommendation first(CampaignSituation situation, Spoken rule) {
        return Given.advisor()
                .advise(situation, List.of(rule.about(situation)), List.of())
                .recommendations()
                .get(0);
    }

    private static Impact required(@Nullable Impact impact) {
        return Objects.requireNonNull(impact);
    }
}
