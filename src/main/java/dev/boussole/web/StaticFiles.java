package dev.boussole.web;

import dev.boussole.web.api.Problems;
import dev.boussole.web.view.AdvicePage;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The style sheets and the icon, out of our own jar, under addresses that change with their content. */
final class StaticFiles {
    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String JS = "text/javascript; charset=utf-8";
    private static final String FOLDER = "/assets/";

    private final Map<String, File> files = Map.of(
            "pico.css", File.read(PICO, CSS),
            "boussole.css", File.read("/web/boussole.css", CSS),
            "icon.svg", File.read("/web/icon.svg", "image/svg+xml"),
            "swagger-ui.css", File.read(SWAGGER + "swagger-ui.css", CSS),
            "swagger-ui.js", File.read(SWAGGER + "swagger-ui-bundle.js", JS),
            "docs.js", File.read("/web/docs.js", JS));

    AdvicePage.Assets addresses() {
        return new AdvicePage.Assets(address("pico.css"), address("boussole.css"), address("icon.svg"));
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
