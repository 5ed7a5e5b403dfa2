package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The client of the Model Context Protocol from npm, run by Node: fetched once into {@code target}. */
final class McpClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCE = Path.of("src/test/mcp");
    private static final Path FOLDER = Path.of("target/mcp-client");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "client.mjs");

    private McpClient() {}

    /** Skips the test where there is no npm; in CI that is a failure, and so is a client that cannot be fetched. */
    static void require() throws IOException, InterruptedException {
        boolean npm = runs("node", "--version") && runs("npm", "--version");
        boolean ci = "true".equals(System.getenv("CI"));
        if (!npm && !ci) {
            Assumptions.abort("needs node and npm: install the packages nodejs and npm");
        }
        assertThat(npm).as("CI must have node and npm").isTrue();
        boolean there = fetched();
        if (!there && !ci) {
            Assumptions.abort("the client could not be fetched from npm; see " + FOLDER.resolve("npm.log"));
        }
        assertThat(there)
                .as("CI must be able to fetch the client from npm: %s", log())
                .isTrue();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static synchronized boolean fetched() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path done = FOLDER.resolve("node_modules/.fetched");
        boolean same = Files.exists(done)
                && Files.mismatch(SOURCE.resolve("package-lock.json"), FOLDER.resolve("package-lock.json")) < 0;
        for (String name : FILES) {
            Files.copy(SOURCE.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (same) {
            return true;
        }
        File log = FOLDER.resolve("npm.log").toFile();
        Process process = new ProcessBuilder("npm", "ci", "--prefer-offline")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        boolean fetched = process.waitFor(180, TimeUnit.SECONDS) && process.exitValue() == 0;
        process.destroyForcibly();
        if (fetched) {
            Files.writeString(done, "");
        }
        return fetched;
    }

    private static String log() throws IOException {
        Path log = FOLDER.resolve("npm.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** What came of each step: {@code {"result": ...}} or {@code {"error": ...}}. */
    static JsonNode run(String url, Map<String, String> headers, String steps)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", "client.mjs", url, JSON.writeValueAsString(headers))
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve("client.log").toFile())
                .start();
        try (var in = process.getOutputStream()) {
            in.write(steps.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(FOLDER.resolve("client.log")))
                .isZero();
        return JSON.readTree(out);
    }
}
