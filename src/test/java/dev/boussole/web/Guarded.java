package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.decision.Actor;
import dev.boussole.service.access.AccessService;
import dev.boussole.service.access.NewToken;
import dev.boussole.service.access.TokenRole;
import dev.boussole.service.access.Tokens;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.web.access.AccessOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A real server with a database, hence with tokens, and someone who asks it. */
final class Guarded implements AutoCloseable {
    /** What a test server has of its own: some accounts, and a clock that can be moved on. */
    static final class Time extends Clock {
        private final Clock real = Clock.systemUTC();
        private Duration ahead = Duration.ZERO;

        void passes(Duration duration) {
            ahead = ahead.plus(duration);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead);
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    final Time time = new Time();
    final String url;
    final Database database;
    final AccessService service;
    final Serving serving;

    Guarded(Path workspace) {
        this(workspace, AccessOptions.on("127.0.0.1"));
    }

    Guarded(Path workspace, AccessOptions options) {
        this(workspace, options, TestDatabase.url());
    }

    /** @param url of a database that another server may have used before */
    Guarded(Path workspace, AccessOptions options, String url) {
        this.url = url;
        this.database = Database.open(url);
        database.jdbi()
                .useHandle(handle -> handle.execute("insert into account (id, created_at) values ('sample', now()),"
                        + " ('other', now()) on conflict do nothing"));
        this.serving = new Serving(workspace, options, database, true, time);
        this.service = serving.service.access();
    }

    Tokens.Created made(TokenRole role, @Nullable Instant expires, String... accounts) {
        TreeSet<String> seen = accounts.length == 0 ? null : new TreeSet<>(Set.of(accounts));
        return service.tokens().create(new NewToken("A " + role.key(), role, seen, expires), Actor.LOCAL);
    }

    String token(TokenRole role, String... accounts) {
        return made(role, null, accounts).secret();
    }

    HttpResponse<String> get(@Nullable String token, String path, String... headers) {
        return ask("GET", token, path, null, headers);
    }

    HttpResponse<String> post(@Nullable String token, String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return ask("POST", token, path, json, all);
    }

    HttpResponse<String> ask(
            String method, @Nullable String token, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(serving.at(path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return serving.send(request.build());
    }

    /** What the server says to bytes that no well-behaved client sends. */
    String raw(String request) throws IOException {
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    String raw(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", serving.server.address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Serving.json(response);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:boussole:problem:" + type);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        return problem;
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        serving.close();
    }
}
