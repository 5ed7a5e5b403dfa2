package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.CONV1;
import static dev.boussole.statistics.Figures.CONV2;
import static dev.boussole.statistics.Figures.CONV3;
import static dev.boussole.statistics.Figures.COST1;
import static dev.boussole.statistics.Figures.COST2;
import static dev.boussole.statistics.Figures.COST3;
import static dev.boussole.statistics.Figures.ORD;
import static dev.boussole.statistics.Figures.REV1;
import static dev.boussole.statistics.Figures.REV2;
import static dev.boussole.statistics.Figures.SESS;
import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.assertInterval;
import static dev.boussole.statistics.Figures.days;
import static dev.boussole.statistics.Figures.difference;
import static dev.boussole.statistics.Figures.measured;
import static dev.boussole.statistics.Figures.pairs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RatioOfSumsTest {
    /** KPI reference, F5. */
    static Stream<Arguments> workedFigures() {
        return Stream.of(
                arguments("CPA1", COST1, CONV1, 20.873418, .779382, 19.189665, 22.557171, 19.404098, 22.852653),
                arguments("ROAS1", REV1, COST1, 3.380837, .188793, 2.972975, 3.788699, 2.943063, 3.763830),
                arguments("CPA2", COST2, CONV2, 51.916667, 11.799940, 25.223349, 78.609985, 34.641043, 110.845833),
                arguments("ROAS2", REV2, COST2, 1.532905, .363050, .711630, 2.354181, .685309, 2.330993),
                arguments("CVR4", ORD, SESS, .019477, .000713, .017937, .021018, .017810, .020910));
    }

    @ParameterizedTest
    @MethodSource("workedFigures")
    void worked_figures(
            String name,
            double[] y,
            double[] x,
            double ratio,
            double standardError,
            double deltaLow,
            double deltaHigh,
            double fiellerLow,
            double fiellerHigh) {
        PairedMoments days = pairs(y, x);
        assertThat(RatioOfSums.standardError(days)).as(name).isCloseTo(standardError, SIX_DIGITS);
        Measured delta = measured(RatioOfSums.delta(days, 0.95));
        assertThat(delta.value()).isCloseTo(ratio, SIX_DIGITS);
        assertInterval(delta.interval(), deltaLow, deltaHigh);
        Measured fieller = measured(RatioOfSums.fieller(days, 0.95));
        assertThat(fieller.value()).isCloseTo(ratio, SIX_DIGITS);
        assertInterval(fieller.interval(), fiellerLow, fiellerHigh);
    }

    /** KPI reference, F5, CPA3: too few conversions on too few days. */
    @Test
    void an_unbounded_set_is_not_estimable() {
        PairedMoments days = pairs(COST3, CONV3);
        Measured delta = measured(RatioOfSums.delta(days, 0.95));
        assertThat(delta.value()).isCloseTo(70.6, SIX_DIGITS);
        assertThat(RatioOfSums.standardError(days)).isCloseTo(56.373885, SIX_DIGITS);
        assertInterval(delta.interval(), -67.341928, 208.541928);
        assertThat(RatioOfSums.fieller(days, 0.95)).isEqualTo(NotEstimable.UNBOUNDED);
        assertThat(RatioOfSums.estimate(days, 0.95)).isEqualTo(NotEstimable.UNBOUNDED);
    }

    @Test
    void steady_denominators_take_the_delta_interval() {
        assertThat(RatioOfSums.estimate(REV1, COST1, 0, 14, 0.95))
                .isEqualTo(RatioOfSums.delta(pairs(REV1, COST1), 0.95));
    }

    @Test
    void wild_denominators_take_the_fieller_interval() {
        double[] wild = days("10 30 12 28 9 31");
        assertThat(RatioOfSums.estimate(days("50 140 65 130 40 160"), wild, 0, 6, 0.95))
                .isEqualTo(RatioOfSums.fieller(pairs(days("50 140 65 130 40 160"), wild), 0.95));
    }

    @Test
    void few_events_take_the_fieller_interval() {
        assertThat(RatioOfSums.estimate(COST2, CONV2, 0, 10, 0.95))
                .isEqualTo(RatioOfSums.fieller(pairs(COST2, CONV2), 0.95));
    }

    @Test
    void running_sums_say_the_same_as_the_days() {
        Measured fromSums = measured(RatioOfSums.estimate(14, 79, 1649, 477, 9648, 198465, 0.95));
        Measured fromDays = measured(RatioOfSums.estimate(COST1, CONV1, 0, 14, 0.95));
        assertThat(fromSums.value()).isCloseTo(fromDays.value(), within(1e-12));
        assertThat(fromSums.low()).isCloseTo(fromDays.low(), within(1e-9));
        assertThat(fromSums.high()).isCloseTo(fromDays.high(), within(1e-9));
    }

    @Test
    void a_range_of_days_leaves_the_others_out() {
        double[] y = days("999 120 118 131 999");
        double[] x = days("1 6 5 7 1");
        assertThat(PairedMoments.of(y, x, 1, 4)).isEqualTo(pairs(days("120 118 131"), days("6 5 7")));
    }

    @Test
    void a_missing_day_is_left_out_and_not_taken_for_zero() {
        double[] y = {120, Double.NaN, 118, 140, 131};
        double[] x = {6, 9, 5, Double.NaN, 7};
        assertThat(pairs(y, x)).isEqualTo(pairs(days("120 118 131"), days("6 5 7")));
    }

    @Test
    void no_day_one_day_and_zero_sums_are_named_cases() {
        assertThat(RatioOfSums.estimate(COST1, CONV1, 3, 3, 0.95)).isEqualTo(NotEstimable.NO_DATA);
        assertThat(RatioOfSums.estimate(COST1, CONV1, 3, 4, 0.95)).isEqualTo(NotEstimable.ONE_DAY);
        assertThat(RatioOfSums.estimate(days("50 60"), days("0 0"), 0, 2, 0.95))
                .isEqualTo(NotEstimable.ZERO_DENOMINATOR);
        assertThat(RatioOfSums.estimate(days("0 0"), days("50 60"), 0, 2, 0.95)).isEqualTo(NotEstimable.ZERO_NUMERATOR);
        assertThat(RatioOfSums.estimate(1, 5, 100, 25, 500, 10000, 0.95)).isEqualTo(NotEstimable.ONE_DAY);
    }

    @Test
    void a_standard_error_of_one_day_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioOfSums.standardError(pairs(days("5"), days("2"))))
                .withMessageContaining("1 days");
    }

    @Test
    void fieller_turns_round_with_the_ratio() {
        Interval cpa = measured(RatioOfSums.fieller(pairs(COST1, CONV1), 0.95)).interval();
        Interval perEuro =
                measured(RatioOfSums.fieller(pairs(CONV1, COST1), 0.95)).interval();
        assertThat(perEuro.low()).isCloseTo(1 / cpa.high(), within(1e-12));
        assertThat(perEuro.high()).isCloseTo(1 / cpa.low(), within(1e-12));
    }

    @Test
    void scale_passes_through() {
        double[] millionfold = new double[14];
        for (int i = 0; i < 14; i++) {
            millionfold[i] = SESS[i] * 1e9;
        }
        Interval plain = measured(RatioOfSums.fieller(pairs(ORD, SESS), 0.95)).interval();
        Interval scaled =
                measured(RatioOfSums.fieller(pairs(ORD, millionfold), 0.95)).interval();
        assertThat(scaled.low() * 1e9).isCloseTo(plain.low(), within(1e-12));
        assertThat(scaled.high() * 1e9).isCloseTo(plain.high(), within(1e-12));
    }

    @Test
    void days_of_one_same_ratio_have_an_interval_of_no_width() {
        Measured constant = measured(RatioOfSums.estimate(days("30 36 33"), days("10 12 11"), 0, 3, 0.95));
        assertThat(constant.low()).isCloseTo(3, within(1e-9));
        assertThat(constant.high()).isCloseTo(3, within(1e-9));
    }

    @Test
    void correlated_days_widen_the_interval() {
        PairedMoments days = pairs(COST1, CONV1);
        double plain = measured(RatioOfSums.estimate(days, 0.95)).interval().halfWidth();
        double inflated =
                measured(RatioOfSums.estimate(days, 0.95, 2)).interval().halfWidth();
        assertThat(inflated).isCloseTo(2 * plain, within(1e-9));
    }

    /** scipy 1.17.1 on the delta standard errors of both windows, df = floor(Welch) = 10. */
    @Test
    void two_windows_are_compared_by_their_delta_errors() {
        Difference gap = difference(
                RatioOfSums.compare(PairedMoments.of(REV1, COST1, 0, 5), PairedMoments.of(REV1, COST1, 5, 14), 0.95));
        assertThat(gap.value()).isCloseTo(-0.33709654861618255, within(1e-12));
        assertThat(gap.standardError()).isCloseTo(0.37826217718930455, within(1e-12));
        assertThat(gap.statistic()).isCloseTo(-0.891171702973305, within(1e-12));
        assertThat(gap.pValue()).isCloseTo(0.39377383204414046, within(1e-10));
        assertInterval(gap.interval(), -1.1799172018485882, 0.5057241046162231);
    }

    @Test
    void swapping_windows_changes_signs_only() {
        PairedMoments first = PairedMoments.of(COST1, CONV1, 0, 7);
        PairedMoments second = PairedMoments.of(COST1, CONV1, 7, 14);
        Difference forth = difference(RatioOfSums.compare(first, second, 0.95));
        Difference back = difference(RatioOfSums.compare(second, first, 0.95));
        assertThat(back.value()).isEqualTo(-forth.value());
        assertThat(back.pValue()).isEqualTo(forth.pValue());
    }

    @Test
    void correlated_days_weaken_the_evidence() {
        PairedMoments first = PairedMoments.of(REV1, COST1, 0, 5);
        PairedMoments second = PairedMoments.of(REV1, COST1, 5, 14);
        assertThat(difference(RatioOfSums.compare(first, second, 0.95, 2)).statistic())
                .isCloseTo(-0.891171702973305 / 2, within(1e-12));
    }

    @Test
    void windows_that_never_vary_differ_surely_or_not_at_all() {
        PairedMoments ten = pairs(days("100 100 100"), days("10 10 10"));
        PairedMoments twelve = pairs(days("120 120 120"), days("10 10 10"));
        assertThat(difference(RatioOfSums.compare(ten, twelve, 0.95)).pValue()).isLessThan(1e-9);
        assertThat(difference(RatioOfSums.compare(ten, ten, 0.95)).pValue()).isEqualTo(1);
    }

    @Test
    void windows_without_enough_days_cannot_be_compared() {
        PairedMoments whole = pairs(COST1, CONV1);
        assertThat(RatioOfSums.compare(PairedMoments.of(COST1, CONV1, 0, 0), whole, 0.95))
                .isEqualTo(NotEstimable.NO_DATA);
        assertThat(RatioOfSums.compare(whole, PairedMoments.of(COST1, CONV1, 0, 1), 0.95))
                .isEqualTo(NotEstimable.ONE_DAY);
        PairedMoments nothing = pairs(days("0 0"), days("5 6"));
        assertThat(RatioOfSums.compare(nothing, nothing, 0.95)).isEqualTo(NotEstimable.ZERO_NUMERATOR);
    }

    @Test
    void a_window_that_fell_to_nothing_is_compared() {
        Difference gap =
                difference(RatioOfSums.compare(pairs(REV1, COST1), pairs(days("0 0 0"), days("50 60 55")), 0.95));
        assertThat(gap.value()).isCloseTo(-3.380837, SIX_DIGITS);
        assertThat(gap.pValue()).isLessThan(0.001);
    }
}
