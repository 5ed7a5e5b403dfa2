package dev.boussole.service;

import java.util.regex.Pattern;

/**
 * An account that is served: a workspace with its history.
 *
 * @param id small letters, digits and hyphens, at most 60 characters
 */
public record Account(String id) {
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    public Account {
        if (!isId(id)) {
            throw new IllegalArgumentException("Not the id of an account: " + id);
        }
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
