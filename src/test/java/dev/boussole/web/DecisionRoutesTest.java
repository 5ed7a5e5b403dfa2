package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recommendations, their answers and decisions, over HTTP. */
class DecisionRoutesTest {
    private static final String ROOT = "/api/v1/recommendations";
    private static final String DECISION = "5f0c3a9d7e21b846";

    @TempDir
    Path folder;

    private Serving serving;

    @BeforeEach
    void serve() {
        serving = new Serving(folder);
        serving.ok("/api/v1/campaigns");
    }

    @AfterEach
    void close() {
        serving.close();
    }

    private HttpResponse<String> answer(String id, String how, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(serving.at(ROOT + "/" + id + "/" + how))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return serving.send(request.build());
    }

    private static List<String> pointers(HttpResponse<String> response) {
        List<String> pointers = new ArrayList<>();
        Serving.json(response)
                .path("errors")
                .forEach(one -> pointers.add(one.path("pointer").asText()));
        return pointers;
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        serving.ok(ROOT + query)
                .path("recommendations")
                .forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    @Test
    void the_active_ones_are_listed_in_the_language_of_the_account() {
        JsonNode list = serving.ok(ROOT);
        assertThat(list.path("recommendations")).isNotEmpty();
        JsonNode one = serving.ok(ROOT + "/a1");
        assertThat(one.path("title").asText()).isEqualTo("Renouvelez les créations");
        assertThat(one.path("state").asText()).isEqualTo("active");
        assertThat(one.path("campaign").asText()).isEqualTo("spring-social");
        assertThat(one.path("base").path("evidence").path(0).path("value").asDouble())
                .isEqualTo(4.2);
        assertThat(one.path("history").path(0).path("kind").asText()).isEqualTo("new");
        assertThat(serving.ok(ROOT + "/a1?lang=en").path("title").asText()).isEqualTo("Refresh the creative");
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        Set<String> all = new TreeSet<>(ids("?limit=500"));
        Set<String> seen = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = serving.ok(ROOT + "?limit=2" + cursor);
            page.path("recommendations")
                    .forEach(
                            one -> assertThat(seen.add(one.path("id").asText())).isTrue());
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (cursor != null);
        assertThat(seen).isEqualTo(all).hasSizeGreaterThan(3);
    }

    @Test
    void an_answer_gives_the_new_state_with_its_tag() {
        HttpResponse<String> response =
                answer("a1", "dismiss", "{\"reason\":\"OTHER\",\"note\":\"Noël\"}", "If-Match", "\"1\"");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("ETag")).contains("\"2\"");
        JsonNode body = Serving.json(response);
        assertThat(body.path("state").asText()).isEqualTo("dismissed");
        assertThat(body.path("dismissal").path("note").asText()).isEqualTo("Noël");
        assertThat(body.path("history").path(1).path("actor").asText()).isEqualTo("local");
        assertThat(ids("")).doesNotContain("a1");
        assertThat(ids("?state=dismissed")).containsExactly("a1");
        assertThat(ids("?state=all")).contains("a1");
    }

    @Test
    void what_is_given_to_somebody_is_found_under_that_name_and_stays_as_it_was_answered() {
        HttpResponse<String> given = answer("a1", "assign", "{\"to\":\"Marc\",\"note\":\"Before Friday\"}");
        assertThat(given.statusCode()).isEqualTo(200);
        JsonNode body = Serving.json(given);
        assertThat(body.path("assignee").asText()).isEqualTo("Marc");
        assertThat(body.path("state").asText()).isEqualTo("active");
        JsonNode entry = body.path("history").path(1);
        assertThat(entry.path("kind").asText()).isEqualTo("assigned");
        assertThat(entry.path("reason").asText()).isEqualTo("Attribuée à `Marc`.");
        assertThat(entry.path("note").asText()).isEqualTo("Before Friday");
        assertThat(entry.path("actor").asText()).isEqualTo("local");
        assertThat(ids("?owner=Marc")).containsExactly("a1");
        answer("a1", "assign", "{}");
        assertThat(serving.ok(ROOT + "/a1").path("assignee").isNull()).isTrue();
        assertThat(ids("?owner=Marc")).isEmpty();
    }

    @Test
    void a_comment_stays_in_the_history_whatever_was_answered() {
        answer("a1", "dismiss", "{\"reason\":\"TOO_RISKY\"}");
        HttpResponse<String> said = answer("a1", "comment", "{\"text\":\"New videos on Thursday\"}");
        assertThat(said.statusCode()).isEqualTo(200);
        JsonNode body = Serving.json(said);
        assertThat(body.path("state").asText()).isEqualTo("dismissed");
        JsonNode entry = body.path("history").path(2);
        assertThat(entry.path("kind").asText()).isEqualTo("commented");
        assertThat(entry.path("note").asText()).isEqualTo("New videos on Thursday");
        assertThat(entry.path("from").asText()).isEqualTo("dismissed");
    }

