package dev.boussole.web;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.service.Service;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.openapi.DocsPage;
import dev.boussole.web.openapi.OpenApiRoutes;
import dev.boussole.web.state.Desks;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.Map;

/** The API and the pages of one workspace. Open while it lives; {@link #close} lets running requests finish. */
public final class Server implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Javalin javalin;
    private final String host;

    private Server(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Opens the port. The rules may still be building: requests wait for them.
     *
     * @throws InputException when the host is not this machine or the port is taken
     */
    public static Server start(Service service) {
        ServiceSettings.Listening listening = service.settings().listening();
        Protection.requireLoopback(listening.host());
        Javalin javalin = Javalin.create(config -> configure(config, service));
        try {
            javalin.start(listening.host(), listening.port());
        } catch (JavalinBindException taken) {
            throw portTaken(listening.port());
        }
        return new Server(javalin, listening.host());
    }

    private static void configure(JavalinConfig config, Service service) {
        Desks desks = new Desks(service.office(), PATIENCE_MILLIS);
        ServiceSettings settings = service.settings();
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = settings.limits().bodyBytes();
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(settings.limits().stop().toMillis());
            jetty.setErrorHandler(new BareProblem());
        });
        StaticFiles files = new StaticFiles();
        Pages pages = new Pages(desks, files.addresses());
        Protection protection = new Protection(settings.listening().host());
        config.routes.before(protection::before);
        config.routes.beforeMatched(Caller.LOCAL::enter);
        config.routes.get("/", pages::advice);
        config.routes.get("/kpis", pages::kpis);
        config.routes.get("/assets/{name}", files::handle);
        ApiRoutes.add(config.routes, desks);
        new OpenApiRoutes(version(), () -> Routes.of(config.unsafe.internalRouter), new DocsPage(files::address))
                .add(config.routes);
        new Failures(pages, settings.limits().bodyBytes()).add(config.routes);
    }

    private static String version() {
        String version = Server.class.getPackage().getImplementationVersion();
        return version == null ? "0-SNAPSHOT" : version;
    }

    private static InputException portTaken(int port) {
        return Protection.refusal(new Text(
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

    /** Stops taking requests, lets those that run finish for as long as the settings say, and frees the port. */
    @Override
    public void close() {
        javalin.stop();
    }
}
