package dev.boussole.web.push;

import dev.boussole.service.push.Webhooks;
import dev.boussole.store.push.Delivery;
import dev.boussole.store.push.Webhook;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /webhooks/{id}/deliveries}: what was posted, and what came back. */
final class DeliveryRoutes {
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final List<String> STATES =
            List.of(Delivery.WAITING, Delivery.DELIVERED, Delivery.DEAD, Delivery.CANCELLED);

    private final Webhooks webhooks;
    private final WebhookRoutes routes;

    DeliveryRoutes(Webhooks webhooks, WebhookRoutes routes) {
        this.webhooks = webhooks;
        this.routes = routes;
    }

    void add(RoutesConfig config, String root) {
        config.get(root + "/{id}/deliveries", this::list, Role.PUBLISHER);
        config.get(root + "/{id}/deliveries/{delivery}", this::one, Role.PUBLISHER);
        config.post(root + "/{id}/deliveries/{delivery}/redeliver", this::again, Role.PUBLISHER);
        config.post(root + "/{id}/test", this::test, Role.PUBLISHER);
    }

    private void list(Context context) {
        Query query = Query.of(context, "account", "state", "limit", "cursor", "lang");
        int limit = Cursors.limit(query);
        @Nullable String state = query.oneOf("state", STATES).orElse(null);
        long before = Cursors.before(query);
        Webhook webhook = routes.visible(context);
        List<Delivery> found = webhooks.deliveries(webhook.id(), state, before, limit + 1);
        boolean more = found.size() > limit;
        List<Delivery> shown = more ? found.subList(0, limit) : found;
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("deliveries");
            for (Delivery delivery : shown) {
                json.writeStartObject();
                WebhookJson.delivery(json, delivery);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField(
                    "nextCursor", more ? Cursors.of(shown.get(limit - 1).id()) : null);
        });
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    private void one(Context context) {
        Query.of(context, "account", "lang");
        answer(context, 200, delivery(context, routes.visible(context)));
    }

    private void again(Context context) {
        Query.of(context, "account", "lang");
        Webhook webhook = routes.visible(context);
        Delivery delivery = delivery(context, webhook);
        if (!webhook.active()) {
            throw PushProblems.webhookStopped(webhook.id(), webhook.state());
        }
        Delivery again = webhooks.again(webhook.id(), delivery.id()).orElseThrow(() -> missing(context, webhook));
        answer(context, 202, again);
    }

    private void test(Context context) {
        Query.of(context, "account", "lang");
        Webhook webhook = routes.visible(context);
        answer(context, 200, webhooks.test(webhook, Caller.of(context).actor()));
    }

    private Delivery delivery(Context context, Webhook webhook) {
        String id = context.pathParam("delivery");
        if (!ID.matcher(id).matches()) {
            throw missing(context, webhook);
        }
        return webhooks.delivery(webhook.id(), Long.parseLong(id)).orElseThrow(() -> missing(context, webhook));
    }

    private static ApiProblem missing(Context context, Webhook webhook) {
        return PushProblems.noDelivery(webhook.id(), context.pathParam("delivery"));
    }

    private static void answer(Context context, int status, Delivery delivery) {
        byte[] body = Answers.object(json -> WebhookJson.delivery(json, delivery));
        Answers.fresh(context, status, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }
}
