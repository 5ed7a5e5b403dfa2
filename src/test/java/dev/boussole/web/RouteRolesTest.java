package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.access.TokenRole;
import dev.boussole.service.access.Tokens;
import dev.boussole.web.access.AccessOptions;
import dev.boussole.web.access.Limits;
import dev.boussole.web.access.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every route that there is, and everybody who must not use it: a new route is asked without anybody adding it here. */
class RouteRolesTest {
    @TempDir
    static Path folder;

    private static Guarded guarded;
    private static String stranger;
    private static String revoked;
    private static String expired;
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);

    @BeforeAll
    static void serve() {
        guarded = new Guarded(folder, AccessOptions.on("127.0.0.1").withLimits(Limits.NONE));
        for (TokenRole role : TokenRole.values()) {
            TOKENS.put(Role.of(role.key()).orElseThrow(), guarded.token(role));
        }
        stranger = guarded.token(TokenRole.PUBLISHER, "other");
        Tokens.Created gone = guarded.made(TokenRole.PUBLISHER, null);
        revoked = gone.secret();
        expired = guarded.made(TokenRole.PUBLISHER, guarded.time.instant().plusSeconds(60))
                .secret();
        guarded.time.passes(Duration.ofSeconds(61));
        guarded.service.revoke(gone.token().id(), Actor.LOCAL);
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    /** A route, as it is asked: {@code GET /api/v1/campaigns/x}. */
    private record Route(String method, String path, Role least) {
        int asked(@Nullable String token, String query) {
            boolean body = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
            HttpResponse<String> response = guarded.ask(
                    method,
                    token,
                    path.replaceAll("[{<][^}>]*[}>]", "x") + query,
                    body ? "{}" : null,
                    "Accept",
                    "application/json",
                    "Content-Type",
                    "application/json");
            return response.statusCode();
        }
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        guarded.serving.server.routes().forEach((name, least) -> {
            String[] parts = name.split(" ", 2);
            routes.add(new Route(parts[0], parts[1], least));
        });
        return routes;
    }

    /** Everything the program serves is listed, so that what follows means something. */
    @Test
    void there_are_routes_of_every_role_and_open_ones_are_known() {
        List<Route> routes = routes();
        assertThat(routes.size()).isGreaterThan(15);
        assertThat(routes.stream()
                        .filter(route -> route.least() == Role.ANYONE)
                        .map(route -> route.method() + " " + route.path()))
                .containsExactlyInAnyOrder(
                        "GET /assets/{name}",
                        "GET /health/live",
                        "GET /health/ready",
                        "GET /login",
                        "POST /login",
                        "POST /logout");
    }

    @TestFactory
    List<DynamicTest> nobody_uses_a_route_without_a_token() {
        return each("none", route -> {
            if (route.least() != Role.ANYONE) {
                assertThat(route.asked(null, "")).isEqualTo(401);
                assertThat(route.asked(revoked, "")).isEqualTo(401);
                assertThat(route.asked(expired, "")).isEqualTo(401);
                assertThat(route.asked("bou_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", ""))
                        .isEqualTo(401);
            }
        });
    }

    @TestFactory
    List<DynamicTest> no_role_uses_a_route_above_it() {
        return each(
                "roles",
                route -> TOKENS.forEach((role, token) -> {
                    if (!role.includes(route.least())) {
                        assertThat(route.asked(token, "")).as(role.key()).isEqualTo(403);
                    }
                }));
    }

    @TestFactory
    List<DynamicTest> no_token_sees_an_account_that_is_not_its_own() {
        return each("account", route -> {
            if (route.least() != Role.ANYONE) {
                assertThat(route.asked(stranger, "?account=sample")).isEqualTo(404);
            }
        });
    }

    @TestFactory
    List<DynamicTest> whoever_may_use_a_route_is_not_turned_away() {
        return each(
                "allowed",
                route -> TOKENS.forEach((role, token) -> {
                    if (role.includes(route.least())
                            && !route.path().contains("events")
                            && !route.path().equals("/login")) {
                        assertThat(route.asked(token, ""))
                                .as(role.key())
                                .isNotIn(401, 403)
                                .isLessThan(500);
                    }
                }));
    }

    private interface Check {
        void of(Route route);
    }

    private static List<DynamicTest> each(String name, Check check) {
        return routes().stream()
                .map(route -> DynamicTest.dynamicTest(
                        name + " " + route.method() + " " + route.path(), () -> check.of(route)))
                .toList();
    }
}
