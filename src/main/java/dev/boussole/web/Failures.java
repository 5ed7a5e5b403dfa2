package dev.boussole.web;

import dev.boussole.store.NotText;
import dev.boussole.store.StoreException;
import dev.boussole.web.access.Wire;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.Problems;
import dev.boussole.web.page.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong, the answer is a problem for programs and a page for people. */
final class Failures {
    private static final Set<String> PROGRAMS = Set.of("/metrics", "/openapi.json", "/mcp");
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Site site;
    private final long bodyBytesMax;

    Failures(Site site, long bodyBytesMax) {
        this.site = site;
        this.bodyBytesMax = bodyBytesMax;
    }

    void add(RoutesConfig routes) {
        routes.exception(ApiProblem.class, (problem, context) -> answer(context, problem));
        routes.exception(HttpResponseException.class, (thrown, context) -> answer(context, known(thrown, context)));
        routes.exception(StoreException.class, (lost, context) -> {
            LOG.warn("{} {}: {}", context.method(), context.path(), lost.getMessage());
            answer(context, Problems.noDatabase());
        });
        routes.exception(NotText.class, (found, context) -> answer(context, Problems.notText()));
        routes.exception(Exception.class, (failure, context) -> {
            Optional<ApiProblem> wire = Wire.problem(failure);
            if (wire.isPresent()) {
                answer(context, wire.get());
                return;
            }
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            answer(context, Problems.failed());
        });
    }

    private void answer(Context context, ApiProblem problem) {
        if (forAPerson(context)) {
            site.problem(context, problem);
        } else {
            Answers.problem(context, problem);
        }
    }

    private static boolean forAPerson(Context context) {
        String accepted = context.header("Accept");
        String path = context.path();
        boolean program = path.startsWith(ApiRoutes.ROOT) || path.startsWith("/health") || PROGRAMS.contains(path);
        return !program && accepted != null && accepted.contains("text/html");
    }

    private ApiProblem known(HttpResponseException thrown, Context context) {
        return switch (thrown.getStatus()) {
            case 404 -> Problems.noRoute(context.path());
            case 405 -> Problems.method(context.method().name(), context.path(), allowed(thrown));
            case 413 -> Problems.tooLarge(bodyBytesMax);
            default -> Problems.other(thrown.getStatus(), String.valueOf(thrown.getMessage()));
        };
    }

    private static String allowed(HttpResponseException thrown) {
        TreeSet<String> methods = new TreeSet<>();
        for (String listed : thrown.getDetails().values()) {
            for (String method : listed.split("[^A-Z]+", -1)) {
                if (!method.isEmpty()) {
                    methods.add(method);
                }
            }
        }
        return methods.isEmpty() ? "GET" : String.join(", ", methods);
    }
}
