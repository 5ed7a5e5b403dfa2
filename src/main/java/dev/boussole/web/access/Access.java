package dev.boussole.web.access;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.service.access.AccessService;
import dev.boussole.service.access.Tokens;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.Problems;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.servlet.JavalinServletContext;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door: who asks, whether the route is for them, and whether they ask too much. */
public final class Access {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private static final int CONNECTIONS_MAX = 2_000;
    private static final int FILE_MEGABYTES_IN_MEMORY = 1;

    private final AccessOptions options;
    private final Optional<AccessService> service;
    private final Visitors visitors;
    private final RateLimits limits;
    private final Repeats repeats;
    private final Address addresses;

    private Access(AccessOptions options, Optional<AccessService> service) {
        this.options = options;
        this.service = service;
        this.limits = new RateLimits(options.limits());
        this.addresses = new Address(options.proxies());
        this.visitors = new Visitors(options, service, limits, addresses);
        this.repeats = new Repeats(service.map(AccessService::repeated));
    }

    /** Tokens are asked for as soon as there is one. */
    public static Access with(AccessOptions options, AccessService service) {
        return new Access(options, Optional.of(service));
    }

    /** A server without a database: everybody on this machine may do everything. */
    public static Access open(AccessOptions options) {
        return new Access(options, Optional.empty());
    }

    public AccessOptions options() {
        return options;
    }

    /** Whether everybody who reaches the server may see everything. */
    public boolean isOpen() {
        return visitors.open();
    }

    /**
     * Whether a server may listen there.
     *
     * @throws InputException when others than this machine's users could reach it and there is no token that can be used
     */
    public static void mayListen(String host, Tokens tokens) {
        mayListen(AccessOptions.on(host), Optional.of(tokens));
    }

    /** The same for this server. */
    public void mayListen() {
        mayListen(options, service.map(AccessService::tokens));
    }

    private static void mayListen(AccessOptions options, Optional<Tokens> tokens) {
        if (options.mayBeOpen() || (tokens.isPresent() && tokens.get().usable())) {
            return;
        }
        if (options.loopback() && options.publicNames().isEmpty()) {
            throw refusal(new Text(
                    "`requireTokens`: there is no token yet that says who may come in. Make one with `boussole token create"
                            + " --name NAME --role publisher`, or set `requireTokens` to false.",
                    "`requireTokens` : aucun jeton ne dit encore qui peut entrer. Créez-en un avec `boussole token create"
                            + " --name NOM --role publisher`, ou mettez `requireTokens` à false."));
        }
        String where = options.loopback() ? "--public-name" : "--host " + options.host();
        String flag = where.split(" ", 2)[0];
        throw refusal(new Text(
                "`" + where + "`: others could reach this server, and there is no token yet that says who may. Make"
                        + " one with `boussole token create --name NAME --role publisher`, or leave `" + flag
                        + "` out to listen on this machine only.",
                "`" + where + "` : d'autres pourraient atteindre ce serveur, et aucun jeton ne dit encore qui en a"
                        + " le droit. Créez-en un avec `boussole token create --name NOM --role publisher`, ou"
                        + " retirez `" + flag + "` pour n'écouter que sur cette machine."));
    }

    private static InputException refusal(Text sentence) {
        return new InputException(List.of(new Problem(
                Problem.Severity.ERROR, Problem.Kind.SETTING, new Source("serve", 0), null, null, sentence)));
    }

    /** To be called once, before any route is added. */
    public void add(JavalinConfig config) {
        config.http.maxRequestSize = options.bodyBytes();
        config.jetty.multipartConfig.maxTotalRequestSize(options.bodyBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(options.bodyBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(FILE_MEGABYTES_IN_MEMORY, SizeUnit.MB);
        config.jetty.modifyServer(jetty -> {
            SlowHeaders slow = new SlowHeaders();
            Wire wire = new Wire(options.bodyBytes());
            Handler others = jetty.getHandler();
            if (others != null) {
                wire.setHandler(others);
            }
            slow.setHandler(wire);
            jetty.setHandler(slow);
            jetty.addBean(new NetworkConnectionLimit(CONNECTIONS_MAX, jetty));
        });
        Hygiene hygiene = new Hygiene(options, visitors::denied);
        config.routes.before(hygiene::before);
        config.routes.after(hygiene::after);
        config.routes.beforeMatched(context -> let(context, config));
        config.routes.afterMatched(repeats::after);
        if (service.isPresent()) {
            new TokenRoutes(service.get(), visitors).add(config.routes);
        }
        new SessionRoute(visitors).add(config.routes);
    }

    private void let(Context context, JavalinConfig config) {
        boolean head = context.method() == HandlerType.HEAD;
        @Nullable
        ParsedEndpoint get =
                head ? config.unsafe.internalRouter.findFirstHttpHandlerEntry(HandlerType.GET, context.path()) : null;
        Role least = get == null ? least(context.routeRoles()) : least(get);
        admit(context, least);
        if (get != null && context instanceof JavalinServletContext whole) {
            get.handle(whole, context.path());
        }
    }

    private void admit(Context context, @Nullable Role least) {
        if (least == null) {
            LOG.error("{} {} has no role, so nobody may use it", context.method(), context.path());
            throw AccessProblems.noRole();
        }
        if (least == Role.ANYONE) {
            return;
        }
        Visitor visitor;
        try {
            visitor = visitors.of(context);
            enter(context, visitor, least);
        } catch (ApiProblem refused) {
            if (refused.status() != 401 || !page(context)) {
                throw refused;
            }
            LocalPath.toLogin(context);
            return;
        }
        repeats.begin(context, visitor);
    }

    private void enter(Context context, Visitor visitor, Role least) {
        visitor.caller().enter(context);
        if (!visitor.caller().role().includes(least)) {
            throw visitors.denied(
                    context,
                    visitor,
                    AccessProblems.role(least, visitor.caller().role()));
        }
        if (!visitor.isOpen()) {
            try {
                limits.count(context, visitor.key(), Costly.is(context));
            } catch (ApiProblem tooMany) {
                throw visitors.denied(context, visitor, tooMany);
            }
        }
        visitors.requireOwnPage(context, visitor);
        for (String account : context.queryParams("account")) {
            requireVisible(context, visitor, account);
        }
        if (context.pathParamMap().containsKey("account")) {
            requireVisible(context, visitor, context.pathParam("account"));
        }
    }

    private void requireVisible(Context context, Visitor visitor, String account) {
        if (!visitor.caller().sees(account)) {
            throw visitors.denied(context, visitor, Problems.noAccount(account));
        }
    }

    /** Whether somebody with a browser wants to see a page. */
    private static boolean page(Context context) {
        String accepted = context.header("Accept");
        String path = context.path();
        return context.method() == HandlerType.GET
                && context.header("Authorization") == null
                && accepted != null
                && accepted.contains("text/html")
                && !path.startsWith(ApiRoutes.ROOT)
                && !path.startsWith("/health");
    }

    static @Nullable Role least(Set<RouteRole> roles) {
        return roles.stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .min(Role::compareTo)
                .orElse(null);
    }

    private static @Nullable Role least(ParsedEndpoint route) {
        @Nullable Roles roles = route.endpoint.metadata(Roles.class);
        return roles == null ? null : least(roles.getRoles());
    }

    /** For the login page. */
    public Visitors visitors() {
        return visitors;
    }

    /** For the login page: there is none without a database. */
    public Optional<AccessService> service() {
        return service;
    }
}
