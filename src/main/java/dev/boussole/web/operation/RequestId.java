package dev.boussole.web.operation;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The id under which a request is found in the log. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** Of the request, and in the log. */
    static final String ATTRIBUTE = "boussole.request";

    static final String LOGGED = "request";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final Pattern UNIQUE = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private RequestId() {}

    /** The one that the asker gave, where it is 8 to 64 letters, digits, points, hyphens and underscores; else a new one. */
    static String of(@Nullable String given) {
        return given != null && SANE.matcher(given).matches() ? given : fresh();
    }

    /** A UUID (RFC 9562, version 4). It is no secret, so that it need not be hard to guess. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low).toString();
    }

    /** That of a request that is being handled. */
    public static Optional<String> of(Request request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(String::valueOf);
    }

    /** That of a request that is being handled. */
    public static Optional<String> of(Context context) {
        return Optional.ofNullable(context.req().getAttribute(ATTRIBUTE)).map(String::valueOf);
    }

    /** The id as the address of this occurrence, for the {@code instance} of a problem (RFC 9457, 3.1.5). */
    public static String instance(String id) {
        return (UNIQUE.matcher(id).matches() ? "urn:uuid:" : "urn:boussole:request:") + id;
    }
}
