package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverdispersionTest {
    private static final double[] CLICKS = days("10 30 12 28 15");
    private static final double[] IMPRESSIONS = days("1000 1000 900 1100 1000");

    /** numpy 2: sum((x - n p)^2 / (n p (1 - p))) / 4. */
    @Test
    void uneven_daily_rates_show() {
        assertThat(Overdispersion.ofProportion(CLICKS, IMPRESSIONS, 0, 5)).isCloseTo(3.9262738441878953, within(1e-12));
    }

    /** numpy 2: sum((x - n p)^2 / (n p)) / 4. */
    @Test
    void uneven_daily_counts_show() {
        assertThat(Overdispersion.ofCount(CLICKS, IMPRESSIONS, 0, 5)).isCloseTo(3.8516746411483256, within(1e-12));
    }

    @Test
    void even_rates_are_floored_at_1() {
        assertThat(Overdispersion.ofProportion(days("10 20 30"), days("100 200 300"), 0, 3))
                .isEqualTo(1);
    }

    @Test
    void days_without_trials_and_missing_days_are_left_out() {
        double[] clicks = {10, 0, 30, Double.NaN, 12, 28, 15};
        double[] impressions = {1000, 0, 1000, 500, 900, 1100, 1000};
        assertThat(Overdispersion.ofProportion(clicks, impressions, 0, 7))
                .isEqualTo(Overdispersion.ofProportion(CLICKS, IMPRESSIONS, 0, 5));
    }

    @Test
    void one_day_no_success_and_nothing_but_success_show_no_clustering() {
        assertThat(Overdispersion.ofProportion(CLICKS, IMPRESSIONS, 0, 1)).isEqualTo(1);
        assertThat(Overdispersion.ofProportion(days("0 0"), days("9 8"), 0, 2)).isEqualTo(1);
        assertThat(Overdispersion.ofProportion(days("9 8"), days("9 8"), 0, 2)).isEqualTo(1);
        assertThat(Overdispersion.ofProportion(days("0 0"), days("0 0"), 0, 2)).isEqualTo(1);
    }

    @Test
    void independent_trials_stay_near_1() {
        var random = new SplittableRandom(7);
        double[] trials = random.doubles(60, 400, 600).map(Math::rint).toArray();
        double[] successes = new double[60];
        for (int day = 0; day < 60; day++) {
            successes[day] =
                    random.doubles((int) trials[day]).filter(u -> u < 0.1).count();
        }
        assertThat(Overdispersion.ofProportion(successes, trials, 0, 60)).isBetween(1.0, 1.4);
    }
}
