package dev.boussole.service;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An account that is served: a workspace with its history.
 *
 * @param id small letters, digits and hyphens, at most 60 characters
 */
public record Account(String id) {
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    private static final int LENGTH_MAX = 60;

    public Account {
        if (!isId(id)) {
            throw new IllegalArgumentException("Not the id of an account: " + id);
        }
    }

    /** A name as the id of an account. @param otherwise the id of a name without a letter or digit */
    public static String idOf(String name, String otherwise) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LENGTH_MAX ? plain.substring(0, LENGTH_MAX) : plain;
        String id = cut.replaceAll("^-+|-+$", "");
        return id.isEmpty() ? otherwise : id;
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
