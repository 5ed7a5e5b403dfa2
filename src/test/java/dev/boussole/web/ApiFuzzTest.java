package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.fuzz.api.ApiFuzz;
import dev.boussole.openapi.Document;
import dev.boussole.service.ruleset.SmallRules;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No request that the description leads to brings an answer that it does not foresee. */
class ApiFuzzTest {
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final long SEED = 20_261_101;

    @TempDir
    Path folder;

    @Test
    void no_answer_breaks_the_description() throws IOException {
        try (Serving serving = serving(folder)) {
            ApiFuzz fuzz = fuzz(serving, SEED);
            assertThat(fuzz.run(SHORT, List.of())).isEmpty();
            assertThat(fuzz.statuses().values())
                    .allSatisfy(seen -> assertThat(seen).isNotEmpty());
        }
    }

    private static Serving serving(Path folder) throws IOException {
        SmallRules.write(folder.resolve("rules"));
        SmallRules.write(folder.resolve("sample"), "reach.csv", """
                periodStart,periodEnd,campaignId,campaignName,channel,impressions,clicks,reach,spend,currency
                2026-10-24,2026-10-30,worn-social,Usée,paid_social,100000,1200,25000,30.5,EUR
                """);
        Serving serving = new Serving(folder, folder.resolve("rules"));
        serving.ok("/api/v1/campaigns");
        return serving;
    }

    private static ApiFuzz fuzz(Serving serving, long seed) {
        byte[] description = serving.get("/openapi.json").body().getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> made = serving.post(
                "/api/v1/tokens", "application/json", "{\"name\":\"fuzz\",\"role\":\"publisher\",\"accounts\":null}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode token = Serving.json(made);
        ApiFuzz fuzz = new ApiFuzz(Document.of(description), serving.at("/"), seed);
        fuzz.use(token.get("token").textValue(), token.get("id").textValue());
        return fuzz;
    }

    /**
     * The long run: {@code ApiFuzzTest [seconds] [seed]}; prints what it finds and how each operation answered.
     *
     * @param arguments how long, and from which seed
     */
    public static void main(String[] arguments) throws IOException {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 600;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        Path folder = Files.createTempDirectory("api-fuzz");
        try (Serving serving = serving(folder)) {
            ApiFuzz fuzz = fuzz(serving, seed);
            List<ApiFuzz.Found> found = fuzz.run(Duration.ofSeconds(seconds), List.of());
            found.forEach(one -> System.out.println(one.fault() + "\n  " + one.request() + "\n"));
            fuzz.statuses().forEach((operation, seen) -> System.out.println(operation + " " + seen));
            System.out.println(found.size() + " findings, seed " + seed);
        }
        System.exit(0);
    }
}
