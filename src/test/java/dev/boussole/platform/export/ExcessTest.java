package dev.boussole.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcessTest {
    private static Optional<Excess> in(Measure part, double value, Measure whole, double most) {
        Counts counts = new Counts(part, whole);
        counts.set(0, value);
        counts.set(1, most);
        return Excess.in(counts);
    }

    @Test
    void more_openers_than_deliveries_are_too_many() {
        assertThat(in(Measure.EMAIL_OPENS_UNIQUE, 101, Measure.EMAIL_DELIVERED, 100))
                .contains(new Excess(Measure.EMAIL_OPENS_UNIQUE, 101, Measure.EMAIL_DELIVERED, 100));
    }

    @Test
    void as_many_openers_as_deliveries_can_be() {
        assertThat(in(Measure.EMAIL_OPENS_UNIQUE, 100, Measure.EMAIL_DELIVERED, 100))
                .isEmpty();
    }

    @Test
    void more_deliveries_than_recipients_are_too_many() {
        assertThat(in(Measure.EMAIL_DELIVERED, 101, Measure.EMAIL_SENT, 100)).isPresent();
    }

    @Test
    void openers_are_compared_with_recipients_where_deliveries_are_missing() {
        assertThat(in(Measure.EMAIL_OPENS_UNIQUE, 101, Measure.EMAIL_SENT, 100)).isPresent();
    }

    @Test
    void a_missing_figure_exceeds_nothing() {
        assertThat(in(Measure.EMAIL_OPENS_UNIQUE, 101, Measure.EMAIL_DELIVERED, Double.NaN))
                .isEmpty();
        assertThat(in(Measure.EMAIL_OPENS_UNIQUE, Double.NaN, Measure.EMAIL_DELIVERED, 100))
                .isEmpty();
    }
}
