package dev.boussole.web;

import static dev.boussole.web.Guarded.header;
import static dev.boussole.web.Guarded.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.service.access.TokenRole;
import dev.boussole.web.access.AccessOptions;
import dev.boussole.web.access.Limits;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    private static final String KPIS = "/api/v1/kpis";
    private static final String BODY = """
            {"account":{"name":"Shop","currency":"EUR"},
             "measures":[{"date":"2026-10-30","campaign":"a","clicks":10,"spend":5.5}]}""";

    @TempDir
    Path folder;

    private Guarded limited(Limits limits) {
        return new Guarded(folder, AccessOptions.on("127.0.0.1").withLimits(limits));
    }

    @Test
    void a_token_that_asks_too_much_is_told_when_to_ask_again() {
        try (Guarded guarded = limited(new Limits(1, 3, 0, 0, 0))) {
            String token = guarded.token(TokenRole.VIEWER);
            HttpResponse<String> first = guarded.get(token, KPIS);
            assertThat(header(first, "RateLimit-Limit")).isEqualTo("3");
            assertThat(header(first, "RateLimit-Remaining")).isEqualTo("2");
            assertThat(header(first, "RateLimit-Reset")).isEqualTo("1");
            HttpResponse<String> refused = first;
            for (int i = 0; i < 20 && refused.statusCode() != 429; i++) {
                refused = guarded.get(token, KPIS);
            }
            problem(refused, 429, "too-many-requests");
            assertThat(header(refused, "Retry-After")).isEqualTo("1");
            assertThat(header(refused, "RateLimit-Remaining")).isEqualTo("0");
            assertThat(guarded.get(guarded.token(TokenRole.VIEWER), KPIS).statusCode())
                    .as("another token has a limit of its own")
                    .isEqualTo(200);
        }
    }

    @Test
    void what_makes_the_server_work_has_a_smaller_limit() {
        try (Guarded guarded = limited(new Limits(1000, 1000, 1, 2, 0))) {
            String token = guarded.token(TokenRole.VIEWER);
            assertThat(guarded.post(token, "/api/v1/advise", BODY).statusCode()).isEqualTo(200);
            assertThat(guarded.post(token, "/api/v1/advise", BODY).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = guarded.post(token, "/api/v1/advise", BODY);
            problem(refused, 429, "too-many-requests");
            assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(30, 60);
            assertThat(guarded.get(token, KPIS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_open_loopback_has_no_limit() {
        try (Guarded guarded = limited(new Limits(1, 1, 1, 1, 1))) {
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = guarded.get(null, KPIS);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(header(answer, "RateLimit-Limit")).isEmpty();
            }
        }
    }

    @Test
    void an_address_that_guesses_tokens_is_stopped_but_not_those_who_have_one() {
        try (Guarded guarded = limited(new Limits(0, 0, 0, 0, 3))) {
            String token = guarded.token(TokenRole.VIEWER);
            assertThat(guarded.get(token, KPIS).statusCode()).isEqualTo(200);
            for (int i = 0; i < 3; i++) {
                problem(guarded.get("bou_wrong", KPIS), 401, "token-unknown");
            }
            HttpResponse<String> refused = guarded.get("bou_wrong", KPIS);
            problem(refused, 429, "too-many-failures");
            assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 20);
            assertThat(guarded.get(token, KPIS).statusCode()).isEqualTo(200);
            HttpResponse<String> page = guarded.ask(
                    "POST", null, "/login", "token=bou_wrong", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(page.statusCode()).isEqualTo(429);
        }
    }
}
