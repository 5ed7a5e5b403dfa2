package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Signs;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Given.Spoken;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The global suppressions of kpis.md, section D, one by one; rules marked {@code !} are exempt from each. */
class SuppressionTest {
    private static final CampaignSituation PLAIN = campaign()
            .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 40, 0.03)
            .kpi(Kpi.SESSIONS, 900, 1000, 1100, 14, 1000, 1000)
            .situation();

    @Test
    void q_an_alert_on_one_count_silences_what_reads_that_count() {
        Spoken alert =
                rule("tracking.sessions-lost", Lever.TRK).watching(Kpi.SESSIONS).always();
        assertThat(reason(PLAIN, rule("page.bounce", Lever.LP).reading(Kpi.BOUNCE_RATE), alert))
                .isEqualTo("Sessions cannot be trusted until its data are repaired.");
        assertThat(spoken(PLAIN, rule("page.promise", Lever.LP).reading(Kpi.CVR), alert))
                .containsExactly("tracking.sessions-lost", "page.promise");
    }

    @Test
    void q_an_alert_that_names_nothing_is_about_conversions() {
        Spoken alert = rule("tracking.impossible", Lever.TRK).watching(null).always();
        assertThat(reason(PLAIN, rule("page.promise", Lever.LP).reading(Kpi.CVR), alert))
                .startsWith("Conversions cannot be trusted");
        assertThat(spoken(PLAIN, rule("creative.dull", Lever.CRE).reading(Kpi.CTR), alert))
                .contains("creative.dull");
    }

    @Test
    void q_a_rule_in_shadow_or_of_opinion_raises_no_alert() {
        Spoken page = rule("page.promise", Lever.LP).reading(Kpi.CVR);
        assertThat(spoken(PLAIN, page, rule("tracking.odd", Lever.TRK).watching(Kpi.CVR)))
                .contains("page.promise");
        assertThat(spoken(
                        PLAIN,
                        page,
                        rule("tracking.odd", Lever.TRK)
                                .watching(Kpi.CVR)
                                .always()
                                .shadow()))
                .containsExactly("page.promise");
    }

    @Test
    void l_nothing_that_learning_would_feel_is_changed_while_it_lasts() {
        Spoken learning = rule("waiting.learning", Lever.WAIT)
                .freezing(Lever.BUD, Lever.BID, Lever.CRE)
                .always();
        for (Lever lever : List.of(Lever.BUD, Lever.BID, Lever.CRE)) {
            Advice advice = advise(PLAIN, rule("some.change", lever), learning);
            assertThat(advice.heldBack()).singleElement().satisfies(held -> {
                assertThat(held.by()).isEqualTo("waiting.learning");
                assertThat(held.reason().en()).startsWith("Nothing may change here");
            });
        }
        assertThat(spoken(PLAIN, rule("page.slow", Lever.LP), learning)).contains("page.slow");
        assertThat(spoken(PLAIN, rule("budget.stop", Lever.BUD).always(), learning))
                .contains("budget.stop");
    }

    @Test
    void i_immature_figures_of_a_part_count_too() {
        PartFact page = PartFact.of(
                new Scope("c", Breakdown.LANDING_PAGE, "/a"),
                Map.of(
                        Kpi.CVR,
                        campaign()
                                .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 40, 0.03)
                                .immature(Kpi.CVR)
                                .situation()
                                .fact()
                                .getCvr()),
                Signs.NONE);
        assertThat(reason(PLAIN, rule("page.weak", Lever.LP).reading(Kpi.CVR).on(page)))
                .isEqualTo("Click conversion rate still lacks conversions that have not arrived.");
        assertThat(spoken(
                        PLAIN,
                        rule("page.weak", Lever.LP).reading(Kpi.CVR).on(page).always()))
                .containsExactly("page.weak");
    }

    @Test
    void x_a_test_is_not_disturbed_but_may_be_read() {
        CampaignSituation testing = campaign().testing().situation();
        ExperimentFact test = testing.experiments().get(0);
        assertThat(reason(testing, rule("test.another", Lever.EXP)))
                .contains("lp-test")
                .contains("running");
        assertThat(spoken(testing, rule("test.read", Lever.EXP).on(test))).containsExactly("test.read");
        assertThat(reason(testing, rule("page.slow", Lever.LP).on(test))).contains("running");
        assertThat(spoken(testing, rule("page.slow", Lever.LP).always())).containsExactly("page.slow");
        assertThat(spoken(testing, rule("goal.late", Lever.GOAL), rule("team.tell", Lever.ORG)))
                .containsExactly("goal.late", "team.tell");
    }

    @Test
    void c_a_change_on_the_same_lever_is_judged_first() {
        CampaignSituation changed = campaign().changed(Lever.CRE, 3).situation();
        assertThat(reason(changed, rule("creative.a", Lever.CRE)))
                .isEqualTo("A change on the same lever 3 days ago has not been judged yet (14 days).");
        assertThat(spoken(changed, rule("page.slow", Lever.LP))).containsExactly("page.slow");
        assertThat(spoken(changed, rule("creative.a", Lever.CRE).always())).containsExactly("creative.a");
    }

    @Test
    void k_an_irrelevant_kpi_is_not_even_waited_for() {
        CampaignSituation awareness = campaign()
                .goal(Goal.AWARENESS)
                .kpi(Kpi.CPA, 20, 30, 40, 10, 10, 15)
                .situation();
        Spoken dear = rule("audience.dear", Lever.AUD).reading(Kpi.CPA).needing(Kpi.CPA, "successes", 30);
        Advice advice = Given.advisor().advise(awareness, List.of(), List.of(dear.about(awareness)));
        assertThat(advice.abstentions()).isEmpty();
        CampaignSituation sales =
                campaign().kpi(Kpi.CPA, 20, 30, 40, 10, 10, 15).situation();
        assertThat(Given.advisor()
                        .advise(sales, List.of(), List.of(dear.about(sales)))
                        .abstentions())
                .singleElement()
                .satisfies(abstention -> assertThat(abstention.count()).isEqualTo(20));
    }

    @Test
    void w_thin_data_give_a_number_and_a_day_and_no_veto() {
        CampaignSituation thin = campaign().kpi(Kpi.CPA, 20, 30, 40, 14, 14, 15).situation();
        Advice advice = advise(
                thin,
                rule("audience.dear", Lever.AUD)
                        .needing(Kpi.CPA, "successes", 30)
                        .vetoing("budget.scale"),
                rule("budget.scale", Lever.BUD));
        assertThat(advice.recommendations())
                .extracting(one -> one.guidance().id())
                .containsExactly("budget.scale");
        assertThat(advice.abstentions()).singleElement().satisfies(abstention -> {
            assertThat(abstention.count()).isEqualTo(16);
            assertThat(abstention.recheckOn()).isEqualTo(Given.AS_OF.plusDays(16));
        });
    }

    @Test
    void w_what_takes_more_than_a_year_has_no_day() {
        CampaignSituation slow = campaign().kpi(Kpi.CPA, 20, 30, 40, 1, 1, 15).situation();
        Advice advice = advise(slow, rule("audience.dear", Lever.AUD).needing(Kpi.CPA, "successes", 30));
        assertThat(advice.abstentions().get(0).recheckOn()).isNull();
        assertThat(advice.abstentions().get(0).message().en())
                .isEqualTo("Collect 29 more conversions; at today's pace that takes more than a year.");
    }

    private static String reason(CampaignSituation situation, Spoken rule, Spoken... others) {
        Advice advice = advise(situation, with(rule, others));
        assertThat(advice.heldBack()).hasSize(1);
        assertThat(advice.heldBack().get(0).by()).isNull();
        return advice.heldBack().get(0).reason().en();
    }

    private static List<String> spoken(CampaignSituation situation, Spoken rule, Spoken... others) {
        return advise(situation, with(rule, others)).recommendations().stream()
                .map(one -> one.guidance().id())
                .toList();
    }

    private static Spoken[] with(Spoken rule, Spoken... others) {
        Spoken[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = rule;
        return all;
    }

    private static Advice advise(CampaignSituation situation, Spoken... rules) {
        return Given.advisor()
                .advise(
                        situation,
                        Arrays.stream(rules).map(rule -> rule.about(situation)).toList(),
                        List.of());
    }
}
