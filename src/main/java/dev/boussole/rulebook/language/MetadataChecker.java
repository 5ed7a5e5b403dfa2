package dev.boussole.rulebook.language;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Source;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Priority;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a rule's {@code @} lines. */
final class MetadataChecker {
    static final List<String> KNOWN = List.of(
            "id",
            "guidance",
            "lever",
            "priority",
            "needs",
            "watch",
            "vetoes",
            "freezes",
            "mode",
            "owner",
            "lacks",
            "always",
            "allow");
    private static final int ID_MAX = 100;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern WATCH = Pattern.compile("([a-z0-9_]+)(?: +([1-9][0-9]{0,2})d)?");

    private final Syntax.Rule rule;
    private final NeedsReader needs;
    private final Refusals refusals;
    private final Map<String, Syntax.Annotation> found = new LinkedHashMap<>();
    private List<Allowance> allowances = List.of();

    MetadataChecker(Syntax.Rule rule, Map<String, Double> thresholds, OwnKpis own, Refusals refusals) {
        this.rule = rule;
        this.needs = new NeedsReader(thresholds, own);
        this.refusals = refusals;
    }

    /**
     * What the rule says about itself, or nothing when something in it is refused.
     *
     * @param file as messages show it
     * @param path the file under the rulebook's folder
     */
    Optional<Guidance> check(String file, String path, Set<Kpi> uses, Set<Kpi> blames) {
        int before = refusals.broken();
        rule.annotations().forEach(annotation -> refusals.run(() -> take(annotation)));
        Optional<String> id = refusals.attempt(this::id);
        refusals.run(this::checkGuidance);
        Optional<Watch> watch = refusals.attempt(this::watch);
        Optional<Lever> lever = refusals.attempt(() -> lever("lever", required("lever")));
        Optional<Priority> priority = refusals.attempt(this::priority);
        List<Guidance.Need> samples = needs.read(at("needs"), optional("needs"), refusals);
        Set<String> vetoes = refusals.attempt(this::vetoes).orElse(Set.of());
        Set<Lever> freezes = refusals.attempt(this::freezes).orElse(Set.of());
        boolean shadow = refusals.attempt(this::shadow).orElse(false);
        refusals.run(this::lacks);
        allowances = refusals.attempt(() -> allowances(file)).orElse(List.of());
        if (refusals.broken() > before || id.isEmpty() || watch.isEmpty() || lever.isEmpty() || priority.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Guidance(
                id.get(),
                optional("guidance"),
                lever.get(),
                priority.get(),
                samples,
                watch.get().kpi(),
                watch.get().days(),
                vetoes,
                freezes,
                found.containsKey("always"),
                shadow,
                optional("owner"),
                lacks(),
                uses,
                blames,
                new Source(path, rule.name().at().line())));
    }

    /** What the rule asks not to hear; none while its metadata are not checked. */
    List<Allowance> allowances() {
        return allowances;
    }

    private List<Allowance> allowances(String file) {
        String text = optional("allow");
        return text == null ? List.of() : AllowReader.read(rule.name().text(), file, at("allow"), text);
    }

    private void checkGuidance() {
        String guidance = optional("guidance");
        if (guidance != null && !guidance.matches("[A-Z][0-9]{2}")) {
            throw wrong(
                    "guidance",
                    "a letter and two digits, such as \"A07\"",
                    "une lettre et deux chiffres, comme \"A07\"");
        }
    }

    private record Watch(@Nullable Kpi kpi, @Nullable Integer days) {}

    private Watch watch() {
        String watch = optional("watch");
        if (watch == null) {
            return new Watch(null, null);
        }
        Matcher watched = WATCH.matcher(watch.strip());
        if (!watched.matches()) {
            throw wrong("watch", "a KPI and days, such as \"ctr 7d\"", "un KPI et des jours, comme \"ctr 7d\"");
        }
        Integer days = watched.group(2) == null ? null : Integer.valueOf(watched.group(2));
        return new Watch(needs.kpi(at("watch"), watched.group(1)), days);
    }

    private void take(Syntax.Annotation annotation) {
        String name = annotation.name();
        if (!KNOWN.contains(name)) {
            Nearest.to(name, KNOWN).ifPresent(meant -> found.putIfAbsent(meant, annotation));
            throw new Refusal(
                    annotation.at(),
                    "rules have no `@" + name + "`." + Nearest.hintEn(name, KNOWN) + " Known: @"
                            + String.join(" @", KNOWN) + ".",
                    "les règles n'ont pas de `@" + name + "`." + Nearest.hintFr(name, KNOWN) + " Connus : @"
                            + String.join(" @", KNOWN) + ".");
        }
        if (found.put(name, annotation) != null) {
            throw new Refusal(
                    annotation.at(),
                    "`@" + name + "` stands twice. Keep one; a list is one quoted text with commas.",
                    "`@" + name + "` figure deux fois. Gardez-en un ; une liste est un seul texte avec des virgules.");
        }
        if ((annotation.value() == null) != name.equals("always")) {
            throw new Refusal(
                    annotation.at(),
                    name.equals("always")
                            ? "`@always` takes no value. Write `@always`."
                            : "`@" + name + "` needs a value. Write `@" + name + "( \"...\" )`.",
                    name.equals("always")
                            ? "`@always` ne prend pas de valeur. Écrivez `@always`."
                            : "`@" + name + "` demande une valeur. Écrivez `@" + name + "( \"...\" )`.");
        }
    }

