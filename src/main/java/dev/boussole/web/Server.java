package dev.boussole.web;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.service.Service;
import dev.boussole.service.Version;
import dev.boussole.service.operation.Meters;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.web.access.Access;
import dev.boussole.web.access.AccessOptions;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.Health;
import dev.boussole.web.api.experiment.ExperimentRoutes;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.api.ruleset.RuleRoutes;
import dev.boussole.web.mcp.InnerApi;
import dev.boussole.web.mcp.McpEndpoint;
import dev.boussole.web.openapi.Description;
import dev.boussole.web.openapi.DocsPage;
import dev.boussole.web.openapi.OpenApiRoutes;
import dev.boussole.web.operation.EventMeters;
import dev.boussole.web.operation.Metrics;
import dev.boussole.web.operation.Operations;
import dev.boussole.web.page.Site;
import dev.boussole.web.push.Accounts;
import dev.boussole.web.push.EventStream;
import dev.boussole.web.push.PushRoutes;
import dev.boussole.web.state.Desks;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The API and the pages of a service. Open while it lives; {@link #close} lets running requests finish. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long PATIENCE_MILLIS = 30_000;
    private final Javalin javalin;
    private final Operations operations;
    private final EventStream events;
    private final String host;

    private Server(Javalin javalin, Operations operations, EventStream events, String host) {
        this.javalin = javalin;
        this.operations = operations;
        this.events = events;
        this.host = host;
    }

    /**
     * Opens the port. The rules may still be building: requests wait for them.
     *
     * @throws InputException when others could reach it and there is no token, or the port is taken
     */
    public static Server start(Service service) {
        return start(service, AccessOptions.of(service.settings()));
    }

    /** The same for whoever knows better how it is reached. */
    static Server start(Service service, AccessOptions options) {
        ServiceSettings.Listening listening = service.settings().listening();
        Access access = Access.with(options, service.access());
        access.mayListen();
        Operations operations = new Operations(service.settings().log());
        service.database().measuredBy(operations.metrics().registry());
        EventStream events = new EventStream(service.push().events(), accounts(service));
        service.push().dispatcher().add(events.listener()).add(new EventMeters(operations.metrics()));
        service.push().measuredBy(operations.metrics());
        service.office().measuredBy(operations.metrics());
        tell(operations.metrics(), service, events);
        service.push().start();
        InnerApi inner = new InnerApi();
        Javalin javalin = Javalin.create(config -> {
            configure(config, service, access, operations, events);
            new McpEndpoint(
                            inner,
                            () -> Description.json(Version.OF_PROGRAM, Map.of()),
                            () -> Routes.of(config.unsafe.internalRouter).keySet(),
                            Version.OF_PROGRAM,
                            access.visitors()::requireOwnPage)
                    .add(config.routes);
        });
        inner.open(javalin.javalinServlet());
        try {
            javalin.start(listening.host(), listening.port());
        } catch (JavalinBindException taken) {
            events.close();
            operations.close();
            throw portTaken(listening.port());
        }
        return new Server(javalin, operations, events, listening.host());
    }

    private static void tell(Metrics metrics, Service service, EventStream events) {
        metrics.gauge("boussole.sse.clients", "Who listens to events", events::listeners);
        metrics.before(() -> service.rules()
                .inService()
                .ifPresent(rules -> metrics.inform(Meters.RULESET, Map.of("hash", rules.hash()))));
    }

    private static Accounts accounts(Service service) {
        return new Accounts(() -> service.office().desks().stream()
                .map(desk -> desk.account().id())
                .toList());
    }

    private static void configure(
            JavalinConfig config, Service service, Access access, Operations operations, EventStream events) {
        ServiceSettings.Limits limits = service.settings().limits();
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = limits.bodyBytes();
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new BareProblem()));
        operations.watch(config, limits.stop(), limits.idle());
        access.add(config);
        Desks desks = new Desks(service.office(), PATIENCE_MILLIS);
        StaticFiles files = new StaticFiles();
        Site site = new Site(desks, access, files::address);
        new Login(access, site).add(config.routes);
        config.routes.get("/assets/{name}", files::handle, Role.ANYONE);
        Bench bench = new Bench();
        PageRoutes.add(config.routes, site, service, bench);
        ApiRoutes.add(config.routes, desks, service);
        if (service.rules() instanceof Rulesets rulesets) {
            RuleRoutes.add(config.routes, desks, rulesets, bench);
            ExperimentRoutes.addRead(config.routes, desks, rulesets);
        }
        ExperimentRoutes.addPlan(config.routes);
        PushRoutes.add(
                config.routes, events, service.push().webhooks(), service.push().digests(), accounts(service));
        new Health(desks, service::vitals, access::isOpen).add(config.routes);
        config.routes.get("/metrics", operations.metrics()::handle, Role.VIEWER);
        new OpenApiRoutes(
                        Version.OF_PROGRAM, () -> Routes.of(config.unsafe.internalRouter), new DocsPage(files::address))
                .add(config.routes);
        new Failures(site, limits.bodyBytes()).add(config.routes);
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

    /** Stops taking requests, lets those that run finish for as long as the settings say, and frees the port. */
    @Override
    public void close() {
        events.close();
        try {
            javalin.stop();
        } catch (RuntimeException late) {
            LOG.warn("Some requests had not finished when the server stopped", late);
        }
        operations.close();
    }
}
