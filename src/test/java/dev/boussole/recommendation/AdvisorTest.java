package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Given.Spoken;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdvisorTest {
    private static final CampaignSituation PLAIN = campaign()
            .kpi(Kpi.CVR, 0.018, 0.02, 0.022, 14_000, 280, 0.03)
            .kpi(Kpi.CTR, 0.018, 0.02, 0.022, 700_000, 14_000, 0.02)
            .situation();

    @Test
    void one_rule_that_speaks_is_one_recommendation_with_rank_one() {
        Advice advice = advise(PLAIN, rule("creative.a", Lever.CRE));
        assertThat(rules(advice)).containsExactly("creative.a");
        assertThat(advice.recommendations().get(0).rank()).isEqualTo(1);
        assertThat(advice.recommendations().get(0).watch()).isEqualTo(new Watch(Kpi.CTR, LocalDate.of(2026, 11, 15)));
    }

    @Test
    void tracking_comes_before_everything() {
        Advice advice = advise(PLAIN, rule("creative.a", Lever.CRE), rule("tracking.b", Lever.TRK));
        assertThat(rules(advice)).containsExactly("tracking.b", "creative.a");
    }

    @Test
    void two_actions_on_one_lever_leave_one_and_say_why() {
        Advice advice = advise(PLAIN, rule("creative.a", Lever.CRE), rule("creative.b", Lever.CRE));
        assertThat(rules(advice)).containsExactly("creative.a");
        assertThat(advice.heldBack()).singleElement().satisfies(held -> {
            assertThat(held.guidance().id()).isEqualTo("creative.b");
            assertThat(held.by()).isEqualTo("creative.a");
        });
    }

    @Test
    void a_second_change_waits_for_the_first() {
        Advice advice = advise(PLAIN, rule("budget.a", Lever.BUD), rule("page.b", Lever.LP));
        assertThat(rules(advice)).containsExactly("page.b");
        assertThat(advice.heldBack().get(0).by()).isEqualTo("page.b");
    }

    @Test
    void a_goal_to_revise_does_not_block_a_change() {
        Advice advice = advise(PLAIN, rule("budget.a", Lever.BUD), rule("goal.b", Lever.GOAL));
        assertThat(rules(advice)).containsExactly("goal.b", "budget.a");
    }

    @Test
    void a_veto_silences_and_names_itself() {
        Advice advice = advise(
                PLAIN,
                rule("budget.scale", Lever.BUD),
                rule("audience.waste", Lever.AUD).vetoing("budget.scale"));
        assertThat(rules(advice)).containsExactly("audience.waste");
        assertThat(advice.heldBack().get(0).by()).isEqualTo("audience.waste");
    }

    @Test
    void a_freeze_stops_its_levers_but_not_rules_that_always_speak() {
        Advice advice = advise(
                PLAIN,
                rule("waiting.learning", Lever.WAIT).freezing(Lever.BUD, Lever.TRK),
                rule("budget.scale", Lever.BUD),
                rule("tracking.broken", Lever.TRK).always());
        assertThat(rules(advice)).containsExactly("tracking.broken", "waiting.learning");
    }

    @Test
    void broken_tracking_holds_back_what_reads_conversions() {
        Advice advice = advise(
                PLAIN,
                rule("tracking.broken", Lever.TRK).watching(Kpi.CONVERSIONS).always(),
                rule("page.promise", Lever.LP).reading(Kpi.CVR),
                rule("creative.dull", Lever.CRE).reading(Kpi.CTR));
        assertThat(rules(advice)).containsExactly("tracking.broken", "creative.dull");
        assertThat(advice.heldBack().get(0).reason().en()).contains("tracking");
    }

    @Test
    void an_irrelevant_kpi_gives_no_advice() {
        CampaignSituation awareness = campaign()
                .goal(Goal.AWARENESS)
                .kpi(Kpi.CPA, 20, 30, 40, 60, 60, 15)
                .situation();
        Advice advice = advise(awareness, rule("audience.dear", Lever.AUD).reading(Kpi.CPA));
        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.heldBack().get(0).reason().fr()).contains("Notoriété");
    }

    @Test
    void immature_conversions_hold_advice_back() {
        CampaignSituation young = campaign()
                .kpi(Kpi.CVR, 0.01, 0.02, 0.03, 14_000, 280, 0.03)
                .immature(Kpi.CVR)
                .situation();
        assertThat(advise(young, rule("page.promise", Lever.LP).reading(Kpi.CVR))
                        .recommendations())
                .isEmpty();
    }

    @Test
    void a_running_test_holds_changes_back_but_not_waiting() {
        CampaignSituation testing = campaign().testing().situation();
        Advice advice = advise(testing, rule("page.promise", Lever.LP), rule("waiting.lag", Lever.WAIT));
        assertThat(rules(advice)).containsExactly("waiting.lag");
    }

    @Test
    void a_change_is_judged_before_the_next_on_its_lever() {
        CampaignSituation changed = campaign().changed(Lever.CRE, 13).situation();
        CampaignSituation judged = campaign().changed(Lever.CRE, 14).situation();
        assertThat(advise(changed, rule("creative.a", Lever.CRE)).recommendations())
                .isEmpty();
        assertThat(rules(advise(judged, rule("creative.a", Lever.CRE)))).containsExactly("creative.a");
    }

    @Test
    void to_leave_things_as_they_are_may_be_said_right_after_a_change() {
        CampaignSituation changed = campaign().changed(Lever.BUD, 2).situation();
        assertThat(rules(advise(changed, rule("budget.a", Lever.BUD).saying(Verb.HOLD, "budget", null))))
                .containsExactly("budget.a");
        assertThat(advise(changed, rule("budget.a", Lever.BUD).saying(Verb.RAISE, "budget", 10.0))
                        .recommendations())
                .isEmpty();
    }

    @Test
    void a_shadow_rule_is_not_shown() {
        Advice advice = advise(PLAIN, rule("creative.a", Lever.CRE).shadow());
        assertThat(advice).isEqualTo(Advice.NONE);
    }

    @Test
    void an_unmet_need_becomes_an_abstention_with_count_and_date() {
        Advice advice = advise(PLAIN, rule("page.a", Lever.LP).needing(Kpi.CVR, "successes", 300));
        assertThat(advice.recommendations()).isEmpty();
        Abstention abstention = advice.abstentions().get(0);
        assertThat(abstention.measure()).isEqualTo("conversions");
        assertThat(abstention.count()).isEqualTo(20);
        assertThat(abstention.recheckOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(abstention.message().en()).isEqualTo("Collect 20 more conversions, about 2 November 2026.");
        assertThat(abstention.message().fr()).isEqualTo("Recueillir encore 20 conversions, vers le 2 novembre 2026.");
    }

    @Test
    void what_would_be_said_if_the_sample_held_up_is_abstained_from() {
        Spoken maybe = rule("page.a", Lever.LP).needing(Kpi.CVR, "n", 28_000);
        Advice advice = Given.advisor().advise(PLAIN, List.of(), List.of(maybe.about(PLAIN)));
        assertThat(advice.abstentions()).singleElement().satisfies(abstention -> {
            assertThat(abstention.measure()).isEqualTo("clicks");
            assertThat(abstention.count()).isEqualTo(14_000);
        });
    }

    @Test
    void a_rule_that_lacks_data_becomes_an_abstention_that_names_them() {
        Advice advice = advise(PLAIN, rule("email.a", Lever.MAIL).lacking("opens by mail client"));
        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.abstentions()).singleElement().satisfies(abstention -> {
            assertThat(abstention.measure()).isEqualTo("opens by mail client");
            assertThat(abstention.count()).isNull();
            assertThat(abstention.recheckOn()).isNull();
            assertThat(abstention.message().en()).isEqualTo("limit 3.5, spend €100");
        });
    }

    @Test
    void data_are_not_asked_for_as_long_as_the_sample_would_be_too_small_for_them() {
        Spoken maybe =
                rule("email.a", Lever.MAIL).lacking("opens by mail client").needing(Kpi.CVR, "n", 28_000);
        assertThat(advise(PLAIN, maybe)).isEqualTo(Advice.NONE);
        assertThat(Given.advisor().advise(PLAIN, List.of(), List.of(maybe.about(PLAIN))))
                .isEqualTo(Advice.NONE);
    }

    @Test
    void data_are_not_asked_for_where_the_kpi_does_not_matter() {
        CampaignSituation awareness = campaign().goal(Goal.AWARENESS).situation();
        Advice advice =
                advise(awareness, rule("email.a", Lever.MAIL).lacking("costs").reading(Kpi.CPA));
        assertThat(advice.abstentions()).isEmpty();
        assertThat(advice.heldBack()).hasSize(1);
    }

    @Test
    void tracking_data_that_are_lacking_do_not_break_tracking() {
        Advice advice = advise(
                PLAIN,
                rule("tracking.a", Lever.TRK).always().lacking("server logs"),
                rule("page.promise", Lever.LP).reading(Kpi.CVR));
        assertThat(rules(advice)).containsExactly("page.promise");
    }

    @Test
    void a_missed_rate_is_priced_from_its_own_gap() {
        Advice advice = advise(PLAIN, rule("page.a", Lever.LP).reading(Kpi.CVR));
        Impact impact = Objects.requireNonNull(advice.recommendations().get(0).impact());
        // 1,000 clicks a day for 30 days: (0.03 - 0.02) x 30,000 conversions
        assertThat(impact.expected()).isCloseTo(300, offset(1e-6));
        assertThat(impact.low()).isCloseTo(240, offset(1e-6));
        assertThat(impact.high()).isCloseTo(360, offset(1e-6));
        assertThat(impact.value()).isNull();
    }

    @Test
    void a_budget_move_states_its_net_spend() {
        Advice advice = advise(PLAIN, rule("budget.scale", Lever.BUD).saying(Verb.RAISE, "daily-budget", 10.0));
        assertThat(advice.recommendations().get(0).netSpendChange()).isEqualTo(Money.of(300, Given.ACCOUNT.currency()));
    }

    @Test
    void advice_lasts_until_it_is_judged_and_two_weeks_at_least() {
        assertThat(expiry(rule("page.a", Lever.LP).judgedAfter(30))).isEqualTo(Given.AS_OF.plusDays(30));
        assertThat(expiry(rule("page.a", Lever.LP).judgedAfter(7))).isEqualTo(Given.AS_OF.plusDays(14));
        assertThat(expiry(rule("page.a", Lever.LP).judgedAfter(null))).isEqualTo(Given.AS_OF.plusDays(14));
    }

    @Test
    void a_change_is_judged_when_the_rule_says_so() {
        CampaignSituation changed = campaign().changed(Lever.CRE, 20).situation();
        assertThat(advise(changed, rule("creative.a", Lever.CRE).judgedAfter(30))
                        .recommendations())
                .isEmpty();
        assertThat(rules(advise(changed, rule("creative.a", Lever.CRE).judgedAfter(null))))
                .containsExactly("creative.a");
    }

    @Test
    void one_rule_for_one_scope_keeps_its_name_from_review_to_review() {
        assertThat(name("page.a")).hasSize(12).isEqualTo(name("page.a")).isNotEqualTo(name("page.b"));
    }

    @Test
    void figures_are_filled_in_as_each_language_writes_them() {
        Messages messages = advise(PLAIN, rule("creative.a", Lever.CRE))
                .recommendations()
                .get(0)
                .messages();
        assertThat(messages.why().en()).isEqualTo("CTR is 2%.");
        assertThat(messages.why().fr()).isEqualTo("Le CTR est de 2\u00a0%.");
        assertThat(messages.step().fr()).isEqualTo("limit 3,5, spend 100\u00a0€");
    }

    private static LocalDate expiry(Spoken rule) {
        return advise(PLAIN, rule).recommendations().get(0).expiresOn();
    }

    private static String name(String rule) {
        return advise(PLAIN, rule(rule, Lever.LP)).recommendations().get(0).id();
    }

    private static Advice advise(CampaignSituation situation, Spoken... rules) {
        List<Proposal> said =
                Arrays.stream(rules).map(rule -> rule.about(situation)).toList();
        return Given.advisor().advise(situation, said, List.of());
    }

    private static List<String> rules(Advice advice) {
        return advice.recommendations().stream()
                .map(recommendation -> recommendation.guidance().id())
                .toList();
    }
}
