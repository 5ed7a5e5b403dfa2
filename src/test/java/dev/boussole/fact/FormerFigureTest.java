package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a message calls the figure from which a KPI moved away. The window before had 10. */
@NullUnmarked
class FormerFigureTest {
    private static Double former(double value, Reference.Kind kind, double reference, double trendQ) {
        double change = (value - 10) / 10;
        return new KpiFact(
                        Kpi.AOV, value, value, value, 50.0, 50.0, reference, kind, 10.0, change, trendQ, trendQ, 50.0,
                        true, null)
                .former();
    }

    @Test
    void a_fall_from_one_week_to_the_next_started_at_the_week_before() {
        assertThat(former(8, Reference.Kind.PAST, 9, 0.01)).isEqualTo(10);
        assertThat(former(8, Reference.Kind.PAST, 8, 0.01)).isEqualTo(10);
    }

    @Test
    void a_slow_fall_started_at_the_own_past() {
        assertThat(former(9.9, Reference.Kind.PAST, 12, 0.8)).isEqualTo(12);
        assertThat(former(8, Reference.Kind.PAST, 12, 0.01)).isEqualTo(12);
    }

    @Test
    void a_fall_back_to_above_the_own_past_started_at_the_week_before() {
        assertThat(former(8, Reference.Kind.PAST, 1, 0.01)).isEqualTo(10);
        assertThat(former(12, Reference.Kind.PAST, 20, 0.01)).isEqualTo(10);
    }

    @Test
    void a_target_is_nothing_that_a_figure_came_from() {
        assertThat(former(9.9, Reference.Kind.TARGET, 12, 0.8)).isEqualTo(10);
    }

    @Test
    void what_is_not_known_came_from_nowhere() {
        assertThat(KpiFact.missing(Kpi.AOV).former()).isNull();
    }
}
