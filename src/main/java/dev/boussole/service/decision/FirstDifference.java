package dev.boussole.service.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Finds the first place in which two JSON documents differ; their id only when nothing else does. */
final class FirstDifference {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ID = "decisionId";
    private static final int SHOWN = 200;

    private FirstDifference() {}

    static Replay.Difference of(byte[] then, byte[] now) {
        try {
            ObjectNode one = (ObjectNode) MAPPER.readTree(then);
            ObjectNode other = (ObjectNode) MAPPER.readTree(now);
            JsonNode idThen = one.remove(ID);
            JsonNode idNow = other.remove(ID);
            Replay.Difference found = between(one, other, "");
            if (found == null) {
                found = between(idThen, idNow, "/" + ID);
            }
            return found == null ? new Replay.Difference("", null, null) : found;
        } catch (IOException broken) {
            throw new UncheckedIOException("A stored decision is no JSON", broken);
        }
    }

    private static Replay.@Nullable Difference between(
            @Nullable JsonNode then, @Nullable JsonNode now, String pointer) {
        if (then == null || now == null) {
            return then == now ? null : new Replay.Difference(pointer, shown(then), shown(now));
        }
        if (then.isObject() && now.isObject()) {
            return fields(then, now, pointer);
        }
        if (then.isArray() && now.isArray()) {
            return items(then, now, pointer);
        }
        return then.equals(now) ? null : new Replay.Difference(pointer, shown(then), shown(now));
    }

    private static Replay.@Nullable Difference fields(JsonNode then, JsonNode now, String pointer) {
        for (Iterator<String> names = then.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Replay.Difference found = between(then.get(name), now.get(name), pointer + "/" + escaped(name));
            if (found != null) {
                return found;
            }
        }
        for (Iterator<String> names = now.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!then.has(name)) {
                return new Replay.Difference(pointer + "/" + escaped(name), null, shown(now.get(name)));
            }
        }
        return null;
    }

    private static Replay.@Nullable Difference items(JsonNode then, JsonNode now, String pointer) {
        for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
            Replay.Difference found = between(then.get(i), now.get(i), pointer + "/" + i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String shown(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
