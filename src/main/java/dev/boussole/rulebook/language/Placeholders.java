package dev.boussole.rulebook.language;

import dev.boussole.campaign.Text;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands between braces in a rule's messages: {@code {ctr.value}}, {@code {$limit}}, {@code {action.percent}}. */
public final class Placeholders {
    public static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private static final List<String> ACTION = List.of("object", "withinDays", "percent", "to", "target");

    private Placeholders() {}

    /**
     * A figure for a message.
     *
     * @param kpi the KPI that it belongs to, or null
     * @param property what of the KPI it is, or null
     */
    public record Filling(
            Object value, @Nullable Kpi kpi, @Nullable KpiProperty property) {}

    /** What is wrong with the placeholders of a message of a rule; empty when all of them can be filled. */
    public static List<Text> problems(Rule rule, String message) {
        List<Text> problems = new ArrayList<>();
        Matcher matcher = BRACES.matcher(message);
        while (matcher.find()) {
            try {
                Expression.Path path = path(matcher.group(1));
                if (!isAction(path)) {
                    checker(rule).check(path);
                }
            } catch (Refusal refusal) {
                problems.add(refusal.reason());
            }
        }
        return problems;
    }

    /**
     * The value of a placeholder, without its braces, or nothing where it is missing.
     *
     * @throws IllegalArgumentException when the rule has no such figure
     */
    public static Optional<Filling> fill(Rule rule, Proposal proposal, String placeholder) {
        Expression.Path path;
        FigureChecker.Typed typed;
        try {
            path = path(placeholder);
            if (isAction(path)) {
                return Optional.ofNullable(
                                action(proposal.action(), path.names().get(1).text()))
                        .map(value -> new Filling(value, null, null));
            }
            typed = checker(rule).check(path);
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.reason().en(), refusal);
        }
        if (!(typed.figure() instanceof Figure.Reading reading)) {
            return Optional.ofNullable(proposal.bindings().get(path.shown()))
                    .map(value -> new Filling(value, null, null));
        }
        Object value = reading.value(proposal, place -> fact(rule, proposal, place));
        return Optional.ofNullable(value).map(known -> filling(known, reading.property(), rule, proposal, reading));
    }

    private static Filling filling(
            Object value, Property property, Rule rule, Proposal proposal, Figure.Reading reading) {
        if (property instanceof Property.OfKpi ofKpi) {
            return new Filling(value, ofKpi.kpi(), ofKpi.property());
        }
        if (property instanceof Property.OfNamedKpi named) {
            Object kpi = named.bean().of(fact(rule, proposal, reading.pattern()));
            return new Filling(value, kpi instanceof KpiFact fact ? fact.kpi() : null, named.property());
        }
        return new Filling(value, null, null);
    }

    private static Object fact(Rule rule, Proposal proposal, int place) {
        int index = 0;
        for (FactPattern pattern : rule.patterns().subList(0, place)) {
            if (pattern.quantifier() == Quantifier.EACH) {
                index++;
            }
        }
        return proposal.facts().get(index);
    }

    private static boolean isAction(Expression.Path path) {
        if (!path.names().get(0).is("action")) {
            return false;
        }
        if (path.names().size() != 2 || !ACTION.contains(path.names().get(1).text())) {
            throw new Refusal(
                    path.at(),
                    "an action has no `" + path.shown() + "`. It has " + String.join(", ", ACTION) + ".",
                    "une action n'a pas de `" + path.shown() + "`. Elle a " + String.join(", ", ACTION) + ".");
        }
        return true;
    }

    private static @Nullable Object action(Action action, String part) {
        return switch (part) {
            case "object" -> action.object();
            case "withinDays" ->
                action.withinDays() == null
                        ? null
                        : (Object) action.withinDays().doubleValue();
            case "percent" -> action.percent();
            case "to" -> action.to();
            default -> action.target();
        };
    }

    private static Expression.Path path(String placeholder) {
        TokenStream in = new TokenStream(Lexer.tokens(placeholder));
        Expression read = new ExpressionParser(in).sum();
        if (in.atEnd() && read instanceof Expression.Path path) {
            return path;
        }
        throw new Refusal(
                read.at(),
                "`{" + placeholder + "}` is not a single figure. Write a path such as `{ctr.value}`.",
                "`{" + placeholder + "}` n'est pas une simple mesure. Écrivez un chemin comme `{ctr.value}`.");
    }

    /** Sees the rule as its own {@code then} does, and the subject's figures without a variable besides. */
    private static FigureChecker checker(Rule rule) {
        Names names = new Names();
        Position nowhere = new Position(1, 1);
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.variable() != null) {
                names.fact(new Syntax.Name(nowhere, pattern.variable()), pattern.place(), pattern.type());
            }
        }
        for (Map.Entry<String, Figure> variable : rule.variables().entrySet()) {
            names.figure(new Syntax.Name(nowhere, variable.getKey()), variable.getValue());
        }
        return new FigureChecker(names, rule.subject(), rule.subjectPattern().type(), false);
    }
}
