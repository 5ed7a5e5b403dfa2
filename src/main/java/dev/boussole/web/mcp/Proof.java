package dev.boussole.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Adds to a recommendation as it is kept how the review of today proves it. */
final class Proof {
    static final String FIELD = "now";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InnerApi api;

    Proof(InnerApi api) {
        this.api = api;
    }

    /** @param arguments of the tool, of which account and language count here too */
    JsonNode add(Context context, JsonNode kept, Map<String, Object> arguments) throws IOException {
        ObjectNode whole = kept.deepCopy();
        whole.set(FIELD, JSON.nullNode());
        @Nullable String campaign = kept.path("campaign").textValue();
        if (campaign != null) {
            Reply reply = api.ask(context, call(campaign, arguments));
            if (reply.good()) {
                JsonNode given = JSON.readTree(reply.body()).at("/campaigns/0/recommendations");
                for (JsonNode one : given) {
                    if (one.path("id").equals(kept.path("id"))) {
                        whole.set(FIELD, one);
                    }
                }
            }
        }
        return whole;
    }

    private static Call call(String campaign, Map<String, Object> arguments) {
        StringJoiner query = new StringJoiner("&");
        for (String name : new String[] {"account", "lang"}) {
            if (arguments.containsKey(name)) {
                query.add(name + "=" + encoded(String.valueOf(arguments.get(name))));
            }
        }
        String path = "/api/v1/campaigns/" + encoded(campaign) + "/recommendations";
        return new Call("GET", path, query.toString(), new byte[0]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
