package dev.boussole.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.statistics.MixShift.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixShiftTest {
    /** 4 % and 2 %, first half and half, then a quarter and three quarters: 3 % becomes 2.5 % and neither moved. */
    @Test
    void a_change_of_shares_alone_is_all_mix() {
        MixShift shift = MixShift.of(List.of(new Segment(200, 5000, 100, 2500), new Segment(100, 5000, 150, 7500)));
        assertThat(shift.mix()).isCloseTo(-0.005, within(1e-12));
        assertThat(shift.within()).isCloseTo(0, within(1e-12));
        assertThat(shift.total()).isCloseTo(-0.005, within(1e-12));
        assertThat(shift.withinP()).isCloseTo(1, within(1e-9));
        assertThat(shift.moved()).isZero();
    }

    /** Within: 0.5 * -0.01 + 0.5 * -0.01; its variance is 0.25 times the sum of the four binomial ones. */
    @Test
    void a_change_of_rates_alone_is_none() {
        MixShift shift = MixShift.of(List.of(new Segment(200, 5000, 150, 5000), new Segment(100, 5000, 50, 5000)));
        assertThat(shift.mix()).isCloseTo(0, within(1e-12));
        assertThat(shift.within()).isCloseTo(-0.01, within(1e-12));
        assertThat(shift.withinP()).isLessThan(0.0001);
        assertThat(shift.moved()).isEqualTo(2);
    }

    @Test
    void segments_that_move_against_each_other_are_counted_though_they_cancel() {
        MixShift shift = MixShift.of(List.of(new Segment(200, 5000, 300, 5000), new Segment(200, 5000, 100, 5000)));
        assertThat(shift.within()).isCloseTo(0, within(1e-12));
        assertThat(shift.moved()).isEqualTo(2);
    }

    @Test
    void one_segment_is_no_mix_and_successes_lie_among_trials() {
        assertThatIllegalArgumentException().isThrownBy(() -> MixShift.of(List.of(new Segment(1, 2, 1, 2))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment(3, 2, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment(1, 2, 1, 0));
    }
}
