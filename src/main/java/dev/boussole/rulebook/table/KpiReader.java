package dev.boussole.rulebook.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.kpi.OwnKpi;
import dev.boussole.rulebook.language.FormulaReader;
import dev.boussole.rulebook.language.Nearest;
import dev.boussole.rulebook.language.Position;
import dev.boussole.rulebook.language.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code kpis.yaml}: a list of KPIs with key, name, formula, unit, direction and pitfalls. */
public final class KpiReader {
    private static final List<String> FIELDS = List.of("key", "name", "formula", "unit", "direction", "pitfalls");
    private static final List<String> REQUIRED = FIELDS.subList(0, 5);
    private static final Text NO_PITFALLS = new Text("None noted.", "Aucun n'a été noté.");

    private final String shown;
    private final List<String> lines;
    private final Problems problems;
    private final Set<String> keys = new HashSet<>();
    private final List<KpiDefinition> read = new ArrayList<>();

    private KpiReader(String shown, String text, Problems problems) {
        this.shown = shown;
        this.lines = List.of(text.split("\n", -1));
        this.problems = problems;
    }

    /** The KPIs in the order of the file; those with a problem are left out, each with its sentence in {@code problems}. */
    public static List<KpiDefinition> read(String shown, String text, Problems problems) {
        KpiReader reader = new KpiReader(shown, text, problems);
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() != null) {
                reader.file(YamlNode.read(parser));
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            reader.problem(
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr(),
                    "this is not YAML as it stands. Check the indentation, and put texts with `:` or `#` in quotes.",
                    "ceci n'est pas du YAML tel quel. Vérifiez l'indentation, et mettez entre guillemets les textes avec `:` ou `#`.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(reader.read);
    }

    private void file(YamlNode root) {
        List<YamlNode> items = root.items();
        if (items == null) {
            boolean empty = root.text() != null && root.text().isEmpty();
            if (!empty) {
                shape(root);
            }
            return;
        }
        for (YamlNode item : items) {
            if (item.fields() == null) {
                shape(item);
            } else {
                kpi(item);
            }
        }
    }

    private void shape(YamlNode node) {
        problem(
                node,
                "a list of KPIs belongs here. Begin each with `- key: net_order_rate`.",
                "on attend ici une liste de KPI. Commencez chacun par `- key: net_order_rate`.");
    }

    private void kpi(YamlNode node) {
        int before = problems.size();
        unknownFields(node);
        String key = key(node);
        Text name = name(node, "name").orElse(null);
        Kpi.Unit unit = word(node, "unit", Kpi.Unit.class);
        Kpi.Direction direction = word(node, "direction", Kpi.Direction.class);
        Text pitfalls =
                node.mapping().containsKey("pitfalls") ? name(node, "pitfalls").orElse(NO_PITFALLS) : NO_PITFALLS;
        String formula = text(node, "formula");
        FormulaReader.Read sums = formula == null ? null : formula(node, formula);
        if (sums != null && unit != null) {
            checkUnit(node, unit, sums.kind());
        }
        if (problems.size() == before
                && key != null
                && name != null
                && unit != null
                && direction != null
                && formula != null
                && sums != null) {
            read.add(
                    OwnKpi.define(key, name, unit, direction, formula, sums.numerator(), sums.denominator(), pitfalls));
        }
    }

    private void unknownFields(YamlNode node) {
        node.twice()
                .forEach((key, place) -> problem(
                        place,
                        "`" + key + "` stands twice. Keep one.",
                        "`" + key + "` figure deux fois. Gardez-en un."));
        node.mapping().forEach((field, value) -> {
            if (!FIELDS.contains(field)) {
                problem(
                        value,
                        "a KPI has no `" + field + "`." + hint(field, FIELDS, " Did you mean `", "`?") + " It has "
                                + String.join(", ", FIELDS) + ".",
                        "un KPI n'a pas de `" + field + "`." + hint(field, FIELDS, " Vouliez-vous dire `", "` ?")
                                + " Il a " + String.join(", ", FIELDS) + ".");
            }
        });
        List<String> missing = REQUIRED.stream()
                .filter(field -> !node.mapping().containsKey(field))
                .toList();
        if (!missing.isEmpty()) {
            String list = "`" + String.join("`, `", missing) + "`";
            problem(
                    node,
                    "this KPI lacks " + list + ". Add " + (missing.size() == 1 ? "it." : "them."),
                    "il manque " + list + " à ce KPI. Ajoutez-" + (missing.size() == 1 ? "le." : "les."));
        }
    }

    private @Nullable String key(YamlNode node) {
        YamlNode field = node.mapping().get("key");
        String key = text(node, "key");
        if (field == null || key == null) {
            return null;
        }
        if (!key.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
            problem(
                    field,
                    "`" + key + "` is not a key. Write small letters, digits and `_`, such as `net_order_rate`.",
                    "`" + key
                            + "` n'est pas une clé. Écrivez des minuscules, des chiffres et `_`, comme `net_order_rate`.");
            return null;
        }
        if (Kpi.of(key).isPresent()) {
            problem(
                    field,
                    "the catalogue already has a KPI `" + key + "`. Choose another key.",
                    "le catalogue a déjà un KPI `" + key + "`. Choisissez une autre clé.");
            return null;
        }
        if (!keys.add(key)) {
            problem(
                    field,
                    "another KPI of this file has the key `" + key + "`. Choose another one.",
                    "un autre KPI de ce fichier a la clé `" + key + "`. Choisissez-en une autre.");
            return null;
        }
        return key;
    }

    private @Nullable String text(YamlNode node, String name) {
        YamlNode field = node.mapping().get(name);
        if (field == null) {
            return null;
        }
        String text = field.text();
        if (text == null || text.isBlank()) {
            problem(field, "`" + name + "` is a text. Write one.", "`" + name + "` est un texte. Écrivez-en un.");
            return null;
        }
        return text.strip();
    }

    private Optional<Text> name(YamlNode node, String name) {
        YamlNode field = node.mapping().get(name);
        if (field == null) {
            return Optional.empty();
        }
        String en = written(field, "en");
        String fr = written(field, "fr");
        if (en.isBlank() || fr.isBlank()) {
            problem(
                    field,
                    "`" + name + "` needs both languages. Write `" + name + ": { en: ..., fr: ... }`.",
                    "`" + name + "` demande les deux langues. Écrivez `" + name + ": { en: ..., fr: ... }`.");
            return Optional.empty();
        }
        return Optional.of(new Text(en.strip(), fr.strip()));
    }

    private static String written(YamlNode node, String language) {
        YamlNode field = node.mapping().get(language);
        return field == null || field.text() == null ? "" : field.text();
    }

    private <E extends Enum<E>> @Nullable E word(YamlNode node, String name, Class<E> type) {
        String text = text(node, name);
        YamlNode field = node.mapping().get(name);
        if (text == null || field == null) {
            return null;
        }
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int place = known.indexOf(text.toLowerCase(Locale.ROOT));
        if (place >= 0) {
            return type.getEnumConstants()[place];
        }
        problem(
                field,
                "`" + text + "` is no " + name + "." + hint(text, known, " Did you mean `", "`?") + " Write one of "
                        + String.join(", ", known) + ".",
                "`" + text + "` n'est pas une valeur de `" + name + "`."
                        + hint(text, known, " Vouliez-vous dire `", "` ?") + " Écrivez l'un de "
                        + String.join(", ", known)
                        + ".");
        return null;
    }

    private FormulaReader.@Nullable Read formula(YamlNode node, String formula) {
        YamlNode field = node.mapping().get("formula");
        if (field == null) {
            return null;
        }
        int start = start(field, formula);
        return FormulaReader.read(
                        formula,
                        (place, reason) -> problems.add(
                                shown,
                                new Position(field.line(), start < 0 ? field.column() : start + place + 1),
                                null,
                                reason))
                .orElse(null);
    }

    /** Where the formula begins in its line, from 0; -1 when it stands in a block below. */
    private int start(YamlNode field, String formula) {
        String line = field.line() <= lines.size() ? lines.get(field.line() - 1) : "";
        return line.indexOf(formula, Math.max(0, field.column() - 1));
    }

    private void checkUnit(YamlNode node, Kpi.Unit unit, FormulaReader.Kind kind) {
        List<Kpi.Unit> fitting = switch (kind) {
            case MONEY -> List.of(Kpi.Unit.MONEY);
            case COUNT -> List.of(Kpi.Unit.COUNT, Kpi.Unit.SECONDS, Kpi.Unit.POINTS);
            case SHARE -> List.of(Kpi.Unit.RATE, Kpi.Unit.MULTIPLE, Kpi.Unit.POINTS, Kpi.Unit.SECONDS);
            case PER_MONEY -> List.of(Kpi.Unit.MULTIPLE, Kpi.Unit.POINTS);
        };
        YamlNode field = node.mapping().get("unit");
        if (!fitting.contains(unit) && field != null) {
            String words = String.join(
                    ", ",
                    fitting.stream()
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .toList());
            String written = unit.name().toLowerCase(Locale.ROOT);
            problem(
                    field,
                    "the formula does not give `" + written + "`. Write " + words + ", or correct the formula.",
                    "la formule ne donne pas `" + written + "`. Écrivez " + words + ", ou corrigez la formule.");
        }
    }

    private static String hint(String word, List<String> known, String before, String after) {
        return Nearest.to(word, known).map(near -> before + near + after).orElse("");
    }

    private void problem(YamlNode node, String en, String fr) {
        problem(node.line(), node.column(), en, fr);
    }

    private void problem(int line, int column, String en, String fr) {
        problems.add(shown, new Position(line, column), null, new Text(en, fr));
    }
}
