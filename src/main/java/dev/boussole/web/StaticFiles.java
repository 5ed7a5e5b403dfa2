package dev.boussole.web;

import dev.boussole.web.api.Problems;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The style sheets, the scripts and the icon, out of our own jar, under addresses that change with their content. */
final class StaticFiles {
    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String JS = "text/javascript; charset=utf-8";
    private static final String FOLDER = "/assets/";

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String EDITOR = "/META-INF/resources/webjars/codemirror/5.65.21/";
    /** Our own, in {@code /web}; a page names those it needs beside the first two. */
    private static final List<String> OWN = List.of(
            "boussole.css",
            "campaign.css",
            "channel.css",
            "channel.js",
            "docs.js",
            "editor.css",
            "intake.css",
            "intake.js",
            "objective.css",
            "objective.js",
            "recommendation.css",
            "report.css",
            "report.js",
            "rule-words.js",
            "rule.css",
            "rule.js",
            "site.js",
            "start.css",
            "test.css",
            "week.css",
            "week.js");
    /** Parts of the editor, by the name under which we serve them. */
    private static final Map<String, String> EDITOR_PARTS = Map.of(
            "codemirror.js", "lib/codemirror.js",
            "codemirror.css", "lib/codemirror.css",
            "codemirror-simple.js", "addon/mode/simple.js",
            "codemirror-hint.js", "addon/hint/show-hint.js",
            "codemirror-hint.css", "addon/hint/show-hint.css",
            "codemirror-lint.js", "addon/lint/lint.js",
            "codemirror-lint.css", "addon/lint/lint.css",
            "codemirror-yaml.js", "mode/yaml/yaml.js",
            "codemirror-brackets.js", "addon/edit/matchbrackets.js");

    private final Map<String, File> files = new TreeMap<>();

    StaticFiles() {
        add("pico.css", PICO);
        add("icon.svg", "/web/icon.svg");
        add("htmx.js", HTMX);
        add("swagger-ui.css", SWAGGER + "swagger-ui.css");
        add("swagger-ui.js", SWAGGER + "swagger-ui-bundle.js");
        OWN.forEach(name -> add(name, "/web/" + name));
        EDITOR_PARTS.forEach((name, part) -> add(name, EDITOR + part));
    }

    private void add(String name, String resource) {
        files.put(name, File.read(resource, type(name)));
    }

    private static String type(String name) {
        return name.endsWith(".css") ? CSS : name.endsWith(".js") ? JS : "image/svg+xml";
    }

    String address(String name) {
        return FOLDER + name + "?v=" + file(name).version();
    }

    void handle(Context context) {
        File file = file(context.pathParam("name"));
        boolean versioned = file.version().equals(context.queryParam("v"));
        context.header("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache")
                .header("Vary", "Accept-Encoding")
                .contentType(file.contentType())
                .result(file.content());
    }

    private File file(String name) {
        File file = files.get(name);
        if (file == null) {
            throw Problems.noRoute(FOLDER + name);
        }
        return file;
    }

    private record File(byte[] content, String contentType, String version) {
        static File read(String resource, String contentType) {
            try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("The jar lacks " + resource);
                }
                byte[] content = in.readAllBytes();
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
                return new File(content, contentType, HexFormat.of().formatHex(digest, 0, 6));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
