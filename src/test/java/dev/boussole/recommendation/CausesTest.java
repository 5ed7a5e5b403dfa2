package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Signs;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Given.Spoken;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One cause, one recommendation. Spend 2,000, 2,000 clicks, 40 conversions worth 3,200 where 60 were wanted. */
class CausesTest {
    private static final Spoken PAGE = rule("page.promise", Lever.LP).blaming(Kpi.CVR);

    /** CVR, CPA and ROAS miss their targets by a third, because of the page alone. */
    private static Given leak() {
        return campaign()
                .kpi(Kpi.CTR, 0.018, 0.02, 0.022, 100_000, 2000, 0.02)
                .kpi(Kpi.CPC, 0.9, 1, 1.1, 2000, 2000, 1)
                .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 40, 0.03)
                .kpi(Kpi.CPA, 40, 50, 62.5, 40, 40, 33.34)
                .kpi(Kpi.ROAS, 1.28, 1.6, 2, 2000, 40, 2.4);
    }

    @Test
    void a_page_that_loses_orders_is_one_recommendation_with_three_symptoms() {
        Advice advice = advise(leak().situation(), PAGE);
        assertThat(advice.recommendations()).hasSize(1);
        assertThat(kpis(advice)).containsExactly(Kpi.CVR, Kpi.CPA, Kpi.ROAS);
        assertThat(messages(advice).get(0)).isEqualTo("Click conversion rate: 2%, against 3% (the target).");
        assertThat(messages(advice).get(1))
                .isEqualTo(
                        "Cost per acquisition: €50, against €33.34 (the target); with Click conversion rate at 3% it would be €33.33.");
    }

    @Test
    void rules_that_read_a_symptom_are_folded_and_not_held_back() {
        Advice advice = advise(
                leak().situation(),
                rule("audience.dear", Lever.AUD).blaming(Kpi.CPA),
                PAGE,
                rule("finance.loss", Lever.BUD).blaming(Kpi.ROAS));
        assertThat(rules(advice)).containsExactly("page.promise");
        assertThat(advice.heldBack()).isEmpty();
        assertThat(advice.recommendations().get(0).symptoms())
                .extracting(symptom ->
                        symptom.guidance() == null ? "-" : symptom.guidance().id())
                .containsExactly("-", "audience.dear", "finance.loss");
    }

    @Test
    void a_cost_that_the_auction_made_too_is_its_own_trouble() {
        // CPA is three times its target, CVR makes up less than half of that
        CampaignSituation dearer = leak().kpi(Kpi.CPC, 1.8, 2, 2.2, 2000, 2000, 1)
                .kpi(Kpi.CPA, 80, 100, 125, 40, 40, 33.34)
                .kpi(Kpi.ROAS, 2.3, 2.5, 2.7, 2000, 40, 2.4)
                .situation();
        Advice advice = advise(dearer, PAGE, rule("audience.dear", Lever.AUD).blaming(Kpi.CPA));
        assertThat(kpis(advice)).containsExactly(Kpi.CVR);
        assertThat(advice.heldBack())
                .singleElement()
                .satisfies(held -> assertThat(held.by()).isEqualTo("page.promise"));
    }

    @Test
    void what_lies_upstream_is_not_explained_by_what_lies_downstream() {
        CampaignSituation dull =
                leak().kpi(Kpi.CTR, 0.009, 0.01, 0.011, 100_000, 1000, 0.02).situation();
        Advice advice = advise(dull, PAGE, rule("creative.dull", Lever.CRE).blaming(Kpi.CTR));
        assertThat(kpis(advice)).doesNotContain(Kpi.CTR);
        assertThat(advice.heldBack()).extracting(held -> held.guidance().id()).containsExactly("creative.dull");
    }

    @Test
    void of_two_causes_the_upstream_one_takes_the_symptoms() {
        CampaignSituation late =
                leak().kpi(Kpi.LPV_RATE, 0.55, 0.6, 0.65, 2000, 1200, 0.9).situation();
        Advice advice = advise(late, PAGE, rule("page.slow", Lever.LP).blaming(Kpi.LPV_RATE));
        assertThat(rules(advice)).containsExactly("page.slow");
        // arrival is one step: the leak itself, no symptom of it
        assertThat(kpis(advice)).containsExactly(Kpi.CVR, Kpi.CPA, Kpi.ROAS);
        assertThat(advice.recommendations().get(0).symptoms().get(0).guidance()).isNotNull();
    }

    @Test
    void a_movement_is_explained_as_a_missed_target_is() {
        CampaignSituation fell = campaign()
                .moved(Kpi.CTR, 0.0095, 0.01, 0.0105, 100_000, 0.02, 0.001)
                .moved(Kpi.CPC, 1.8, 2, 2.2, 1000, 1.0, 0.01)
                .moved(Kpi.CPM, 19, 20, 21, 100_000, 19.5, 0.6)
                .situation();
        Advice advice = advise(fell, rule("creative.worn", Lever.CRE).blaming(Kpi.CTR));
        assertThat(kpis(advice)).containsExactly(Kpi.CPC);
        assertThat(messages(advice).get(0))
                .contains("€2, against €1 (its value before)")
                .contains("would be €1.");
    }

    @Test
    void a_published_figure_explains_nothing() {
        CampaignSituation published =
                leak().published(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 0.03).situation();
        Advice advice = advise(published, PAGE, rule("finance.loss", Lever.BUD).blaming(Kpi.ROAS));
        assertThat(advice.recommendations().get(0).symptoms()).isEmpty();
        assertThat(advice.recommendations().get(0).impact()).isNull();
        assertThat(advice.heldBack()).hasSize(1);
    }

    @Test
    void the_limit_of_a_rule_is_where_a_kpi_without_reference_belongs() {
        CampaignSituation late = campaign()
                .moved(Kpi.LPV_RATE, 0.35, 0.4, 0.45, 2000, 0.41, 0.9)
                .kpi(Kpi.CVR, 0.008, 0.01, 0.0125, 2000, 20, 0.02)
                .situation();
        Spoken slow = rule("page.slow", Lever.LP)
                .blaming(Kpi.LPV_RATE)
                .because(new Evidence("Campaign.lpv_rate", 0.45, "lpv_rate.high < 0.8", 2000.0, null));
        assertThat(kpis(advise(late, slow))).containsExactly(Kpi.CVR);
        assertThat(advise(late, rule("page.slow", Lever.LP).blaming(Kpi.LPV_RATE))
                        .recommendations()
                        .get(0)
                        .symptoms())
                .isEmpty();
    }

    @Test
    void a_weak_page_explains_its_part_of_the_campaign() {
        CampaignSituation situation = leak().situation();
        PartFact page = PartFact.of(
                new Scope("c", Breakdown.LANDING_PAGE, "/sale"),
                Map.of(
                        Kpi.CVR,
                        campaign()
                                .kpi(Kpi.CVR, 0.01, 0.0125, 0.015, 1600, 20, 0.05)
                                .situation()
                                .fact()
                                .getCvr()),
                Signs.NONE);
        Advice advice = advise(
                situation,
                rule("page.weak", Lever.LP).blaming(Kpi.CVR).on(page),
                rule("finance.loss", Lever.BUD).blaming(Kpi.ROAS));
        // conversions of the page would be four times as many: 20 of the campaign's 40 become 80
        assertThat(rules(advice)).containsExactly("page.weak");
        assertThat(advice.recommendations().get(0).symptoms()).anySatisfy(symptom -> {
            assertThat(symptom.kpi()).isEqualTo(Kpi.CPA);
            assertThat(symptom.scope()).isEqualTo("c");
            assertThat(symptom.message().en()).contains("would be €20");
        });
    }

    @Test
    void rules_on_one_finding_share_their_cause() {
        FindingFact leak = new FindingFact("landing-page-leak", "c", "page.leak");
        Advice advice = advise(
                campaign().situation(),
                rule("page.rewrite", Lever.LP).on(leak),
                rule("creative.align", Lever.CRE).on(leak));
        assertThat(rules(advice)).containsExactly("page.rewrite");
        assertThat(advice.heldBack()).isEmpty();
        assertThat(messages(advice)).containsExactly("Title", "Diagnosis “landing-page-leak”, made by page.leak.");
    }

    @Test
    void a_symptom_of_what_must_wait_waits_with_it() {
        // the page that loads slowly gains more than the offer, which is a longer job: the offer and its symptom wait
        CampaignSituation two = leak().kpi(Kpi.LPV_RATE, 0.55, 0.6, 0.65, 2000, 1200, 0.9)
                .kpi(Kpi.CVR, 0.028, 0.03, 0.032, 2000, 60, 0.03)
                .kpi(Kpi.AOV, 35, 40, 45, 60, 60, 80)
                .kpi(Kpi.ROAS, 1.2, 1.3, 1.4, 2000, 60, 2.5)
                .situation();
        Advice advice = advise(
                two,
                rule("page.slow", Lever.LP).blaming(Kpi.LPV_RATE),
                rule("offer.small", Lever.OFF).blaming(Kpi.AOV),
                rule("finance.loss", Lever.BUD).blaming(Kpi.ROAS));
        assertThat(rules(advice)).containsExactly("page.slow");
        assertThat(advice.heldBack())
                .extracting(held -> held.guidance().id() + " by " + held.by() + ": "
                        + held.reason().en())
                .containsExactly(
                        "offer.small by page.slow: One change at a time, so that its effect can be measured.",
                        "finance.loss by offer.small: The same cause explains it, and that comes later.");
    }

    @Test
    void what_a_rule_must_always_say_is_nobodys_symptom() {
        Advice advice = advise(
                leak().situation(),
                PAGE,
                rule("tracking.odd", Lever.TRK).blaming(Kpi.CPA).watching(Kpi.SESSIONS));
        assertThat(rules(advice)).containsExactly("tracking.odd", "page.promise");
    }

    @Test
    void a_count_is_not_told_again_under_its_rate() {
        CampaignSituation counted =
                leak().kpi(Kpi.CONVERSIONS, 30, 40, 52, 14, 40, 60).situation();
        assertThat(kpis(advise(counted, PAGE))).containsExactly(Kpi.CVR, Kpi.CPA, Kpi.ROAS);
    }

    @Test
    void money_is_no_cause_of_what_comes_before_it() {
        assertThat(rules(advise(
                        leak().situation(),
                        rule("budget.a", Lever.BUD).blaming(Kpi.CVR),
                        rule("offer.b", Lever.OFF).blaming(Kpi.CPA))))
                .containsExactly("offer.b");
    }

    private static Advice advise(CampaignSituation situation, Spoken... rules) {
        return Given.advisor()
                .advise(
                        situation,
                        Arrays.stream(rules).map(rule -> rule.about(situation)).toList(),
                        List.of());
    }

    private static List<String> rules(Advice advice) {
        return advice.recommendations().stream().map(one -> one.guidance().id()).toList();
    }

    private static List<Kpi> kpis(Advice advice) {
        return advice.recommendations().get(0).symptoms().stream()
                .map(Symptom::kpi)
                .toList();
    }

    private static List<String> messages(Advice advice) {
        return advice.recommendations().get(0).symptoms().stream()
                .map(symptom -> symptom.message().en())
                .toList();
    }
}
