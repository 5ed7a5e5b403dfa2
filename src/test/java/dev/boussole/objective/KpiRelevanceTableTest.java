package dev.boussole.objective;

import static dev.boussole.objective.KpiRelevance.*;
import static dev.boussole.objective.Verdict.FAIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** kpis.md, section B. */
class KpiRelevanceTableTest {
    /** Section B, row by row: goal; primary; secondary; guardrail; irrelevant. */
    private static final String SECTION_B = """
            awareness; reach frequency brand_search share_of_voice er_reach social_sessions sessions; \
            cpm cpr view_rate vcr viewability follower_growth; neg_feedback sentiment; cpa roas cvr ltv_cac cart_abandon
            engagement; engagement_rate time_on_page bounce_rate er_reach view_rate; \
            pages_per_session scroll75_rate cta_rate new_visitor_share; lcp_p75 neg_feedback unsub_rate; roas payback cpi
            traffic; sessions link_ctr cpc organic_sessions; lpv_rate search_is organic_ctr avg_position; \
            bounce_rate engagement_rate waste_share; aov nrr close_rate
            leads; leads cpl cp_sql lead_qual_rate; cvr form_completion ctr answer_rate; \
            close_rate speed_to_lead complaint_rate; aov cart_abandon reach
            sales; session_cvr cvr cpa roi roas revenue; aov rev_per_session atc_rate cart_abandon mer; \
            gross_margin refund_rate oos_rate be_roas; er_followers follower_growth
            retention; retention_rate churn_rate repeat_rate ltv; \
            purchase_freq nps nrr email_cvr click_rate reactivation; unsub_rate complaint_rate gross_margin; \
            reach cpc search_is new_visitor_share
            app_installs; cpi installs retention_d7; install_rate retention_d1 retention_d30 ctr stickiness; \
            ltv_cac nps; bounce_rate cart_abandon organic_ctr
            field_sales; meetings_held cost_per_meeting close_rate cp_sql; \
            connect_rate meeting_rate show_rate answer_rate speed_to_lead event_lead_cost; optin_proof cac; \
            time_on_page scroll75_rate pages_per_session er_reach er_followers organic_sessions organic_ctr open_rate
            """;

    /** What our table says beyond section B, each for a reason that it gives. */
    private static final Map<Goal, Map<KpiRelevance, Set<Kpi>>> MORE = Map.of(
            Goal.LEADS, Map.of(PRIMARY, Set.of(Kpi.CONVERSIONS)),
            Goal.SALES, Map.of(PRIMARY, Set.of(Kpi.CONVERSIONS)),
            Goal.APP_INSTALLS, Map.of(PRIMARY, Set.of(Kpi.CONVERSIONS)),
            Goal.FIELD_SALES,
                    Map.of(
                            SECONDARY,
                            Set.of(Kpi.CTR, Kpi.CVR),
                            IRRELEVANT,
                            Set.of(
                                    Kpi.ENGAGEMENT_RATE,
                                    Kpi.BOUNCE_RATE,
                                    Kpi.ENG_TIME_USER,
                                    Kpi.HOOK_RATE,
                                    Kpi.VIEW_RATE,
                                    Kpi.VCR,
                                    Kpi.CTOR)));

    private static final Set<Kpi> GENERIC = Set.of(Kpi.COST, Kpi.PACING, Kpi.GOAL_PACE, Kpi.ROI, Kpi.CPA, Kpi.LTV);

    static Stream<Arguments> rows() {
        return SECTION_B.lines().map(line -> {
            String[] cells = line.split(";");
            return Arguments.of(
                    Goal.of(cells[0].strip()).orElseThrow(),
                    kpis(cells[1]),
                    kpis(cells[2]),
                    kpis(cells[3]),
                    kpis(cells[4]));
        });
    }

    private static Set<Kpi> kpis(String cell) {
        return Arrays.stream(cell.strip().split(" +"))
                .map(key -> Kpi.of(key).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Set<Kpi> of(Goal goal, KpiRelevance relevance) {
        return Kpi.catalogue().stream()
                .filter(kpi -> KpiRelevanceTable.of(goal, kpi) == relevance)
                .collect(Collectors.toSet());
    }

    private static Set<Kpi> with(Set<Kpi> listed, Goal goal, KpiRelevance relevance) {
        Set<Kpi> all = new HashSet<>(listed);
        all.addAll(MORE.getOrDefault(goal, Map.of()).getOrDefault(relevance, Set.of()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_kpi_has_the_class_of_section_b(
            Goal goal, Set<Kpi> primary, Set<Kpi> secondary, Set<Kpi> guardrail, Set<Kpi> irrelevant) {
        assertThat(of(goal, PRIMARY)).isEqualTo(with(primary, goal, PRIMARY));
        assertThat(of(goal, GUARDRAIL)).isEqualTo(guardrail);
        assertThat(of(goal, IRRELEVANT)).isEqualTo(with(irrelevant, goal, IRRELEVANT));
        Set<Kpi> alsoGeneric = with(secondary, goal, SECONDARY);
        GENERIC.stream()
                .filter(kpi -> !primary.contains(kpi) && !irrelevant.contains(kpi))
                .forEach(alsoGeneric::add);
        assertThat(of(goal, SECONDARY)).isEqualTo(alsoGeneric);
    }

    @Test
    void all_eight_goals_have_a_row() {
        assertThat(rows().map(row -> row.get()[0])).containsExactlyInAnyOrder((Object[]) Goal.values());
    }

    @Test
    void frequency_guards_awareness_beside_deciding_for_it() {
        assertThat(KpiRelevanceTable.guardrails(Goal.AWARENESS)).contains(Kpi.FREQUENCY);
        assertThat(KpiRelevanceTable.of(Goal.AWARENESS, Kpi.FREQUENCY)).isEqualTo(PRIMARY);
    }

    @Test
    void phone_work_is_never_asked_for_a_content_kpi() {
        Sheet sheet = new Sheet();
        sheet.goal = Goal.FIELD_SALES;
        for (Kpi content : of(Goal.FIELD_SALES, IRRELEVANT)) {
            sheet.kpi = content.key();
            assertThat(sheet.verdict(Criterion.R1)).as(content.key()).isEqualTo(FAIL);
            assertThat(PrimaryKpi.of(Goal.FIELD_SALES, List.of(sheet.objective()), kpi -> kpi == content))
                    .isEmpty();
            assertThat(KpiRelevanceTable.primaries(Goal.FIELD_SALES)).doesNotContain(content);
            assertThat(KpiRelevanceTable.guardrails(Goal.FIELD_SALES)).doesNotContain(content);
        }
    }

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
