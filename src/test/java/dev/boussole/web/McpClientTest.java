package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.decision.Actor;
import dev.boussole.service.access.NewToken;
import dev.boussole.service.access.TokenRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A client that others wrote uses our tools; it checks every answer against the schema that we gave for it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class McpClientTest {
    @TempDir
    static Path folder;

    private static Serving serving;

    @BeforeAll
    static void serve() throws Exception {
        McpClient.require();
        serving = new Serving(folder);
    }

    @AfterAll
    static void stop() {
        if (serving != null) {
            serving.close();
        }
    }

    private static JsonNode run(Map<String, String> headers, String... steps) throws Exception {
        return McpClient.run(
                Objects.requireNonNull(serving).at("/mcp").toString(),
                headers,
                "[{\"do\":\"connect\"}," + String.join(",", steps) + "]");
    }

    private static String call(String tool, String arguments) {
        return "{\"do\":\"call\",\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}";
    }

    @Test
    @Order(1)
    void it_connects_and_lists_the_tools() throws Exception {
        JsonNode done = run(Map.of(), "{\"do\":\"ping\"}", "{\"do\":\"list\"}");
        assertThat(done.at("/0/result/server/name").textValue())
                .as(done.toString())
                .isEqualTo("boussole");
        assertThat(done.at("/0/result/session").isNull()).isTrue();
        assertThat(done.get(1).has("result")).as(done.get(1).toString()).isTrue();
        List<String> names = new ArrayList<>();
        done.at("/2/result/tools").forEach(tool -> names.add(tool.get("name").textValue()));
        assertThat(names).contains("list_campaigns", "get_recommendations", "explain_recommendation", "why_not");
    }

    @Test
    @Order(2)
    void it_calls_each_tool_and_finds_the_answers_as_they_were_promised() throws Exception {
        JsonNode done = run(
                Map.of(),
                "{\"do\":\"list\"}",
                call("list_campaigns", "{\"lang\":\"fr\",\"limit\":2}"),
                call("get_recommendations", "{\"campaign\":\"spring-social\",\"lang\":\"fr\"}"),
                call("get_recommendations", "{\"campaign\":\"newsletter\",\"lang\":\"en\"}"),
                call("why_not", "{\"campaign\":\"spring-social\",\"rule\":\"A07\",\"lang\":\"en\"}"),
                call("explain_recommendation", "{\"id\":\"" + kept() + "\",\"lang\":\"fr\"}"));
        for (int i = 2; i <= 6; i++) {
            assertThat(done.get(i).has("result")).as(done.get(i).toString()).isTrue();
            assertThat(done.at("/" + i + "/result/isError").booleanValue()).isFalse();
            assertThat(done.at("/" + i + "/result/structuredContent").isObject())
                    .isTrue();
        }
        assertThat(done.at("/2/result/content/0/text").textValue()).contains("2 campagnes sur 7");
        assertThat(done.at("/3/result/content/0/text").textValue()).contains("Renouvelez les créations");
    }

    private static String kept() {
        return Objects.requireNonNull(serving)
                .ok("/api/v1/recommendations?limit=1")
                .at("/recommendations/0/id")
                .asText();
    }

    @Test
    @Order(3)
    void bad_arguments_are_errors_of_the_tool_that_an_assistant_can_read() throws Exception {
        JsonNode done = run(
                Map.of(),
                call("list_campaigns", "{\"limit\":9000,\"lang\":\"en\"}"),
                call("list_campaigns", "{\"nope\":1,\"lang\":\"en\"}"),
                call("get_recommendations", "{\"campaign\":\"nope\",\"lang\":\"fr\"}"),
                call("nope", "{}"));
        for (int i = 1; i <= 3; i++) {
            assertThat(done.at("/" + i + "/result/isError").booleanValue())
                    .as(done.get(i).toString())
                    .isTrue();
        }
        assertThat(done.at("/1/result/content/0/text").textValue()).contains("`limit` is `9000`");
        assertThat(done.at("/2/result/content/0/text").textValue()).contains("`nope` is not a parameter");
        assertThat(done.at("/3/result/content/0/text").textValue()).contains("campagne `nope`");
        assertThat(done.at("/4/error").isObject()
                        || done.at("/4/result/isError").booleanValue())
                .as(done.get(4).toString())
                .isTrue();
    }

    @Test
    @Order(4)
    void a_foreign_origin_is_turned_away() throws Exception {
        JsonNode done = run(Map.of("Origin", "https://evil.example"), "{\"do\":\"list\"}");
        assertThat(done.at("/0/error/message").asText()).as(done.toString()).contains("foreign-origin");
    }

    @Test
    @Order(5)
    void tokens_and_accounts_hold_for_tools_as_for_everything() throws Exception {
        String all = token("assistant", null);
        String other = token("elsewhere", "nord");
        JsonNode none = run(Map.of(), "{\"do\":\"list\"}");
        assertThat(none.at("/0/error").isObject()).as(none.toString()).isTrue();
        JsonNode wrong = run(Map.of("Authorization", "Bearer nope"), "{\"do\":\"list\"}");
        assertThat(wrong.at("/0/error").isObject()).as(wrong.toString()).isTrue();
        JsonNode right = run(Map.of("Authorization", "Bearer " + all), call("list_campaigns", "{}"));
        assertThat(right.at("/1/result/isError").booleanValue())
                .as(right.toString())
                .isFalse();
        JsonNode scoped = run(
                Map.of("Authorization", "Bearer " + other),
                call("list_campaigns", "{\"lang\":\"en\"}"),
                call("list_campaigns", "{\"account\":\"sample\",\"lang\":\"en\"}"));
        assertThat(scoped.at("/1/result/isError").booleanValue())
                .as(scoped.toString())
                .isTrue();
        assertThat(scoped.at("/2/result/isError").booleanValue())
                .as(scoped.toString())
                .isTrue();
        JsonNode origin =
                run(Map.of("Authorization", "Bearer " + all, "Origin", "https://evil.example"), "{\"do\":\"list\"}");
        assertThat(origin.at("/0/error").isObject()).as(origin.toString()).isTrue();
    }

    @Test
    @Order(6)
    void with_rules_that_are_really_loaded_it_uses_every_tool(@TempDir Path other) throws Exception {
        try (Serving real = new Serving(other, Path.of("rules"))) {
            String objective = "{\"kpi\":\"ctr\",\"target\":0.02,\"start\":\"2026-10-01\","
                    + "\"end\":\"2026-12-31\",\"owner\":\"Claire\",\"lang\":\"en\"}";
            JsonNode done = McpClient.run(
                    real.at("/mcp").toString(),
                    Map.of(),
                    "[{\"do\":\"connect\"},{\"do\":\"list\"},"
                            + String.join(
                                    ",",
                                    call("list_campaigns", "{\"lang\":\"fr\"}"),
                                    call("get_recommendations", "{\"campaign\":\"spring-social\",\"lang\":\"fr\"}"),
                                    call(
                                            "why_not",
                                            "{\"campaign\":\"spring-social\",\"rule\":\"A07\",\"lang\":\"en\"}"),
                                    call("plan_test", "{\"baseline\":0.02,\"target\":0.024,\"lang\":\"en\"}"),
                                    call("plan_test", "{\"baseline\":7,\"lang\":\"en\"}"),
                                    call("check_objective", objective))
                            + "]");
            for (int i = 0; i <= 5; i++) {
                assertThat(done.at("/" + i + "/result/isError").booleanValue())
                        .as(done.get(i).toString())
                        .isFalse();
                assertThat(done.get(i).has("result")).as(done.get(i).toString()).isTrue();
            }
            List<String> names = new ArrayList<>();
            done.at("/1/result/tools")
                    .forEach(tool -> names.add(tool.get("name").textValue()));
            assertThat(names).contains("explain_recommendation", "plan_test", "check_objective");
            assertThat(done.at("/5/result/content/0/text").textValue()).contains("21,109");
            assertThat(done.at("/6/result/isError").booleanValue()).isTrue();
            assertThat(done.at("/6/result/content/0/text").textValue()).contains("/baseline");
            assertThat(done.at("/7/result/isError").booleanValue())
                    .as(done.get(7).toString())
                    .isFalse();
        }
    }

    private static String token(String name, @Nullable String account) {
        return Objects.requireNonNull(serving)
                .service
                .access()
                .tokens()
                .create(
                        new NewToken(
                                name, TokenRole.VIEWER, account == null ? null : new TreeSet<>(List.of(account)), null),
                        Actor.LOCAL)
                .secret();
    }
}
