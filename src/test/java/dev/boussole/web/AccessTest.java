package dev.boussole.web;

import static dev.boussole.web.Guarded.header;
import static dev.boussole.web.Guarded.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.service.access.TokenRole;
import dev.boussole.service.access.Tokens;
import dev.boussole.web.access.Access;
import dev.boussole.web.access.AccessOptions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final String KPIS = "/api/v1/kpis";
    private static final String TOKENS = "/api/v1/tokens";

    @TempDir
    Path folder;

    @Test
    void a_loopback_without_tokens_is_open() {
        try (Guarded guarded = new Guarded(folder)) {
            assertThat(guarded.get(null, KPIS).statusCode()).isEqualTo(200);
            JsonNode session = guarded.serving.ok("/api/v1/session");
            assertThat(session.get("name").textValue()).isEqualTo("local");
            assertThat(session.get("role").textValue()).isEqualTo("publisher");
            assertThat(session.get("open").booleanValue()).isTrue();
        }
    }

    @Test
    void the_first_token_closes_the_door_and_revoking_the_last_opens_it() {
        try (Guarded guarded = new Guarded(folder)) {
            Tokens.Created created = guarded.made(TokenRole.VIEWER, null);
            HttpResponse<String> refused = guarded.get(null, KPIS);
            problem(refused, 401, "token-missing");
            assertThat(header(refused, "WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(guarded.get(created.secret(), KPIS).statusCode()).isEqualTo(200);
            guarded.service.revoke(created.token().id(), Actor.LOCAL);
            assertThat(guarded.get(null, KPIS).statusCode()).isEqualTo(200);
            problem(guarded.get(created.secret(), KPIS), 401, "token-revoked");
        }
    }

    @Test
    void a_loopback_that_something_forwards_to_is_not_open() {
        try (Guarded open = new Guarded(folder)) {
            AccessOptions options = AccessOptions.on("127.0.0.1").withPublicNames(Set.of("boussole.example"));
            Access access = Access.with(options, open.service);
            assertThatThrownBy(access::mayListen)
                    .isInstanceOfSatisfying(
                            InputException.class,
                            refused -> assertThat(refused.message(Language.EN))
                                    .startsWith("`--public-name`: others could reach this server"));
            open.made(TokenRole.VIEWER, null);
            access.mayListen();
        }
    }

    @Test
    void another_address_needs_a_token_that_can_be_used() {
        try (Guarded guarded = new Guarded(folder)) {
            Tokens tokens = guarded.service.tokens();
            assertThatThrownBy(() -> Access.mayListen("0.0.0.0", tokens)).isInstanceOf(InputException.class);
            guarded.made(TokenRole.PUBLISHER, guarded.time.instant().plusSeconds(5));
            Access.mayListen("0.0.0.0", tokens);
            guarded.time.passes(Duration.ofSeconds(6));
            assertThatThrownBy(() -> Access.mayListen("0.0.0.0", tokens)).isInstanceOf(InputException.class);
            Access.mayListen("127.0.0.1", tokens);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic dXNlcjpwYXNz",
                "bou_x",
                "Bearer",
                "Bearer ",
                "Bearer x y",
                "Bearer bou_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_is_no_token_is_turned_away(String authorization) {
        try (Guarded guarded = new Guarded(folder)) {
            guarded.token(TokenRole.PUBLISHER);
            HttpResponse<String> refused = guarded.get(null, KPIS, "Authorization", authorization);
            problem(refused, 401, "token-unknown");
            assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer error=");
        }
    }

    @Test
    void a_wrong_token_is_turned_away_even_where_none_is_needed() {
        try (Guarded guarded = new Guarded(folder)) {
            problem(guarded.get("bou_nonsense", KPIS), 401, "token-unknown");
        }
    }

    @Test
    void an_account_that_is_not_visible_is_not_there() {
        try (Guarded guarded = new Guarded(folder)) {
            String token = guarded.token(TokenRole.PUBLISHER, "other");
            JsonNode hidden = problem(guarded.get(token, KPIS + "?account=sample"), 404, "unknown-account");
            JsonNode missing = problem(guarded.get(token, KPIS + "?account=nothing"), 404, "unknown-account");
            assertThat(hidden.get("detail").textValue().replace("sample", "X"))
                    .isEqualTo(missing.get("detail").textValue().replace("nothing", "X"));
        }
    }

    @Test
    void a_token_is_made_shown_listed_and_revoked() {
        try (Guarded guarded = new Guarded(folder)) {
            String publisher = guarded.token(TokenRole.PUBLISHER);
            HttpResponse<String> made = guarded.post(
                    publisher,
                    TOKENS,
                    "{\"name\":\"Claire\",\"role\":\"marketer\",\"accounts\":[\"other\"],\"expiresAt\":\"2090-01-01T00:00:00Z\"}");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            JsonNode token = Serving.json(made);
            assertThat(token.get("createdBy").textValue()).isEqualTo("A publisher");
            assertThat(token.get("expiresAt").textValue()).isEqualTo("2090-01-01T00:00:00Z");
            String secret = token.get("token").textValue();
            assertThat(Serving.json(guarded.get(secret, "/api/v1/session"))
                            .get("name")
                            .textValue())
                    .isEqualTo("Claire");
            String at = header(made, "Location");
            JsonNode again = Serving.json(guarded.get(publisher, at));
            assertThat(again.has("token")).isFalse();
            assertThat(again.get("state").textValue()).isEqualTo("usable");
            assertThat(guarded.ask("DELETE", publisher, at, null).statusCode()).isEqualTo(204);
            problem(guarded.get(secret, KPIS), 401, "token-revoked");
            assertThat(Serving.json(guarded.get(publisher, at)).get("revokedBy").textValue())
                    .isEqualTo("A publisher");
            problem(guarded.ask("DELETE", publisher, TOKENS + "/none", null), 404, "unknown-token");
        }
    }

    @Test
    void tokens_are_listed_page_by_page() {
        try (Guarded guarded = new Guarded(folder)) {
            String publisher = guarded.token(TokenRole.PUBLISHER);
            guarded.token(TokenRole.VIEWER, "other");
            guarded.token(TokenRole.VIEWER);
            JsonNode first = Serving.json(guarded.get(publisher, TOKENS + "?limit=2"));
            assertThat(first.get("tokens")).hasSize(2);
            JsonNode rest = Serving.json(guarded.get(
                    publisher,
                    TOKENS + "?limit=2&cursor=" + first.get("nextCursor").textValue()));
            assertThat(rest.get("tokens")).hasSize(1);
            assertThat(rest.get("nextCursor").isNull()).isTrue();
            problem(guarded.get(publisher, TOKENS + "?cursor=x"), 400, "bad-parameter");
        }
    }

    @Test
    void who_sees_one_account_makes_and_sees_tokens_of_that_account_only() {
        try (Guarded guarded = new Guarded(folder)) {
            String scoped = guarded.token(TokenRole.PUBLISHER, "other");
            Tokens.Created all = guarded.made(TokenRole.VIEWER, null);
            problem(guarded.post(scoped, TOKENS, "{\"name\":\"x\",\"role\":\"publisher\"}"), 422, "invalid-body");
            problem(
                    guarded.post(scoped, TOKENS, "{\"name\":\"x\",\"role\":\"viewer\",\"accounts\":[\"sample\"]}"),
                    422,
                    "invalid-body");
            assertThat(guarded.post(scoped, TOKENS, "{\"name\":\"x\",\"role\":\"viewer\",\"accounts\":[\"other\"]}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(Serving.json(guarded.get(scoped, TOKENS)).get("tokens")).hasSize(2);
            problem(guarded.ask("DELETE", scoped, TOKENS + "/" + all.token().id(), null), 404, "unknown-token");
            problem(guarded.get(scoped, "/api/v1/denied-calls"), 403, "all-accounts-needed");
        }
    }

    @Test
    void everything_wrong_with_a_token_is_told_at_once() {
        try (Guarded guarded = new Guarded(folder)) {
            String publisher = guarded.token(TokenRole.PUBLISHER);
            JsonNode problem = problem(
                    guarded.post(
                            publisher,
                            TOKENS,
                            "{\"name\":\" \",\"role\":\"king\",\"accounts\":[1],\"expiresAt\":\"2001-01-01T00:00:00Z\",\"a/b\":{}}"),
                    422,
                    "invalid-body");
            assertThat(problem.get("errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/name", "/role", "/accounts", "/expiresAt", "/a~1b");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]|broken-json", "''|broken-json", "{\"name\":1|broken-json", "{}x|broken-json"})
    void what_is_no_json_object_is_refused(String body, String type) {
        try (Guarded guarded = new Guarded(folder)) {
            problem(guarded.post(guarded.token(TokenRole.PUBLISHER), TOKENS, body), 400, type);
        }
    }

    @Test
    void a_name_with_sql_or_html_in_it_is_a_name() {
        try (Guarded guarded = new Guarded(folder)) {
            String publisher = guarded.token(TokenRole.PUBLISHER);
            String name = "'; drop table token; -- <script>alert(1)</script>";
            HttpResponse<String> made =
                    guarded.post(publisher, TOKENS, "{\"name\":\"" + name + "\",\"role\":\"viewer\"}");
            assertThat(Serving.json(made).get("name").textValue()).isEqualTo(name);
            assertThat(Serving.json(guarded.get(publisher, TOKENS)).get("tokens"))
                    .hasSize(2);
        }
    }

    @Test
    void calls_that_are_turned_away_are_counted_together() {
        try (Guarded guarded = new Guarded(folder)) {
            String publisher = guarded.token(TokenRole.PUBLISHER);
            String viewer = guarded.token(TokenRole.VIEWER);
            guarded.get(viewer, TOKENS);
            guarded.get(viewer, TOKENS);
            guarded.get("bou_guess12345678901234567890", KPIS);
            JsonNode calls = Serving.json(guarded.get(publisher, "/api/v1/denied-calls?limit=1"));
            JsonNode guess = calls.at("/calls/0");
            assertThat(guess.get("reason").textValue()).isEqualTo("token-unknown");
            assertThat(guess.get("address").textValue()).isEqualTo("127.0.0.1");
            assertThat(guess.get("actor").isNull()).isTrue();
            JsonNode role = Serving.json(guarded.get(
                            publisher,
                            "/api/v1/denied-calls?limit=1&cursor="
                                    + calls.get("nextCursor").textValue()))
                    .at("/calls/0");
            assertThat(role.get("reason").textValue()).isEqualTo("role-missing");
            assertThat(role.get("actor").textValue()).isEqualTo("A viewer");
            assertThat(role.get("times").intValue()).isEqualTo(2);
            assertThat(role.get("path").textValue()).isEqualTo(TOKENS);
        }
    }

    @Test
    void a_flood_of_different_calls_leaves_a_bounded_trace() {
        try (Guarded guarded = new Guarded(folder)) {
            String publisher = guarded.token(TokenRole.PUBLISHER);
            for (int i = 0; i < 300; i++) {
                guarded.get(null, "/api/v1/campaigns/" + i);
            }
            JsonNode calls = Serving.json(guarded.get(publisher, "/api/v1/denied-calls?limit=500"))
                    .get("calls");
            assertThat(calls.size()).isLessThanOrEqualTo(202);
            int times = 0;
            for (JsonNode call : calls) {
                times += call.get("times").intValue();
            }
            assertThat(times).isEqualTo(300);
        }
    }

    @Test
    void head_is_refused_where_get_is() {
        try (Guarded guarded = new Guarded(folder)) {
            String viewer = guarded.token(TokenRole.VIEWER);
            assertThat(guarded.ask("HEAD", null, KPIS, null).statusCode()).isEqualTo(401);
            assertThat(guarded.ask("HEAD", viewer, TOKENS, null).statusCode()).isEqualTo(403);
            HttpResponse<String> head = guarded.ask("HEAD", viewer, KPIS, null);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "ETag")).isEqualTo(header(guarded.get(viewer, KPIS), "ETag"));
            assertThat(guarded.ask("HEAD", viewer, "/api/v1/campaigns/none", null)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void an_expired_token_says_so() {
        try (Guarded guarded = new Guarded(folder)) {
            String token = guarded.made(TokenRole.VIEWER, guarded.time.instant().plusSeconds(9))
                    .secret();
            assertThat(guarded.get(token, KPIS).statusCode()).isEqualTo(200);
            guarded.time.passes(Duration.ofSeconds(10));
            problem(guarded.get(token, KPIS), 401, "token-expired");
            problem(guarded.get(null, KPIS), 401, "token-missing");
        }
    }

    @Test
    void an_instant_is_not_lost_in_the_database() {
        try (Guarded guarded = new Guarded(folder)) {
            Instant expires = Instant.parse("2030-06-30T22:00:00Z");
            Tokens.Created created = guarded.made(TokenRole.VIEWER, expires);
            assertThat(guarded.service.tokens().byId(created.token().id()).orElseThrow())
                    .isEqualTo(created.token());
        }
    }
}
