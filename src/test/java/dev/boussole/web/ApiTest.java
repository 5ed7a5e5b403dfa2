package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
    private static final String BODY = """
            {"account":{"name":"Shop","currency":"EUR"},
             "measures":[{"date":"2026-10-30","campaign":"a","clicks":10,"spend":5.5}]}""";

    @TempDir
    static Path folder;

    private static Serving serving;

    @BeforeAll
    static void serve() {
        serving = new Serving(folder);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @BeforeEach
    void soundRules() {
        serving.rules.sound();
    }

    private static JsonNode ok(String path, String... headers) {
        HttpResponse<String> response = serving.get(path, headers);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        return Serving.json(response);
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Serving.json(response);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:boussole:problem:" + type);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        return problem;
    }

    @Test
    void campaigns_are_listed_in_the_order_of_the_review() {
        JsonNode list = ok("/api/v1/campaigns?lang=en");
        assertThat(list.get("asOf").textValue()).isEqualTo("2026-10-31");
        assertThat(list.get("ruleset").textValue()).isEqualTo(FakeRules.HASH);
        assertThat(list.get("total").intValue()).isEqualTo(7);
        assertThat(list.at("/campaigns/0/id").textValue()).isEqualTo("spring-social");
        assertThat(list.at("/campaigns/0/first/title").textValue()).isEqualTo("Refresh the creative");
        assertThat(list.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void following_cursors_gives_every_campaign_once() {
        StringBuilder ids = new StringBuilder();
        String cursor = "";
        do {
            JsonNode page = ok("/api/v1/campaigns?limit=3" + cursor);
            page.get("campaigns")
                    .forEach(one -> ids.append(one.get("id").textValue()).append(' '));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").textValue();
        } while (!cursor.isEmpty());
        assertThat(ids).hasToString("spring-social lamps-search brand-search deco-social newsletter hostile shopping ");
    }

    @Test
    void one_campaign_comes_with_its_kpis_advice_and_provenance() {
        JsonNode one = ok("/api/v1/campaigns/spring-social?lang=fr");
        assertThat(one.get("id").textValue()).isEqualTo("spring-social");
        assertThat(one.get("language").textValue()).isEqualTo("fr");
        assertThat(one.get("currency").textValue()).isEqualTo("EUR");
        assertThat(one.at("/kpis/0/key").textValue()).isEqualTo("ctr");
        assertThat(one.at("/recommendations/0/title").textValue()).isEqualTo("Renouvelez les créations");
        assertThat(one.at("/heldBack/0/by").textValue()).isEqualTo("creative.fatigue");
    }

    @Test
    void recommendations_come_in_the_schema_of_a_review_with_one_campaign() {
        JsonNode review = ok("/api/v1/campaigns/newsletter/recommendations?lang=en&state=active");
        assertThat(review.get("campaigns")).hasSize(1);
        assertThat(review.at("/campaigns/0/abstentions/0/rule").textValue()).isEqualTo("data.wait");
        assertThat(review.at("/campaigns/0/abstentions/0/missing/count").intValue())
                .isEqualTo(1240);
        assertThat(review.get("objectives")).isEmpty();
        assertThat(review.get("decisionId").textValue()).isEqualTo("5f0c3a9d7e21b846");
    }

    @Test
    void no_recommendation_has_been_applied_yet() {
        JsonNode review = ok("/api/v1/campaigns/spring-social/recommendations?state=applied");
        assertThat(review.at("/campaigns/0/recommendations")).isEmpty();
        assertThat(review.at("/campaigns/0/kpis")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A07", "a07", "creative.fatigue"})
    void why_not_takes_a_rule_or_a_guidance_code(String rule) {
        JsonNode answer = ok("/api/v1/campaigns/shopping/why-not?lang=en&rule=" + rule);
        assertThat(answer.at("/rules/0/rule").textValue()).isEqualTo("creative.fatigue");
        assertThat(answer.at("/rules/0/outcome").textValue()).isEqualTo("silent");
        assertThat(answer.at("/rules/0/answer").textValue()).isEqualTo("Frequency is 2.1 and would have to be 3.5.");
        assertThat(answer.at("/rules/0/changes/0/to").doubleValue()).isEqualTo(3.5);
        assertThat(answer.at("/rules/0/conditions/0/state").textValue()).isEqualTo("fails");
    }

    @Test
    void kpis_come_with_their_formulas() {
        JsonNode kpis = ok("/api/v1/kpis?lang=fr").get("kpis");
        assertThat(kpis).hasSizeGreaterThan(80);
        assertThat(kpis.get(3).get("key").textValue()).isEqualTo("ctr");
        assertThat(kpis.get(3).get("label").textValue()).isEqualTo("Taux de clics (CTR)");
        assertThat(kpis.get(3).get("formula").textValue()).isEqualTo("clicksAll / impressions or clicks / impressions");
    }

    @Test
    void kpis_of_an_objective_come_with_their_class_and_reason() {
        JsonNode answer = ok("/api/v1/kpis?lang=fr&objective=leads");
        assertThat(answer.get("objective").textValue()).isEqualTo("leads");
        assertThat(answer.at("/kpis/0/relevance").textValue()).isEqualTo("primary");
        assertThat(answer.at("/kpis/0/key").textValue()).isEqualTo("leads");
        assertThat(answer.at("/kpis/0/why").textValue()).isNotBlank();
        assertThat(answer.get("kpis").findValuesAsText("relevance"))
                .contains("secondary", "guardrail", "irrelevant")
                .doesNotContain("unlisted");
        assertThat(serving.get("/api/v1/kpis?objective=lead").statusCode()).isEqualTo(400);
    }

    @Test
    void the_page_of_the_catalogue_speaks_both_languages_and_filters() {
        String all = serving.get("/kpis?lang=en").body();
        assertThat(all).contains("116 KPIs", "Click-through rate", "clicksAll / impressions", "Not measured yet");
        String french = serving.get("/kpis?lang=fr&objective=leads").body();
        assertThat(french)
                .contains("Les KPI", "Garde-fous", "La couverture seule n'apporte aucun contact.")
                .doesNotContain("lcp_p75");
        String email = serving.get("/kpis?lang=en&family=email").body();
        assertThat(email).contains("open_rate").doesNotContain("<code>ctr</code>");
        assertThat(email).contains("/kpis?lang=fr&amp;family=email");
        assertThat(serving.get("/?lang=en").body()).contains("href=\"/kpis?lang=en\"");
        assertThat(serving.get("/kpis?family=mail").statusCode()).isEqualTo(400);
    }

    @Test
    void rules_come_with_their_words_and_their_place() {
        JsonNode rules = ok("/api/v1/rules?lang=en");
        assertThat(rules.get("ruleset").textValue()).isEqualTo(FakeRules.HASH);
        assertThat(rules.at("/rules/1/id").textValue()).isEqualTo("creative.fatigue");
        assertThat(rules.at("/rules/1/title").textValue()).isEqualTo("Refresh");
        assertThat(rules.at("/rules/1/source/line").intValue()).isEqualTo(3);
        assertThat(rules.at("/rules/1/needs/0/count").doubleValue()).isEqualTo(16);
    }

    @Test
    void advice_on_a_workspace_that_is_sent_is_the_whole_review() {
        HttpResponse<String> response = serving.post("/api/v1/advise?lang=en", "application/json", BODY);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Serving.json(response).get("campaigns")).hasSize(7);
    }

    @Test
    void the_health_of_a_sound_server_is_ready() {
        assertThat(ok("/health/live").get("status").textValue()).isEqualTo("up");
        JsonNode ready = ok("/health/ready");
        assertThat(ready.get("status").textValue()).isEqualTo("ready");
        assertThat(ready.at("/rules/ruleset").textValue()).isEqualTo(FakeRules.HASH);
        assertThat(ready.at("/workspace/campaigns").intValue()).isEqualTo(1);
    }

    @Test
    void a_failed_reload_degrades_health_and_keeps_advice() {
        serving.rules.reloadFailed();
        JsonNode ready = ok("/health/ready?lang=en");
        assertThat(ready.get("status").textValue()).isEqualTo("degraded");
        assertThat(ready.at("/rules/state").textValue()).isEqualTo("failed");
        assertThat(ready.at("/rules/ruleset").textValue()).isEqualTo(FakeRules.HASH);
        assertThat(ready.at("/rules/problems/0/message").textValue()).contains("Did you mean `cpa`?");
        assertThat(ready.at("/rules/problems/0/line").intValue()).isEqualTo(7);
        ok("/api/v1/campaigns");
    }

    @Test
    void without_any_ruleset_there_is_no_advice_but_a_reason() {
        serving.rules.reloadFailed();
        serving.rules.inService = Optional.empty();
        assertThat(problem(serving.get("/api/v1/campaigns?lang=en"), 503, "no-ruleset")
                        .get("detail")
                        .textValue())
                .contains("Did you mean `cpa`?");
        JsonNode ready = problem(serving.get("/health/ready"), 503, "no-ruleset");
        assertThat(ready.at("/rules/state").textValue()).isEqualTo("failed");
    }

    @Test
    void an_answer_that_did_not_change_is_not_sent_again() {
        String tag = serving.get("/api/v1/campaigns/shopping?lang=en")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<String> again = serving.get("/api/v1/campaigns/shopping?lang=en", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(serving.get("/api/v1/campaigns/shopping?lang=fr", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_are_compressed_for_those_who_can_read_that() {
        assertThat(serving.get("/api/v1/kpis", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_language_is_that_of_the_address_then_of_the_asker_then_of_the_account(
            String path, String accepted, String language) {
        assertThat(ok(path, "Accept-Language", accepted).get("language").textValue())
                .isEqualTo(language);
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                arguments("/api/v1/campaigns/shopping?lang=en", "fr", "en"),
                arguments("/api/v1/campaigns/shopping", "en-GB;q=0.8,fr;q=0.9", "fr"),
                arguments("/api/v1/campaigns/shopping", "de, en;q=0.5", "en"),
                arguments("/api/v1/campaigns/shopping", "de", "fr"),
                arguments("/api/v1/campaigns/shopping", ";;;", "fr"));
    }

    @ParameterizedTest
    @MethodSource("badAddresses")
    void an_address_that_cannot_be_used_is_answered_with_one_sentence(
            String path, int status, String type, String detail) {
        assertThat(problem(serving.get(path, "Accept-Language", "en"), status, type)
                        .get("detail")
                        .textValue())
                .isEqualTo(detail);
    }

    static Stream<Arguments> badAddresses() {
        return Stream.of(
                arguments(
                        "/api/v1/campaigns?limit=0",
                        400,
                        "bad-parameter",
                        "`limit` is `0`: expected a whole number from 1 to 500."),
                arguments(
                        "/api/v1/campaigns?limit=99999999999",
                        400,
                        "bad-parameter",
                        "`limit` is `99999999999`: expected a whole number from 1 to 500."),
                arguments(
                        "/api/v1/campaigns?cursor=!!",
                        400,
                        "bad-parameter",
                        "`cursor` is `!!`, which leads nowhere: start again without it, then follow `nextCursor`."),
                arguments(
                        "/api/v1/campaigns?asOf=31/10/2026",
                        400,
                        "bad-parameter",
                        "`asOf` is `31/10/2026`: expected a day between 2000 and 2099, written like `2026-10-31`."),
                arguments(
                        "/api/v1/campaigns?asOf=9999-01-01",
                        400,
                        "bad-parameter",
                        "`asOf` is `9999-01-01`: expected a day between 2000 and 2099, written like `2026-10-31`."),
                arguments("/api/v1/campaigns?lang=de", 400, "bad-parameter", "`lang` is `de`: expected `fr` or `en`."),
                arguments(
                        "/api/v1/campaigns?limit=2&limit=3",
                        400,
                        "bad-parameter",
                        "`limit` stands 2 times in the address. Give it once."),
                arguments(
                        "/api/v1/kpis?page=2",
                        400,
                        "bad-parameter",
                        "`page` is not a parameter here. Known are `lang`, `objective`, `account`."),
                arguments(
                        "/api/v1/campaigns/shopping/recommendations?state=done",
                        400,
                        "bad-parameter",
                        "`state` is `done`: expected one of `active`, `applied`, `succeeded`, `failed`, `dismissed`, `snoozed`, `expired`, `superseded`."),
                arguments(
                        "/api/v1/campaigns/shopping/why-not",
                        400,
                        "bad-parameter",
                        "`rule` is missing. Write for instance `?rule=A07`."),
                arguments(
                        "/api/v1/campaigns/shopping/why-not?rule=Z99",
                        404,
                        "unknown-rule",
                        "No rule has the id or guidance code `Z99`. `GET /api/v1/rules` lists them."),
                arguments(
                        "/api/v1/campaigns/nope",
                        404,
                        "unknown-campaign",
                        "The workspace has no campaign `nope`. `GET /api/v1/campaigns` lists them."),
                arguments(
                        "/api/v1/nothing",
                        404,
                        "unknown-route",
                        "There is nothing at `/api/v1/nothing`. Check the address."),
                arguments(
                        "/assets/other.css",
                        404,
                        "unknown-route",
                        "There is nothing at `/assets/other.css`. Check the address."),
                arguments(
                        "/api/v1/advise",
                        405,
                        "method-not-allowed",
                        "`/api/v1/advise` does not answer to `GET`. Use POST."));
    }

    @Test
    void another_method_is_told_which_one_works() {
        HttpResponse<String> response = serving.post("/api/v1/kpis", "application/json", "{}");
        problem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void a_body_that_cannot_be_used_is_answered_with_one_sentence(
            String contentType, String body, int status, String type, String detail) {
        HttpResponse<String> response = serving.post("/api/v1/advise?lang=en", contentType, body);
        assertThat(problem(response, status, type).get("detail").textValue()).startsWith(detail);
    }

    static Stream<Arguments> badBodies() {
        String json = "application/json";
        return Stream.of(
                arguments("text/csv", "a,b", 415, "unsupported-content-type", "The body is `text/csv`. Send"),
                arguments(json, "", 400, "broken-json", "The body is not a JSON object."),
                arguments(json, "[]", 400, "broken-json", "The body is not a JSON object."),
                arguments(json, "{\"a\": ", 400, "broken-json", "Line 1, column"),
                arguments(json, "{} {}", 400, "broken-json", "Something follows"),
                arguments(
                        json,
                        "{\"account\":" + "[".repeat(500) + "]".repeat(500) + "}",
                        400,
                        "broken-json",
                        "The body nests deeper than 20 levels"),
                arguments(json, "{\"campaigns\": 3, \"measures\": []}", 422, "invalid-workspace", ""),
                arguments(json, BODY.replace("\"account\"", "\"acount\""), 422, "invalid-workspace", ""));
    }

    @Test
    void wrong_fields_are_named_by_their_pointers() {
        String body = BODY.replace("\"measures\"", "\"campaigns\":[{\"id\":\"a\",\"budget\":\"much\"}],\"measures\"");
        JsonNode problem =
                problem(serving.post("/api/v1/advise?lang=en", "application/json", body), 422, "invalid-workspace");
        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/pointer").textValue()).isEqualTo("/campaigns/0/budget");
        assertThat(problem.at("/errors/0/detail").textValue()).contains("much");
    }

    @Test
    void a_body_without_end_is_cut_off() {
        byte[] body = new byte[64 * 1_048_576 + 1];
        HttpResponse<String> response = serving.send(HttpRequest.newBuilder(serving.at("/api/v1/advise"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        assertThat(problem(response, 413, "body-too-large").get("detail").textValue())
                .startsWith("The body is larger than 64 MB.");
    }

    @Test
    void an_error_of_ours_tells_nothing_about_the_inside() {
        HttpResponse<String> response =
                serving.post("/api/v1/advise?lang=en", "application/json", BODY.replace("Shop", "Boom"));
        problem(response, 500, "internal-error");
        assertThat(response.body()).doesNotContain("planted", "Exception");
    }

    @Test
    void problems_speak_french_too() {
        assertThat(problem(serving.get("/api/v1/campaigns/nope?lang=fr"), 404, "unknown-campaign")
                        .get("detail")
                        .textValue())
                .startsWith("Le dossier de travail n'a pas de campagne `nope`.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/kpis", "/api/v1/nothing", "/assets/boussole.css", "/health/live"})
    void every_answer_keeps_the_browser_safe(String path) {
        var headers = serving.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
