package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.kpi.Kpi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a rule on tracking puts in doubt. */
class DataDoubtTest {
    private static final CampaignSituation PLAIN = campaign().situation();

    @Test
    void a_goal_without_data_puts_only_its_own_kpi_in_doubt() {
        DataDoubt doubt = new DataDoubt(Kpi.CPA, true);
        assertThat(DataDoubt.of(goal("cpa"))).containsExactly(doubt);
        assertThat(doubt.about(Kpi.CPA)).isTrue();
        assertThat(doubt.about(Kpi.CVR)).isFalse();
        assertThat(doubt.reason())
                .isEqualTo(
                        new Text(
                                "Cost per acquisition cannot be trusted until its data are repaired.",
                                "«\u00a0Coût par acquisition (CPA)\u00a0» n'est pas fiable tant que ses données ne sont pas réparées."));
    }

    @Test
    void a_goal_whose_kpi_is_not_known_puts_nothing_in_doubt() {
        assertThat(DataDoubt.of(goal("smiles"))).isEmpty();
        assertThat(DataDoubt.of(goal(null))).isEmpty();
    }

    @Test
    void conversions_in_doubt_are_all_that_count_them() {
        DataDoubt doubt = new DataDoubt(Kpi.CVR, false);
        assertThat(doubt.about(Kpi.CVR)).isTrue();
        assertThat(doubt.about(Kpi.CPA)).isTrue();
        assertThat(doubt.about(Kpi.CTR)).isFalse();
        assertThat(doubt.reason().en()).startsWith("Conversions cannot be trusted");
    }

    @Test
    void a_count_in_doubt_is_all_that_shares_it() {
        DataDoubt doubt = new DataDoubt(Kpi.IMPRESSIONS, false);
        assertThat(doubt.about(Kpi.CTR)).isTrue();
        assertThat(doubt.about(Kpi.CPC)).isFalse();
    }

    private static Proposal goal(@Nullable String kpi) {
        return rule("tracking.goal-without-data", Lever.TRK)
                .always()
                .on(Given.goal(kpi, 20.0, 25.0, 0.2))
                .about(PLAIN);
    }
}
