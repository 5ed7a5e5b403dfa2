package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Period;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What does badly, and what that explains: 40 conversions of 2,000 clicks where 60 were wanted, from 11 to 24 October. */
class CauseTest {
    private static final CampaignSituation LEAK = campaign()
            .kpi(Kpi.CPC, 1.4, 1.5, 1.6, 2000, 2000, 1)
            .kpi(Kpi.CVR, 0.016, 0.02, 0.025, 2000, 40, 0.03)
            .kpi(Kpi.AOV, 50, 60, 70, 40, 40, 80)
            .kpi(Kpi.LCP_P75, 3, 4, 5, 2000, 2000, 2.5)
            .situation();
    private static final Period THEN = new Period(LocalDate.of(2026, 10, 11), LocalDate.of(2026, 10, 24));
    private static final Cause PAGE = cause(LEAK, Kpi.CVR);

    @Test
    void what_leads_to_much_comes_first_and_what_is_no_step_last() {
        assertThat(cause(LEAK, Kpi.LCP_P75, Kpi.AOV, Kpi.CVR, Kpi.CPC).misses())
                .extracting(Miss::kpi)
                .containsExactly(Kpi.CPC, Kpi.CVR, Kpi.AOV, Kpi.LCP_P75);
    }

    @Test
    void what_is_no_step_explains_nothing() {
        assertThat(PAGE.explains()).isTrue();
        assertThat(cause(LEAK, Kpi.LCP_P75).explains()).isFalse();
    }

    @Test
    void a_cause_moves_what_comes_of_it() {
        assertThat(PAGE.moves(Kpi.CPA)).isTrue();
        assertThat(PAGE.moves(Kpi.CPC)).isFalse();
    }

    @Test
    void only_what_was_measured_on_the_same_days_is_explained() {
        assertThat(explained(cpa(40, 50, 62.5, 33.34, THEN))).isTrue();
        assertThat(explained(cpa(40, 50, 62.5, 33.34, days("2026-10-24", "2026-10-30"))))
                .isTrue();
        assertThat(explained(cpa(40, 50, 62.5, 33.34, days("2026-10-01", "2026-10-11"))))
                .isTrue();
        assertThat(explained(cpa(40, 50, 62.5, 33.34, days("2026-10-25", "2026-10-30"))))
                .isFalse();
        assertThat(explained(cpa(40, 50, 62.5, 33.34, days("2026-10-01", "2026-10-10"))))
                .isFalse();
        assertThat(explained(cpa(40, 50, 62.5, 33.34, null))).isFalse();
    }

    @Test
    void a_wide_interval_does_not_make_a_third_of_the_gap_its_cause() {
        assertThat(explained(cpa(45, 100, 160, 33.34, THEN))).isFalse();
    }

    @Test
    void what_stays_beyond_doubt_on_the_wrong_side_is_not_explained() {
        assertThat(explained(cpa(49, 50, 51, 30, THEN))).isFalse();
    }

    @Test
    void a_reference_that_was_measured_itself_is_reached_at_its_nearest_end() {
        KpiFact against = new KpiFact(
                Kpi.CPA,
                50.0,
                49.0,
                51.0,
                40.0,
                40.0,
                30.0,
                27.0,
                34.0,
                Reference.Kind.PEERS,
                null,
                null,
                null,
                null,
                null,
                true,
                THEN,
                null);
        assertThat(explained(against)).isTrue();
    }

    @Test
    void a_miss_names_what_the_kpi_was_held_against() {
        assertThat(name(Reference.Kind.TARGET)).isEqualTo("the target");
        assertThat(name(Reference.Kind.PEERS)).isEqualTo("the others");
        assertThat(name(Reference.Kind.PAST)).isEqualTo("its own past");
    }

    @Test
    void the_limit_of_a_rule_is_missed_on_the_wrong_side_of_the_kpi_only() {
        assertThat(limit(2.0, "cpc.value > 1.5")).isEqualTo(1.5);
        assertThat(limit(2.0, "cpc.low >= 1")).isEqualTo(1.0);
        assertThat(limit(2.0, "cpc.value < 3")).isNull();
        assertThat(limit(2.0, "cpc.value >= 2")).isNull();
        assertThat(limit(2.0, "cpm.value > 1.5")).isNull();
        assertThat(limit(2.0, "cpc.rising")).isNull();
    }

    private static @Nullable Double limit(double cost, String condition) {
        CampaignSituation plain = campaign()
                .moved(Kpi.CPC, cost - 0.1, cost, cost + 0.1, 2000, cost, 0.9)
                .situation();
        Proposal proposal = rule("audience.dear", Lever.AUD)
                .because(new Evidence("Campaign.cpc", cost, condition, null, null))
                .about(plain);
        return Miss.of(plain.fact().getCpc(), proposal).map(Miss::goal).orElse(null);
    }

    private static String name(Reference.Kind kind) {
        KpiFact cost = new KpiFact(
                Kpi.CPA, 50.0, 40.0, 60.0, 40.0, 40.0, 30.0, kind, null, null, null, null, null, true, THEN);
        return Miss.of(cost).orElseThrow().name().en();
    }

    private static boolean explained(KpiFact cost) {
        return PAGE.explained(LEAK.fact(), Miss.of(cost).orElseThrow()).isPresent();
    }

    private static KpiFact cpa(double low, double value, double high, double target, @Nullable Period window) {
        return new KpiFact(
                Kpi.CPA,
                value,
                low,
                high,
                40.0,
                40.0,
                target,
                Reference.Kind.TARGET,
                null,
                null,
                null,
                null,
                null,
                true,
                window);
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Cause cause(CampaignSituation situation, Kpi... blamed) {
        return Cause.of(rule("page.promise", Lever.LP).blaming(blamed).about(situation))
                .orElseThrow();
    }
}
