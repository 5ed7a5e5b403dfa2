package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.AS_OF;
import static dev.boussole.kpi.Given.MISSING;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static dev.boussole.kpi.Given.last;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastTest {
    private static DailySeries clicks(int days) {
        return figures().every(IMPRESSIONS, days, 1000).every(CLICKS, days, 20).series();
    }

    private static Period beforeLastWeek(int weeks) {
        return Period.ending(AS_OF.minusDays(8), 7 * weeks);
    }

    @ParameterizedTest
    @CsvSource({"63, 8", "69, 8", "70, 9", "91, 12", "200, 12"})
    void takes_as_many_whole_weeks_as_there_are_up_to_twelve(int days, int weeks) {
        KpiValue past =
                Measurement.past(clicks(days), Kpi.CTR, last(7), context()).orElseThrow();
        assertThat(past.window()).isEqualTo(beforeLastWeek(weeks));
        assertThat(past.value()).isEqualTo(.02);
        assertThat(past.interval()).isNotNull();
        assertThat(past.trend()).isNull();
    }

    @Test
    void fewer_than_eight_weeks_are_no_past() {
        assertThat(Measurement.past(clicks(62), Kpi.CTR, last(7), context())).isEmpty();
    }

    @Test
    void stops_at_a_change() {
        var context = context().withChanges(List.of(AS_OF.minusDays(74)));
        KpiValue past = Measurement.past(clicks(200), Kpi.CTR, last(7), context).orElseThrow();
        assertThat(past.window()).isEqualTo(beforeLastWeek(9));
    }

    @Test
    void a_change_too_near_to_leave_eight_weeks_moves_the_past_before_it() {
        LocalDate change = AS_OF.minusDays(60);
        KpiValue past = Measurement.past(
                        clicks(200), Kpi.CTR, last(7), context().withChanges(List.of(change)))
                .orElseThrow();
        assertThat(past.window()).isEqualTo(Period.ending(change.minusDays(1), 84));
    }

    @Test
    void many_days_without_data_are_no_past() {
        double[] clicks = new double[90];
        Arrays.fill(clicks, 20);
        Arrays.fill(clicks, 10, 80, MISSING);
        var series =
                figures().every(IMPRESSIONS, 90, 1000).daily(CLICKS, clicks).series();
        assertThat(Measurement.past(series, Kpi.CTR, last(7), context())).isEmpty();
    }

    @Test
    void days_inside_the_lag_are_left_out() {
        var series = figures().every(CLICKS, 90, 100).every(CONVERSIONS, 90, 3).series();
        KpiValue past = Measurement.past(series, Kpi.CVR, last(3), context()).orElseThrow();
        assertThat(past.window().to()).isEqualTo(AS_OF.minusDays(8));
    }

    @Test
    void the_past_of_people_is_the_middle_row_and_no_mean() {
        Given given = figures();
        double[] reach = {900, 1000, 1100, 5200, 1300, 1200, 1050, 1000, 1300};
        for (int week = 0; week < 9; week++) {
            given.row(1 + 7 * week, 7, Map.of(REACH, reach[week]));
        }
        KpiValue past =
                Measurement.past(given.series(), Kpi.REACH, last(7), context()).orElseThrow();
        assertThat(past.value()).isEqualTo(1100);
        assertThat(past.window()).isEqualTo(Period.ending(AS_OF.minusDays(15), 7));
    }
}
