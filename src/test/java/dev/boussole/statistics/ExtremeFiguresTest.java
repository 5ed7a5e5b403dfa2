package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.difference;
import static dev.boussole.statistics.Figures.measured;
import static dev.boussole.statistics.Figures.pairs;
import static dev.boussole.statistics.Figures.projection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Nothing happened, everything happened, one day, a trillion impressions, one in a billion. */
class ExtremeFiguresTest {
    private static final double TRILLION = 1e12;

    @Test
    void one_in_a_billion_of_a_trillion_impressions_is_known_to_a_few_percent() {
        Interval rate = Wilson.interval(1000, TRILLION, .95);
        assertThat(rate.low()).isCloseTo(9.399e-10, within(1e-12));
        assertThat(rate.high()).isCloseTo(1.0639e-9, within(1e-12));
        Difference more = difference(Proportions.compare(1000, TRILLION, 1200, TRILLION, .95));
        assertThat(more.value()).isCloseTo(2e-10, within(1e-13));
        assertThat(more.pValue()).isBetween(1e-6, 1e-4);
    }

    @Test
    void success_throughout_on_both_sides_is_no_difference() {
        Difference none = difference(Proportions.compare(50, 50, 400, 400, .95));
        assertThat(none.value()).isZero();
        assertThat(none.pValue()).isEqualTo(1);
        assertThat(none.interval().contains(0)).isTrue();
        assertThat(none.interval().low()).isGreaterThanOrEqualTo(-1);
    }

    @Test
    void nothing_against_everything_is_a_sure_difference_of_one() {
        Difference all = difference(Proportions.compare(0, 60, 60, 60, .95));
        assertThat(all.value()).isEqualTo(1);
        assertThat(all.interval().high()).isEqualTo(1);
        assertThat(all.interval().low()).isGreaterThan(.9);
        assertThat(all.pValue()).isLessThan(1e-20);
    }

    @Test
    void a_trillion_a_day_has_a_ratio_and_a_forecast() {
        double[] impressions = {1e12, 1.1e12, .9e12, 1.05e12, .95e12};
        double[] clicks = {1e10, 1.08e10, .93e10, 1.04e10, .96e10};
        Measured ratio = measured(RatioOfSums.estimate(pairs(clicks, impressions), .95));
        assertThat(ratio.value()).isCloseTo(.01002, within(1e-12));
        assertThat(ratio.interval().contains(.01)).isTrue();
        Projection total = projection(Forecast.total(impressions, 5, 1e13, .95));
        assertThat(total.expected()).isCloseTo(1e13, within(1e3));
        assertThat(total.probability()).isCloseTo(.5, within(1e-9));
    }

    @Test
    void one_day_is_a_case_of_its_own_everywhere() {
        double[] one = {3};
        assertThat(RatioOfSums.estimate(pairs(one, one), .95)).isEqualTo(NotEstimable.ONE_DAY);
        assertThat(RatioOfSums.delta(pairs(one, one), .95)).isEqualTo(NotEstimable.ONE_DAY);
        assertThat(RatioOfSums.fieller(pairs(one, one), .95)).isEqualTo(NotEstimable.ONE_DAY);
        assertThat(Forecast.total(one, 5, 9, .95)).isEqualTo(NotEstimable.ONE_DAY);
        assertThat(RatioForecast.of(pairs(one, one), 5, 1, true, .95)).isEqualTo(NotEstimable.ONE_DAY);
    }

    @Test
    void nothing_at_all_is_a_case_of_its_own_everywhere() {
        double[] none = {0, 0, 0};
        assertThat(Wilson.estimate(0, 0, .95)).isEqualTo(NotEstimable.NO_DATA);
        assertThat(Proportions.compare(0, 0, 3, 9, .95)).isInstanceOf(NotEstimable.class);
        assertThat(PoissonCount.rate(0, 0, .95)).isEqualTo(NotEstimable.ZERO_DENOMINATOR);
        assertThat(RatioOfSums.estimate(pairs(none, none), .95)).isEqualTo(NotEstimable.ZERO_DENOMINATOR);
    }

    /** 95 % of Newcombe's intervals of swapped samples mirror each other; more successes never lower a limit. */
    @Test
    void newcombe_is_symmetric_and_monotone() {
        for (int k = 0; k < 40; k++) {
            Interval there = Proportions.newcombe(k, 40, 17, 60, .95);
            Interval back = Proportions.newcombe(17, 60, k, 40, .95);
            assertThat(there.low()).isCloseTo(-back.high(), within(1e-12));
            assertThat(there.high()).isCloseTo(-back.low(), within(1e-12));
            Interval next = Proportions.newcombe(k + 1, 40, 17, 60, .95);
            assertThat(next.low()).isLessThan(there.low());
            assertThat(next.high()).isLessThan(there.high());
        }
    }

    @Test
    void a_harder_target_of_a_ratio_is_never_more_probable() {
        double before = 1;
        for (double target = 26; target > 14; target -= .5) {
            double now = projection(RatioForecast.of(pairs(Figures.COST1, Figures.CONV1), 16, target, true, .95))
                    .probability();
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
        assertThat(before).isLessThan(.01);
    }
}
