package dev.boussole.objective;

import static dev.boussole.objective.KpiRelevance.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import java.util.List;
import org.junit.jupiter.api.Test;

/** kpis.md, section B. */
class KpiRelevanceTableTest {
    @Test
    void every_goal_has_primary_kpis_and_guardrails() {
        for (Goal goal : Goal.values()) {
            assertThat(KpiRelevanceTable.primaries(goal)).isNotEmpty();
            assertThat(KpiRelevanceTable.guardrails(goal)).isNotEmpty();
        }
    }

    @Test
    void spend_pacing_and_roi_matter_to_every_goal() {
        for (Goal goal : Goal.values()) {
            for (Kpi kpi : List.of(Kpi.COST, Kpi.PACING, Kpi.GOAL_PACE, Kpi.ROI)) {
                assertThat(KpiRelevanceTable.of(goal, kpi)).isIn(PRIMARY, SECONDARY);
            }
        }
    }

    @Test
    void cost_per_acquisition_matters_wherever_it_is_not_called_irrelevant() {
        assertThat(KpiRelevanceTable.of(Goal.LEADS, Kpi.CPA)).isEqualTo(SECONDARY);
        assertThat(KpiRelevanceTable.of(Goal.AWARENESS, Kpi.CPA)).isEqualTo(IRRELEVANT);
    }

    @Test
    void phone_work_keeps_the_rates_of_the_advert_that_prompts_the_call_and_no_other_content_kpi() {
        assertThat(KpiRelevanceTable.of(Goal.FIELD_SALES, Kpi.CTR)).isEqualTo(SECONDARY);
        assertThat(KpiRelevanceTable.of(Goal.FIELD_SALES, Kpi.CVR)).isEqualTo(SECONDARY);
        assertThat(KpiRelevanceTable.of(Goal.FIELD_SALES, Kpi.SCROLL75_RATE)).isEqualTo(IRRELEVANT);
    }

    @Test
    void without_a_goal_no_kpi_is_listed() {
        assertThat(KpiRelevanceTable.of(null, Kpi.CPA)).isEqualTo(UNLISTED);
    }

    @Test
    void an_objective_on_a_guardrail_does_not_decide() {
        Sheet sheet = new Sheet();
        sheet.kpi = "refund_rate";
        assertThat(PrimaryKpi.of(Goal.SALES, List.of(sheet.objective()), kpi -> true))
                .contains(Kpi.SESSION_CVR);
        sheet.kpi = "roas";
        assertThat(PrimaryKpi.of(Goal.SALES, List.of(sheet.objective()), kpi -> true))
                .contains(Kpi.ROAS);
        assertThat(PrimaryKpi.of(Goal.SALES, List.of(sheet.objective()), kpi -> kpi == Kpi.CPA))
                .contains(Kpi.CPA);
        assertThat(PrimaryKpi.of(Goal.SALES, List.of(), kpi -> false)).isEmpty();
    }
}
