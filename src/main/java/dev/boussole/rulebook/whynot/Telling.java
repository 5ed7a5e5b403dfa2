package dev.boussole.rulebook.whynot;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.engine.Subject;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Wording;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes and obstacles in words. */
final class Telling {
    private Telling() {}

    static WhyNotAnswer.Change change(World start, Coordinate at, @Nullable Object to) {
        Object from = start.value(at);
        Double by = from instanceof Double a && to instanceof Double b ? (Double) (b - a) : null;
        String figure = at.figure();
        Text target = target(to);
        Text sentence = from == null
                ? new Text(
                        "`" + figure + "` is missing; it would have to be " + target.en() + ".",
                        "`" + figure + "` manque ; il faudrait " + target.fr() + ".")
                : new Text(
                        "`" + figure + "` is " + Wording.literal(from) + "; it would have to be " + target.en() + ".",
                        "`" + figure + "` vaut " + Wording.literal(from) + " ; il faudrait " + target.fr() + ".");
        String scope = Subject.scope(start.fact(at.type(), at.index()));
        return new WhyNotAnswer.Change(scope, at.index(), figure, from, to, by, sentence);
    }

    /** A number as a limit: {@code 3.5000000000000004} is "just above 3.5". */
    private static Text target(@Nullable Object to) {
        if (!(to instanceof Double number)) {
            return to == null ? new Text("missing", "qu'il manque") : Text.same(Wording.literal(to));
        }
        String plain = Double.toString(number);
        double below = Math.nextDown(number);
        double above = Math.nextUp(number);
        if (Double.toString(below).length() + 6 < plain.length() || number == Double.MIN_VALUE) {
            return new Text("just above " + Wording.literal(below), "juste plus que " + Wording.literal(below));
        }
        if (Double.toString(above).length() + 6 < plain.length() || number == -Double.MIN_VALUE) {
            String limit = Wording.literal(above + 0.0);
            return new Text("just below " + limit, "juste moins que " + limit);
        }
        return Text.same(Wording.literal(to));
    }

    static Text answer(String rule, List<WhyNotAnswer.Change> changes) {
        return new Text(
                "`" + rule + "` would speak if: "
                        + changes.stream().map(change -> change.sentence().en()).collect(Collectors.joining(" ")),
                "`" + rule + "` parlerait si : "
                        + changes.stream().map(change -> change.sentence().fr()).collect(Collectors.joining(" ")));
    }

    static Text speaks(String rule) {
        return new Text(
                "`" + rule + "` speaks: all of its conditions hold.",
                "`" + rule + "` parle : toutes ses conditions sont remplies.");
    }

    static Text noFact(String rule, String type) {
        return new Text(
                "`" + rule + "` needs a `" + type + "`, and none was received.",
                "`" + rule + "` a besoin d'un fait `" + type + "`, et aucun n'a été reçu.");
    }

    static Text noFigure(Rule asked) {
        String rule = asked.id();
        if (asked.accumulates()) {
            return new Text(
                    "`" + rule
                            + "` is silent, and no change was found that would make it speak; of figures that are accumulated none is looked for.",
                    "`" + rule
                            + "` se tait, et aucun changement qui la ferait parler n'a été trouvé ; parmi les chiffres cumulés, aucun n'est cherché.");
        }
        return new Text(
                "`" + rule + "` is silent, and no other figure would make it speak here.",
                "`" + rule + "` se tait, et aucun autre chiffre ne la ferait parler ici.");
    }
}
