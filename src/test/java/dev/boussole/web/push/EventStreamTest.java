package dev.boussole.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.push.Dispatcher;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.event.EventStore;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {
    private static final StreamTimes QUICK = new StreamTimes(
            Duration.ofMillis(200), Duration.ofSeconds(30), Duration.ofMillis(1234), Duration.ofMillis(20));

    private final Database database = TestDatabase.open();
    private final EventStore store = new EventStore(database);
    private final Happenings happenings = new Happenings(database, "nord", "sud");
    private final Dispatcher dispatcher = new Dispatcher(store);
    private final HttpClient client = HttpClient.newHttpClient();
    private EventStream stream;
    private Javalin server;

    @BeforeEach
    void start() {
        serve(QUICK, new StreamPlaces(3, 2));
    }

    private void serve(StreamTimes times, StreamPlaces places) {
        stream = new EventStream(store, new Accounts(() -> List.of("nord", "sud")), times, places);
        dispatcher.add(stream.listener()).start();
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.routes.before(context -> caller(context.header("As")).enter(context));
                    config.routes.exception(ApiProblem.class, (problem, context) -> Answers.problem(context, problem));
                    config.routes.get("/api/v1/events", stream::handle, Role.VIEWER);
                })
                .start("127.0.0.1", 0);
    }

    private static Caller caller(String account) {
        Set<String> accounts = account == null ? null : Set.of(account);
        return new Caller(new Actor(account == null ? "all" : account), Role.VIEWER, accounts);
    }

    @AfterEach
    void stop() {
        stream.close();
        dispatcher.close();
        server.stop();
        database.close();
    }

    private HttpRequest.Builder ask(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/events" + query))
                .header("Accept", "text/event-stream");
    }

    private Lines listen(HttpRequest.Builder request) throws Exception {
        HttpResponse<Stream<String>> response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        Lines lines = new Lines(response.body());
        assertThat(lines.next("retry")).isEqualTo("1234");
        return lines;
    }

    private HttpResponse<String> refused(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return response;
    }

    /** The lines of a stream as they come. */
    private record Lines(Iterator<String> lines, Stream<String> all) implements AutoCloseable {
        Lines(Stream<String> all) {
            this(all.iterator(), all);
        }

        /** The value of the next line that has this field. */
        String next(String field) {
            while (true) {
                String line = lines.next();
                if (line.startsWith(field + ":")) {
                    return line.substring(field.length() + 1).strip();
                }
            }
        }

        List<String> ids(int count) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ids.add(next("id"));
            }
            return ids;
        }

        @Override
        public void close() {
            all.close();
        }
    }

    @Test
    void what_happens_arrives_with_its_number_kind_and_details() throws Exception {
        try (Lines lines = listen(ask(""))) {
            happenings.happens("nord", "recommendation.new", "r1", "{\"title\":\"Renouvelez « tout »\"}");
            dispatcher.wake();
            assertThat(lines.next("id")).isEqualTo("1");
            assertThat(lines.next("event")).isEqualTo("recommendation.new");
            assertThat(lines.next("data"))
                    .isEqualTo("{\"type\":\"recommendation.new\",\"timestamp\":\"2026-11-02T08:00:00Z\",\"seq\":1,"
                            + "\"account\":\"nord\",\"subject\":\"r1\",\"actor\":\"claire\","
                            + "\"data\":{\"title\":\"Renouvelez « tout »\"}}");
        }
    }

    @Test
    void what_happened_before_is_not_told_to_whoever_asks_for_the_first_time() throws Exception {
        happenings.happens("nord", "review.done", "before");
        try (Lines lines = listen(ask(""))) {
            happenings.happens("nord", "review.done", "after");
            dispatcher.wake();
            assertThat(lines.next("id")).isEqualTo("2");
        }
    }

    @Test
    void whoever_comes_back_gets_what_it_missed_and_then_what_happens_each_once() throws Exception {
        for (int i = 1; i <= 450; i++) {
            happenings.happens("nord", "review.done", "d" + i);
        }
        try (Lines lines = listen(ask("").header("Last-Event-ID", "3"))) {
            for (int i = 451; i <= 460; i++) {
                happenings.happens("nord", "review.done", "d" + i);
            }
            dispatcher.wake();
            List<String> expected = Stream.iterate(4, i -> i + 1)
                    .limit(457)
                    .map(String::valueOf)
                    .toList();
            assertThat(lines.ids(457)).isEqualTo(expected);
        }
    }

    @Test
    void a_number_from_a_database_that_was_put_back_since_misses_nothing_new() throws Exception {
        happenings.happens("nord", "review.done", "d1");
        try (Lines lines = listen(ask("").header("Last-Event-ID", "999"))) {
            happenings.happens("nord", "review.done", "d2");
            dispatcher.wake();
            assertThat(lines.next("id")).isEqualTo("2");
        }
    }

    @Test
    void only_the_kinds_that_were_asked_for_arrive() throws Exception {
        try (Lines lines = listen(ask("?kinds=recommendation.*,import.done"))) {
            happenings.happens("nord", "review.done", "d1");
            happenings.happens("nord", "recommendation.applied", "r1");
            happenings.happens("nord", "objective.changed", "o1");
            happenings.happens("nord", "import.done", "i1");
            dispatcher.wake();
            assertThat(lines.ids(2)).containsExactly("2", "4");
        }
    }

    @Test
    void a_caller_hears_of_its_own_accounts_only() throws Exception {
        try (Lines lines = listen(ask("").header("As", "sud"))) {
            happenings.happens("nord", "review.done", "d1");
            happenings.happens("sud", "review.done", "d2");
            dispatcher.wake();
            assertThat(lines.next("id")).isEqualTo("2");
        }
    }

    @Test
    void one_account_can_be_asked_for() throws Exception {
        try (Lines lines = listen(ask("?account=sud"))) {
            happenings.happens("nord", "review.done", "d1");
            happenings.happens("sud", "review.done", "d2");
            dispatcher.wake();
            assertThat(lines.next("id")).isEqualTo("2");
        }
    }

    @Test
    void an_account_of_others_is_as_unknown_as_one_that_is_not_there() throws Exception {
        assertThat(refused(ask("?account=nord").header("As", "sud")).statusCode())
                .isEqualTo(404);
        assertThat(refused(ask("?account=ouest")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_sign_of_life_comes_while_nothing_happens() throws Exception {
        try (Lines lines = listen(ask(""))) {
            assertThat(lines.next("")).isEqualTo("nothing new");
            assertThat(lines.next("")).isEqualTo("nothing new");
        }
    }

    @Test
    void without_asking_for_a_stream_nothing_is_streamed() throws Exception {
        HttpResponse<String> response =
                refused(HttpRequest.newBuilder(ask("").build().uri()));
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("urn:boussole:problem:not-acceptable", "Accept: text/event-stream");
    }

    @Test
    void an_unknown_kind_is_refused_by_name() throws Exception {
        HttpResponse<String> response = refused(ask("?kinds=review.done,reviews"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("`reviews`", "`review.done`");
    }

    @Test
    void a_number_that_is_none_is_refused() throws Exception {
        HttpResponse<String> response = refused(ask("").header("Last-Event-ID", "abc"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Last-Event-ID");
    }

    @Test
    void a_caller_has_so_many_streams_and_all_together_have_so_many() throws Exception {
        try (Lines one = listen(ask("").header("As", "nord"));
                Lines two = listen(ask("").header("As", "nord"))) {
            HttpResponse<String> third = refused(ask("").header("As", "nord"));
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
            try (Lines other = listen(ask("").header("As", "sud"))) {
                assertThat(refused(ask("")).statusCode()).isEqualTo(503);
            }
        }
    }

    @Test
    void a_place_is_free_again_once_its_listener_left() throws Exception {
        listen(ask("").header("As", "nord")).close();
        listen(ask("").header("As", "nord")).close();
        Thread.sleep(1_500);
        listen(ask("").header("As", "nord")).close();
    }

    @Test
    void a_stop_lets_listeners_go_with_a_word_on_when_to_come_back() throws Exception {
        try (Lines lines = listen(ask(""))) {
            stream.close();
            assertThat(lines.next("retry")).isEqualTo("1234");
            assertThat(lines.lines().hasNext() && !lines.lines().next().isEmpty())
                    .isFalse();
        }
    }

    @Test
    void a_listener_that_does_not_read_is_let_go_and_holds_nobody_up() throws Exception {
        String data = "{\"title\":\"" + "x".repeat(20_000) + "\"}";
        try (Socket deaf = new Socket("127.0.0.1", server.port());
                Lines lines = listen(ask(""))) {
            deaf.setReceiveBufferSize(4_096);
            deaf.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            awaitFirstByte(deaf.getInputStream());
            for (int i = 0; i < 2_000; i++) {
                happenings.happens("nord", "review.done", "d" + i, data);
            }
            dispatcher.wake();
            assertThat(lines.ids(2_000)).last().isEqualTo("2000");
        }
    }

    private static void awaitFirstByte(InputStream in) throws IOException {
        assertThat(in.read()).isEqualTo('H');
    }
}
