package dev.boussole.web.page.objective;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The addresses of objectives. */
final class ObjectiveLinks {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final String ROOT = "/objectives/";

    private ObjectiveLinks() {}

    /** The path of an objective; an id that no path can hold, or that is a page's own name, goes into a parameter. */
    static String of(String id) {
        boolean own = id.equals("new") || id.equals("check") || id.equals("one");
        return PLAIN.matcher(id).matches() && !own
                ? ROOT + id
                : ROOT + "one?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** The path of an objective that says what was just done to it. */
    static String done(String id, String what) {
        String path = of(id);
        return path + (path.contains("?") ? "&" : "?") + "done=" + what;
    }

    /** The path that removes it. */
    static String removing(String id) {
        String path = of(id);
        return path.contains("?") ? path.replace("/one?", "/one/delete?") : path + "/delete";
    }
}
