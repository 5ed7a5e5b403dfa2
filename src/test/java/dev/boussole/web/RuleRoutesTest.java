package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.service.ruleset.SmallRules;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleRoutesTest {
    private static final String RULES = "/api/v1/rules";
    private static final String FILE = RULES + "/files/thresholds.csv";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Serving serving;
    private String first;

    @BeforeEach
    void serve() throws IOException {
        SmallRules.write(folder.resolve("rules"));
        SmallRules.write(folder.resolve("sample"), "reach.csv", """
                periodStart,periodEnd,campaignId,campaignName,channel,impressions,clicks,reach,spend,currency
                2026-10-24,2026-10-30,worn-social,Usée,paid_social,100000,1200,25000,30.5,EUR
                """);
        serving = new Serving(folder, folder.resolve("rules"));
        first = serving.ok(RULES).get("ruleset").textValue();
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> send(String method, String path, Object body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(serving.at(path))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return serving.send(request.build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode ok(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Serving.json(response);
    }

    private JsonNode problem(int status, String type, HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = ok(status, response);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:boussole:problem:" + type);
        return problem;
    }

    private JsonNode draft(String text) {
        HttpResponse<String> now = serving.get(FILE);
        String tag = now.headers().firstValue("ETag").orElseThrow();
        return ok(200, send("PUT", FILE, Map.of("text", text), "If-Match", tag));
    }

    @Test
    void a_rule_comes_with_its_text_its_figures_and_its_tests() {
        JsonNode rule = serving.ok(RULES + "/creative.worn?lang=fr");
        assertThat(rule.get("title").textValue()).isEqualTo("Renouvelez");
        assertThat(rule.at("/messages/en/title").textValue()).isEqualTo("Refresh it");
        assertThat(rule.get("text").textValue())
                .startsWith("rule \"creative.worn\"")
                .endsWith("end\n");
        assertThat(rule.at("/conditions/0").textValue()).isEqualTo("Campaign( frequency.value >= $limit )");
        assertThat(rule.at("/thresholds/0/value").doubleValue()).isEqualTo(3.5);
        assertThat(rule.at("/tests/0/name").textValue()).isEqualTo("at the limit it speaks");
        assertThat(rule.at("/tests/0/speaks").booleanValue()).isTrue();
        assertThat(serving.get(RULES + "/no.such").statusCode()).isEqualTo(404);
    }

    @Test
    void a_check_names_file_line_and_column_of_what_is_wrong() {
        String broken = SmallRules.RULE.replace("frequency.value", "frecuency.value");
        JsonNode found =
                ok(200, send("POST", RULES + "/check?lang=en", Map.of("files", Map.of("creative/worn.drl", broken))));
        assertThat(found.get("passed").booleanValue()).isFalse();
        assertThat(found.get("ruleset").isNull()).isTrue();
        assertThat(found.at("/findings/0/file").textValue()).isEqualTo("creative/worn.drl");
        assertThat(found.at("/findings/0/line").intValue()).isEqualTo(9);
        assertThat(found.at("/findings/0/column").intValue()).isEqualTo(15);
        assertThat(found.at("/findings/0/message").textValue()).contains("Did you mean `frequency`?");
    }

    @Test
    void a_check_without_files_is_about_the_drafts() {
        draft(SmallRules.thresholds(3));
        JsonNode found = ok(200, send("POST", RULES + "/check", Map.of()));
        assertThat(found.get("base").textValue()).isEqualTo(first);
        assertThat(found.get("ruleset").textValue()).isNotEqualTo(first);
        assertThat(found.get("passed").booleanValue()).isTrue();
    }

    @Test
    void a_test_that_fails_says_what_was_expected() {
        JsonNode report = ok(
                200,
                send(
                        "POST",
                        RULES + "/test?lang=en",
                        Map.of("files", Map.of("thresholds.csv", SmallRules.thresholds(4)))));
        assertThat(report.get("passed").booleanValue()).isFalse();
        assertThat(report.get("failed").intValue()).isEqualTo(1);
        assertThat(report.at("/results/0/name").textValue()).isEqualTo("at the limit it speaks");
        assertThat(report.at("/results/0/faults")).isNotEmpty();
    }

    @Test
    void a_comparison_tells_what_would_appear_and_vanish() {
        JsonNode vanishes = ok(
                200,
                send(
                        "POST",
                        RULES + "/diff?lang=en",
                        Map.of("files", Map.of("thresholds.csv", SmallRules.thresholds(5)))));
        JsonNode account = vanishes.at("/accounts/0");
        assertThat(account.get("before").intValue()).isEqualTo(1);
        assertThat(account.get("after").intValue()).isZero();
        assertThat(account.get("share").doubleValue()).isEqualTo(1);
        assertThat(account.at("/changes/0/kind").textValue()).isEqualTo("vanishes");
        assertThat(account.at("/changes/0/campaign").textValue()).isEqualTo("worn-social");
        assertThat(account.at("/changes/0/title").textValue()).isEqualTo("Refresh it");
        assertThat(account.at("/rules/0/vanishes").intValue()).isEqualTo(1);
        JsonNode same = ok(200, send("POST", RULES + "/diff", Map.of("files", Map.of())));
        assertThat(same.at("/accounts/0/changes")).isEmpty();
    }

    @Test
    void rules_that_do_not_load_cannot_be_compared() {
        HttpResponse<String> answer =
                send("POST", RULES + "/diff", Map.of("files", Map.of("creative/worn.drl", "package x")));
        assertThat(problem(422, "rules-refused", answer).get("findings")).isNotEmpty();
    }

    @Test
    void paths_that_are_no_place_for_a_rule_are_refused() {
        for (String path : new String[] {"../secret.drl", "/etc/passwd", "a/b/c.drl", "creative/worn.java", "x.csv"}) {
            JsonNode found =
                    problem(422, "invalid-body", send("POST", RULES + "/check", Map.of("files", Map.of(path, "x"))));
            assertThat(found.at("/errors/0/pointer").textValue())
                    .isEqualTo("/files/" + path.replace("~", "~0").replace("/", "~1"));
        }
        problem(400, "bad-path", serving.get(RULES + "/files/passwd"));
        problem(400, "bad-path", serving.get(RULES + "/files/creative/worn.java"));
    }

    @Test
    void an_edit_needs_the_version_that_was_read() {
        Object text = Map.of("text", SmallRules.thresholds(3));
        problem(428, "if-match-missing", send("PUT", FILE, text));
        problem(412, "changed-meanwhile", send("PUT", FILE, text, "If-Match", "\"1\""));
        JsonNode drafted = draft(SmallRules.thresholds(3));
        assertThat(drafted.get("state").textValue()).isEqualTo("edited");
        assertThat(drafted.at("/draft/actor").textValue()).isEqualTo("local");
        problem(428, "if-match-missing", send("DELETE", FILE, ""));
        String tag = '"' + drafted.get("version").textValue() + '"';
        JsonNode restored = ok(200, send("DELETE", FILE + "?restore=true", "", "If-Match", tag));
        assertThat(restored.get("state").textValue()).isEqualTo("in_service");
        problem(412, "changed-meanwhile", send("DELETE", FILE + "?restore=true", "", "If-Match", tag));
    }

    @Test
    void a_file_can_be_added_and_removed() {
        String path = RULES + "/files/creative/new.drl";
        assertThat(serving.get(path).statusCode()).isEqualTo(404);
        JsonNode added = ok(201, send("PUT", path, Map.of("text", "package rules.creative\n")));
        assertThat(added.get("state").textValue()).isEqualTo("added");
        String tag = '"' + added.get("version").textValue() + '"';
        assertThat(ok(200, send("DELETE", path, "", "If-Match", tag))
                        .get("state")
                        .textValue())
                .isEqualTo("absent");
        String worn = RULES + "/files/creative/worn.test.yaml";
        String there = serving.get(worn).headers().firstValue("ETag").orElseThrow();
        assertThat(ok(200, send("DELETE", worn, "", "If-Match", there))
                        .get("state")
                        .textValue())
                .isEqualTo("removed");
        assertThat(serving.ok(RULES + "/files").get("files").findValuesAsText("state"))
                .contains("removed", "in_service")
                .doesNotContain("added");
    }

    @Test
    void drafts_are_published_when_their_tests_pass_and_can_be_rolled_back() {
        problem(409, "nothing-to-publish", send("POST", "/api/v1/rulesets", Map.of()));
        draft(SmallRules.thresholds(3));
        JsonNode made = ok(201, send("POST", "/api/v1/rulesets", Map.of("note", "earlier")));
        String second = made.get("ruleset").textValue();
        assertThat(made.get("files")).hasSize(1);
        assertThat(serving.ok(RULES).get("ruleset").textValue()).isEqualTo(second);
        assertThat(serving.ok(FILE).get("state").textValue()).isEqualTo("in_service");
        problem(409, "already-in-service", send("POST", "/api/v1/rulesets/" + second + "/activate", Map.of()));
        problem(404, "unknown-ruleset", send("POST", "/api/v1/rulesets/sha256:0/activate", Map.of()));
        ok(200, send("POST", "/api/v1/rulesets/" + first + "/activate", Map.of("note", "back")));
        JsonNode history = serving.ok("/api/v1/rulesets?limit=2");
        assertThat(history.get("inService").textValue()).isEqualTo(first);
        assertThat(history.get("rulesets").findValuesAsText("cause")).containsExactly("activated", "published");
        JsonNode rest = serving.ok(
                "/api/v1/rulesets?limit=2&cursor=" + history.get("nextCursor").textValue());
        assertThat(rest.get("rulesets").findValuesAsText("cause")).containsExactly("folder");
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        assertThat(new EventStore(serving.database).after(0, 500).stream().map(Event::kind))
                .containsSubsequence("ruleset.published", "ruleset.activated", "ruleset.activated");
    }

    @Test
    void drafts_whose_tests_fail_stay_drafts() {
        draft(SmallRules.thresholds(4));
        JsonNode refused = problem(422, "rules-refused", send("POST", "/api/v1/rulesets", Map.of()));
        assertThat(refused.at("/findings/0/file").textValue()).isEqualTo("creative/worn.test.yaml");
        assertThat(serving.ok(RULES).get("ruleset").textValue()).isEqualTo(first);
        assertThat(serving.ok(FILE).get("state").textValue()).isEqualTo("edited");
        assertThat(new EventStore(serving.database).after(0, 500).stream().map(Event::kind))
                .contains("rules.rejected");
    }

    @Test
    void publishing_asks_for_what_the_caller_saw() {
        draft(SmallRules.thresholds(3));
        problem(412, "changed-meanwhile", send("POST", "/api/v1/rulesets", Map.of(), "If-Match", "\"99\""));
    }

    @Test
    void plain_text_is_a_body_too() {
        HttpRequest request = HttpRequest.newBuilder(serving.at(FILE))
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString("name,channel,value,unit,source\r\n"))
                .build();
        assertThat(ok(200, serving.send(request)).get("text").textValue())
                .isEqualTo("name,channel,value,unit,source\n");
    }
}
