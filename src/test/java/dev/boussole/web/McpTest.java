package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol by hand; a client that others wrote speaks it in {@link McpClientTest}. */
class McpTest {
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

    private static HttpResponse<String> post(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(serving.at("/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return serving.send(request.build());
    }

    private static JsonNode call(String tool, String arguments) {
        HttpResponse<String> response =
                post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                        + "\",\"arguments\":" + arguments + "}}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Serving.json(response).path("result");
    }

    private static String text(JsonNode result) {
        return result.at("/content/0/text").asText();
    }

    @Test
    void a_client_is_told_who_answers_and_what_it_can_do() {
        JsonNode result = Serving.json(
                        post(
                                "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
                                        + "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}"))
                .get("result");
        assertThat(result.at("/serverInfo/name").textValue()).isEqualTo("boussole");
        assertThat(result.get("protocolVersion").textValue()).isEqualTo("2025-06-18");
        assertThat(result.get("capabilities").has("tools")).isTrue();
        assertThat(result.get("instructions").textValue()).contains("never invent");
    }

    @Test
    void tools_only_read_and_say_what_they_take_and_give() {
        JsonNode tools = Serving.json(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"))
                .at("/result/tools");
        List<String> names = new ArrayList<>();
        for (JsonNode tool : tools) {
            names.add(tool.get("name").textValue());
            assertThat(tool.at("/annotations/readOnlyHint").booleanValue()).isTrue();
            assertThat(tool.at("/inputSchema/type").textValue()).isEqualTo("object");
            assertThat(tool.at("/inputSchema/additionalProperties").booleanValue())
                    .isFalse();
            assertThat(tool.at("/outputSchema/type").textValue())
                    .as(names.toString())
                    .isEqualTo("object");
            assertThat(tool.get("description").textValue()).isNotBlank();
        }
        assertThat(names).contains("list_campaigns", "get_recommendations", "explain_recommendation", "why_not");
    }

    @Test
    void a_tool_gives_what_the_api_gives_and_says_it_in_the_asked_language() {
        JsonNode result = call("list_campaigns", "{\"lang\":\"fr\",\"limit\":3}");
        assertThat(result.get("isError").booleanValue()).isFalse();
        assertThat(result.get("structuredContent")).isEqualTo(serving.ok("/api/v1/campaigns?lang=fr&limit=3"));
        assertThat(text(result)).contains("3 campagnes sur 7", "Renouvelez les créations", "curseur");
        assertThat(text(call("list_campaigns", "{\"lang\":\"en\"}")))
                .contains("7 of 7 campaigns", "Refresh the creative");
    }

    @Test
    void advice_on_a_campaign_comes_with_reason_and_next_step() {
        JsonNode result = call("get_recommendations", "{\"campaign\":\"spring-social\",\"lang\":\"en\"}");
        assertThat(result.get("structuredContent"))
                .isEqualTo(serving.ok("/api/v1/campaigns/spring-social/recommendations?lang=en"));
        assertThat(text(result))
                .contains("1. Refresh the creative", "Why: Each person", "Next step: Put three", "Held back");
    }

    @Test
    void a_counter_proof_says_what_would_have_to_change() {
        JsonNode result = call("why_not", "{\"campaign\":\"spring-social\",\"rule\":\"A07\",\"lang\":\"en\"}");
        assertThat(text(result)).contains("Frequency is 2.1 and would have to be 3.5.", "1.4 more");
    }

    @Test
    void an_explanation_is_what_is_kept_and_the_proof_of_today() {
        JsonNode kept = serving.ok("/api/v1/recommendations?lang=en&limit=100").path("recommendations");
        assertThat(kept).isNotEmpty();
        String id = "";
        for (JsonNode one : kept) {
            id = one.path("rule").asText().equals("creative.fatigue")
                    ? one.path("id").asText()
                    : id;
        }
        JsonNode result = call("explain_recommendation", "{\"id\":\"" + id + "\",\"lang\":\"en\"}");
        assertThat(result.at("/structuredContent/now/evidence/0/condition").textValue())
                .as(result.toString())
                .isEqualTo("frequency.value >= 3.5");
        assertThat(result.at("/structuredContent/history")).isNotEmpty();
        assertThat(text(result))
                .contains("Refresh the creative", "Evidence: Campaign.frequency = 4.2", "creative/fatigue.drl line 3")
                .contains("Frequency under 3.5.", "State: active");
        assertThat(refused("explain_recommendation", "{\"id\":\"nope\"}")).isNotBlank();
    }

    @Test
    void what_the_api_refuses_is_an_error_of_the_tool_in_the_same_words() {
        assertThat(refused("get_recommendations", "{\"campaign\":\"nope\",\"lang\":\"fr\"}"))
                .isEqualTo(serving.get("/api/v1/campaigns/nope/recommendations?lang=fr")
                        .body()
                        .replaceAll(".*\"detail\":\"([^\"]*)\".*", "$1"));
        assertThat(refused("list_campaigns", "{\"limit\":0}")).contains("`limit` is `0`");
        assertThat(refused("list_campaigns", "{\"asOf\":\"yesterday\"}")).contains("`asOf` is `yesterday`");
        assertThat(refused("list_campaigns", "{\"lang\":\"de\"}")).contains("`lang` is `de`");
        assertThat(refused("why_not", "{\"campaign\":\"spring-social\"}")).contains("`rule` is missing");
    }

    @Test
    void arguments_that_are_unknown_missing_or_of_another_kind_are_refused_by_name() {
        assertThat(refused("list_campaigns", "{\"limits\":3}")).contains("`limits` is not a parameter here", "`limit`");
        assertThat(refused("get_recommendations", "{}")).contains("`campaign` is missing");
        assertThat(refused("get_recommendations", "{\"campaign\":{\"a\":1}}")).contains("`campaign` cannot be used");
        assertThat(refused("get_recommendations", "{\"campaign\":\"..\"}")).contains("`campaign` cannot be used");
        assertThat(refused("get_recommendations", "{\"campaign\":\"../../health/live\"}"))
                .isNotBlank();
    }

    private static String refused(String tool, String arguments) {
        JsonNode result = call(tool, arguments);
        assertThat(result.get("isError").booleanValue()).as(result.toString()).isTrue();
        return text(result);
    }

    @Test
    void an_unknown_tool_or_method_is_an_error_of_the_protocol() {
        JsonNode tool = Serving.json(
                post(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"rm\",\"arguments\":{}}}"));
        assertThat(tool.at("/error/code").intValue()).isNegative();
        JsonNode method = Serving.json(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nope\"}"));
        assertThat(method.at("/error/code").intValue()).isEqualTo(-32601);
    }

    @Test
    void a_notification_is_taken_without_an_answer() {
        HttpResponse<String> response = post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void what_is_no_message_is_a_problem() {
        for (String body :
                List.of("", "{", "[]", "{}", "\"x\"", "null", "[".repeat(500), "{\"jsonrpc\":\"2.0\",\"id\":1}")) {
            HttpResponse<String> response = post(body);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(serving.post("/mcp", "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(post("{\"x\":\"" + "y".repeat(1_100_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void there_is_no_stream_and_no_session_to_end() {
        HttpResponse<String> response = serving.get("/mcp", "Accept", "text/event-stream");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void a_page_of_another_site_is_turned_away() {
        HttpResponse<String> response =
                post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}", "Origin", "https://evil.example");
        assertThat(response.statusCode()).isEqualTo(403);
    }
}
