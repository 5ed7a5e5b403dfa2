package dev.boussole.rulebook.language;

import dev.boussole.recommendation.Verb;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what {@code then} says: one verb, its object, and how much, to what, where to and by when. */
final class AdviceChecker {
    static final List<String> DETAILS = List.of("within", "byPercent", "to", "toward");

    private final FigureChecker figures;
    private final Refusals refusals;
    private @Nullable Integer within;
    private @Nullable Figure percent;
    private @Nullable Figure to;
    private @Nullable Figure target;

    AdviceChecker(Names names, Refusals refusals) {
        this.figures = new FigureChecker(names, -1, null);
        this.refusals = refusals;
    }

    /** What the rule advises, or nothing when something in it is refused. */
    Optional<ActionTemplate> check(Syntax.Call call) {
        if (call.links().isEmpty()) {
            refusals.add(new Refusal(
                    call.at(),
                    "no verb follows. Write `advise.refresh( \"creative\" );`.",
                    "aucun verbe ne suit. Écrivez `advise.refresh( \"creative\" );`."));
            return Optional.empty();
        }
        int before = refusals.broken();
        Syntax.Link first = call.links().get(0);
        Optional<Verb> verb = refusals.attempt(() -> verb(first.name()));
        Optional<String> object = refusals.attempt(() -> object(first));
        Set<String> said = new HashSet<>();
        for (Syntax.Link link : call.links().subList(1, call.links().size())) {
            refusals.run(() -> detail(link, verb.orElse(null), said));
        }
        return refusals.broken() > before || verb.isEmpty() || object.isEmpty()
                ? Optional.empty()
                : Optional.of(new ActionTemplate(verb.get(), object.get(), within, percent, to, target));
    }

    private static Verb verb(Syntax.Name name) {
        List<String> verbs = Arrays.stream(Verb.values()).map(Verb::key).toList();
        return Verb.of(name.text())
                .orElseThrow(() -> new Refusal(
                        name.at(),
                        "`" + name.text() + "` is not a verb of advice." + Nearest.hintEn(name.text(), verbs)
                                + " Verbs are " + String.join(", ", verbs) + ".",
                        "`" + name.text() + "` n'est pas un verbe de conseil." + Nearest.hintFr(name.text(), verbs)
                                + " Les verbes sont " + String.join(", ", verbs) + "."));
    }

    private static String object(Syntax.Link link) {
        if (link.arguments().size() == 1
                && link.arguments().get(0) instanceof Expression.Literal literal
                && literal.token().kind() == Token.Kind.TEXT
                && !literal.token().text().isBlank()) {
            return literal.token().text();
        }
        throw new Refusal(
                link.name().at(),
                "`" + link.name().text() + "` takes one quoted text, the thing to act on. Write `advise."
                        + link.name().text() + "( \"daily-budget\" )`.",
                "`" + link.name().text()
                        + "` prend un texte entre guillemets, la chose sur laquelle agir. Écrivez `advise."
                        + link.name().text() + "( \"daily-budget\" )`.");
    }

    private void detail(Syntax.Link link, @Nullable Verb verb, Set<String> said) {
        String name = link.name().text();
        if (!DETAILS.contains(name) || verb == Verb.FOUND) {
            throw new Refusal(
                    link.name().at(),
                    "`" + name + "` cannot follow here." + Nearest.hintEn(name, DETAILS)
                            + (verb == Verb.FOUND
                                    ? " A finding has a name and nothing more."
                                    : " Write `.within( days )`, `.byPercent( n )`, `.to( value )` or `.toward( \"where\" )`."),
                    "`" + name + "` ne peut pas suivre ici." + Nearest.hintFr(name, DETAILS)
                            + (verb == Verb.FOUND
                                    ? " Un constat a un nom et rien de plus."
                                    : " Écrivez `.within( jours )`, `.byPercent( n )`, `.to( valeur )` ou `.toward( \"où\" )`."));
        }
        if (!said.add(name) || link.arguments().size() != 1) {
            throw new Refusal(
                    link.name().at(),
                    "`" + name + "` stands once and takes one value. Write `." + name + "( ... )` once.",
                    "`" + name + "` s'écrit une fois et prend une valeur. Écrivez `." + name + "( ... )` une fois.");
        }
        Expression argument = link.arguments().get(0);
        switch (name) {
            case "within" -> within = days(argument);
            case "byPercent" -> percent = number(name, argument);
            case "to" -> to = number(name, argument);
            default -> target = place(argument);
        }
    }

    private static Integer days(Expression argument) {
        if (argument instanceof Expression.Literal literal
                && literal.token().kind() == Token.Kind.NUMBER
                && literal.token().text().matches("[1-9][0-9]{0,2}")) {
            return Integer.valueOf(literal.token().text());
        }
        throw new Refusal(
                argument.at(),
                "`within` takes a whole number of days, 1 to 999. Write `.within( 7 )`.",
                "`within` prend un nombre entier de jours, de 1 à 999. Écrivez `.within( 7 )`.");
    }

    private Figure number(String name, Expression argument) {
        FigureChecker.Typed typed = figures.check(argument);
        boolean negative =
                typed.figure() instanceof Figure.Constant constant && typed.number() && (Double) constant.value() < 0;
        if (!typed.number() || negative) {
            throw new Refusal(
                    argument.at(),
                    "`" + name
                            + "` takes a number without sign, a `$variable` or a figure of a fact. Write one of them.",
                    "`" + name
                            + "` prend un nombre sans signe, une `$variable` ou une mesure d'un fait. Écrivez l'un d'eux.");
        }
        return typed.figure();
    }

    private Figure place(Expression argument) {
        FigureChecker.Typed typed = figures.check(argument);
        if (typed.type() != String.class && !ConditionChecker.isWord(typed.type())) {
            throw new Refusal(
                    argument.at(),
                    "`toward` takes a quoted text or a word of a fact. Write `.toward( \"search\" )` or `.toward( $p.receiver )`.",
                    "`toward` prend un texte entre guillemets ou un mot d'un fait. Écrivez `.toward( \"search\" )` ou `.toward( $p.receiver )`.");
        }
        return typed.figure();
    }
}
