package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.AS_OF;
import static dev.boussole.kpi.Given.MISSING;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.interval;
import static dev.boussole.kpi.Given.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedKpisTest {
    private static Map<Kpi, KpiValue> flight(Given given, LocalDate start, @Nullable Double budget) {
        Campaign campaign = new Campaign("c", "C", null, Channel.DISPLAY, null, start, start.plusDays(39), budget);
        return given.measured(context().withCampaign(campaign));
    }

    /** Four weeks of seven equal days each, oldest first. */
    private static Given weeks(double[] spend, double[] conversions) {
        double[] dailySpend = new double[7 * spend.length];
        double[] dailyConversions = new double[7 * spend.length];
        for (int day = 0; day < dailySpend.length; day++) {
            dailySpend[day] = spend[day / 7] / 7;
            dailyConversions[day] = conversions[day / 7] / 7;
        }
        return figures().daily(SPEND, dailySpend).daily(CONVERSIONS, dailyConversions);
    }

    @Test
    void break_even_follows_from_the_declared_margin() {
        KpiValue breakEven = figures().every(SPEND, 7, 10).measured(Kpi.BE_ROAS);
        assertThat(breakEven.value()).isEqualTo(2);
        assertThat(breakEven.interval()).isNull();
    }

    @Test
    void lifetime_value_by_acquisition_cost_turns_the_interval_of_the_cost_around() {
        var measured =
                figures().row(8, 30, Map.of(SPEND, 600.0, NEW_CUSTOMERS, 12.0)).measured();
        KpiValue ratio = of(measured, Kpi.LTV_CAC);
        assertThat(ratio.value()).isCloseTo(180 / 50.0, within(1e-12));
        assertThat(interval(ratio).low()).isCloseTo(180 / 96.765218, within(1e-6));
        assertThat(interval(ratio).high()).isCloseTo(180 / 28.623790, within(1e-6));
        assertThat(of(measured, Kpi.LTV).value()).isEqualTo(180);
    }

    @Test
    void payback_needs_churn_and_is_told_in_months() {
        Given paid = figures().row(8, 30, Map.of(SPEND, 600.0, NEW_CUSTOMERS, 12.0));
        assertThat(paid.measured()).doesNotContainKey(Kpi.PAYBACK);
        KpiValue payback = figures()
                .row(8, 30, Map.of(SPEND, 600.0, NEW_CUSTOMERS, 12.0))
                .row(1, 30, Map.of(CUSTOMERS_START, 1000.0, CUSTOMERS_LOST, 50.0))
                .measured(Kpi.PAYBACK);
        double monthlyMargin = 180 * .05 * 30.4 / 30;
        assertThat(payback.value()).isCloseTo(50 / monthlyMargin, within(1e-9));
    }

    @Test
    void what_was_not_declared_is_not_derived() {
        assertThat(figures()
                        .row(8, 30, Map.of(SPEND, 600.0, NEW_CUSTOMERS, 12.0))
                        .measured(context(7, null, null)))
                .doesNotContainKeys(Kpi.LTV, Kpi.LTV_CAC, Kpi.BE_ROAS);
    }

    /** KPI reference, F10c; interval of the slope: linregress of scipy 1.17.1. */
    @Test
    void the_next_conversion_is_priced_on_the_response_curve() {
        var measured = weeks(new double[] {200, 400, 800, 1600}, new double[] {10, 16.5, 27, 44})
                .measured(context(0, null, null));
        KpiValue marginal = of(measured, Kpi.M_CPA);
        assertThat(marginal.value()).isCloseTo(50.903310, within(5e-7));
        assertThat(interval(marginal).low()).isCloseTo(50.03720325835605, within(1e-6));
        assertThat(interval(marginal).high()).isCloseTo(51.799928257980014, within(1e-6));
        assertThat(marginal.successes()).isCloseTo(97.5, within(1e-9));
    }

    @Test
    void three_levels_of_spend_are_no_curve() {
        var measured = weeks(new double[] {200, 400, 800, 820}, new double[] {10, 16.5, 27, 27.5})
                .measured(context(0, null, null));
        assertThat(measured).containsKey(Kpi.CPA).doesNotContainKey(Kpi.M_CPA);
    }

    @Test
    void conversions_that_do_not_surely_rise_with_spend_have_no_marginal_price() {
        var measured = weeks(new double[] {200, 400, 800, 1600}, new double[] {20, 5, 40, 12})
                .measured(context(0, null, null));
        assertThat(measured).containsKey(Kpi.CPA).doesNotContainKey(Kpi.M_CPA);
    }

    @Test
    void pacing_compares_the_share_spent_with_the_share_of_days_gone() {
        KpiValue pacing = of(flight(figures().every(SPEND, 10, 30), AS_OF.minusDays(10), 1000.0), Kpi.PACING);
        assertThat(pacing.value()).isCloseTo(300 / 1000.0 / (10 / 40.0), within(1e-12));
        assertThat(pacing.window()).isEqualTo(Period.ending(AS_OF.minusDays(1), 10));
        assertThat(pacing.n()).isEqualTo(10);
    }

    @Test
    void spend_before_the_first_figure_is_unknown_and_so_is_the_pace() {
        assertThat(flight(figures().every(SPEND, 10, 30), AS_OF.minusDays(14), 1000.0))
                .containsKey(Kpi.COST)
                .doesNotContainKey(Kpi.PACING);
    }

    @Test
    void too_many_days_without_a_figure_hide_the_pace() {
        double[] spend = new double[10];
        Arrays.fill(spend, 30);
        Arrays.fill(spend, 4, 7, MISSING);
        assertThat(flight(figures().daily(SPEND, spend), AS_OF.minusDays(10), 1000.0))
                .doesNotContainKey(Kpi.PACING);
    }

    @Test
    void a_flight_without_budget_has_no_pace() {
        assertThat(flight(figures().every(SPEND, 10, 30), AS_OF.minusDays(10), null))
                .doesNotContainKey(Kpi.PACING);
    }

    private static DailySeries part(double spend, double conversions) {
        return figures()
                .every(SPEND, 60, spend)
                .every(CONVERSIONS, 60, conversions)
                .series();
    }

    @Test
    void waste_is_the_spend_on_parts_that_convert_nothing_at_three_times_the_target() {
        // 30 days of 3 a day are three times a target of 30.
        Optional<KpiValue> waste = Measurement.waste(List.of(part(3, 0), part(2.9, 0), part(14.1, 1)), 30, context());
        assertThat(waste).isPresent();
        assertThat(waste.get().value()).isCloseTo(3 / 20.0, within(1e-12));
        assertThat(waste.get().window()).isEqualTo(Period.ending(AS_OF.minusDays(8), 30));
    }

    @Test
    void parts_without_spend_have_no_waste() {
        assertThat(Measurement.waste(List.of(part(0, 0)), 30, context())).isEmpty();
        assertThat(Measurement.waste(List.of(), 30, context())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void waste_needs_a_target(double target) {
        assertThatIllegalArgumentException().isThrownBy(() -> Measurement.waste(List.of(), target, context()));
    }
}
