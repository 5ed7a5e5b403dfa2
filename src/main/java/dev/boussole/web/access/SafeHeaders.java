package dev.boussole.web.access;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers of every answer that keep a browser from doing what none of our pages asks for. */
final class SafeHeaders {
    private static final List<HttpField> FIELDS = List.of(
            field(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
            field("X-Content-Type-Options", "nosniff"),
            field("X-Frame-Options", "DENY"),
            field("Referrer-Policy", "same-origin"),
            field("Cross-Origin-Opener-Policy", "same-origin"),
            field("Cross-Origin-Resource-Policy", "same-origin"),
            field("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    private SafeHeaders() {}

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    static void add(HttpFields.Mutable headers) {
        for (HttpField field : FIELDS) {
            headers.add(field);
        }
    }
}
