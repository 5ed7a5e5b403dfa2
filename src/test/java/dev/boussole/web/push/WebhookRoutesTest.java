package dev.boussole.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.decision.Actor;
import dev.boussole.service.push.Receiver;
import dev.boussole.service.push.Targets;
import dev.boussole.service.push.Vault;
import dev.boussole.service.push.WebhookSender;
import dev.boussole.service.push.WebhookSettings;
import dev.boussole.service.push.Webhooks;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.event.EventStore;
import dev.boussole.store.push.DeliveryStore;
import dev.boussole.store.push.WebhookStore;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebhookRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database = TestDatabase.open();
    private final Happenings happenings = new Happenings(database, "nord", "sud");
    private final HttpClient client = HttpClient.newHttpClient();
    private WebhookSender sender;
    private EventStream stream;
    private Receiver receiver;
    private Javalin server;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        serve(true);
    }

    private void serve(boolean privateAllowed) {
        WebhookStore store = new WebhookStore(database);
        DeliveryStore deliveries = new DeliveryStore(database);
        Vault vault = new Vault(new byte[32]);
        WebhookSettings settings = new WebhookSettings(new Targets(privateAllowed), Duration.ofSeconds(2));
        sender = new WebhookSender(store, deliveries, vault, settings, Clock.systemUTC()).start();
        Webhooks webhooks = new Webhooks(store, deliveries, vault, settings, Clock.systemUTC(), sender::wake);
        Accounts accounts = new Accounts(() -> List.of("nord", "sud"));
        stream = new EventStream(new EventStore(database), accounts);
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.routes.before(context -> caller(context.header("As")).enter(context));
                    config.routes.exception(ApiProblem.class, (problem, context) -> Answers.problem(context, problem));
                    new WebhookRoutes(webhooks, accounts).add(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    private static Caller caller(String account) {
        Set<String> accounts = account == null ? null : Set.of(account);
        return new Caller(new Actor("claire"), Role.PUBLISHER, accounts);
    }

    @AfterEach
    void stop() {
        stream.close();
        server.stop();
        sender.close();
        receiver.close();
        database.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1/webhooks" + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    private JsonNode made(String fields) throws Exception {
        HttpResponse<String> response =
                send("POST", "?account=nord", "{\"url\":\"" + receiver.url("/hook") + "\"" + fields + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response);
    }

    @Test
    void a_webhook_is_made_with_a_secret_that_is_shown_once_and_signs_what_is_posted() throws Exception {
        JsonNode made = made(",\"kinds\":[\"recommendation.*\",\"review.done\"]");
        assertThat(made.get("secret").textValue()).startsWith("whsec_");
        assertThat(made.get("state").textValue()).isEqualTo("active");
        assertThat(made.get("kinds")).hasSize(13);
        HttpResponse<String> read = send("GET", "/" + made.get("id").textValue(), "");
        assertThat(read.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json(read).has("secret")).isFalse();
        happenings.happens("nord", "review.done", "d1");
        assertThat(receiver.await(1).get(0).signedBy(made.get("secret").textValue()))
                .isTrue();
    }

    @Test
    void everything_wrong_with_a_body_is_told_at_once() throws Exception {
        HttpResponse<String> response =
                send("POST", "", "{\"url\":\"ftp://x\",\"kinds\":[\"review.done\",\"nope\"],\"active\":1,\"a/b\":2}");
        assertThat(response.statusCode()).isEqualTo(422);
        List<String> pointers = new ArrayList<>();
        json(response)
                .get("errors")
                .forEach(one -> pointers.add(one.get("pointer").textValue()));
        assertThat(pointers).containsExactly("/a~1b", "/url", "/kinds/1", "/active");
    }

    @Test
    void a_body_that_is_no_object_or_not_json_is_refused() throws Exception {
        assertThat(send("POST", "", "[]").statusCode()).isEqualTo(400);
        assertThat(send("POST", "", "{\"url\":").statusCode()).isEqualTo(400);
        assertThat(send("POST", "", "{} {}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "", "[[[[[[[[[[[[]]]]]]]]]]]]").statusCode()).isEqualTo(400);
        assertThat(send("POST", "", "").statusCode()).isEqualTo(415);
    }

    @Test
    void a_private_target_is_refused_where_it_is_not_allowed() throws Exception {
        server.stop();
        sender.close();
        serve(false);
        HttpResponse<String> response = send("POST", "", "{\"url\":\"https://127.0.0.1/hook\"}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).at("/errors/0/detail").textValue()).contains("private network");
    }

    @Test
    void an_edit_needs_the_version_that_was_read() throws Exception {
        String path = "/" + made("").get("id").textValue();
        String body = "{\"url\":\"" + receiver.url("/other") + "\",\"active\":false}";
        assertThat(send("PUT", path, body).statusCode()).isEqualTo(428);
        assertThat(send("PUT", path, body, "If-Match", "\"7\"").statusCode()).isEqualTo(412);
        HttpResponse<String> changed = send("PUT", path, body, "If-Match", "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(json(changed).get("state").textValue()).isEqualTo("paused");
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(428);
        assertThat(send("DELETE", path, "", "If-Match", "\"1\"").statusCode()).isEqualTo(412);
        assertThat(send("DELETE", path, "", "If-Match", "\"2\"").statusCode()).isEqualTo(204);
        assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_new_secret_replaces_the_old_one() throws Exception {
        JsonNode made = made("");
        HttpResponse<String> response = send("POST", "/" + made.get("id").textValue() + "/secret", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("secret")).isNotEqualTo(made.get("secret"));
        assertThat(json(response).get("version").intValue()).isEqualTo(2);
    }

    @Test
    void a_list_goes_on_where_its_page_ended() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(made("").get("id").textValue());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(send("GET", "?account=nord&limit=2" + cursor, ""));
            page.get("webhooks").forEach(one -> seen.add(one.get("id").textValue()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").textValue();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyElementsOf(ids.stream().sorted().toList());
        assertThat(send("GET", "?cursor=%21", "").statusCode()).isEqualTo(400);
    }

    @Test
    void others_see_neither_the_webhook_nor_its_deliveries() throws Exception {
        String path = "/" + made("").get("id").textValue();
        for (String below : List.of("", "/deliveries", "/deliveries/1")) {
            assertThat(send("GET", path + below, "", "As", "sud").statusCode()).isEqualTo(404);
        }
        assertThat(send("POST", path + "/test", "", "As", "sud").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", path, "", "As", "sud", "If-Match", "\"1\"").statusCode())
                .isEqualTo(404);
        assertThat(json(send("GET", "", "", "As", "sud")).get("webhooks")).isEmpty();
        assertThat(send("GET", "?account=nord", "", "As", "sud").statusCode()).isEqualTo(404);
    }

    @Test
    void a_delivery_shows_its_attempts_and_can_be_sent_again() throws Exception {
        JsonNode made = made("");
        String path = "/" + made.get("id").textValue();
        happenings.happens("nord", "review.done", "d1");
        receiver.await(1);
        JsonNode delivered = delivered(path);
        assertThat(delivered.get("kind").textValue()).isEqualTo("review.done");
        assertThat(delivered.at("/attempts/0/status").intValue()).isEqualTo(204);
        assertThat(delivered.at("/attempts/0/error").isNull()).isTrue();
        String one = path + "/deliveries/" + delivered.get("id").textValue();
        assertThat(json(send("GET", one, "")).get("messageId").textValue())
                .isEqualTo(receiver.received.get(0).id());
        HttpResponse<String> again = send("POST", one + "/redeliver", "");
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(receiver.await(2).get(1).id())
                .isEqualTo(receiver.received.get(0).id());
        assertThat(send("POST", path + "/deliveries/999/redeliver", "").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", path + "/deliveries?state=lost", "").statusCode())
                .isEqualTo(400);
    }

    private JsonNode delivered(String path) throws Exception {
        for (int i = 0; i < 500; i++) {
            JsonNode found = json(send("GET", path + "/deliveries?state=delivered&limit=1", ""))
                    .get("deliveries");
            if (!found.isEmpty()) {
                return found.get(0);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Nothing was delivered");
    }

    @Test
    void a_test_says_what_came_back() throws Exception {
        String path = "/" + made("").get("id").textValue();
        assertThat(json(send("POST", path + "/test", "")).get("state").textValue())
                .isEqualTo("delivered");
        receiver.manner = Receiver.status(418);
        JsonNode failed = json(send("POST", path + "/test", ""));
        assertThat(failed.get("state").textValue()).isEqualTo("dead");
        assertThat(failed.at("/attempts/0/status").intValue()).isEqualTo(418);
        assertThat(failed.at("/attempts/0/error").textValue()).isEqualTo("status 418");
    }

    @Test
    void an_account_has_only_so_many_webhooks() throws Exception {
        for (int i = 0; i < Webhooks.EACH_MAX; i++) {
            made(",\"active\":false");
        }
        HttpResponse<String> response = send("POST", "?account=nord", "{\"url\":\"" + receiver.url("/") + "\"}");
        assertThat(response.statusCode()).isEqualTo(409);
    }
}
