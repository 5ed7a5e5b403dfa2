package dev.boussole.service.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a token may do; each may do all that those before it may. */
public enum TokenRole {
    /** Look at everything of its accounts. */
    VIEWER,
    /** Import, set objectives and answer recommendations. */
    MARKETER,
    /** Draft and test rules. */
    STRATEGIST,
    /** Publish rules, and manage accounts, tokens and webhooks. */
    PUBLISHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TokenRole> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(TokenRole::key).toList();
    }
}
