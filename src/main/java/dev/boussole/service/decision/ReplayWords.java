package dev.boussole.service.decision;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.store.decision.Decided;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of a replay, in both languages. */
final class ReplayWords {
    static final Text IDENTICAL = new Text(
            "Every byte is the same as then, in both languages.",
            "Chaque octet est le même qu'alors, dans les deux langues.");

    private ReplayWords() {}

    static Text unknownRules(Decided decided) {
        return new Text(
                "Ruleset `" + decided.ruleset() + "` is not in the archive, so the decision cannot be made again.",
                "Le recueil `" + decided.ruleset() + "` n'est pas archivé : la décision ne peut être refaite.");
    }

    static Text rulesUnreadable(Decided decided, InputException why) {
        return new Text(
                "Ruleset `" + decided.ruleset() + "` can no longer be read: " + said(why, Text::en),
                "Le recueil `" + decided.ruleset() + "` n'est plus lisible : " + said(why, Text::fr));
    }

    static Text otherEngine(Decided decided, String now) {
        return new Text(
                "Ruleset `" + decided.ruleset() + "` decided under another version of the engine: the same rules are `"
                        + now + "` today. Program " + decided.program() + " made the decision; replay it with that.",
                "Le recueil `" + decided.ruleset() + "` a décidé sous une autre version du moteur : les mêmes règles"
                        + " valent `" + now + "` aujourd'hui. La décision vient du programme " + decided.program()
                        + " ; rejouez-la avec lui.");
    }

    static Text inputsGone(Decided decided, InputException why) {
        return new Text(
                "The inputs of revision " + decided.revision() + " are not to be had: " + said(why, Text::en),
                "Les données de la révision " + decided.revision() + " ne sont pas disponibles : "
                        + said(why, Text::fr));
    }

    static Text different(Decided decided, String program, Replay.Difference first) {
        boolean same = decided.program().equals(program);
        String place = first.pointer().isEmpty() ? "/" : first.pointer();
        return new Text(
                "It is not the same as then; the first difference is at `" + place + "`: `" + first.then()
                        + "` then, `" + first.now() + "` now."
                        + (same ? "" : " Program " + decided.program() + " made it, " + program + " made it again."),
                "Elle diffère de celle d'alors ; première différence en `" + place + "` : `" + first.then()
                        + "` alors, `" + first.now() + "` maintenant."
                        + (same
                                ? ""
                                : " Faite par le programme " + decided.program() + ", refaite par " + program + "."));
    }

    private static String said(InputException why, Function<Text, String> language) {
        return why.problems().stream()
                .map(problem -> language.apply(problem.message()))
                .limit(3)
                .collect(Collectors.joining(" "));
    }
}
