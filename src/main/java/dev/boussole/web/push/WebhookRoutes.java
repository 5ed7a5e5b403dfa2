package dev.boussole.web.push;

import dev.boussole.service.push.Webhooks;
import dev.boussole.store.push.Webhook;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Repeats;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.api.Versions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /webhooks}: where events are posted to. */
final class WebhookRoutes {
    private static final String ROOT = ApiRoutes.ROOT + "/webhooks";

    private final Webhooks webhooks;
    private final Accounts accounts;

    WebhookRoutes(Webhooks webhooks, Accounts accounts) {
        this.webhooks = webhooks;
        this.accounts = accounts;
    }

    void add(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.PUBLISHER);
        routes.post(ROOT, this::create, Role.PUBLISHER);
        routes.get(ROOT + "/{id}", this::one, Role.PUBLISHER);
        routes.put(ROOT + "/{id}", this::change, Role.PUBLISHER);
        routes.delete(ROOT + "/{id}", this::remove, Role.PUBLISHER);
        routes.post(ROOT + "/{id}/secret", this::newSecret, Role.PUBLISHER);
        new DeliveryRoutes(webhooks, this).add(routes, ROOT);
    }

    private void list(Context context) {
        Query query = Query.of(context, "account", "limit", "cursor", "lang");
        int limit = Cursors.limit(query);
        String account = accounts.of(query, Caller.of(context));
        List<Webhook> found = webhooks.list(account, Cursors.text(query).orElse(""), limit + 1);
        boolean more = found.size() > limit;
        List<Webhook> shown = more ? found.subList(0, limit) : found;
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("webhooks");
            for (Webhook webhook : shown) {
                json.writeStartObject();
                WebhookJson.webhook(json, webhook);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField(
                    "nextCursor", more ? Cursors.of(shown.get(limit - 1).id()) : null);
        });
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    private void create(Context context) {
        Query query = Query.of(context, "account", "lang");
        Caller caller = Caller.of(context);
        String account = accounts.of(query, caller);
        WebhookBody wanted = WebhookBody.read(context, webhooks);
        if (webhooks.full(account)) {
            throw PushProblems.webhooksFull(Webhooks.EACH_MAX);
        }
        Webhooks.WithSecret made = webhooks.add(account, wanted.url(), wanted.kinds(), wanted.active(), caller.actor());
        context.header("Location", ROOT + "/" + made.webhook().id());
        answer(context, 201, made);
    }

    private void one(Context context) {
        Query.of(context, "account", "lang");
        answer(context, visible(context));
    }

    private void change(Context context) {
        Query.of(context, "account", "lang");
        Webhook before = visible(context);
        Versions.require(context, before.version(), true);
        WebhookBody wanted = WebhookBody.read(context, webhooks);
        Optional<Webhook> after = webhooks.change(
                before.id(),
                before.version(),
                wanted.url(),
                wanted.kinds(),
                wanted.active(),
                Caller.of(context).actor());
        answer(context, after.orElseThrow(() -> Versions.stale(visible(context).version())));
    }

    private void remove(Context context) {
        Query.of(context, "account", "lang");
        Webhook webhook = visible(context);
        Versions.require(context, webhook.version(), true);
        if (!webhooks.remove(webhook.id(), webhook.version(), Caller.of(context).actor())) {
            throw Versions.stale(visible(context).version());
        }
        context.status(204).header("Cache-Control", "no-store");
    }

    private void newSecret(Context context) {
        Query.of(context, "account", "lang");
        Webhook webhook = visible(context);
        Versions.require(context, webhook.version(), false);
        answer(
                context,
                200,
                webhooks.newSecret(
                                webhook.id(),
                                webhook.version(),
                                Caller.of(context).actor())
                        .orElseThrow(() -> Versions.stale(visible(context).version())));
    }

    /** The webhook of the address, when the caller may see its account. */
    Webhook visible(Context context) {
        String id = context.pathParam("id");
        List<String> named = context.queryParams("account");
        return webhooks.one(id)
                .filter(one -> Caller.of(context).sees(one.account()))
                .filter(one -> named.isEmpty() || named.get(0).equals(one.account()))
                .orElseThrow(() -> PushProblems.noWebhook(id));
    }

    private static void answer(Context context, Webhook webhook) {
        context.header("ETag", Versions.tag(webhook.version()));
        byte[] body = Answers.object(json -> WebhookJson.webhook(json, webhook));
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    private static void answer(Context context, int status, Webhooks.WithSecret made) {
        context.header("ETag", Versions.tag(made.webhook().version()));
        Repeats.keepInstead(context, withSecret(made.webhook(), null));
        byte[] body = withSecret(made.webhook(), made.secret());
        Answers.fresh(context, status, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    /** @param secret null where it was shown before */
    private static byte[] withSecret(Webhook webhook, @Nullable String secret) {
        return Answers.object(json -> {
            WebhookJson.webhook(json, webhook);
            json.writeStringField("secret", secret);
        });
    }
}
