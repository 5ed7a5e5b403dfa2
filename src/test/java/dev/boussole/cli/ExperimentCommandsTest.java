package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentCommandsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String READ =
            "experiment read --lang en --kpi cvr --start 2026-10-05 --end 2026-10-25 --planned 14000";

    private static Ran boussole(String line) {
        return Ran.boussole(line.split(" "));
    }

    @Test
    void a_test_is_planned_by_rates_or_by_an_uplift() {
        Ran ran = boussole("experiment plan --lang en --baseline 3% --uplift 20%");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .isEqualTo(
                        "Show each of the 2 versions to 13,914 people and read the test once, when the last has them.\n");
        assertThat(boussole("experiment plan --lang en --baseline 0.03 --target 0.036")
                        .out())
                .isEqualTo(ran.out());
    }

    @Test
    void the_last_day_follows_from_the_first_and_the_visitors() throws IOException {
        Ran ran =
                boussole("experiment plan --baseline 3% --target 3.6% --per-day 2000 --start 2026-12-01 --format json");
        JsonNode plan = MAPPER.readTree(ran.out());
        assertThat(plan.get("perArm").longValue()).isEqualTo(13_914);
        assertThat(plan.get("days").longValue()).isEqualTo(14);
        assertThat(plan.get("end").textValue()).isEqualTo("2026-12-14");
    }

    @Test
    void a_test_with_its_sample_in_has_a_verdict_with_the_interval_of_the_difference() {
        Ran ran = boussole(READ + " --arm A=424/14102 --arm B=501/14055");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("“B” has 3.56%").contains("surely between");
    }

    @Test
    void the_verdict_for_programs_has_the_figures() throws IOException {
        JsonNode read = MAPPER.readTree(boussole(READ + " --arm A=424/14102 --arm B=501/14055 --format json")
                .out());
        assertThat(read.get("verdict").textValue()).isEqualTo("winner");
        assertThat(read.at("/figures/differenceLow").doubleValue()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "experiment plan --baseline 3 --target 4%|`--baseline`: `3` is not a rate between 0 and 1. Write it as 0.03 or 3%.",
                "experiment plan --baseline 3%|Give either `--target`, the rate of the new version that must not be missed, or `--uplift`.",
                "experiment plan --baseline 3% --uplift 0%|This makes a target of 0.03: expected a rate between 0 and 1 that is not the baseline.",
                "experiment plan --baseline 3% --uplift 5% --arms 1|`--arms`: `1` is not a whole number from 2 to 10.",
                "experiment plan --baseline 3% --uplift 5% --alpha 0.6|`--alpha`: `0.6` is not a rate from 0.0001 to 0.5.",
                "experiment plan --baseline 3% --uplift 5% --power 20%|`--power`: `20%` is not a rate from 0.5 to 0.999.",
                "experiment read --kpi cvr --start 2026-10-05 --planned 5 --arm A=1/5 --arm B=1/5|Give `--end`, or `--as-of`, the day on which the counts were taken.",
                "experiment read --kpi cvr --start 2026-10-05 --planned 5 --arm A=1/5|`--arm` is given 1 times: expected 2 to 10, the present version first.",
                "experiment read --kpi cvr --start 2026-10-05 --planned 5 --arm A=9/5 --arm B=1/5|`--arm`: `A=9/5` is not a version with its counts. Write it as B=501/14055: 501 successes among 14055 people.",
                "experiment read --kpi cvrr --start 2026-10-05 --planned 5 --arm A=1/5 --arm B=1/5|There is no KPI `cvrr`. `boussole kpis` lists them all."
            })
    void what_cannot_be_read_is_told(String line, String sentence) {
        Ran ran = boussole(line + " --lang en");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo(sentence + "\n");
    }
}
