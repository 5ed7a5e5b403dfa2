package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.Accumulation;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Operator;
import dev.boussole.rulebook.language.Property;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.proof.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The conditions of a rule as sentences: KPIs by their names, the rest by the words of the vocabulary. */
public final class InWords {
    private static final Map<String, Text> FLAGS = Map.ofEntries(
            Map.entry("below", new Text("is below its reference", "est sous sa référence")),
            Map.entry("above", new Text("is above its reference", "est au-dessus de sa référence")),
            Map.entry("poor", new Text("is poor against its reference", "est mauvais face à sa référence")),
            Map.entry("ok", new Text("is as good as its reference", "vaut sa référence")),
            Map.entry("falling", new Text("is falling", "baisse")),
            Map.entry("rising", new Text("is rising", "monte")),
            Map.entry("stable", new Text("is stable", "est stable")),
            Map.entry("sure", new Text("moves beyond doubt", "bouge sans doute possible")),
            Map.entry("mature", new Text("is complete", "est complet")),
            Map.entry("known", new Text("is known", "est connu")),
            Map.entry("indicative", new Text("has an indicative sample", "a un échantillon indicatif")),
            Map.entry("usable", new Text("has a usable sample", "a un échantillon utilisable")),
            Map.entry("firm", new Text("has a firm sample", "a un échantillon solide")),
            Map.entry("strong", new Text("has a strong sample", "a un échantillon fort")));
    private static final Map<String, Text> FIGURES = Map.ofEntries(
            Map.entry("low", new Text("the lower bound of ", "borne basse de ")),
            Map.entry("high", new Text("the upper bound of ", "borne haute de ")),
            Map.entry("reference", new Text("the reference of ", "référence de ")),
            Map.entry("gapPct", new Text("the gap to the reference of ", "écart à la référence de ")),
            Map.entry("gap", new Text("the gap to the reference of ", "écart à la référence de ")),
            Map.entry("change", new Text("the change of ", "évolution de ")),
            Map.entry("n", new Text("the sample of ", "échantillon de ")),
            Map.entry("successes", new Text("the successes behind ", "succès derrière ")),
            Map.entry("successesBefore", new Text("the successes before behind ", "succès d'avant derrière ")),
            Map.entry("before", new Text("the value before of ", "valeur d'avant de ")),
            Map.entry("former", new Text("the former value of ", "ancienne valeur de ")),
            Map.entry("trendP", new Text("the p-value of the trend of ", "valeur p de la tendance de ")),
            Map.entry("trendQ", new Text("the q-value of the trend of ", "valeur q de la tendance de ")),
            Map.entry("referenceKind", new Text("the kind of reference of ", "type de référence de ")),
            Map.entry("referenceLow", new Text("the lower end of the reference of ", "bas de la référence de ")),
            Map.entry("referenceHigh", new Text("the upper end of the reference of ", "haut de la référence de ")),
            Map.entry("grade", new Text("the grade of the sample of ", "solidité de l'échantillon de ")));
    private static final Map<Operator, Text> OPERATORS = Map.of(
            Operator.LESS, new Text("is less than", "est inférieur à"),
            Operator.AT_MOST, new Text("is at most", "est au plus"),
            Operator.MORE, new Text("is more than", "est supérieur à"),
            Operator.AT_LEAST, new Text("is at least", "est au moins"),
            Operator.EQUAL, new Text("is", "est"),
            Operator.OTHER, new Text("is not", "n'est pas"));

    private InWords() {}

    /** What a property of a KPI means, where there are words for it: {@code is falling}, {@code the lower bound of}. */
    static Optional<Text> meaning(String property) {
        Text flag = FLAGS.get(property);
        Text figure = FIGURES.get(property);
        Text found = flag == null ? figure : flag;
        return Optional.ofNullable(found).map(text -> new Text(text.en().strip(), text.fr().strip()));
    }

    /** {@code each Campaign with: active, Frequency is at least $limit}. */
    public static Text of(FactPattern pattern) {
        return pattern.accumulation()
                .map(found -> accumulated(found, pattern.conditions()))
                .orElseGet(() -> plain(pattern));
    }

