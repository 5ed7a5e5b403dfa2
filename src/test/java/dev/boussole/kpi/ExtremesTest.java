package dev.boussole.kpi;

import static dev.boussole.kpi.Given.AS_OF;
import static dev.boussole.kpi.Given.campaign;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.last;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremesTest {
    private static Given everything(double figure, int days) {
        Given given = figures();
        Map<Measure, Double> row = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            given.every(measure, days, figure);
            row.put(measure, figure);
        }
        return given.row(1, 7, row).row(8, 7, row).row(15, 7, row);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, 1e-300, 1e-9, 1, 1e9, 1e30, 1e155, Double.MAX_VALUE})
    void any_figure_is_measured_or_left_out_but_never_breaks_the_review(double figure) {
        Map<Kpi, KpiValue> measured = everything(figure, 60).measured(context().withCampaign(campaign(Channel.SEO)));
        assertThat(measured.values()).allSatisfy(value -> {
            assertThat(value.value()).isFinite();
            assertThat(value.successes()).isNotNegative();
        });
    }

    @Test
    void a_hundred_kpis_and_more_come_out_where_every_measure_came_in() {
        var context = context();
        var channels = new ArrayList<Kpi>();
        for (Channel channel : Channel.values()) {
            channels.addAll(everything(40, 60)
                    .measured(context.withCampaign(campaign(channel)))
                    .keySet());
        }
        channels.addAll(everything(40, 60).measured(context).keySet());
        assertThat(channels.stream().distinct()).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void mixed_signs_and_gaps_are_survived_whatever_the_order() {
        var random = new SplittableRandom(20261031);
        for (int round = 0; round < 60; round++) {
            Given given = figures();
            for (Measure measure : Measure.values()) {
                double[] figures = new double[1 + random.nextInt(100)];
                for (int i = 0; i < figures.length; i++) {
                    double size = Math.pow(10, random.nextInt(-3, 8)) * (random.nextDouble() - .1);
                    figures[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(4) == 0 ? 0 : size;
                }
                if (random.nextBoolean()) {
                    given.daily(measure, figures);
                }
            }
            given.daily(Measure.IMPRESSIONS, 1, 2, 3);
            List<LocalDate> changes =
                    List.of(AS_OF.minusDays(random.nextInt(100)), AS_OF.minusDays(random.nextInt(20)));
            DailySeries series = given.series();
            var context = context(random.nextInt(20), .4, 90.0).withChanges(changes);
            for (KpiValue value : Measurement.measure(series, context).values()) {
                assertThat(value.window().to()).isBefore(AS_OF);
                Measurement.past(series, value.kpi(), value.window(), context);
                Measurement.overWindow(series, value.kpi(), last(30), context);
                Measurement.daily(series, value.kpi(), last(30), context);
            }
        }
    }

    @Test
    void the_same_figures_give_the_same_values() {
        assertThat(everything(40, 60).measured()).isEqualTo(everything(40, 60).measured());
    }
}
