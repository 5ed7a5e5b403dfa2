package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Measure;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Kpi;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The arithmetic from one count to another; windows are of 14 days. */
class FunnelTest {
    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    @Test
    void a_count_leads_to_what_comes_of_it_and_never_to_itself_or_back() {
        assertThat(Flow.leads(Measure.SPEND, Measure.CONVERSIONS)).isTrue();
        assertThat(Flow.leads(Measure.CONVERSIONS, Measure.SPEND)).isFalse();
        assertThat(Flow.leads(Measure.CONVERSIONS, Measure.CONVERSIONS)).isFalse();
        assertThat(Flow.leads(Measure.DIALS, Measure.CLICKS)).isFalse();
        assertThat(Flow.from(Measure.MEETINGS_HELD))
                .containsExactlyInAnyOrder(Measure.MEETINGS_HELD, Measure.WON, Measure.NEW_CUSTOMERS);
    }

    @Test
    void a_step_is_a_rate_or_a_cost_or_less_one() {
        assertThat(step(Kpi.CVR).ratio(0.02)).isCloseTo(0.02, EXACTLY);
        assertThat(step(Kpi.CPA).ratio(50)).isCloseTo(0.02, EXACTLY);
        assertThat(step(Kpi.CPM).ratio(20)).isCloseTo(50, EXACTLY);
        assertThat(step(Kpi.CART_ABANDON).ratio(0.9)).isCloseTo(0.1, EXACTLY);
        assertThat(Step.of(Kpi.FREQUENCY)).isEmpty();
        assertThat(Step.of(Kpi.CONVERSIONS)).isEmpty();
    }

    @Test
    void a_loss_has_one_place_where_nothing_lies_between() {
        assertThat(step(Kpi.LPV_RATE).single()).isTrue();
        assertThat(step(Kpi.CVR).single()).isFalse();
    }

    @Test
    void a_step_tells_its_result_a_day() {
        CampaignFact fact = campaign()
                .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2100, 42, 0.03)
                .kpi(Kpi.CPA, 40, 50, 60, 42, 42, 30)
                .situation()
                .fact();
        assertThat(step(Kpi.CVR).perDay(fact.getCvr()).orElseThrow()).isCloseTo(3, EXACTLY);
        assertThat(step(Kpi.CPA).perDay(fact.getCpa()).orElseThrow()).isCloseTo(3, EXACTLY);
        assertThat(step(Kpi.CVR).perDay(KpiFact.missing(Kpi.CVR))).isEmpty();
    }

    @Test
    void volumes_are_both_sides_of_a_ratio_and_every_sum() {
        Volumes volumes = Volumes.of(campaign()
                .kpi(Kpi.CPM, 19, 20, 21, 140_000, 2000, 20)
                .kpi(Kpi.LEADS, 100, 140, 180, 14, 140, 140)
                .kpi(Kpi.CART_ABANDON, 0.85, 0.9, 0.95, 1400, 140, 0.75)
                .situation()
                .fact());
        assertThat(volumes.perDay(Measure.IMPRESSIONS).orElseThrow()).isCloseTo(10_000, EXACTLY);
        assertThat(volumes.perDay(Measure.SPEND).orElseThrow()).isCloseTo(200, EXACTLY);
        assertThat(volumes.perDay(Measure.LEADS).orElseThrow()).isCloseTo(10, EXACTLY);
        assertThat(volumes.perDay(Measure.CARTS).orElseThrow()).isCloseTo(100, EXACTLY);
        assertThat(volumes.perDay(Measure.ORDERS).orElseThrow()).isCloseTo(10, EXACTLY);
        assertThat(volumes.perDay(Measure.CLICKS)).isEmpty();
    }

    @Test
    void a_count_of_nothing_is_left_to_a_kpi_that_saw_more() {
        Volumes volumes = Volumes.of(campaign()
                .kpi(Kpi.CVR, 0, 0, 0.01, 1400, 0, 0.03)
                .kpi(Kpi.CONVERSIONS, 10, 14, 20, 14, 14, 20)
                .situation()
                .fact());
        assertThat(volumes.perDay(Measure.CONVERSIONS)).hasValue(1);
    }

    @Test
    void a_chain_multiplies_the_steps_both_ways() {
        Chain chain = Chain.of(campaign()
                .kpi(Kpi.CPC, 1.8, 2, 2.2, 1000, 1000, 2)
                .kpi(Kpi.CVR, 0.04, 0.05, 0.06, 1000, 50, 0.05)
                .kpi(Kpi.CART_ABANDON, 1, 1, 1, 100, 0, 0.7)
                .situation()
                .fact());
        assertThat(chain.ratio(Measure.SPEND, Measure.CONVERSIONS).orElseThrow())
                .isCloseTo(0.025, EXACTLY);
        assertThat(chain.ratio(Measure.CONVERSIONS, Measure.SPEND).orElseThrow())
                .isCloseTo(40, EXACTLY);
        assertThat(chain.ratio(Measure.LEADS, Measure.LEADS)).hasValue(1);
        assertThat(chain.ratio(Measure.CLICKS, Measure.LEADS)).isEmpty();
        assertThat(chain.ratio(Measure.CARTS, Measure.ORDERS)).isEmpty();
    }

    @Test
    void what_comes_after_a_restored_step_grows_and_what_comes_before_does_not() {
        Counterfactual better = new Counterfactual();
        better.restore(step(Kpi.CVR), 0.02, 0.03);
        assertThat(better.growth(Measure.CONVERSIONS)).isCloseTo(1.5, EXACTLY);
        assertThat(better.growth(Measure.CLICKS)).isEqualTo(1);
        assertThat(better.of(Kpi.CPA, 60).orElseThrow()).isCloseTo(40, EXACTLY);
        assertThat(better.of(Kpi.CONVERSIONS, 40).orElseThrow()).isCloseTo(60, EXACTLY);
        assertThat(better.of(Kpi.CTR, 0.02).orElseThrow()).isCloseTo(0.02, EXACTLY);
        assertThat(better.of(Kpi.FREQUENCY, 3)).isEmpty();
    }

    @Test
    void a_step_is_put_back_once_and_never_made_worse() {
        Counterfactual twice = new Counterfactual();
        twice.restore(step(Kpi.CVR), 0.02, 0.03);
        twice.restore(step(Kpi.CPA), 60, 40);
        assertThat(twice.growth(Measure.CONVERSIONS)).isCloseTo(1.5, EXACTLY);
        Counterfactual none = new Counterfactual();
        none.restore(step(Kpi.CVR), 0.03, 0.02);
        none.restore(step(Kpi.CVR), 0.03, 0.03);
        none.restore(step(Kpi.CVR), 0, 0.03);
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void an_abandonment_falls_by_what_its_complement_grows() {
        Counterfactual better = new Counterfactual();
        better.restore(step(Kpi.CART_ABANDON), 0.9, 0.75);
        assertThat(better.growth(Measure.ORDERS)).isCloseTo(2.5, EXACTLY);
        assertThat(better.of(Kpi.CART_ABANDON, 0.9).orElseThrow()).isCloseTo(0.75, EXACTLY);
    }

    @Test
    void a_whole_grows_by_the_share_of_its_part() {
        Counterfactual part = new Counterfactual();
        part.restore(step(Kpi.CVR), 0.02, 0.03);
        assertThat(part.in(measure -> 0.5).growth(Measure.CONVERSIONS)).isCloseTo(1.25, EXACTLY);
        assertThat(part.in(measure -> 0).isEmpty()).isTrue();
    }

    private static Step step(Kpi kpi) {
        return Step.of(kpi).orElseThrow();
    }
}
