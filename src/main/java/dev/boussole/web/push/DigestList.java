package dev.boussole.web.push;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.service.push.mail.Digests;
import dev.boussole.store.push.StoredDigest;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** {@code GET /digests}: the mails that were sent to owners of objectives. */
final class DigestList {
    private final Digests digests;
    private final Accounts accounts;

    DigestList(Digests digests, Accounts accounts) {
        this.digests = digests;
        this.accounts = accounts;
    }

    void handle(Context context) {
        Query query = Query.of(context, "account", "limit", "cursor", "lang");
        int limit = Cursors.limit(query);
        long before = Cursors.before(query);
        String account = accounts.of(query, Caller.of(context));
        List<StoredDigest> found = digests.list(account, before, limit + 1);
        boolean more = found.size() > limit;
        List<StoredDigest> shown = more ? found.subList(0, limit) : found;
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("digests");
            for (StoredDigest digest : shown) {
                write(json, digest);
            }
            json.writeEndArray();
            json.writeStringField(
                    "nextCursor", more ? Cursors.of(shown.get(limit - 1).id()) : null);
        });
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    private static void write(JsonGenerator json, StoredDigest digest) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", String.valueOf(digest.id()));
        json.writeStringField("account", digest.account());
        json.writeStringField("owner", digest.owner());
        json.writeStringField("part", digest.part());
        json.writeStringField("language", digest.language());
        json.writeStringField("subject", digest.subject());
        json.writeNumberField("items", digest.items());
        json.writeStringField("state", digest.state());
        json.writeNumberField("tries", digest.tries());
        json.writeStringField("error", digest.error());
        WebhookJson.instant(json, "madeAt", digest.madeAt());
        WebhookJson.instant(json, "sentAt", digest.sentAt());
        json.writeEndObject();
    }
}
