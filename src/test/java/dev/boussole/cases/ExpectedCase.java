package dev.boussole.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.boussole.kpi.Kpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * {@code case.yaml}: what an expert says of a situation. A rule is named by its id, or by the code of the guidance that it
 * implements; the account as a whole is the campaign {@code account}.
 *
 * @param first by campaign the rule that comes first, or {@code none}
 * @param gaps what an expert would advise and we do not yet
 * @param never by campaign, or {@code anywhere}, what must not be advised
 */
record ExpectedCase(
        LocalDate asOf,
        String diagnosisFr,
        String diagnosisEn,
        List<Advised> expect,
        Map<String, String> first,
        List<Held> heldBack,
        List<Advised> abstains,
        Map<String, List<String>> never,
        List<Folded> symptoms,
        List<Advised> gaps,
        int problems) {
    private static final Set<String> KEYS = Set.of(
            "asOf",
            "diagnosis",
            "expect",
            "expectFirst",
            "heldBack",
            "abstains",
            "never",
            "symptoms",
            "gaps",
            "problems");

    /** @param rank 0 where it does not matter */
    record Advised(String campaign, String rule, int rank) {}

    /** @param by the rule that outranks it, or the empty text where something else holds it back */
    record Held(String campaign, String rule, String by) {}

    /** @param symptom a rule, or the key of a KPI */
    record Folded(String campaign, String symptom, String under) {}

    static ExpectedCase read(Path file) {
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            root.fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key)) {
                    throw new IllegalArgumentException(file + ": unknown key `" + key + "`, expected one of " + KEYS);
                }
            });
            return new ExpectedCase(
                    LocalDate.parse(text(root, "asOf")),
                    text(root.path("diagnosis"), "fr"),
                    text(root.path("diagnosis"), "en"),
                    each(root, "expect").map(ExpectedCase::advised).toList(),
                    texts(root.path("expectFirst")),
                    each(root, "heldBack").map(ExpectedCase::held).toList(),
                    each(root, "abstains").map(ExpectedCase::advised).toList(),
                    lists(root.path("never")),
                    each(root, "symptoms").map(ExpectedCase::folded).toList(),
                    each(root, "gaps").map(ExpectedCase::advised).toList(),
                    root.path("problems").asInt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every rule that it names, by its id or code; a symptom may also be a KPI. */
    Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        expect.forEach(one -> rules.add(one.rule()));
        abstains.forEach(one -> rules.add(one.rule()));
        gaps.forEach(one -> rules.add(one.rule()));
        first.values().stream().filter(rule -> !rule.equals("none")).forEach(rules::add);
        never.values().forEach(rules::addAll);
        heldBack.forEach(one -> {
            rules.add(one.rule());
            if (!one.by().isEmpty()) {
                rules.add(one.by());
            }
        });
        symptoms.forEach(one -> {
            rules.add(one.under());
            if (Kpi.of(one.symptom()).isEmpty()) {
                rules.add(one.symptom());
            }
        });
        return rules;
    }

    private static Advised advised(JsonNode node) {
        return new Advised(
                text(node, "campaign"), text(node, "rule"), node.path("rank").asInt(0));
    }

    private static Held held(JsonNode node) {
        return new Held(
                text(node, "campaign"), text(node, "rule"), node.path("by").asText(""));
    }

    private static Folded folded(JsonNode node) {
        return new Folded(text(node, "campaign"), text(node, "symptom"), text(node, "under"));
    }

    private static String text(JsonNode node, String field) {
        if (!node.hasNonNull(field)) {
            throw new IllegalArgumentException("`" + field + "` is missing in " + node);
        }
        return node.get(field).asText();
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode root, String field) {
        return StreamSupport.stream(root.path(field).spliterator(), false);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static Map<String, List<String>> lists(JsonNode node) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            List<String> items = new ArrayList<>();
            entry.getValue().forEach(item -> items.add(item.asText()));
            lists.put(entry.getKey(), items);
        });
        return lists;
    }
}
