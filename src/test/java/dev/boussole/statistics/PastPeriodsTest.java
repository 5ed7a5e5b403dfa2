package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PastPeriodsTest {
    private static final PastPeriods PAST = PastPeriods.of(2.4, 1.8, 1.9, 2.3, 2.0, 2.2, 2.0, 2.1, 2.2, 2.1);

    /** KPI reference, section E: mean 2.10, sd .182574, p90 2.31, best 2.40; 2.50 is z 2.190890. */
    @Test
    void worked_figures() {
        assertThat(PAST.count()).isEqualTo(10);
        assertThat(PAST.mean()).hasValueCloseTo(2.10, within(1e-12));
        assertThat(PAST.deviation()).hasValueCloseTo(.182574, within(5e-7));
        assertThat(PAST.quantile(.90)).hasValueCloseTo(2.31, within(1e-12));
        assertThat(PAST.greatest()).hasValue(2.40);
        assertThat(PAST.least()).hasValue(1.80);
        assertThat(PAST.standardScore(2.50)).hasValueCloseTo(2.190890, within(5e-7));
    }

    @Test
    void share_of_periods_at_most_a_value() {
        assertThat(PAST.shareAtMost(2.5)).hasValue(1);
        assertThat(PAST.shareAtMost(2.2)).hasValueCloseTo(.8, within(1e-12));
        assertThat(PAST.shareAtMost(1.7)).hasValue(0);
    }

    @Test
    void quantiles_end_at_the_extremes() {
        assertThat(PAST.quantile(0)).hasValue(1.8);
        assertThat(PAST.quantile(1)).hasValue(2.4);
        assertThatIllegalArgumentException().isThrownBy(() -> PAST.quantile(90));
    }

    @Test
    void a_missing_period_is_left_out() {
        assertThat(PastPeriods.of(2, Double.NaN, 4).mean()).hasValue(3);
    }

    @Test
    void no_past_and_a_single_period_answer_with_nothing() {
        PastPeriods none = PastPeriods.of();
        assertThat(none.shareAtMost(2)).isEmpty();
        assertThat(none.quantile(.5)).isEmpty();
        assertThat(none.mean()).isEmpty();
        assertThat(none.least()).isEmpty();
        assertThat(none.greatest()).isEmpty();
        assertThat(PastPeriods.of(2).deviation()).isEmpty();
        assertThat(PastPeriods.of(2, 2).standardScore(3)).isEmpty();
    }
}
