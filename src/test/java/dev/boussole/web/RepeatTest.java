package dev.boussole.web;

import static dev.boussole.web.Guarded.header;
import static dev.boussole.web.Guarded.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.service.access.RepeatedRequests;
import dev.boussole.service.access.TokenRole;
import dev.boussole.store.access.StoredAnswer;
import dev.boussole.web.access.AccessOptions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatTest {
    private static final String TOKENS = "/api/v1/tokens";
    private static final String NEW = "{\"name\":\"x\",\"role\":\"viewer\"}";
    private static final String KEY = "Idempotency-Key";

    @TempDir
    Path folder;

    private Guarded guarded;
    private String token;

    @BeforeEach
    void serve() {
        guarded = new Guarded(folder);
        token = guarded.token(TokenRole.PUBLISHER);
    }

    @AfterEach
    void stop() {
        guarded.close();
    }

    private int tokens() {
        return Serving.json(guarded.get(token, TOKENS + "?limit=500"))
                .get("tokens")
                .size();
    }

    @Test
    void the_same_request_is_carried_out_once_and_answered_twice() {
        HttpResponse<String> first = guarded.post(token, TOKENS, NEW, KEY, "a");
        HttpResponse<String> second = guarded.post(token, TOKENS, NEW, KEY, "a");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(header(first, "Idempotent-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(header(second, "Idempotent-Replayed")).isEqualTo("true");
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(second, "Content-Type")).isEqualTo("application/json");
        assertThat(Serving.json(second).get("id")).isEqualTo(Serving.json(first).get("id"));
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void a_secret_is_not_kept_for_the_second_answer() {
        JsonNode first = Serving.json(guarded.post(token, TOKENS, NEW, KEY, "a"));
        JsonNode second = Serving.json(guarded.post(token, TOKENS, NEW, KEY, "a"));
        assertThat(first.get("token").textValue()).startsWith("bou_");
        assertThat(second.get("token").isNull()).isTrue();
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        guarded.post(token, TOKENS, NEW, KEY, "a");
        problem(
                guarded.post(token, TOKENS, "{\"name\":\"y\",\"role\":\"viewer\"}", KEY, "a"),
                422,
                "idempotency-key-reused");
        problem(guarded.post(token, TOKENS + "?lang=fr", NEW, KEY, "a"), 422, "idempotency-key-reused");
    }

    @Test
    void a_key_is_its_callers_own() {
        guarded.post(token, TOKENS, NEW, KEY, "a");
        HttpResponse<String> other = guarded.post(guarded.token(TokenRole.PUBLISHER), TOKENS, NEW, KEY, "a");
        assertThat(header(other, "Idempotent-Replayed")).isEmpty();
    }

    @Test
    void a_refusal_is_answered_again_too() {
        assertThat(guarded.post(token, TOKENS, "{}", KEY, "a").statusCode()).isEqualTo(422);
        HttpResponse<String> again = guarded.post(token, TOKENS, "{}", KEY, "a");
        assertThat(header(problemOf(again), "Idempotent-Replayed")).isEqualTo("true");
    }

    private static HttpResponse<String> problemOf(HttpResponse<String> response) {
        problem(response, 422, "invalid-body");
        return response;
    }

    @Test
    void an_answer_survives_a_restart() {
        guarded.post(token, TOKENS, NEW, KEY, "a");
        try (Guarded again = new Guarded(folder, AccessOptions.on("127.0.0.1"), guarded.url)) {
            assertThat(header(again.post(token, TOKENS, NEW, KEY, "a"), "Idempotent-Replayed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void a_day_later_the_key_is_free() {
        guarded.post(token, TOKENS, NEW, KEY, "a");
        guarded.time.passes(Duration.ofHours(24).plusSeconds(1));
        assertThat(header(guarded.post(token, TOKENS, NEW, KEY, "a"), "Idempotent-Replayed"))
                .isEmpty();
    }

    @Test
    void a_key_that_is_none_is_refused() {
        problem(guarded.post(token, TOKENS, NEW, KEY, "a b"), 400, "bad-header");
        problem(guarded.post(token, TOKENS, NEW, KEY, "x".repeat(201)), 400, "bad-header");
    }

    @Test
    void of_twenty_at_once_one_is_carried_out() throws Exception {
        int before = tokens();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> guarded.post(token, TOKENS, NEW, KEY, "same").statusCode());
        }
        for (Future<Integer> answer : pool.invokeAll(calls)) {
            assertThat(answer.get()).isIn(201, 409);
        }
        pool.shutdown();
        assertThat(tokens()).isEqualTo(before + 1);
    }

    @Test
    void what_is_running_is_not_run_again_until_its_process_is_gone() {
        RepeatedRequests requests = guarded.service.repeated();
        byte[] hash = {1};
        RepeatedRequests.Verdict first = requests.begin("me", "/x", "k", hash);
        assertThat(first).isInstanceOf(RepeatedRequests.Begun.class);
        assertThat(requests.begin("me", "/x", "k", hash)).isInstanceOf(RepeatedRequests.Running.class);
        guarded.time.passes(Duration.ofSeconds(19));
        requests.settle();
        guarded.time.passes(Duration.ofSeconds(19));
        assertThat(requests.begin("me", "/x", "k", hash)).isInstanceOf(RepeatedRequests.Running.class);
        guarded.time.passes(Duration.ofSeconds(22));
        RepeatedRequests after = new RepeatedRequests(guarded.database, guarded.time);
        assertThat(after.begin("me", "/x", "k", new byte[] {2})).isInstanceOf(RepeatedRequests.Other.class);
        assertThat(after.begin("me", "/x", "k", hash)).isInstanceOf(RepeatedRequests.Begun.class);
    }

    @Test
    void a_failed_request_does_not_keep_its_key() {
        RepeatedRequests requests = guarded.service.repeated();
        byte[] hash = {1};
        RepeatedRequests.Begun first = (RepeatedRequests.Begun) requests.begin("me", "/x", "k", hash);
        requests.release(first.attempt());
        RepeatedRequests.Begun second = (RepeatedRequests.Begun) requests.begin("me", "/x", "k", hash);
        requests.finish(second.attempt(), new StoredAnswer(200, null, "", new byte[] {7}));
        assertThat(requests.begin("me", "/x", "k", hash))
                .isInstanceOfSatisfying(
                        RepeatedRequests.Answered.class,
                        answered -> assertThat(answered.answer().body()).containsExactly(7));
    }
}
