package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final Interval TWO_TO_FIVE = new Interval(2, 5);

    @Test
    void contains_its_limits_and_nothing_beyond() {
        assertThat(TWO_TO_FIVE.contains(2)).isTrue();
        assertThat(TWO_TO_FIVE.contains(5)).isTrue();
        assertThat(TWO_TO_FIVE.contains(1.999)).isFalse();
        assertThat(TWO_TO_FIVE.contains(5.001)).isFalse();
    }

    @Test
    void lies_wholly_above_only_what_is_below_its_low_limit() {
        assertThat(TWO_TO_FIVE.whollyAbove(1.9)).isTrue();
        assertThat(TWO_TO_FIVE.whollyAbove(2)).isFalse();
    }

    @Test
    void lies_wholly_below_only_what_is_above_its_high_limit() {
        assertThat(TWO_TO_FIVE.whollyBelow(5.1)).isTrue();
        assertThat(TWO_TO_FIVE.whollyBelow(5)).isFalse();
    }

    @Test
    void half_width_is_half_the_distance_of_the_limits() {
        assertThat(TWO_TO_FIVE.halfWidth()).isEqualTo(1.5);
    }

    @Test
    void the_wider_of_two_is_kept_and_itself_when_equal() {
        var wide = new Interval(0, 9);
        assertThat(TWO_TO_FIVE.wider(wide)).isSameAs(wide);
        assertThat(wide.wider(TWO_TO_FIVE)).isSameAs(wide);
        assertThat(TWO_TO_FIVE.wider(new Interval(7, 10))).isSameAs(TWO_TO_FIVE);
    }

    @Test
    void refuses_limits_in_the_wrong_order_and_limits_that_are_no_numbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(5, 2))
                .withMessageContaining("5.0 and 2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NEGATIVE_INFINITY, 2));
    }

    @Test
    void a_measured_value_is_a_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measured(Double.NaN, TWO_TO_FIVE));
    }
}
