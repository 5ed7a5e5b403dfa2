package dev.boussole.rulebook.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of one rule, as far as it has been read. */
final class Names {
    /** A fact that a variable stands for. */
    record BoundFact(int place, FactType type) {}

    private final OwnKpis own;
    private final Map<String, BoundFact> facts = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Set<String> lost = new HashSet<>();

    Names(OwnKpis own) {
        this.own = own;
    }

    /** The same names, to which more may be added that are known in one place only. */
    Names inside() {
        Names inside = new Names(own);
        inside.facts.putAll(facts);
        inside.figures.putAll(figures);
        inside.lost.addAll(lost);
        return inside;
    }

    /** A variable whose meaning is not known because of a mistake that is reported already. */
    void lose(String name) {
        lost.add(name);
    }

    OwnKpis own() {
        return own;
    }

    void fact(Syntax.Name name, int place, FactType type) {
        refuseTwice(name);
        facts.put(name.text(), new BoundFact(place, type));
    }

    void figure(Syntax.Name name, Figure figure) {
        refuseTwice(name);
        figures.put(name.text(), figure instanceof Figure.Reading reading ? reading.from(-1) : figure);
    }

    private void refuseTwice(Syntax.Name name) {
        if (facts.containsKey(name.text()) || figures.containsKey(name.text())) {
            throw new Refusal(
                    name.at(),
                    "`" + name.text() + "` is already taken in this rule. Choose another name.",
                    "`" + name.text() + "` est déjà pris dans cette règle. Choisissez un autre nom.");
        }
    }

    Optional<BoundFact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Optional<Figure> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    Map<String, Figure> figures() {
        return figures;
    }

    Refusal unknown(Expression.Path path) {
        return unknown(path.at(), path.names().get(0).text());
    }

    private Refusal unknown(Position at, String name) {
        if (lost.contains(name)) {
            return Refusal.echo(at);
        }
        List<String> known = new ArrayList<>(facts.keySet());
        known.addAll(figures.keySet());
        return new Refusal(
                at,
                "`" + name + "` has not been named before." + Nearest.hintEn(name, known) + example(known),
                "`" + name + "` n'a pas été nommé auparavant." + Nearest.hintFr(name, known) + exampleFr(known));
    }

    private static String example(List<String> known) {
        return known.isEmpty()
                ? " Name a fact with `$c : Campaign( ... )`."
                : " The rule names " + String.join(", ", known) + ".";
    }

    private static String exampleFr(List<String> known) {
        return known.isEmpty()
                ? " Nommez un fait par `$c : Campaign( ... )`."
                : " La règle nomme " + String.join(", ", known) + ".";
    }
}
