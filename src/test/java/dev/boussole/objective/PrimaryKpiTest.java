package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrimaryKpiTest {
    @Test
    void a_lifetime_value_declared_for_the_account_decides_for_no_campaign() {
        assertThat(PrimaryKpi.of(Goal.RETENTION, List.of(), Set.of(Kpi.LTV, Kpi.CLICK_RATE)::contains))
                .isEmpty();
    }

    @Test
    void the_first_primary_kpi_received_decides() {
        assertThat(PrimaryKpi.of(Goal.LEADS, List.of(), Set.of(Kpi.CPL, Kpi.CVR)::contains))
                .contains(Kpi.CPL);
    }
}
