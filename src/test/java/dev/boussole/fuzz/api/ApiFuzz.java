package dev.boussole.fuzz.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.openapi.Document;
import dev.boussole.openapi.Document.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests that the description of the API leads to, valid ones, such as stand at a bound and broken ones, and finds
 * every answer that the description does not foresee. The same seed sends the same requests.
 */
public final class ApiFuzz {
    private static final Duration PATIENCE = Duration.ofSeconds(35);
    private static final int BYTES_MAX = 30_000_000;
    /** Problems that say to come back later, or with data: an account may be empty. */
    private static final List<String> WAITING = List.of(":rules-building\"", ":no-workspace\"", ":workshop-busy\"");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Document document;
    private final URI server;
    private final Random random;
    private final ApiValues values;
    private final ApiBodies bodies;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<String, Found> findings = new LinkedHashMap<>();
    private final Map<String, List<String>> known = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private @Nullable String token;
    private String ownId = "";

    /** An answer that breaks the description, and the request that brought it. */
    public record Found(String operation, String request, String fault) {}

    public ApiFuzz(Document document, URI server, long seed) {
        this.document = document;
        this.server = server;
        this.random = new Random(seed);
        this.values = new ApiValues(document, random);
        this.bodies = new ApiBodies(document, values, random);
    }

