package dev.boussole.web.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;

/** Which pages of other sites may call the API: none but those named, and without cookies. */
final class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE";
    private static final String MAY_SEND =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key, Last-Event-ID,"
                    + " Mcp-Session-Id, Mcp-Protocol-Version";
    private static final String MAY_READ =
            "ETag, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Idempotent-Replayed,"
                    + " X-Request-Id, Mcp-Session-Id";
    private static final String SECONDS = "600";

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    /** Tells caches that who asks matters. */
    void after(Context context) {
        if (!origins.isEmpty()) {
            String others = context.res().getHeader("Vary");
            context.header("Vary", others == null ? "Origin" : others + ", Origin");
        }
    }

    void before(Context context) {
        if (origins.isEmpty()) {
            return;
        }
        String origin = context.header("Origin");
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        context.header("Access-Control-Allow-Origin", origin);
        if (context.method() == HandlerType.OPTIONS && context.header("Access-Control-Request-Method") != null) {
            context.header("Access-Control-Allow-Methods", METHODS)
                    .header("Access-Control-Allow-Headers", MAY_SEND)
                    .header("Access-Control-Max-Age", SECONDS)
                    .header("Vary", "Origin")
                    .status(204)
                    .skipRemainingHandlers();
        } else {
            context.header("Access-Control-Expose-Headers", MAY_READ);
        }
    }
}
