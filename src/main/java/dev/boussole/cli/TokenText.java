package dev.boussole.cli;

import dev.boussole.report.Page;
import dev.boussole.store.access.StoredToken;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens as a person and as a program read them. */
final class TokenText {
    private static final int TEXTS = 16;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TokenText() {}

    static String list(List<StoredToken> tokens, Instant now, Session session) {
        Page page = new Page(session.columns());
        for (StoredToken token : tokens) {
            String accounts = accounts(token, session);
            page.entry(
                    0,
                    TEXTS,
                    session.ink().accent(token.id()),
                    token.id().length(),
                    token.name() + ", " + token.role() + ", " + accounts);
            page.paragraph(
                    TEXTS, session.labels().text("token.state." + state(token, now)) + "; " + times(token, session));
        }
        if (tokens.isEmpty()) {
            page.paragraph(0, session.labels().text("token.none"));
        }
        return page.toString();
    }

    private static String accounts(StoredToken token, Session session) {
        return token.accounts() == null
                ? session.labels().text("token.allAccounts")
                : String.join(", ", token.accounts());
    }

    private static String times(StoredToken token, Session session) {
        StringBuilder times = new StringBuilder(
                session.labels().text("token.created", MINUTE.format(token.createdAt()), token.createdBy()));
        times.append("; ")
                .append(
                        token.lastUsedAt() == null
                                ? session.labels().text("token.neverUsed")
                                : session.labels().text("token.lastUsed", MINUTE.format(token.lastUsedAt())));
        if (token.expiresAt() != null) {
            times.append("; ").append(session.labels().text("token.expires", MINUTE.format(token.expiresAt())));
        }
        if (token.revokedAt() != null) {
            times.append("; ")
                    .append(session.labels()
                            .text(
                                    "token.revoked",
                                    MINUTE.format(token.revokedAt()),
                                    String.valueOf(token.revokedBy())));
        }
        return times.toString();
    }

    static String state(StoredToken token, Instant now) {
        return token.usable(now) ? "usable" : token.revokedAt() == null ? "expired" : "revoked";
    }

    static Map<String, @Nullable Object> json(StoredToken token, Instant now) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", token.id());
        json.put("name", token.name());
        json.put("role", token.role());
        json.put("accounts", token.accounts() == null ? null : List.copyOf(token.accounts()));
        json.put("state", state(token, now));
        json.put("createdBy", token.createdBy());
        json.put("createdAt", token.createdAt().toString());
        json.put("lastUsedAt", text(token.lastUsedAt()));
        json.put("expiresAt", text(token.expiresAt()));
        json.put("revokedAt", text(token.revokedAt()));
        json.put("revokedBy", token.revokedBy());
        return json;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
