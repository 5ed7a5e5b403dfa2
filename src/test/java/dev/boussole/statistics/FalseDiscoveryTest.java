package dev.boussole.statistics;

import static dev.boussole.statistics.Figures.SIX_DIGITS;
import static dev.boussole.statistics.Figures.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalseDiscoveryTest {
    /** KPI reference, F9. */
    @ParameterizedTest
    @CsvSource({
        ".001 .008 .039 .041 .042 .06 .074 .205 .212 .216, .010 .040 .084 .084 .084 .100 .105714 .216 .216 .216",
        ".0002 .011 .012 .03 .2 .55, .0012 .024 .024 .045 .24 .55"
    })
    void worked_figures(String pValues, String adjusted) {
        assertThat(FalseDiscovery.adjust(days(pValues))).containsExactly(days(adjusted), SIX_DIGITS);
    }

    /** KPI reference, F9: q at most .10 keeps the first six. */
    @Test
    void six_of_ten_are_kept_at_a_tenth() {
        double[] adjusted = FalseDiscovery.adjust(days(".001 .008 .039 .041 .042 .06 .074 .205 .212 .216"));
        assertThat(Arrays.stream(adjusted).filter(q -> q <= .10 + 1e-12).count())
                .isEqualTo(6);
    }

    @Test
    void answers_in_the_order_asked() {
        assertThat(FalseDiscovery.adjust(.2, .0002, .55, .011, .03, .012))
                .containsExactly(days(".24 .0012 .55 .024 .045 .024"), SIX_DIGITS);
    }

    @Test
    void one_test_is_left_as_it_is_and_none_gives_none() {
        assertThat(FalseDiscovery.adjust(.04)).containsExactly(.04);
        assertThat(FalseDiscovery.adjust()).isEmpty();
    }

    @Test
    void what_is_no_probability_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FalseDiscovery.adjust(.04, 1.2));
        assertThatIllegalArgumentException().isThrownBy(() -> FalseDiscovery.adjust(Double.NaN));
    }
}
