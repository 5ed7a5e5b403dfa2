package dev.boussole.web.access;

import dev.boussole.service.access.Sessions;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The cookie of a session: for no script, no other site and, where there is https, no wire that can be read. */
public final class SessionCookie {
    private SessionCookie() {}

    /** With {@code __Host-} browsers accept it from no other host and over https only. */
    static String name(AccessOptions options) {
        return options.https() ? "__Host-boussole" : "boussole";
    }

    public static void set(Context context, AccessOptions options, String secret) {
        context.cookie(cookie(options, secret, (int) Sessions.WHOLE.toSeconds()));
    }

    public static void clear(Context context, AccessOptions options) {
        context.cookie(cookie(options, "", 0));
    }

    /** The secret that the browser sent, or nothing. */
    public static String of(Context context, AccessOptions options) {
        String sent = context.cookie(name(options));
        return sent == null ? "" : sent;
    }

    private static Cookie cookie(AccessOptions options, String value, int seconds) {
        return new Cookie(name(options), value, "/", seconds, options.https(), true, null, SameSite.STRICT);
    }
}
