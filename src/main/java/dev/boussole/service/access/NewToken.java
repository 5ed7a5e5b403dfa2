package dev.boussole.service.access;

import dev.boussole.decision.Actor;
import dev.boussole.service.Account;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a token is to be.
 *
 * @param name of the person or program that will have it, as the history shows it; 1 to 100 characters
 * @param accounts ids of the accounts that it may see, at least one, or null for all
 * @param expiresAt or null for never
 */
public record NewToken(
        String name,
        TokenRole role,
        @Nullable SortedSet<String> accounts,
        @Nullable Instant expiresAt) {
    public static final int NAME_MAX = 100;
    public static final int ACCOUNTS_MAX = 100;

    /** Names under which the history shows what no token did. */
    private static final Set<String> TAKEN = Set.of(Actor.LOCAL.name(), Actor.SCHEDULE.name(), Actor.FOLDER.name());

    public NewToken {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not a name for a token: " + name);
        }
        if (accounts != null) {
            if (accounts.isEmpty()
                    || accounts.size() > ACCOUNTS_MAX
                    || !accounts.stream().allMatch(Account::isId)) {
                throw new IllegalArgumentException("Not the accounts of a token: " + accounts);
            }
            accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        }
    }

    /** Whether it can stand in a list and in a log as it is: no control characters, nothing but itself. */
    public static boolean isName(String text) {
        return !text.isBlank()
                && !TAKEN.contains(text)
                && text.length() <= NAME_MAX
                && text.strip().equals(text)
                && text.codePoints().noneMatch(NewToken::unprintable);
    }

    private static boolean unprintable(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.SURROGATE
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
