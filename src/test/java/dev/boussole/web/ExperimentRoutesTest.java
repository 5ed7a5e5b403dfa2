package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentRoutesTest {
    private static final String PLAN = "/api/v1/experiments/plan?lang=en";
    private static final String READ = "/api/v1/experiments/read?lang=";

    @TempDir
    static Path folder;

    private static Serving serving;

    @BeforeAll
    static void serve() {
        serving = new Serving(folder, Path.of("rules"));
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    private static JsonNode ok(String path, String body) {
        HttpResponse<String> response = serving.post(path, "application/json", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Serving.json(response);
    }

    /** kpis.md, F4: 21108.383070 for .02, .024, .05, .8, rounded up. */
    @Test
    void a_plan_tells_the_sample_and_the_days_in_whole_weeks() {
        JsonNode plan = ok(PLAN, "{\"baseline\":0.02,\"target\":0.024,\"perDay\":3000,\"start\":\"2026-11-02\"}");
        assertThat(plan.get("perArm").longValue()).isEqualTo(21_109);
        assertThat(plan.get("total").longValue()).isEqualTo(42_218);
        assertThat(plan.get("days").intValue()).isEqualTo(21);
        assertThat(plan.get("end").textValue()).isEqualTo("2026-11-22");
        assertThat(plan.get("summary").textValue()).contains("21,109 people", "21 days");
    }

    @Test
    void an_uplift_in_percent_says_the_same_as_its_target() {
        JsonNode plan = ok(PLAN, "{\"baseline\":0.02,\"upliftPercent\":20}");
        assertThat(plan.get("perArm").longValue()).isEqualTo(21_109);
        assertThat(plan.get("days").isNull()).isTrue();
    }

    @Test
    void more_arms_need_more_each() {
        assertThat(ok(PLAN, "{\"baseline\":0.02,\"target\":0.024,\"arms\":3}")
                        .get("perArm")
                        .longValue())
                .isGreaterThan(21_109);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        HttpResponse<String> response =
                serving.post(PLAN, "application/json", "{\"target\":2,\"arms\":\"two\",\"alfa\":0.1}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Serving.json(response).get("errors").findValuesAsText("pointer"))
                .contains("/alfa", "/baseline", "/target", "/arms");
    }

    private static String test(String rest, int nA, int successesA, int nB, int successesB) {
        return "{\"kpi\":\"cvr\",\"start\":\"2026-10-05\",\"asOf\":\"2026-10-31\",\"plannedPerArm\":14000" + rest
                + ",\"arms\":[{\"name\":\"A\",\"n\":" + nA + ",\"successes\":" + successesA + "},{\"name\":\"B\",\"n\":"
                + nB + ",\"successes\":" + successesB + "}]}";
    }

    @ParameterizedTest
    @CsvSource({
        "winner, 14102, 424, 14055, 551",
        "loser, 14102, 551, 14055, 424",
        "equivalent, 40000, 1200, 40000, 1204",
        "peeking, 7000, 180, 7050, 300",
        "unfinished, 7000, 210, 7050, 212",
        "uneven_split, 14102, 424, 16055, 551"
    })
    void a_test_is_read_as_the_rules_read_it(String verdict, int nA, int successesA, int nB, int successesB) {
        JsonNode read = ok(READ + "en", test("", nA, successesA, nB, successesB));
        assertThat(read.get("verdict").textValue()).isEqualTo(verdict);
        assertThat(read.get("rule").textValue()).isEqualTo("experiment." + verdict.replace('_', '-'));
        assertThat(read.get("title").textValue()).isNotBlank();
    }

    @Test
    void harm_to_the_guardrail_stops_a_test() {
        String guardrail = ",\"guardrail\":{\"kpi\":\"refund_rate\",\"arms\":[{\"name\":\"A\",\"n\":7000,"
                + "\"successes\":70},{\"name\":\"B\",\"n\":7050,\"successes\":170}]}";
        JsonNode read = ok(READ + "fr", test(guardrail, 7000, 210, 7050, 212));
        assertThat(read.get("verdict").textValue()).isEqualTo("harm");
        assertThat(read.at("/figures/harmP").doubleValue()).isLessThan(0.001);
        assertThat(read.get("language").textValue()).isEqualTo("fr");
    }

    /** kpis.md, 11: 5000 against 5200 gives p .047670. */
    @Test
    void an_uneven_split_has_its_probability() {
        JsonNode read = ok(READ + "en", test("", 5000, 100, 5200, 104));
        assertThat(read.at("/figures/splitP").doubleValue())
                .isEqualTo(0.047670, org.assertj.core.data.Offset.offset(5e-7));
    }
}
