package dev.boussole.rulebook.language;

import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between braces in a rule's messages: {@code {ctr.value}}, {@code {$limit}}, {@code {action.percent}}. */
public final class Placeholders {
    public static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private static final List<String> ACTION = List.of("object", "withinDays", "percent", "to", "target");

    private Placeholders() {}

    /** What is wrong with the placeholders of a message of a rule; empty when all of them can be filled. */
    public static List<Text> problems(Rule rule, String message, OwnKpis own) {
        List<Text> problems = new ArrayList<>();
        Matcher matcher = BRACES.matcher(message);
        while (matcher.find()) {
            try {
                Expression.Path path = path(matcher.group(1));
                if (!isAction(path)) {
                    checker(rule, own).check(path);
                }
            } catch (Refusal refusal) {
                problems.add(refusal.reason());
            }
        }
        return problems;
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

    private static Expression.Path path(String placeholder) {
        TokenStream in = new TokenStream(Lexer.tokens(placeholder));
        Expression read = new ExpressionParser(in).sum();
        in.refuseMistakes();
        if (in.atEnd() && read instanceof Expression.Path path) {
            return path;
        }
        throw new Refusal(
                read.at(),
                "`{" + placeholder + "}` is not a single figure. Write a path such as `{ctr.value}`.",
                "`{" + placeholder + "}` n'est pas une simple mesure. Écrivez un chemin comme `{ctr.value}`.");
    }

    /** Sees the rule as its own {@code then} does, and the subject's figures without a variable besides. */
    private static FigureChecker checker(Rule rule, OwnKpis own) {
        Names names = new Names(own);
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
