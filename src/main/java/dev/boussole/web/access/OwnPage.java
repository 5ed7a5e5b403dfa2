package dev.boussole.web.access;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a request that changes something comes from a page of ours, as far as the browser says where it comes from. */
final class OwnPage {
    private static final String ORIGIN = "Origin";
    private static final String SITE = "Sec-Fetch-Site";
    private static final String OPAQUE = "null";

    private final AccessOptions options;

    OwnPage(AccessOptions options) {
        this.options = options;
    }

    /** Whether a browser sent it; programs say neither of these. */
    static boolean browser(Context context) {
        return context.header(ORIGIN) != null || context.header(SITE) != null;
    }

    /** Whether it comes from a page of another site that the administrator named. */
    boolean invited(Context context) {
        String origin = context.header(ORIGIN);
        return origin != null && options.corsOrigins().contains(origin);
    }

    /** False when the browser says that a page of another site asks. */
    boolean mayAsk(Context context) {
        if (invited(context)) {
            return true;
        }
        String site = context.header(SITE);
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = context.header(ORIGIN);
        if (origin == null) {
            return true;
        }
        return origin.equals(OPAQUE) ? "same-origin".equals(site) : own(origin, context.header("Host"));
    }

    private boolean own(String origin, @Nullable String host) {
        URI uri;
        try {
            uri = URI.create(origin);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        String authority = uri.getRawAuthority();
        if (authority == null || uri.getHost() == null) {
            return false;
        }
        boolean secure = "https".equals(uri.getScheme());
        if (!secure && (options.https() || !"http".equals(uri.getScheme()))) {
            return false;
        }
        return authority.toLowerCase(Locale.ROOT).equals(host == null ? "" : host.toLowerCase(Locale.ROOT))
                || options.publicNames().contains(uri.getHost().toLowerCase(Locale.ROOT));
    }
}
