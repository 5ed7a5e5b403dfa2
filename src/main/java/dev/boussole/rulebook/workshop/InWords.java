package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.fact.FactNames;
import dev.boussole.objective.Reference;
import dev.boussole.rulebook.language.Accumulation;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Operator;
import dev.boussole.rulebook.language.Property;
import dev.boussole.rulebook.proof.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
            Map.entry("low", new Text("the lower bound of ", "la borne basse de ")),
            Map.entry("high", new Text("the upper bound of ", "la borne haute de ")),
            Map.entry("reference", new Text("the reference of ", "la référence de ")),
            Map.entry("gapPct", new Text("the gap to the reference of ", "l'écart à la référence de ")),
            Map.entry("gap", new Text("the gap to the reference of ", "l'écart à la référence de ")),
            Map.entry("change", new Text("the change of ", "l'évolution de ")),
            Map.entry(
                    "referenceLow",
                    new Text("the lower bound of the reference of ", "la borne basse de la référence de ")),
            Map.entry(
                    "referenceHigh",
                    new Text("the upper bound of the reference of ", "la borne haute de la référence de ")),
            Map.entry("referenceKind", new Text("the reference of ", "la référence de ")),
            Map.entry("before", new Text("the earlier value of ", "la valeur antérieure de ")),
            Map.entry("former", new Text("the earlier value of ", "la valeur antérieure de ")),
            Map.entry("trendP", new Text("the p-value of the trend of ", "la valeur p de la tendance de ")),
            Map.entry(
                    "trendQ",
                    new Text("the corrected p-value of the trend of ", "la valeur p corrigée de la tendance de ")),
            Map.entry("successesBefore", new Text("the earlier successes behind ", "les succès antérieurs derrière ")),
            Map.entry("grade", new Text("the sample of ", "l'échantillon de ")),
            Map.entry("n", new Text("the sample of ", "l'échantillon de ")),
            Map.entry("successes", new Text("the successes behind ", "les succès derrière ")));
    private static final Map<Operator, Text> OPERATORS = Map.of(
            Operator.LESS, new Text("is less than", "est en dessous de"),
            Operator.AT_MOST, new Text("is at most", "est au plus"),
            Operator.MORE, new Text("is more than", "dépasse"),
            Operator.AT_LEAST, new Text("is at least", "est au moins"),
            Operator.EQUAL, new Text("is", "est"),
            Operator.OTHER, new Text("is not", "n'est pas"));

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("Campaign", "Campagne"),
            Map.entry("LandingPage", "Page d'atterrissage"),
            Map.entry("AdGroup", "Groupe d'annonces"),
            Map.entry("Creative", "Création"),
            Map.entry("Audience", "Audience"),
            Map.entry("Device", "Appareil"),
            Map.entry("EmailSend", "Envoi d'e-mail"),
            Map.entry("Experiment", "Test"),
            Map.entry("Objective", "Objectif"),
            Map.entry("Change", "Changement"),
            Map.entry("DataAlert", "Alerte sur les données"),
            Map.entry("Finding", "Constat"),
            Map.entry("Account", "Compte"),
            Map.entry("Channel", "Canal"),
            Map.entry("ChannelPair", "Paire de canaux"));
    private static final Map<Reference.Kind, Text> REFERENCES = Map.of(
            Reference.Kind.TARGET, new Text("a target", "une cible"),
            Reference.Kind.PAST, new Text("its own past", "son propre passé"),
            Reference.Kind.PEERS, new Text("its peers", "ses semblables"),
            Reference.Kind.BENCHMARK, new Text("a benchmark", "un repère publié"));

    private InWords() {}

    /** What a property of a KPI means, where there are words for it: {@code is falling}, {@code the lower bound of}. */
    static Optional<Text> meaning(String property) {
        Text flag = FLAGS.get(property);
        Text figure = FIGURES.get(property);
        Text found = flag == null ? figure : flag;
        return Optional.ofNullable(found)
                .map(text -> new Text(text.en().strip(), text.fr().strip()));
    }

    /** What a pattern is about, and what is asked of it: the whole sentence, cut up. */
    public record Parts(Text head, List<Text> conditions) {}

    /** The parts of {@link #of(FactPattern)}, for a list. */
    public static Parts parts(FactPattern pattern) {
        if (pattern.accumulation().isPresent()) {
            return new Parts(of(pattern), List.of());
        }
        Text fact = fact(pattern.type());
        Text head = switch (pattern.quantifier()) {
            case EACH -> fact;
            case NOT -> new Text("No " + lower(fact.en()), "Aucun fait : " + lower(fact.fr()));
            case EXISTS -> new Text("At least one " + lower(fact.en()), "Au moins un fait : " + lower(fact.fr()));
        };
        return new Parts(
                head,
                pattern.conditions().stream()
                        .map(InWords::of)
                        .map(InWords::begun)
                        .toList());
    }

    /** With a capital, as a line of a list begins. */
    private static Text begun(Text text) {
        return new Text(upper(text.en()), upper(text.fr()));
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static Text fact(FactType type) {
        String name = type.spelling();
        String spaced = upper(name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
        return new Text(spaced, FACTS.getOrDefault(name, name));
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
        Text fact = parts(pattern).head();
        Text head = new Text(fact.en() + " with", fact.fr() + " avec");
        if (pattern.conditions().isEmpty()) {
            return fact;
        }
        Text conditions = joined(pattern.conditions(), new Text("; ", " ; "), InWords::of);
        return new Text(head.en() + ": " + conditions.en(), head.fr() + " : " + conditions.fr());
    }

    public static Text of(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return spaced(figure(comparison.left()), operator(comparison.operator()), figure(comparison.right()));
        }
        if (condition instanceof Condition.Membership membership) {
            List<Text> values =
                    membership.options().stream().map(InWords::value).toList();
            Text among = membership.negated()
                    ? new Text("is none of", "n'est aucun de")
                    : new Text("is one of", "est l'un de");
            Text options = new Text(
                    values.stream().map(Text::en).collect(Collectors.joining(", ")),
                    values.stream().map(Text::fr).collect(Collectors.joining(", ")));
            return spaced(figure(membership.figure()), among, options);
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
        return named(reading);
    }

    /** A property that is no KPI by its name, where it has one. */
    private static Text named(Figure.Reading reading) {
        String spelling = reading.property().spelling();
        if (!FactNames.knows(spelling)) {
            return Text.same(Wording.of(reading));
        }
        Text label = FactNames.label(spelling);
        return reading.own()
                ? label
                : new Text(
                        label.en() + " (" + lower(fact(reading.type()).en()) + ")",
                        label.fr() + " (" + lower(fact(reading.type()).fr()) + ")");
    }

    /** A word or number that figures are compared with. */
    private static Text value(Object value) {
        if (value instanceof Channel channel) {
            return channel.label();
        }
        if (value instanceof Lever lever) {
            return lever.label();
        }
        if (value instanceof Goal goal) {
            return goal.label();
        }
        if (value instanceof Reference.Kind kind && REFERENCES.containsKey(kind)) {
            return REFERENCES.get(kind);
        }
        return Text.same(Wording.literal(value));
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
        } else if (figure instanceof Figure.Reading other) {
            return named(other);
        } else if (figure instanceof Figure.Constant constant) {
            return value(constant.value());
        }
        return Text.same(Wording.of(figure));
    }

    private static Text spaced(Text... parts) {
        return new Text(
                Arrays.stream(parts).map(Text::en).collect(Collectors.joining(" ")),
                Arrays.stream(parts).map(Text::fr).collect(Collectors.joining(" ")));
    }
}
