package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.assertInterval;
import static dev.boussole.statistics.Figures.difference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {
    /** KPI reference, F2. */
    @ParameterizedTest
    @CsvSource({
        "200, 10000, 250, 10000, 2.383995, .017126, .005000, .000887, .009138",
        "45, 1500, 62, 1480, 1.744520, .081069, .011892, -.001543, .025581",
        "8, 200, 3, 210, -1.610676, .107250, -.025714, -.063828, .007538",
        "1200, 50000, 1302, 50100, 2.014552, .043952, .001988, .000053, .003924",
        "30, 900, 30, 900, 0, 1, 0, -.017019, .017019"
    })
    void worked_figures(
            double x1, double n1, double x2, double n2, double z, double p, double gap, double low, double high) {
        Difference difference = difference(Proportions.compare(x1, n1, x2, n2, 0.95));
        assertThat(difference.statistic()).isCloseTo(z, SIX_DIGITS);
        assertThat(difference.pValue()).isCloseTo(p, SIX_DIGITS);
        assertThat(difference.value()).isCloseTo(gap, SIX_DIGITS);
        assertInterval(difference.interval(), low, high);
    }

    /** Newcombe, 1998, Statistics in Medicine 17, 873-890, method 10. */
    @Test
    void published_case_of_56_in_70_against_48_in_80() {
        Interval interval = Proportions.newcombe(48, 80, 56, 70, 0.95);
        assertThat(interval.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3339, within(5e-5));
    }

    /** KPI reference, F7a: before and after alone, without a control. */
    @Test
    void naive_before_and_after_of_the_reference() {
        Difference naive = difference(Proportions.compare(300, 10000, 360, 10000, 0.95));
        assertThat(naive.pValue()).isCloseTo(.017548, SIX_DIGITS);
    }

    @Test
    void a_side_without_trials_cannot_be_compared() {
        assertThat(Proportions.compare(0, 0, 3, 100, 0.95)).isEqualTo(NotEstimable.NO_DATA);
        assertThat(Proportions.compare(3, 100, 0, 0, 0.95)).isEqualTo(NotEstimable.NO_DATA);
    }

    @Test
    void a_side_with_more_successes_than_trials_cannot_be_compared() {
        assertThat(Proportions.compare(9, 8, 3, 100, 0.95)).isEqualTo(NotEstimable.MORE_SUCCESSES_THAN_TRIALS);
    }

    @Test
    void swapping_sides_changes_signs_only() {
        Difference forth = difference(Proportions.compare(45, 1500, 62, 1480, 0.95));
        Difference back = difference(Proportions.compare(62, 1480, 45, 1500, 0.95));
        assertThat(back.value()).isEqualTo(-forth.value());
        assertThat(back.statistic()).isEqualTo(-forth.statistic());
        assertThat(back.pValue()).isEqualTo(forth.pValue());
        assertInterval(
                back.interval(), -forth.interval().high(), -forth.interval().low());
    }

    @Test
    void no_success_on_either_side_is_no_difference_with_an_interval_around_0() {
        Difference none = difference(Proportions.compare(0, 50, 0, 50, 0.95));
        assertThat(none.value()).isZero();
        assertThat(none.pValue()).isEqualTo(1);
        assertInterval(none.interval(), -.071348, .071348);
    }

    @Test
    void clustering_weakens_the_evidence() {
        Difference plain = difference(Proportions.compare(200, 10000, 250, 10000, 0.95));
        Difference clustered = difference(Proportions.compare(200, 10000, 250, 10000, 4, 0.95));
        assertThat(clustered.statistic()).isCloseTo(plain.statistic() / 2, within(1e-12));
        assertThat(clustered.interval().halfWidth())
                .isGreaterThan(1.9 * plain.interval().halfWidth());
    }

    @Test
    void a_trillion_impressions_still_give_figures() {
        Difference huge = difference(Proportions.compare(1e9, 1e12, 1.0001e9, 1e12, 0.95));
        assertThat(huge.statistic()).isCloseTo(2.237, within(1e-3));
        assertThat(huge.interval().whollyAbove(0)).isTrue();
    }
}
