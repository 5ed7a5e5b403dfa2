package dev.boussole.web;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.service.Account;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.FolderLedger;
import dev.boussole.service.desk.Office;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.web.access.Access;
import dev.boussole.web.access.AccessOptions;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.state.Desks;
import dev.boussole.web.openapi.DocsPage;
import dev.boussole.web.openapi.OpenApiRoutes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;

/** The API and the pages of one workspace. Open while it lives; {@link #close} lets running requests finish. */
public final class Server implements AutoCloseable {
    /** The largest body that a request may have. */
    static final long BODY_BYTES_MAX = 64L * 1_048_576;

    private static final long PATIENCE_MILLIS = 30_000;
    private static final long STOP_MILLIS = 10_000;

    private final Javalin javalin;
    private final Office office;
    private final String host;

    private Server(Javalin javalin, Office office, String host) {
        this.javalin = javalin;
        this.office = office;
        this.host = host;
    }

    /**
     * Opens the port. The rules may still be building: requests wait for them.
     *
     * @throws InputException when others could reach it and there is no token, the port is taken or there is no such workspace
     */
    public static Server start(ServerOptions options, Rules rules) {
        return start(options, rules, Access.open(AccessOptions.on(options.host())));
    }

    /** The same with tokens. */
    public static Server start(ServerOptions options, Rules rules, Access access) {
        access.mayListen();
        requireWorkspace(options);
        Office office = new Office(rules);
        Desks desks = new Desks(office, PATIENCE_MILLIS);
        Javalin javalin = Javalin.create(config -> configure(config, access, desks));
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException taken) {
            office.close();
            throw portTaken(options.port());
        }
        office.open(new Desk(
                new Account("sample"),
                new FolderLedger(options.workspace(), options.language()),
                rules,
                null,
                Clock.systemUTC(),
                PATIENCE_MILLIS));
        return new Server(javalin, office, options.host());
    }

    private static void configure(JavalinConfig config, Access access, Desks desks) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = BODY_BYTES_MAX;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(STOP_MILLIS);
            jetty.setErrorHandler(new BareProblem());
        });
        StaticFiles files = new StaticFiles();
        Pages pages = new Pages(desks, files.addresses());
        access.add(config);
        new Login(access, pages).add(config.routes);
        config.routes.get("/", pages::advice, Role.VIEWER);
        config.routes.get("/kpis", pages::kpis, Role.VIEWER);
        config.routes.get("/assets/{name}", files::handle, Role.ANYONE);
        ApiRoutes.add(config.routes, desks);
        new OpenApiRoutes(version(), () -> Routes.of(config.unsafe.internalRouter), new DocsPage(files::address))
                .add(config.routes);
        new Failures(pages, BODY_BYTES_MAX).add(config.routes);
    }

    private static String version() {
        String version = Server.class.getPackage().getImplementationVersion();
        return version == null ? "0-SNAPSHOT" : version;
    }

    private static void requireWorkspace(ServerOptions options) {
        if (!Files.exists(options.workspace())) {
            throw Refusals.of(new Text(
                    "`" + options.workspace() + "`: there is no such file or folder. Check the path.",
                    "`" + options.workspace() + "` : ce fichier ou dossier n'existe pas. Vérifiez le chemin."));
        }
    }

    private static InputException portTaken(int port) {
        return Refusals.of(new Text(
                "Port " + port
                        + " is in use. Stop the other program, or choose another port with `--port`, for instance"
                        + " `--port " + (port == 65_535 ? 7071 : port + 1) + "`.",
                "Le port " + port + " est déjà pris. Arrêtez l'autre programme, ou choisissez un autre port avec"
                        + " `--port`, par exemple `--port " + (port == 65_535 ? 7071 : port + 1) + "`."));
    }

    /** Every route that answers, {@code GET /path}, with the least role that may use it. */
    Map<String, Role> routes() {
        return Routes.of(javalin.unsafe.internalRouter);
    }

    /** Where the pages are: {@code http://127.0.0.1:7070/}. */
    public URI address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + javalin.port() + "/");
    }

    /** Stops taking requests, lets those that run finish for at most ten seconds, and frees the port. */
    @Override
    public void close() {
        javalin.stop();
        office.close();
    }
}