    private @Nullable String optional(String name) {
        Syntax.Annotation annotation = found.get(name);
        return annotation == null || annotation.value() == null
                ? null
                : annotation.value().text();
    }

    private String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw new Refusal(
                    rule.name().at(),
                    "`@" + name + "` is missing. Add `@" + name + "( ... )` below the rule's name.",
                    "`@" + name + "` manque. Ajoutez `@" + name + "( ... )` sous le nom de la règle.");
        }
        return value;
    }

    private Position at(String name) {
        Syntax.Annotation annotation = found.get(name);
        return annotation == null || annotation.value() == null
                ? rule.name().at()
                : annotation.value().at();
    }

    private Refusal wrong(String name, String wantedEn, String wantedFr) {
        String value = optional(name);
        return new Refusal(
                at(name),
                "`@" + name + "` is `" + value + "`, where " + wantedEn + " belongs. Write it so.",
                "`@" + name + "` vaut `" + value + "`, alors qu'on attend " + wantedFr + ". Écrivez-le ainsi.");
    }

    private String id() {
        String id = required("id");
        if (id.length() > ID_MAX || !ID.matcher(id).matches()) {
            throw wrong(
                    "id",
                    "a topic and a condition, such as \"creative.fatigue\"",
                    "un sujet et une condition, comme \"creative.fatigue\"");
        }
        if (!id.equals(rule.name().text())) {
            throw new Refusal(
                    at("id"),
                    "the rule is called `" + rule.name().text() + "` and its id is `" + id
                            + "`. Write the same text twice.",
                    "la règle s'appelle `" + rule.name().text() + "` et son identifiant est `" + id
                            + "`. Écrivez deux fois le même texte.");
        }
        return id;
    }

    private Lever lever(String annotation, String word) {
        List<String> levers = Arrays.stream(Lever.values()).map(Lever::name).toList();
        return Lever.of(word)
                .orElseThrow(() -> new Refusal(
                        at(annotation),
                        "there is no lever `" + word + "`." + Nearest.hintEn(word, levers) + " Levers are "
                                + String.join(" ", levers) + ".",
                        "il n'existe pas de levier `" + word + "`." + Nearest.hintFr(word, levers)
                                + " Les leviers sont " + String.join(" ", levers) + "."));
    }

    private Priority priority() {
        String word = required("priority");
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> wrong("priority", "CRITICAL, HIGH, MEDIUM or LOW", "CRITICAL, HIGH, MEDIUM ou LOW"));
    }

    private @Nullable String lacks() {
        String lacks = optional("lacks");
        if (lacks != null && lacks.isBlank()) {
            throw wrong(
                    "lacks",
                    "the name of the data, such as \"opens by mail client\"",
                    "le nom des données, comme \"opens by mail client\"");
        }
        return lacks;
    }

    private boolean shadow() {
        String mode = optional("mode");
        if (mode != null && !mode.equals("shadow")) {
            throw wrong("mode", "shadow, or no `@mode` at all", "shadow, ou aucun `@mode`");
        }
        return mode != null;
    }

    private Set<String> vetoes() {
        Set<String> vetoes = new TreeSet<>(words(optional("vetoes")));
        for (String veto : vetoes) {
            if (veto.length() > ID_MAX || !ID.matcher(veto).matches()) {
                throw wrong(
                        "vetoes",
                        "rule ids with commas between them",
                        "des identifiants de règles séparés par des virgules");
            }
        }
        return java.util.Collections.unmodifiableSet(vetoes);
    }

    private Set<Lever> freezes() {
        Set<Lever> levers = new TreeSet<>();
        words(optional("freezes")).forEach(word -> levers.add(lever("freezes", word)));
        return java.util.Collections.unmodifiableSet(levers);
    }

    private static Set<String> words(@Nullable String list) {
        Set<String> words = new LinkedHashSet<>();
        if (list != null) {
            Arrays.stream(list.split(",", -1)).map(String::strip).forEach(words::add);
        }
        return words;
    }

    Position vetoesAt() {
        return at("vetoes");
    }
}