    @ParameterizedTest
    @CsvSource({
        "comment, {}, /text",
        "comment, {\"text\":\" \"}, /text",
        "assign, {\"to\":\"\"}, /to",
        "assign, {\"who\":\"x\"}, /who"
    })
    void a_remark_that_says_nothing_is_refused(String how, String body, String pointer) {
        HttpResponse<String> response = answer("a1", how, body);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @Test
    void an_answer_to_an_older_version_is_412_with_the_tag_of_today() {
        answer("a1", "snooze", "{\"until\":\"2027-01-10\"}");
        HttpResponse<String> response = answer("a1", "dismiss", "{\"reason\":\"TOO_RISKY\"}", "If-Match", "\"1\"");
        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(serving.ok(ROOT + "/a1").path("state").asText()).isEqualTo("snoozed");
    }

    @Test
    void an_answer_that_the_state_does_not_allow_is_409() {
        answer("a1", "dismiss", "{\"reason\":\"TOO_RISKY\"}");
        HttpResponse<String> response = answer("a1", "apply", "");
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Serving.json(response).path("type").asText()).isEqualTo("urn:boussole:problem:not-in-this-state");
        assertThat(Serving.json(response).path("detail").asText()).contains("Reopen it first.");
        assertThat(answer("a1", "reopen", "").statusCode()).isEqualTo(200);
        assertThat(answer("a1", "apply", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_done_is_judged_later() {
        JsonNode body = Serving.json(answer("a1", "apply", "{\"on\":\"2026-10-31\",\"note\":\"three videos\"}"));
        assertThat(body.path("state").asText()).isEqualTo("applied");
        assertThat(body.path("appliedOn").asText()).isEqualTo("2026-10-31");
        assertThat(body.path("watch").path("judgeOn").asText()).isEqualTo("2026-11-14");
    }

    @Test
    void a_snooze_may_wait_for_a_kpi() {
        JsonNode body = Serving.json(
                answer("a1", "snooze", "{\"wake\":{\"kpi\":\"ctr\",\"side\":\"at_least\",\"value\":0.006}}"));
        assertThat(body.path("snooze").path("wake").path("value").asDouble()).isEqualTo(0.006);
        assertThat(body.path("snooze").path("until").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "dismiss | {} | /reason",
                "dismiss | {\"reason\":\"NO\"} | /reason",
                "dismiss | {\"reason\":\"OTHER\"} | /note",
                "dismiss | {\"reason\":7,\"note\":[],\"x/y\":1} | /x~1y /reason /note",
                "apply | {\"on\":\"2099-01-01\"} | /on",
                "apply | {\"on\":20261031} | /on",
                "apply | {\"note\":\"a\\u0000b\"} | /note",
                "apply | {\"note\":\"\\ud800\"} | /note",
                "snooze | {} | #",
                "snooze | {\"until\":\"2027-01-01\",\"wake\":{\"kpi\":\"ctr\",\"side\":\"above\",\"value\":1}} | #",
                "snooze | {\"until\":\"2020-01-01\"} | /until",
                "snooze | {\"until\":\"soon\"} | /until",
                "snooze | {\"wake\":3} | /wake",
                "snooze | {\"wake\":{\"kpi\":\"ctrr\",\"side\":\"over\",\"value\":\"1\",\"z\":0}} | /wake/z /wake/value /wake/side /wake/kpi",
                "snooze | {\"wake\":{}} | /wake/kpi /wake/side /wake/value",
                "reopen | {\"state\":\"active\"} | /state"
            })
    void a_body_that_cannot_be_used_is_422_with_a_pointer_to_each_fault(String how, String body, String pointers) {
        HttpResponse<String> response = answer("a1", how, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        List<String> expected = pointers.equals("#") ? List.of("") : List.of(pointers.split(" "));
        assertThat(pointers(response)).containsExactlyElementsOf(expected);
        assertThat(serving.ok(ROOT + "/a1").path("version").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "{\"note\":\"a\",\"note\":\"b\"}", "{} {}", "null", "{\"a\":[[[[[[[[]]]]]]]]}"})
    void a_body_that_is_no_json_object_is_400(String body) {
        assertThat(answer("a1", "reopen", body).statusCode()).isEqualTo(400);
    }

    @Test
    void a_body_of_another_type_is_415() {
        HttpResponse<String> response = serving.post(ROOT + "/a1/apply", "text/plain", "{}");
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "%27%3B--", "%3Cscript%3E"})
    void what_is_not_there_is_404(String id) {
        assertThat(serving.get(ROOT + "/" + id).statusCode()).isEqualTo(404);
        assertThat(answer(id, "reopen", "").statusCode()).isEqualTo(404);
        assertThat(serving.get("/api/v1/decisions/" + id).statusCode()).isEqualTo(404);
        assertThat(serving.post("/api/v1/decisions/" + id + "/replay", "application/json", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=dead",
                "?lever=XXX",
                "?limit=0",
                "?limit=501",
                "?cursor=%25",
                "?cursor=bm9wZQ",
                "?since=x",
                "?since=2026-10-31&state=active",
                "?since=2026-10-31&cursor=YTE",
                "?who=me",
                "?campaign=a%00",
                "?rule=%00",
                "?owner=%00",
                "?lang=de",
                "?state=active&state=all"
            })
    void a_parameter_that_cannot_be_used_is_400(String query) {
        HttpResponse<String> response = serving.get(ROOT + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    }

    @Test
    void filters_are_those_of_the_address() {
        assertThat(ids("?campaign=spring-social")).containsExactly("a1");
        assertThat(ids("?rule=creative.fatigue&lever=CRE")).contains("a1");
        assertThat(ids("?owner=Nobody")).isEmpty();
    }

    @Test
    void changes_can_be_followed_from_where_the_list_was_read() {
        String since = serving.ok(ROOT).path("since").asText();
        assertThat(serving.ok(ROOT + "?since=" + since).path("recommendations")).isEmpty();
        answer("a1", "apply", "");
        JsonNode news = serving.ok(ROOT + "?since=" + since);
        assertThat(news.path("recommendations")).hasSize(1);
        assertThat(news.path("recommendations").path(0).path("change").asText()).isEqualTo("resolved");
        assertThat(news.path("more").asBoolean()).isFalse();
        String next = news.path("since").asText();
        assertThat(serving.ok(ROOT + "?since=" + next).path("recommendations")).isEmpty();
        assertThat(serving.ok(ROOT + "?campaign=other&since=" + since).path("recommendations"))
                .isEmpty();
        assertThat(serving.ok(ROOT + "?since=2020-01-01").path("recommendations"))
                .isNotEmpty();
        String instant = URLEncoder.encode("2020-01-01T00:00:00+01:00", StandardCharsets.UTF_8);
        assertThat(serving.ok(ROOT + "?since=" + instant).path("recommendations"))
                .isNotEmpty();
    }

    @Test
    void a_decision_is_given_as_it_was_given_then_whatever_happened_since() {
        String before = serving.get("/api/v1/decisions/" + DECISION).body();
        answer("a1", "dismiss", "{\"reason\":\"TOO_RISKY\"}");
        HttpResponse<String> after = serving.get("/api/v1/decisions/" + DECISION);
        assertThat(after.body()).isEqualTo(before).contains("\"language\":\"fr\"", "\"state\":\"active\"");
        assertThat(serving.get("/api/v1/decisions/" + DECISION + "?lang=en").body())
                .contains("\"language\":\"en\"");
        String tag = after.headers().firstValue("ETag").orElseThrow();
        assertThat(serving.get("/api/v1/decisions/" + DECISION, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void decisions_are_listed_with_what_they_were_made_from() {
        JsonNode list = serving.ok("/api/v1/decisions");
        JsonNode one = list.path("decisions").path(0);
        assertThat(one.path("id").asText()).isEqualTo(DECISION);
        assertThat(one.path("asOf").asText()).isEqualTo("2026-10-31");
        assertThat(one.path("trigger").asText()).isEqualTo("import");
        assertThat(one.path("recommended").asInt()).isGreaterThan(3);
        assertThat(list.path("nextCursor").isNull()).isTrue();
        assertThat(serving.get("/api/v1/decisions?cursor=eHg").statusCode()).isEqualTo(400);
    }

    @Test
    void a_decision_whose_rules_are_not_archived_says_that_it_cannot_be_made_again() {
        HttpResponse<String> response =
                serving.post("/api/v1/decisions/" + DECISION + "/replay?lang=en", "application/json", "");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode body = Serving.json(response);
        assertThat(body.path("outcome").asText()).isEqualTo("impossible");
        assertThat(body.path("reason").asText()).contains("not in the archive");
        assertThat(body.path("documents")).isEmpty();
    }

    @Test
    void the_scorecard_counts_answers_and_claims_no_rate_for_a_few() {
        answer("a1", "dismiss", "{\"reason\":\"NOT_OUR_GOAL\"}");
        JsonNode rules = serving.ok("/api/v1/rules/scorecard").path("rules");
        JsonNode fatigue = null;
        for (JsonNode rule : rules) {
            fatigue = rule.path("rule").asText().equals("creative.fatigue") ? rule : fatigue;
        }
        assertThat(fatigue).isNotNull();
        JsonNode scored = Objects.requireNonNull(fatigue);
        assertThat(scored.path("dismissed").path("NOT_OUR_GOAL").asInt()).isEqualTo(1);
        assertThat(scored.path("given").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(scored.path("successRate").isNull()).isTrue();
    }

    @Test
    void another_account_is_not_there() {
        assertThat(serving.get(ROOT + "?account=other").statusCode()).isEqualTo(404);
        assertThat(serving.get("/api/v1/decisions?account=other").statusCode()).isEqualTo(404);
    }
}
