package dev.boussole.store.ruleset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What listeners are told about rulesets, as JSON. */
final class RulesetEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RulesetEvent() {}

    static String of(Activation activation) {
        ObjectNode data = JSON.createObjectNode();
        data.put("ruleset", activation.hash());
        data.put("rules", activation.rules());
        data.put("cause", activation.cause().key());
        data.put("note", activation.note());
        return data.toString();
    }

    static String rejected(int problems, String first) {
        ObjectNode data = JSON.createObjectNode();
        data.put("problems", problems);
        data.put("first", first);
        return data.toString();
    }
}
