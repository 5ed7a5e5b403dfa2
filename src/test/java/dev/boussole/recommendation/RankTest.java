package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.Lever;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.Verdict;
import dev.boussole.recommendation.Given.Spoken;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes first, and why. */
class RankTest {
    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    @Test
    void what_works_on_the_missed_goal_comes_before_what_gains_more_elsewhere() {
        CampaignSituation situation = goal("cpa", 20.0, 30.0)
                .kpi(Kpi.CPA, 25, 30, 35, 47, 47, 20)
                .kpi(Kpi.SHOW_RATE, 0.1, 0.2, 0.3, 14_000, 2800, 0.9)
                .situation();
        Advice advice = advise(
                situation,
                rule("phone.no-show", Lever.MAIL).blaming(Kpi.SHOW_RATE),
                rule("audience.dear", Lever.AUD).blaming(Kpi.CPA));
        Score score = advice.recommendations().get(0).score();
        assertThat(advice.recommendations().get(0).guidance().id()).isEqualTo("audience.dear");
        assertThat(score.gapToGoal()).isCloseTo(0.5, EXACTLY);
        assertThat(score.value()).isCloseTo(score.gain() * score.confidence() / score.effort(), EXACTLY);
    }

    @Test
    void a_step_that_moves_the_goal_works_on_it_though_the_rule_does_not_name_it() {
        CampaignSituation situation = goal("cpa", 20.0, 25.0)
                .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 40, 0.03)
                .situation();
        assertThat(gap(situation, rule("page.promise", Lever.LP).blaming(Kpi.CVR)))
                .isCloseTo(0.25, EXACTLY);
        assertThat(gap(situation, rule("email.tired", Lever.MAIL).blaming(Kpi.UNSUB_RATE)))
                .isZero();
    }

    @Test
    void a_goal_that_is_met_or_over_leaves_no_gap() {
        assertThat(gap(
                        goal("cpa", 20.0, 19.0).situation(),
                        rule("a.b", Lever.LP).reading(Kpi.CPA)))
                .isZero();
        assertThat(gap(
                        campaign().promising(objective("cpa", 20.0, 40.0, true)).situation(),
                        rule("a.b", Lever.LP).reading(Kpi.CPA)))
                .isZero();
    }

    @Test
    void a_gap_is_never_more_than_the_whole_goal() {
        assertThat(gap(
                        goal("cpa", 20.0, 90.0).situation(),
                        rule("a.b", Lever.LP).reading(Kpi.CPA)))
                .isEqualTo(1);
        assertThat(gap(
                        goal("revenue", 1000.0, 900.0).situation(),
                        rule("a.b", Lever.LP).reading(Kpi.REVENUE)))
                .isCloseTo(0.1, EXACTLY);
    }

    @Test
    void without_a_forecast_the_kpi_itself_is_held_against_its_target() {
        CampaignSituation situation =
                goal("cpa", 20.0, null).kpi(Kpi.CPA, 25, 30, 35, 47, 47, 20).situation();
        assertThat(gap(situation, rule("a.b", Lever.LP).reading(Kpi.CPA))).isCloseTo(0.5, EXACTLY);
    }

    @Test
    void without_a_goal_the_deciding_kpi_is_held_against_its_reference_but_no_published_one() {
        assertThat(gap(
                        campaign().kpi(Kpi.CPA, 25, 30, 35, 47, 47, 24).situation(),
                        rule("a.b", Lever.LP).reading(Kpi.CPA)))
                .isCloseTo(0.25, EXACTLY);
        assertThat(gap(
                        campaign().published(Kpi.CPA, 25, 30, 35, 47, 24).situation(),
                        rule("a.b", Lever.LP).reading(Kpi.CPA)))
                .isZero();
    }

    @Test
    void a_goal_that_is_met_is_not_replaced_by_the_deciding_kpi_but_one_that_is_over_is() {
        Given dear = campaign().kpi(Kpi.CPA, 25, 30, 35, 47, 47, 24);
        Spoken rule = rule("a.b", Lever.LP).reading(Kpi.CPA);
        assertThat(gap(dear.promising(objective("cpa", 20.0, 19.0, false)).situation(), rule))
                .isZero();
        assertThat(gap(dear.promising(objective("cpa", 20.0, 19.0, true)).situation(), rule))
                .isCloseTo(0.25, EXACTLY);
    }

    @Test
    void a_kpi_held_against_another_figure_says_nothing_about_the_goal() {
        CampaignSituation situation =
                goal("cpa", 20.0, null).kpi(Kpi.CPA, 25, 30, 35, 47, 47, 22).situation();
        assertThat(gap(situation, rule("a.b", Lever.LP).reading(Kpi.CPA))).isZero();
    }

    @Test
    void a_band_is_missed_on_either_side() {
        Spoken rule = rule("a.b", Lever.LP).watching(Kpi.FREQUENCY);
        assertThat(gap(goal("frequency", 4.0, 5.0).situation(), rule)).isCloseTo(0.25, EXACTLY);
        assertThat(gap(goal("frequency", 4.0, 3.0).situation(), rule)).isCloseTo(0.25, EXACTLY);
    }

    @Test
    void of_two_on_one_stage_the_one_that_gains_comes_first_whatever_its_name() {
        CampaignSituation situation = campaign()
                .deciding(Kpi.CTR)
                .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 40, 0.03)
                .situation();
        assertThat(advise(
                                situation,
                                rule("a.offer", Lever.OFF).watching(null),
                                rule("z.page", Lever.LP).watching(null).blaming(Kpi.CVR))
                        .recommendations())
                .extracting(one -> one.guidance().id())
                .containsExactly("z.page");
    }

    @Test
    void where_nothing_else_tells_the_name_decides() {
        assertThat(advise(campaign().situation(), rule("z.legal", Lever.LEG), rule("a.tracking", Lever.TRK))
                        .recommendations())
                .extracting(one -> one.guidance().id())
                .containsExactly("a.tracking", "z.legal");
    }

    @Test
    void a_gain_that_has_a_price_is_ranked_by_its_lower_end_in_money() {
        CampaignSituation carts = campaign()
                .deciding(Kpi.SESSION_CVR)
                .kpi(Kpi.CART_ABANDON, 0.85, 0.9, 0.95, 1400, 140, 0.75)
                .kpi(Kpi.AOV, 70, 80, 90, 140, 140, 80)
                .situation();
        // 300 orders at least, at a margin of 40
        assertThat(advise(carts, rule("shop.cart", Lever.OFF).blaming(Kpi.CART_ABANDON))
                        .recommendations()
                        .get(0)
                        .score()
                        .gain())
                .isCloseTo(12_000, Offset.offset(1e-6));
    }

    @Test
    void over_all_campaigns_stops_come_first_and_waiting_last() {
        Advice advice = advise(
                goal("cpa", 20.0, 30.0).kpi(Kpi.CPA, 25, 30, 35, 47, 47, 20).situation(),
                rule("waiting.learning", Lever.WAIT),
                rule("audience.dear", Lever.AUD).blaming(Kpi.CPA),
                rule("legal.calls", Lever.LEG).always(),
                rule("goal.late", Lever.GOAL));
        assertThat(advice.recommendations().stream()
                        .sorted(Recommendation.MOST_URGENT)
                        .map(one -> one.guidance().id()))
                .containsExactly("legal.calls", "goal.late", "audience.dear", "waiting.learning");
        assertThat(advice.recommendations()).extracting(Recommendation::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void over_all_campaigns_a_wider_gap_comes_before_a_larger_gain_and_that_before_a_name() {
        CampaignSituation plain = campaign().situation();
        CampaignSituation gains = campaign()
                .deciding(Kpi.CTR)
                .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 40, 0.03)
                .situation();
        Recommendation first = only(plain, rule("a.first", Lever.LP));
        Recommendation second = only(plain, rule("b.second", Lever.LP));
        Recommendation gaining = only(gains, rule("y.gain", Lever.LP).blaming(Kpi.CVR));
        Recommendation missed = only(
                goal("cpa", 20.0, 30.0).situation(), rule("z.goal", Lever.LP).reading(Kpi.CPA));
        assertThat(Stream.of(second, first, gaining, missed).sorted(Recommendation.MOST_URGENT))
                .containsExactly(missed, gaining, first, second);
    }

    @Test
    void a_gap_outside_zero_to_one_is_refused() {
        assertThatThrownBy(() -> new Score(4, 1.1, 0, 1, 1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new Score(4, -0.1, 0, 1, 1)).hasMessageContaining("-0.1");
    }

    private static Given goal(String kpi, double target, @Nullable Double forecast) {
        return campaign().promising(objective(kpi, target, forecast, false));
    }

    private static ObjectiveFact objective(String kpi, double target, @Nullable Double forecast, boolean ended) {
        return new ObjectiveFact(
                "o",
                "c",
                kpi,
                null,
                target,
                true,
                ended,
                false,
                false,
                false,
                false,
                true,
                true,
                0.0,
                KpiRelevance.PRIMARY,
                Verdict.PASS,
                Verdict.PASS,
                Verdict.PASS,
                Verdict.PASS,
                Verdict.PASS,
                Verdict.PASS,
                10.0,
                0.3,
                0.2,
                0.1,
                0.2,
                forecast,
                forecast,
                forecast,
                null,
                null);
    }

    private static Recommendation only(CampaignSituation situation, Spoken rule) {
        return advise(situation, rule).recommendations().get(0);
    }

    private static double gap(CampaignSituation situation, Spoken rule) {
        return advise(situation, rule).recommendations().get(0).score().gapToGoal();
    }

    private static Advice advise(CampaignSituation situation, Spoken... rules) {
        return Given.advisor()
                .advise(
                        situation,
                        Arrays.stream(rules).map(rule -> rule.about(situation)).toList(),
                        List.of());
    }
}
