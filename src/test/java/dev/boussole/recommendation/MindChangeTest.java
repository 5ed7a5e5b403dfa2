package dev.boussole.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Text;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What would change our mind is the most telling condition of the rule, turned round. */
class MindChangeTest {
    private static final Text NOTHING_TELLS =
            new Text("The cause no longer being in the data.", "Que la cause disparaisse des données.");

    @Test
    void a_movement_would_have_to_stop() {
        assertThat(of("ctr.falling"))
                .isEqualTo(
                        new Text("Click-through rate no longer falling.", "Taux de clics (CTR) qui cesse de baisser."));
        assertThat(of("cpc.rising"))
                .isEqualTo(new Text("Cost per click no longer rising.", "Coût par clic qui cesse de monter."));
        assertThat(of("cpc.stable"))
                .isEqualTo(new Text(
                        "Cost per click moving beyond doubt.", "Coût par clic qui bouge sans doute possible."));
    }

    @Test
    void an_interval_would_have_to_meet_its_reference() {
        assertThat(of("ctr.below"))
                .isEqualTo(new Text(
                        "Click-through rate whose interval reaches its reference again.",
                        "Taux de clics (CTR) dont l'intervalle rejoint sa référence."));
        Text holds = new Text(
                "Cost per click whose interval holds its reference again.",
                "Coût par clic dont l'intervalle contient de nouveau sa référence.");
        assertThat(of("cpc.above")).isEqualTo(holds);
        assertThat(of("cpc.poor")).isEqualTo(holds);
        assertThat(of("cpc.ok"))
                .isEqualTo(new Text(
                        "Cost per click clearly missing its reference.",
                        "Coût par clic qui manque nettement sa référence."));
    }

    @Test
    void a_limit_is_told_from_its_other_side_in_the_unit_of_the_kpi() {
        assertThat(of("frequency.value > 3.5")).isEqualTo(new Text("Frequency under 3.5.", "Répétition sous 3,5."));
        assertThat(of("cpa.value >= 40"))
                .isEqualTo(new Text("Cost per acquisition under €40.", "Coût par acquisition (CPA) sous 40\u00a0€."));
        assertThat(of("ctr.value < 0.01"))
                .isEqualTo(new Text("Click-through rate over 1%.", "Taux de clics (CTR) au-dessus de 1\u00a0%."));
        assertThat(of("ctr.value <= 0.01").en()).isEqualTo("Click-through rate over 1%.");
    }

    @Test
    void a_figure_that_is_no_kpi_is_told_in_its_own_unit() {
        assertThat(of("rows >= 1").en()).isEqualTo("Rows concerned under 1.");
        assertThat(of("conversionDrop > 0.4").en()).endsWith(" under 40%.");
        assertThat(of("conversionDrop > 1").en()).endsWith(" under 100%.");
        assertThat(of("daysAgo < 3")).isEqualTo(new Text("Days ago over 3.", "Jours écoulés depuis au-dessus de 3."));
        assertThat(of("daysAgo > 0").en()).isEqualTo("Days ago under 0.");
    }

    @Test
    void what_was_found_tells_more_than_a_limit_and_a_limit_more_than_that_all_is_well() {
        assertThat(of("conversionDrop > 0.4", "cpa.value > 40", "ctr.falling").en())
                .startsWith("Click-through rate");
        assertThat(of("conversionDrop > 0.4", "cpa.value > 40").en()).startsWith("Cost per acquisition");
        assertThat(of("cpc.ok", "daysAgo < 3").en()).startsWith("Days ago");
    }

    @Test
    void when_to_look_is_not_what_was_found() {
        for (String circumstance : new String[] {
            "elapsedDays > 3", "creatives >= 2", "dailySpend > 10", "ctr.n >= 1000", "ctr.successes >= 16"
        }) {
            assertThat(of(circumstance)).isEqualTo(NOTHING_TELLS);
        }
        assertThat(of("active")).isEqualTo(NOTHING_TELLS);
        assertThat(of()).isEqualTo(NOTHING_TELLS);
    }

    private static Text of(String... conditions) {
        return new MindChange(Given.ACCOUNT.currency())
                .of(Arrays.stream(conditions)
                        .map(condition -> new Evidence("Campaign", null, condition, null, null))
                        .toList());
    }
}
