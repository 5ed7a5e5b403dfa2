package dev.boussole.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.service.Service;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.web.access.AccessOptions;
import dev.boussole.web.access.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A real server on a free port over a small workspace, and someone who asks it. */
final class Serving implements AutoCloseable {
    static final String EXPORT = """
            date,campaignId,campaignName,channel,impressions,clicks,spend,currency
            2026-10-29,spring-social,Printemps,paid_social,1000,12,30.5,EUR
            2026-10-30,spring-social,Printemps,paid_social,1100,11,31.5,EUR
            """;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final FakeRules rules = new FakeRules();
    final Path workspace;
    final Database database;
    private final boolean own;
    final @Nullable Rulesets rulesets;
    final Service service;
    final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    Serving(Path workspace) {
        this(workspace, (Path) null);
    }

    /** @param rulebook a folder of rules that are really loaded, or null for those that answer everything with a sample */
    Serving(Path workspace, @Nullable Path rulebook) {
        this(
                workspace,
                rulebook,
                AccessOptions.on("127.0.0.1").withLimits(Limits.NONE),
                TestDatabase.open(),
                true,
                Clock.systemUTC());
    }

    Serving(Path folder, AccessOptions options, Database database, boolean own, Clock clock) {
        this(folder, null, options, database, own, clock);
    }

    private Serving(
            Path folder, @Nullable Path rulebook, AccessOptions options, Database database, boolean own, Clock clock) {
        this.own = own;
        this.workspace = made(folder.resolve("sample"));
        write("boussole.yaml", "account: Atelier Lumière\ncurrency: EUR\nlanguage: fr\n");
        write("daily.csv", EXPORT);
        this.database = database;
        this.rulesets = rulebook == null ? null : Rulesets.open(database, rulebook, clock);
        Rules served = rulesets == null ? rules : rulesets;
        this.service = Service.open(TestSettings.of(this.workspace), database, served, clock);
        this.server = Server.start(service, options);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(workspace.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** The JSON of an answer that is as it should be. */
    JsonNode ok(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " gave " + response.statusCode() + ": " + response.body());
        }
        return json(response);
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    @Override
    public void close() {
        server.close();
        service.close();
        if (rulesets != null) {
            rulesets.close();
        }
        if (own) {
            database.close();
        }
    }
}
