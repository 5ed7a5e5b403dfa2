package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Priority;
import dev.boussole.recommendation.Verb;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of rules as editors read it, version {@value #VERSION}. Names stay; new ones may come.
 *
 * <ul>
 *   <li>{@code version}, {@code ruleset}: of this schema, and the hash of the rulebook
 *   <li>{@code keywords}, {@code operators}, {@code annotations} (without {@code @}), {@code priorities}: lists of words
 *   <li>{@code facts}: {@code name}, {@code level} (campaign, account, either), {@code kpis} (whether every KPI is an
 *       accessor), {@code accessors}: {@code name}, {@code type}, {@code label}. A type is number, flag, text, date, kpi,
 *       figures (with the properties of a KPI) or the name of an enum
 *   <li>{@code kpiProperties}: {@code name}, {@code type}, {@code label} of what stands behind a KPI
 *   <li>{@code kpis}: {@code key}, {@code path} (as rules write it), {@code unit}, {@code label}, {@code own} (of this
 *       rulebook)
 *   <li>{@code enums}: values by name of the enum
 *   <li>{@code thresholds}: {@code name}, {@code channel} or null, {@code value}, {@code unit}, {@code source}
 *   <li>{@code levers}: {@code name}, {@code label}
 *   <li>{@code verbs}: {@code name}, {@code label}, {@code objects} that rules of this rulebook use; {@code details}: what may follow them
 *   <li>{@code findings}: names that rules make; {@code rules}: ids, for {@code @vetoes}
 *   <li>{@code patterns}: {@code name} (a scope as TextMate grammars have them) and {@code match}, a regular expression in
 *       the common part of Java and JavaScript; the first that matches at a place tells what the word is
 * </ul>
 *
 * Labels are objects with {@code en} and {@code fr}, or null.
 */
public final class EditorVocabulary {
    public static final int VERSION = 1;

    private EditorVocabulary() {}

    /** Maps in the order above, for a JSON writer. */
    public static Map<String, @Nullable Object> of(RuleBook book) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("ruleset", book.hash());
        json.put("keywords", Vocabulary.KEYWORDS);
        json.put("operators", Vocabulary.OPERATORS);
        json.put("annotations", Vocabulary.annotations());
        json.put(
                "priorities",
                Arrays.stream(Priority.values()).map(Priority::name).toList());
        json.put(
                "facts", Vocabulary.facts().stream().map(EditorVocabulary::fact).toList());
        json.put(
                "kpiProperties",
                Vocabulary.kpiProperties().stream()
                        .map(EditorVocabulary::kpiProperty)
                        .toList());
        json.put("kpis", kpis(book));
        json.put("enums", Vocabulary.enums());
        json.put(
                "thresholds",
                book.thresholds().rows().stream().map(RuleSheet::row).toList());
        json.put(
                "levers",
                Arrays.stream(Lever.values()).map(EditorVocabulary::lever).toList());
        json.put("verbs", verbs(book));
        json.put("details", Vocabulary.details());
        json.put("findings", objects(book).getOrDefault(Verb.FOUND, Set.of()));
        json.put("rules", book.rules().stream().map(Rule::id).toList());
        json.put("patterns", kinds().stream().map(EditorVocabulary::pattern).toList());
        return json;
    }

    private static Map<String, @Nullable Object> fact(Vocabulary.Fact fact) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", fact.name());
        json.put("level", fact.level());
        json.put("kpis", fact.measured());
        List<Map<String, @Nullable Object>> accessors = new ArrayList<>();
        fact.accessors().forEach(accessor -> {
            Map<String, @Nullable Object> one = property(accessor);
            Text label = accessor.label();
            one.put("label", label == null ? null : label(label));
            accessors.add(one);
        });
        json.put("accessors", accessors);
        return json;
    }

    private static Map<String, @Nullable Object> property(Vocabulary.Accessor accessor) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", accessor.name());
        json.put("type", accessor.type());
        return json;
    }

    private static Map<String, @Nullable Object> kpiProperty(Vocabulary.Accessor accessor) {
        Map<String, @Nullable Object> json = property(accessor);
        json.put(
                "label",
                InWords.meaning(accessor.name()).map(EditorVocabulary::label).orElse(null));
        return json;
    }

    private static Map<String, String> label(Text label) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("en", label.en());
        json.put("fr", label.fr());
        return json;
    }

    private static List<Map<String, @Nullable Object>> kpis(RuleBook book) {
        List<Map<String, @Nullable Object>> kpis = new ArrayList<>();
        Kpi.catalogue().forEach(kpi -> kpis.add(kpi(kpi, kpi.key(), false)));
        book.ownKpis()
                .forEach(own -> kpis.add(kpi(own.kpi(), "kpi[\"" + own.kpi().key() + "\"]", true)));
        return kpis;
    }

    private static Map<String, @Nullable Object> kpi(Kpi kpi, String path, boolean own) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", kpi.key());
        json.put("path", path);
        json.put("unit", kpi.unit().name().toLowerCase(Locale.ROOT));
        json.put("label", label(kpi.label()));
        json.put("own", own);
        return json;
    }

    private static Map<String, @Nullable Object> lever(Lever lever) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", lever.name());
        json.put("label", label(lever.label()));
        return json;
    }

    private static Map<Verb, Set<String>> objects(RuleBook book) {
        Map<Verb, Set<String>> objects = new TreeMap<>();
        book.rules()
                .forEach(rule -> objects.computeIfAbsent(rule.action().verb(), verb -> new TreeSet<>())
                        .add(rule.action().object()));
        return objects;
    }

    private static List<Map<String, @Nullable Object>> verbs(RuleBook book) {
        Map<Verb, Set<String>> objects = objects(book);
        List<Map<String, @Nullable Object>> verbs = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("name", verb.key());
            json.put("label", label(VerbWords.of(verb)));
            json.put("objects", objects.getOrDefault(verb, Set.of()));
            verbs.add(json);
        }
        return verbs;
    }

    /** What a word of a rule is: the name of the kind, and the regular expression that it fits. */
    public record Kind(String name, String match) {}

    /** The kinds of words, the first that fits at a place counting. */
    public static List<Kind> kinds() {
        String facts = Vocabulary.facts().stream().map(Vocabulary.Fact::name).collect(Collectors.joining("|"));
        String verbs = Arrays.stream(Verb.values()).map(Verb::key).collect(Collectors.joining("|"));
        return List.of(
                new Kind("comment.line", "//[^\\n]*"),
                new Kind("comment.block", "/\\*[\\s\\S]*?\\*/"),
                new Kind("string.quoted.double", "\"[^\"\\n]*\""),
                new Kind("storage.modifier.annotation", "@(?:" + String.join("|", Vocabulary.annotations()) + ")\\b"),
                new Kind("variable.other", "\\$[A-Za-z0-9_$]+"),
                new Kind("keyword.control", "\\b(?:" + String.join("|", Vocabulary.KEYWORDS) + ")\\b"),
                new Kind("entity.name.type.fact", "\\b(?:" + facts + ")(?=\\s*\\()"),
                new Kind("support.function.verb", "\\b(?:" + verbs + ")(?=\\s*\\(\\s*\")"),
                new Kind("support.function.detail", "\\b(?:" + String.join("|", Vocabulary.details()) + ")(?=\\s*\\()"),
                new Kind("constant.numeric", "\\b[0-9]+(?:\\.[0-9]+)?\\b"),
                new Kind("constant.language", "\\b[A-Z][A-Z0-9_]+\\b"),
                new Kind("variable.other.member", "\\b[A-Za-z_][A-Za-z0-9_]*\\b"),
                new Kind("keyword.operator", "[<>=!]=|&&|\\|\\||[<>!+*/-]"),
                new Kind("punctuation", "[()\\[\\],;:.]"));
    }

    private static Map<String, @Nullable Object> pattern(Kind kind) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", kind.name());
        json.put("match", kind.match());
        return json;
    }
}
