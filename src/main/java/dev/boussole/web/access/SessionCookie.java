package dev.boussole.web.access;

import dev.boussole.service.access.Sessions;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** The cookie of a session: for no script, no other site and, where there is https, no wire that can be read. */
public final class SessionCookie {
    private static final String PLAIN = "boussole";
    /** With this prefix browsers take it over https only, and from no other host. */
    private static final String SECURE = "__Host-boussole";

    private SessionCookie() {}

    public static void set(Context context, AccessOptions options, String secret) {
        context.cookie(cookie(context, options, secret, (int) Sessions.WHOLE.toSeconds()));
    }

    public static void clear(Context context, AccessOptions options) {
        context.cookie(cookie(context, options, "", 0));
    }

    /** The secret that the browser sent. */
    static Optional<String> of(Context context, AccessOptions options) {
        return Optional.ofNullable(context.cookie(name(context, options)));
    }

    /** Ends the session that the browser is in, if it is in one. */
    public static void end(Context context, AccessOptions options, Sessions sessions) {
        of(context, options).ifPresent(sessions::end);
    }

    private static String name(Context context, AccessOptions options) {
        return secure(context, options) ? SECURE : PLAIN;
    }

    /** Whether the browser came by https, as we were told or as what stands in front of us says. */
    static boolean secure(Context context, AccessOptions options) {
        return options.https() || "https".equals(context.header("X-Forwarded-Proto"));
    }

    private static Cookie cookie(Context context, AccessOptions options, String value, int seconds) {
        return new Cookie(
                name(context, options), value, "/", seconds, secure(context, options), true, null, SameSite.STRICT);
    }
}
