package dev.boussole.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.report.Labels;
import java.util.StringJoiner;

/** What each tool says in words. Figures are those of the answer, as they are. */
final class Tellings {
    private Tellings() {}

    static String campaigns(JsonNode answer, Labels words) {
        StringJoiner lines = new StringJoiner("\n");
        JsonNode campaigns = answer.path("campaigns");
        if (campaigns.isEmpty()) {
            return words.text("campaigns.none");
        }
        lines.add(words.text("campaigns", campaigns.size(), text(answer, "total"), text(answer, "asOf")));
        for (JsonNode campaign : campaigns) {
            String line = "- "
                    + words.text(
                            "campaign",
                            text(campaign, "name"),
                            text(campaign, "id"),
                            text(campaign, "recommendations"));
            JsonNode first = campaign.path("first").path("title");
            lines.add(first.isTextual() ? line + ", " + words.text("campaign.first", first.textValue()) : line);
        }
        if (answer.path("nextCursor").isTextual()) {
            lines.add(words.text("more", text(answer, "nextCursor")));
        }
        return lines.toString();
    }

    static String recommendations(JsonNode answer, Labels words) {
        StringJoiner lines = new StringJoiner("\n");
        for (JsonNode kept : answer.path("recommendations")) {
            lines.add("- " + text(kept, "title") + " (" + text(kept, "state") + ", " + text(kept, "id") + ")");
            lines.add("   " + words.text("why", text(kept, "why")));
            lines.add("   " + words.text("step", text(kept, "nextStep")));
        }
        for (JsonNode campaign : answer.path("campaigns")) {
            String name = campaign.path("name").asText(text(campaign, "id"));
            boolean none = campaign.path("recommendations").isEmpty();
            lines.add(words.text(none ? "recommendations.none" : "recommendations", name, text(answer, "asOf")));
            for (JsonNode one : campaign.path("recommendations")) {
                lines.add(text(one, "rank") + ". " + text(one, "title"));
                details(one, words, lines);
            }
            for (JsonNode held : campaign.path("heldBack")) {
                lines.add(words.text("held", text(held, "rule"), text(held, "reason")));
            }
            for (JsonNode abstention : campaign.path("abstentions")) {
                lines.add(words.text("waiting", text(abstention, "message")));
            }
        }
        return lines.length() == 0 ? words.text("nothing") : lines.toString();
    }

    static String recommendation(JsonNode answer, Labels words) {
        StringJoiner lines = new StringJoiner("\n");
        JsonNode now = answer.path(Proof.FIELD);
        boolean given = now.isObject();
        lines.add(text(answer, "title"));
        if (given) {
            details(now, words, lines);
        } else {
            lines.add("   " + words.text("why", text(answer, "why")));
            lines.add("   " + words.text("step", text(answer, "nextStep")));
        }
        for (JsonNode evidence : (given ? now : answer.path("base")).path("evidence")) {
            String fact = evidence.path("fact").asText(evidence.path("name").asText("?"));
            String condition = evidence.path("condition").asText("");
            lines.add("   " + words.text("evidence", fact, text(evidence, "value"))
                    + (condition.isEmpty() ? "" : " (" + condition + ")"));
        }
        if (now.path("wouldChangeOurMind").isTextual()) {
            lines.add("   " + words.text("mind", text(now, "wouldChangeOurMind")));
        }
        lines.add("   " + words.text("state", text(answer, "state")));
        return lines.toString();
    }

    private static void details(JsonNode one, Labels words, StringJoiner lines) {
        lines.add("   " + words.text("why", text(one, "why")));
        lines.add("   " + words.text("step", text(one, "nextStep")));
        JsonNode impact = one.path("impact");
        if (impact.isObject()) {
            lines.add("   "
                    + words.text(
                            "impact",
                            text(impact, "kpi"),
                            text(impact, "expected"),
                            text(impact, "low"),
                            text(impact, "high")));
        }
        JsonNode source = one.path("source");
        lines.add("   "
                + words.text("rule", text(one, "rule"), text(source, "file"), text(source, "line"), text(one, "id")));
    }

    static String whyNot(JsonNode answer, Labels words) {
        StringJoiner lines = new StringJoiner("\n");
        for (JsonNode rule : answer.path("rules")) {
            lines.add(words.text("outcome", text(rule, "rule"), text(rule, "answer")));
            if (rule.path("reason").isTextual()) {
                lines.add(words.text("held", text(rule, "rule"), text(rule, "reason")));
            }
            for (JsonNode change : rule.path("changes")) {
                lines.add(words.text("change", text(change, "sentence")));
            }
        }
        return lines.toString();
    }

    static String objectives(JsonNode answer, Labels words) {
        StringJoiner lines = new StringJoiner("\n");
        if (answer.path("objectives").isArray()) {
            answer.get("objectives").forEach(one -> lines.add(objective(one, words)));
        } else {
            lines.add(objective(answer.has("objective") ? answer.get("objective") : answer, words));
        }
        return lines.toString();
    }

    private static String objective(JsonNode one, Labels words) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(words.text("objective", text(one, "id"), text(one, "overall")));
        lines.add(words.text("status", text(one, "status")));
        if (one.path("probability").isNumber()) {
            lines.add(words.text("probability", text(one, "probability")));
        }
        for (JsonNode check : one.path("checks")) {
            lines.add("- " + text(check, "id") + " " + text(check, "verdict") + ": " + text(check, "message"));
        }
        if (one.path("rewritten").isTextual()) {
            lines.add(words.text("rewritten", text(one, "rewritten")));
        }
        return lines.toString();
    }

    /** What the plan says of itself. */
    static String plan(JsonNode answer, Labels words) {
        return text(answer, "summary");
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNull() || value.isMissingNode() ? "?" : value.asText();
    }
}
