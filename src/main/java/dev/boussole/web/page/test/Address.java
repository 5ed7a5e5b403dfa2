package dev.boussole.web.page.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
final class Address {
    private Address() {}

    /** A text as it may stand in a parameter. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
