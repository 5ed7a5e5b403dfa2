package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.interval;
import static dev.boussole.kpi.Given.last;
import static dev.boussole.kpi.Given.there;
import static dev.boussole.kpi.Given.trend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** KPIs of a rulebook are measured as those of the catalogue are. */
class OwnKpiTest {
    private static KpiDefinition own(Kpi.Unit unit, Linear numerator, @Nullable Linear denominator) {
        return OwnKpi.define(
                "mine",
                new Text("Mine", "Le mien"),
                unit,
                Kpi.Direction.UP,
                "as written",
                numerator,
                Optional.ofNullable(denominator),
                new Text("None.", "Aucun."));
    }

    private static final KpiDefinition NET =
            own(Kpi.Unit.RATE, Linear.of(ORDERS).minus(REFUNDED_ORDERS), Linear.of(SESSIONS));

    private static KpiValue measured(Given given, KpiDefinition definition) {
        Map<Kpi, KpiValue> all = given.measured(context().withOwn(List.of(definition)));
        return there(all.get(definition.kpi()), "mine");
    }

    private static double[] days(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Net orders of the worked days of F5 with refunds: delta method, computed with the kpis.md listing (scipy 1.17.1). */
    @Test
    void a_ratio_of_sums_has_the_delta_interval_of_its_days() {
        Given given = figures()
                .daily(ORDERS, days("19 17 21 23 26 15 11 20 18 21 20 29 15 12"))
                .daily(REFUNDED_ORDERS, days("1 2 1 2 1 3 1 1 2 1 1 3 2 0"))
                .daily(SESSIONS, days("900 870 940 1010 1100 760 720 910 880 950 1000 1120 740 730"));
        KpiValue net = Measurement.overWindow(
                        given.series(), NET.kpi(), last(14), context().withOwn(List.of(NET)))
                .orElseThrow();
        // the net orders are those of F5's CVR4: .019477, .017937 .021018
        assertThat(net.value()).isCloseTo(.019477, within(5e-7));
        assertThat(interval(net).low()).isCloseTo(.017937, within(5e-7));
        assertThat(interval(net).high()).isCloseTo(.021018, within(5e-7));
        assertThat(net.n()).isEqualTo(12630);
        assertThat(net.successes()).isEqualTo(267);
    }

    @Test
    void its_window_is_compared_with_the_one_before() {
        Given given = figures()
                .daily(ORDERS, days("9 10 11 10 9 11 10 19 20 21 20 19 21 20"))
                .every(REFUNDED_ORDERS, 14, 0)
                .daily(SESSIONS, days("100 104 99 101 98 103 102 100 104 99 101 98 103 102"));
        KpiValue net = measured(given, NET);
        assertThat(net.window()).isEqualTo(last(7));
        assertThat(trend(net).change()).isCloseTo(1, within(.01));
        assertThat(trend(net).p()).isLessThan(1e-6);
    }

    @Test
    void a_sum_adds_up_and_a_difference_has_the_student_interval_of_its_days() {
        KpiDefinition net = own(Kpi.Unit.COUNT, Linear.of(ORDERS).minus(REFUNDED_ORDERS), null);
        Given given =
                figures().daily(ORDERS, days("411 321 506 431 611 261 191")).every(REFUNDED_ORDERS, 7, 1);
        KpiValue value = measured(given, net);
        // the same days as a sum of amounts: scipy
        assertThat(value.value()).isEqualTo(2725);
        assertThat(interval(value).low()).isCloseTo(1788.9962455287207, within(1e-6));
    }

    @Test
    void one_count_has_the_exact_poisson_interval() {
        KpiDefinition orders = own(Kpi.Unit.COUNT, Linear.of(ORDERS), null);
        KpiValue value = measured(figures().row(1, 30, Map.of(ORDERS, 48.0)), orders);
        assertThat(interval(value).low()).isCloseTo(35.391411, within(5e-7));
        assertThat(interval(value).high()).isCloseTo(63.641036, within(5e-7));
    }

    @Test
    void conversions_that_are_still_arriving_are_no_evidence() {
        KpiDefinition definition = own(Kpi.Unit.MULTIPLE, Linear.of(CONVERSIONS), Linear.of(SPEND));
        KpiValue value = measured(figures().every(CONVERSIONS, 30, 6).every(SPEND, 30, 100), definition);
        assertThat(value.window().to()).isEqualTo(Given.AS_OF.minusDays(8));
        assertThat(definition.successesMeasure()).contains(CONVERSIONS);
    }

    @Test
    void amounts_are_carried_by_the_things_below_or_by_purchases() {
        assertThat(own(Kpi.Unit.MONEY, Linear.of(REVENUE), Linear.of(SESSIONS)).successesMeasure())
                .contains(SESSIONS);
        assertThat(own(Kpi.Unit.MULTIPLE, Linear.of(REVENUE), Linear.of(SPEND)).evidence())
                .containsExactly(CONVERSIONS, ORDERS);
    }

    @Test
    void without_its_measures_it_is_not_there() {
        assertThat(figures().every(ORDERS, 7, 3).measured(context().withOwn(List.of(NET))))
                .doesNotContainKey(NET.kpi());
    }

    @Test
    void its_definition_is_found_like_any_other() {
        assertThat(KpiCatalogue.of(NET.kpi())).isSameAs(NET);
        assertThat(NET.family()).isEqualTo(Family.OWN);
        assertThat(NET.kpi().isOwn()).isTrue();
        assertThat(context().withOwn(List.of(NET)).kpi("mine")).contains(NET.kpi());
        assertThat(context().withOwn(List.of(NET)).kpi("cpa")).contains(Kpi.CPA);
        assertThat(context().kpi("mine")).isEmpty();
    }

    @Test
    void neither_people_nor_a_key_of_the_catalogue_make_one() {
        assertThatThrownBy(() -> own(Kpi.Unit.RATE, Linear.of(INTERACTIONS), Linear.of(Measure.REACH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reach does not add up");
        assertThatThrownBy(() -> Kpi.own("cpa", Kpi.Unit.MONEY, Kpi.Direction.DOWN, Text.same("")))
                .hasMessage("The catalogue has a KPI cpa");
    }
}
