package dev.boussole.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.KpiRelevance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KpiChoiceTest {
    private static List<String> keys(Goal goal, KpiRelevance relevance) {
        return KpiChoice.of(goal, Language.EN).stream()
                .filter(chosen -> chosen.relevance() == relevance)
                .map(chosen -> chosen.definition().kpi().key())
                .toList();
    }

    private static String why(Goal goal, Kpi kpi, Language language) {
        return KpiChoice.of(goal, language).stream()
                .filter(chosen -> chosen.definition().kpi() == kpi)
                .findFirst()
                .orElseThrow()
                .why();
    }

    /** kpis.md, section B. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWARENESS | reach frequency brand_search share_of_voice er_reach social_sessions sessions | neg_feedback frequency sentiment | cpa roas cvr ltv_cac cart_abandon",
                "ENGAGEMENT | engagement_rate time_on_page bounce_rate er_reach view_rate | lcp_p75 neg_feedback unsub_rate | roas payback cpi",
                "TRAFFIC | sessions link_ctr cpc organic_sessions | bounce_rate engagement_rate waste_share | aov nrr close_rate",
                "LEADS | leads cpl cp_sql lead_qual_rate conversions | close_rate speed_to_lead complaint_rate | aov cart_abandon reach",
                "SALES | session_cvr cvr cpa roi roas revenue conversions | gross_margin refund_rate oos_rate be_roas | er_followers follower_growth",
                "RETENTION | retention_rate churn_rate repeat_rate ltv | unsub_rate complaint_rate gross_margin | reach cpc search_is new_visitor_share",
                "APP_INSTALLS | cpi installs retention_d7 conversions | ltv_cac nps | bounce_rate cart_abandon organic_ctr",
                "FIELD_SALES | meetings_held cost_per_meeting close_rate cp_sql | optin_proof cac | time_on_page scroll75_rate pages_per_session er_reach er_followers organic_sessions organic_ctr open_rate"
            })
    void every_goal_has_the_kpis_of_the_trade(Goal goal, String primary, String guardrail, String irrelevant) {
        assertThat(keys(goal, KpiRelevance.PRIMARY)).containsExactly(primary.split(" "));
        assertThat(keys(goal, KpiRelevance.GUARDRAIL)).containsExactly(guardrail.split(" "));
        assertThat(keys(goal, KpiRelevance.IRRELEVANT)).contains(irrelevant.split(" "));
        assertThat(keys(goal, KpiRelevance.SECONDARY)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void each_has_a_reason_in_both_languages(Goal goal) {
        List<KpiChoice.Chosen> english = KpiChoice.of(goal, Language.EN);
        List<KpiChoice.Chosen> french = KpiChoice.of(goal, Language.FR);
        assertThat(french).hasSameSizeAs(english);
        for (int i = 0; i < english.size(); i++) {
            assertThat(english.get(i).why()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(french.get(i).why())
                    .endsWith(".")
                    .isNotEqualTo(english.get(i).why());
        }
    }

    @Test
    void a_kpi_with_a_reason_of_its_own_gives_that_one() {
        assertThat(why(Goal.LEADS, Kpi.REACH, Language.EN)).isEqualTo("Reach alone brings no contact.");
        assertThat(why(Goal.LEADS, Kpi.COST, Language.FR))
                .isEqualTo("Ce qui a été dépensé concerne tout but\u00a0; la dépense est un moyen.");
        assertThat(why(Goal.SALES, Kpi.ROI, Language.EN))
                .isEqualTo("Counts sales, how visits become sales, or what a sale costs and brings.");
        assertThat(why(Goal.AWARENESS, Kpi.CPA, Language.EN)).startsWith("Judges a purchase");
    }

    @Test
    void no_reason_is_written_for_nothing() {
        Set<String> used = java.util.Arrays.stream(Goal.values())
                .flatMap(goal -> KpiChoice.of(goal, Language.EN).stream())
                .map(KpiChoice.Chosen::why)
                .collect(Collectors.toSet());
        Labels written = Labels.load(KpiChoice.class, "choice", Language.EN);
        assertThat(written.keys()).extracting(written::text).isSubsetOf(used);
        assertThat(Labels.load(KpiChoice.class, "choice", Language.FR).keys()).isEqualTo(written.keys());
    }
}
