package dev.boussole.web.access;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after logging in: never to another site. */
public final class LocalPath {
    public static final String LOGIN = "/login";
    private static final String HOME = "/";
    private static final int LENGTH_MAX = 1_000;

    private LocalPath() {}

    /** The path as it is when it leads to one of our own pages, else the first page. */
    public static String of(String wanted) {
        if (wanted.length() > LENGTH_MAX
                || !wanted.matches("/[\\x21-\\x7E]*")
                || wanted.contains("\\")
                || wanted.startsWith("//")) {
            return HOME;
        }
        try {
            URI uri = new URI(wanted);
            boolean own = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
            boolean plain = own && uri.normalize().getRawPath().equals(uri.getRawPath());
            return plain && !uri.getRawPath().contains("//") && !uri.getPath().startsWith(LOGIN) ? wanted : HOME;
        } catch (URISyntaxException notAnAddress) {
            return HOME;
        }
    }

    static void toLogin(Context context) {
        String query = context.queryString();
        String back = context.path() + (query == null ? "" : "?" + query);
        context.status(303)
                .header("Cache-Control", "no-store")
                .header("Location", LOGIN + "?next=" + URLEncoder.encode(of(back), StandardCharsets.UTF_8))
                .skipRemainingHandlers();
    }
}
