package dev.boussole.bench;

import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The yardstick: a Javalin with nothing but two routes, {@code /ok} and {@code /bytes}, which sends a file as it is. */
public final class BareRoute {
    private BareRoute() {}

    public static void main(String[] args) throws Exception {
        byte[] ok = "ok".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/ok", context -> context.result(ok));
            config.routes.get(
                    "/bytes", context -> context.contentType("application/json").result(bytes));
        });
        javalin.start("127.0.0.1", 0);
        System.out.println("Boussole: http://127.0.0.1:" + javalin.port() + "/");
        System.out.flush();
        Thread.currentThread().join();
    }
}
