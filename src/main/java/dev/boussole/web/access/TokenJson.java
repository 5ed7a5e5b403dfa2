package dev.boussole.web.access;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.service.access.NewToken;
import dev.boussole.service.access.TokenRole;
import dev.boussole.store.access.StoredToken;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A token as JSON, there and back. */
final class TokenJson {
    private static final int YEAR_MAX = 9999;

    private TokenJson() {}

    static void fields(JsonGenerator json, StoredToken token, Instant now) throws IOException {
        json.writeStringField("id", token.id());
        json.writeStringField("name", token.name());
        json.writeStringField("role", token.role());
        if (token.accounts() == null) {
            json.writeNullField("accounts");
        } else {
            json.writeArrayFieldStart("accounts");
            for (String account : token.accounts()) {
                json.writeString(account);
            }
            json.writeEndArray();
        }
        json.writeStringField("state", state(token, now));
        json.writeStringField("createdBy", token.createdBy());
        json.writeStringField("createdAt", text(token.createdAt()));
        json.writeStringField("lastUsedAt", text(token.lastUsedAt()));
        json.writeStringField("expiresAt", text(token.expiresAt()));
        json.writeStringField("revokedAt", text(token.revokedAt()));
        json.writeStringField("revokedBy", token.revokedBy());
    }

    private static String state(StoredToken token, Instant now) {
        return token.usable(now) ? "usable" : token.revokedAt() == null ? "expired" : "revoked";
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /**
     * What a body asks for.
     *
     * @param known ids of all accounts
     * @param own ids of the accounts that the caller sees, or null for all
     * @throws ApiProblem 415, 400 or 422 with all that is wrong
     */
    static NewToken read(Context context, SortedSet<String> known, @Nullable Set<String> own, Instant now) {
        requireJson(context);
        FlatJson body = FlatJson.read(context.bodyAsBytes(), List.of("name", "role", "accounts", "expiresAt"));
        String name = body.text("name").orElse("");
        if (!NewToken.isName(name)) {
            body.complain(
                    "name",
                    "is needed: 1 to " + NewToken.NAME_MAX + " characters that say who or what will have the token.",
                    "est nécessaire : 1 à " + NewToken.NAME_MAX + " caractères qui disent qui ou quoi aura le jeton.");
        }
        @Nullable TokenRole role = body.text("role").flatMap(TokenRole::of).orElse(null);
        if (role == null) {
            String roles = "`" + String.join("`, `", TokenRole.keys()) + "`";
            body.complain("role", "is one of " + roles + ".", "est l'un de " + roles + ".");
        }
        @Nullable SortedSet<String> accounts = accounts(body, known, own);
        @Nullable Instant expires = expires(body, now);
        body.requireSound();
        if (role == null) {
            throw new IllegalStateException("complained about above");
        }
        return new NewToken(name, role, accounts, expires);
    }

    private static void requireJson(Context context) {
        String given = context.contentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json")) {
            throw Problems.contentType(type);
        }
    }

    private static @Nullable SortedSet<String> accounts(
            FlatJson body, SortedSet<String> known, @Nullable Set<String> own) {
        @Nullable List<String> wanted = body.texts("accounts").orElse(null);
        if (wanted == null) {
            if (own != null) {
                body.complain(
                        "accounts",
                        "is needed: your token sees some accounts only, and so can those that it makes.",
                        "est nécessaire : votre jeton ne voit que certains comptes, ceux qu'il crée aussi.");
            }
            return null;
        }
        if (wanted.isEmpty() || wanted.size() > NewToken.ACCOUNTS_MAX) {
            body.complain(
                    "accounts",
                    "names 1 to " + NewToken.ACCOUNTS_MAX + " accounts, or is null for all.",
                    "nomme 1 à " + NewToken.ACCOUNTS_MAX + " comptes, ou vaut null pour tous.");
        } else {
            wanted.stream()
                    .filter(id -> !known.contains(id) || (own != null && !own.contains(id)))
                    .findFirst()
                    .ifPresent(id -> body.complain(
                            "accounts",
                            "names `" + id + "`, which is no account.",
                            "nomme `" + id + "`, qui n'est pas un compte."));
        }
        return new TreeSet<>(wanted);
    }

    private static @Nullable Instant expires(FlatJson body, Instant now) {
        @Nullable String given = body.text("expiresAt").orElse(null);
        if (given == null) {
            return null;
        }
        try {
            OffsetDateTime wanted = OffsetDateTime.parse(given);
            if (wanted.toInstant().isAfter(now) && wanted.getYear() <= YEAR_MAX) {
                return wanted.toInstant();
            }
        } catch (DateTimeParseException notATime) {
            complainOfTime(body);
            return null;
        }
        complainOfTime(body);
        return null;
    }

    private static void complainOfTime(FlatJson body) {
        body.complain(
                "expiresAt",
                "is a time to come, written like `2027-01-31T00:00:00Z`, or null for never.",
                "est un moment à venir, écrit comme `2027-01-31T00:00:00Z`, ou null pour jamais.");
    }
}