    /** Goes over all operations again and again until the time is over. @param skipped ids of operations to leave out */
    public List<Found> run(Duration time, List<String> skipped) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            for (Operation operation : document.operations()) {
                if (!skipped.contains(operation.id()) && System.nanoTime() < end) {
                    once(operation);
                }
            }
        }
        return List.copyOf(findings.values());
    }

    /** From now on requests mostly carry this token, which is never revoked. */
    public void use(String secret, String id) {
        token = secret;
        ownId = id;
    }

    /** How often each operation answered with which status. */
    public Map<String, Map<Integer, Integer>> statuses() {
        return statuses;
    }

    private void once(Operation operation) {
        HttpRequest request;
        String shown;
        try {
            String address = address(operation);
            HttpRequest.Builder builder =
                    HttpRequest.newBuilder(server.resolve(address)).timeout(PATIENCE);
            ApiBodies.@Nullable Body body = body(operation);
            headers(operation, builder, address);
            if (body != null && !body.contentType().isEmpty()) {
                builder.header("Content-Type", body.contentType());
            }
            builder.method(
                    operation.method(),
                    body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
            request = builder.build();
            shown = operation.method() + " " + address + " " + request.headers().map()
                    + (body == null ? "" : " " + cut(new String(body.bytes(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException clientRefuses) {
            return;
        }
        send(operation, request, shown);
    }

    private void send(Operation operation, HttpRequest request, String shown) {
        try {
            HttpResponse<InputStream> response = answer(request);
            response.headers()
                    .firstValue("ETag")
                    .ifPresent(tag -> tags.put(request.uri().getRawPath(), tag));
            statuses.computeIfAbsent(operation.name(), name -> new TreeMap<>())
                    .merge(response.statusCode(), 1, Integer::sum);
            try (InputStream in = response.body()) {
                judge(operation, response, in, shown);
            }
        } catch (IOException failed) {
            found(operation, shown, "no answer: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection that the server has closed meanwhile is no answer to this request: it is sent once more. */
    private HttpResponse<InputStream> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException closed) {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        }
    }

    private void judge(Operation operation, HttpResponse<?> response, InputStream in, String shown) throws IOException {
        int status = response.statusCode();
        String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode described = document.response(operation, status);
        if (described == null) {
            found(operation, shown, status + " is not described: " + cut(read(response, in, type)));
            return;
        }
        if (type.equals("text/event-stream")) {
            return;
        }
        String text = read(response, in, type);
        boolean waits = status == 503 && (WAITING.stream().anyMatch(text::contains) || type.equals("text/html"));
        if (status >= 500 && !waits) {
            found(operation, shown, status + ": " + cut(text));
        }
        JsonNode content = described.path("content");
        if (content.isEmpty()) {
            if (!text.isEmpty()) {
                found(operation, shown, status + " has a body that is not described: " + cut(text));
            }
        } else if (!content.has(type)) {
            found(operation, shown, status + " as `" + type + "` is not described");
        } else if (type.endsWith("json")) {
            body(operation, status, content.get(type), text, shown);
        }
    }

    private void body(Operation operation, int status, JsonNode media, String text, String shown) throws IOException {
        JsonNode json = JSON.readTree(text);
        List<String> faults = document.faults(media.get("schema"), json);
        if (!faults.isEmpty()) {
            found(operation, shown, status + " breaks its schema: " + faults.get(0) + " in " + cut(text));
        }
        if (status < 300) {
            remember(json, 0);
        }
    }

    /** Ids that answers name are good for later requests. */
    private void remember(JsonNode node, int depth) {
        if (depth > 4) {
            return;
        }
        node.properties().forEach(field -> {
            if (field.getValue().isTextual() && field.getValue().textValue().length() < 100) {
                List<String> seen = known.computeIfAbsent(field.getKey(), key -> new ArrayList<>());
                boolean own = field.getValue().textValue().equals(ownId);
                if (!own && seen.size() < 40 && !seen.contains(field.getValue().textValue())) {
                    seen.add(field.getValue().textValue());
                }
            }
        });
        int followed = 0;
        for (JsonNode child : node) {
            if (child.isContainerNode() && followed++ < 5) {
                remember(child, depth + 1);
            }
        }
    }

    private static String read(HttpResponse<?> response, InputStream in, String type) throws IOException {
        if (type.equals("text/event-stream")) {
            return "";
        }
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        byte[] raw = in.readNBytes(BYTES_MAX);
        if (zipped && raw.length > 0) {
            try (GZIPInputStream unzipped = new GZIPInputStream(new java.io.ByteArrayInputStream(raw))) {
                return new String(unzipped.readNBytes(BYTES_MAX), StandardCharsets.UTF_8);
            }
        }
        return new String(raw, StandardCharsets.UTF_8);
    }

    /** One finding of a kind is enough. */
    private void found(Operation operation, String shown, String fault) {
        String general = fault.replaceAll("[0-9]+", "#");
        String kind = operation.name() + " " + general.substring(0, Math.min(70, general.length()));
        findings.putIfAbsent(kind, new Found(operation.name(), cut(shown), fault));
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 500 ? line : line.substring(0, 499) + "…";
    }

    private ApiBodies.@Nullable Body body(Operation operation) {
        return operation.node().has("requestBody") && random.nextInt(30) != 0
                ? bodies.of(operation.node().get("requestBody"))
                : null;
    }

    private String address(Operation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : document.parameters(operation)) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encoded(pathValue(operation, name, parameter)));
            } else if (parameter.path("in").asText().equals("query")) {
                boolean wanted =
                        parameter.path("required").asBoolean() ? random.nextInt(15) != 0 : random.nextInt(3) == 0;
                for (int i = 0; wanted && i < (random.nextInt(30) == 0 ? 2 : 1); i++) {
                    query.add(name + "=" + encoded(value(operation, name, parameter, 4)));
                }
            }
        }
        if (random.nextInt(25) == 0) {
            query.add(encoded(values.one(ApiValues.TEXTS)) + "=1");
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** An empty one would name another address. */
    private String pathValue(Operation operation, String name, JsonNode parameter) {
        String value = value(operation, name, parameter, 8);
        return value.isBlank() ? "-" : value;
    }

    /** @param sound of so many, one is broken */
    private String value(Operation operation, String name, JsonNode parameter, int sound) {
        if (random.nextInt(sound) == 0) {
            String hostile = values.one(ApiValues.TEXTS);
            return hostile.isEmpty() && parameter.path("in").asText().equals("path") ? "-" : hostile;
        }
        List<String> seen = new ArrayList<>(known.getOrDefault(name.equals("cursor") ? "nextCursor" : name, List.of()));
        seen.addAll(known.getOrDefault(name.equals("hash") ? "ruleset" : name, List.of()));
        if (!seen.isEmpty() && random.nextInt(3) != 0) {
            return values.one(seen);
        }
        return parameter.has("example") && random.nextBoolean()
                ? parameter.get("example").asText()
                : values.valid(parameter.path("schema")).asText();
    }

    private void headers(Operation operation, HttpRequest.Builder builder, String address) {
        boolean page = operation.node().at("/tags/0").asText().equals("Pages");
        builder.header("Accept", page && random.nextBoolean() ? "text/html, */*" : "*/*");
        if (token != null && random.nextInt(30) != 0) {
            builder.header(
                    "Authorization", "Bearer " + (random.nextInt(30) == 0 ? values.one(ApiValues.TEXTS) : token));
        }
        for (JsonNode parameter : document.parameters(operation)) {
            if (parameter.path("in").asText().equals("header") && random.nextInt(3) != 0) {
                String name = parameter.path("name").asText();
                String tag = values.one(List.of("*", "\"1\"", "\"2\"", "W/\"1\"", "1", "\"\"", "\"x\", \"y\""));
                String value = name.startsWith("If-") && random.nextInt(3) != 0
                        ? tag(address, tag)
                        : values.one(ApiValues.TEXTS);
                builder.header(name, name.equals("Idempotency-Key") ? "k" + random.nextInt(2_000) : value);
            }
        }
        if (random.nextInt(3) == 0) {
            builder.header("Accept-Encoding", values.one(List.of("gzip", "identity", "*", "br;q=1", "gzip;q=0")));
        }
        if (random.nextInt(5) == 0) {
            builder.header("Accept-Language", values.one(List.of("fr", "fr;q=2", "*", ";;;", "xx-yy, en;q=0.1")));
        }
    }

    private String tag(String address, String otherwise) {
        String seen = tags.get(address.split("[?]", 2)[0]);
        if (seen != null && random.nextInt(4) != 0) {
            return seen;
        }
        List<String> versions = known.getOrDefault("version", List.of());
        return versions.isEmpty() || random.nextBoolean() ? otherwise : '"' + values.one(versions) + '"';
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