    private static Text accumulated(Accumulation accumulation, List<Condition> conditions) {
        String folds = accumulation.folds().stream()
                .map(fold -> fold.variable() + " = " + fold.label())
                .collect(Collectors.joining(", "));
        Text source = plain(accumulation.source());
        Text asked = joined(conditions, new Text("; ", " ; "), InWords::of);
        String gap = conditions.isEmpty() ? "" : "; ";
        return new Text(
                "Over all (" + source.en() + "): " + folds + gap + asked.en(),
                "Sur l'ensemble (" + source.fr() + ") : " + folds + (gap.isEmpty() ? "" : " ; ") + asked.fr());
    }

    private static Text plain(FactPattern pattern) {
        String fact = pattern.type().spelling();
        Text head = switch (pattern.quantifier()) {
            case EACH -> new Text(fact + " with", fact + " avec");
            case NOT -> new Text("No " + fact + " with", "Aucun " + fact + " avec");
            case EXISTS -> new Text("At least one " + fact + " with", "Au moins un " + fact + " avec");
        };
        if (pattern.conditions().isEmpty()) {
            return pattern.quantifier() == Quantifier.NOT ? new Text("No " + fact, "Aucun " + fact) : Text.same(fact);
        }
        Text conditions = joined(pattern.conditions(), new Text("; ", " ; "), InWords::of);
        return new Text(head.en() + ": " + conditions.en(), head.fr() + " : " + conditions.fr());
    }

    public static Text of(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return spaced(figure(comparison.left()), operator(comparison.operator()), figure(comparison.right()));
        }
        if (condition instanceof Condition.Membership membership) {
            String options = membership.options().stream().map(Wording::literal).collect(Collectors.joining(", "));
            Text among = membership.negated()
                    ? new Text("is none of", "n'est aucun de")
                    : new Text("is one of", "est l'un de");
            return spaced(figure(membership.figure()), among, Text.same(options));
        }
        if (condition instanceof Condition.Presence presence) {
            return spaced(
                    figure(presence.figure()),
                    presence.present() ? new Text("is known", "est connu") : new Text("is not known", "est inconnu"));
        }
        if (condition instanceof Condition.Flag flag) {
            return flag(flag.reading());
        }
        if (condition instanceof Condition.Not not) {
            Text inner = of(not.condition());
            return new Text("not (" + inner.en() + ")", "pas (" + inner.fr() + ")");
        }
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), new Text(" and ", " et "), InWords::grouped);
        }
        return joined(((Condition.Any) condition).conditions(), new Text(" or ", " ou "), InWords::grouped);
    }

    private static Text grouped(Condition condition) {
        Text text = of(condition);
        boolean group = condition instanceof Condition.All || condition instanceof Condition.Any;
        return group ? new Text("(" + text.en() + ")", "(" + text.fr() + ")") : text;
    }

    private static Text joined(List<Condition> conditions, Text word, Function<Condition, Text> each) {
        List<Text> texts = conditions.stream().map(each).toList();
        return new Text(
                texts.stream().map(Text::en).collect(Collectors.joining(word.en())),
                texts.stream().map(Text::fr).collect(Collectors.joining(word.fr())));
    }

    private static Text operator(Operator operator) {
        Text words = OPERATORS.get(operator);
        return words == null ? Text.same(operator.spelling()) : words;
    }

    private static Text flag(Figure.Reading reading) {
        if (reading.property() instanceof Property.OfKpi kpi) {
            Text words = FLAGS.get(kpi.property().spelling());
            if (words != null) {
                return spaced(kpi.kpi().label(), words);
            }
        }
        return Text.same(Wording.of(reading));
    }

    private static Text figure(Figure figure) {
        if (figure instanceof Figure.Reading reading && reading.property() instanceof Property.OfKpi kpi) {
            Text label = kpi.kpi().label();
            if (kpi.property().spelling().equals("value")) {
                return label;
            }
            Text words = FIGURES.get(kpi.property().spelling());
            if (words != null) {
                return new Text(words.en() + label.en(), words.fr() + label.fr());
            }
        }
        return Text.same(Wording.of(figure));
    }

    private static Text spaced(Text... parts) {
        return new Text(
                Arrays.stream(parts).map(Text::en).collect(Collectors.joining(" ")),
                Arrays.stream(parts).map(Text::fr).collect(Collectors.joining(" ")));
    }
}
