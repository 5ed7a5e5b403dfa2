package dev.boussole.web.access;

import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import io.javalin.http.Context;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What no request may bring along. */
final class Hygiene {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Headers that decide something and so have one value. */
    private static final List<String> ONCE = List.of(
            "Authorization",
            "Content-Type",
            "Content-Encoding",
            "Idempotency-Key",
            "If-Match",
            "Origin",
            "Sec-Fetch-Site",
            Visitors.FORM_HEADER);

    private final AccessOptions options;
    private final Cors cors;
    private final String ownName;
    private final BiFunction<Context, ApiProblem, ApiProblem> denied;

    Hygiene(AccessOptions options, BiFunction<Context, ApiProblem, ApiProblem> denied) {
        this.options = options;
        this.cors = new Cors(options.corsOrigins());
        this.denied = denied;
        String host = options.host();
        this.ownName = host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT);
    }

    void after(Context context) {
        cors.after(context);
    }

    void before(Context context) {
        if (SessionCookie.secure(context, options)) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
        requireName(context);
        requireOnce(context);
        requirePlain(context);
        requireUncompressed(context);
        cors.before(context);
    }

    /** Turns away a page of another site that had its own name resolved to this machine (DNS rebinding). */
    private void requireName(Context context) {
        String host = context.header("Host");
        String name = host == null ? "" : withoutPort(host).toLowerCase(Locale.ROOT);
        boolean known = OWN_NAMES.contains(name)
                || name.equals(ownName)
                || options.publicNames().contains(name);
        boolean anyName = !options.loopback() && options.publicNames().isEmpty();
        if (!known && !anyName) {
            throw denied.apply(context, Problems.foreignHost(printable(name)));
        }
    }

    private static String withoutPort(String host) {
        int end = host.length();
        while (end > 0 && Character.digit(host.charAt(end - 1), 10) >= 0 && host.charAt(end - 1) <= '9') {
            end--;
        }
        return end > 0 && host.charAt(end - 1) == ':' ? host.substring(0, end - 1) : host;
    }

    private static String printable(String name) {
        String cut = name.length() <= 100 ? name : name.substring(0, 100);
        return cut.replaceAll("[^\\x20-\\x7E]", "?");
    }

    private static void requireOnce(Context context) {
        for (String name : ONCE) {
            Enumeration<String> values = context.req().getHeaders(name);
            if (values.hasMoreElements() && values.nextElement() != null && values.hasMoreElements()) {
                throw AccessProblems.badHeader(
                        name, "stands twice. Send it once.", "figure deux fois. Envoyez-le une fois.");
            }
        }
    }

    /** No name, id or word that we know has a control character or half a character in it. */
    private static void requirePlain(Context context) {
        @Nullable String query = context.queryString();
        if (unprintable(context.path()) || (query != null && (query.contains("%00") || unprintable(query)))) {
            throw AccessProblems.badAddress();
        }
        for (String value : decoded(context.path())) {
            if (unprintable(value)) {
                throw AccessProblems.badAddress();
            }
        }
    }

    private static List<String> decoded(String path) {
        if (!path.contains("%")) {
            return List.of();
        }
        try {
            return List.of(
                    java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            throw AccessProblems.badAddress();
        }
    }

    private static boolean unprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at < ' ' || at == 0x7f || at == 0xfffd) {
                return true;
            }
        }
        return false;
    }

    private static void requireUncompressed(Context context) {
        String encoding = context.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw AccessProblems.compressed(printable(encoding));
        }
    }
}
