package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Verb;

/** What a verb of {@code advise.} tells someone to do, in a few words. */
final class VerbWords {
    private VerbWords() {}

    static Text of(Verb verb) {
        return switch (verb) {
            case RAISE -> new Text("raise a bid, budget or target", "augmenter une enchère, un budget ou une cible");
            case LOWER -> new Text("lower a bid, budget or target", "baisser une enchère, un budget ou une cible");
            case SET -> new Text("set to a value", "fixer à une valeur");
            case MOVE -> new Text("move budget elsewhere", "déplacer du budget");
            case HOLD -> new Text("change nothing for now", "ne rien changer pour l'instant");
            case WAIT -> new Text("wait for data", "attendre des données");
            case REFRESH -> new Text("make new", "renouveler");
            case TEST -> new Text("try against the present one", "comparer à l'actuel par un test");
            case FIX -> new Text("repair", "réparer");
            case CHECK -> new Text("look whether it is right", "vérifier");
            case REWRITE -> new Text("write anew", "réécrire");
            case NARROW -> new Text("make narrower", "resserrer");
            case WIDEN -> new Text("make wider", "élargir");
            case EXCLUDE -> new Text("leave out", "exclure");
            case PAUSE -> new Text("stop for a time", "mettre en pause");
            case REMOVE -> new Text("take away", "retirer");
            case RECONCILE -> new Text("bring two sources together", "rapprocher deux sources");
            case REIMPORT -> new Text("import again", "réimporter");
            case CONNECT -> new Text("connect a source", "brancher une source");
            case REVISE -> new Text("think over and correct", "revoir");
            case REPLACE -> new Text("put another in its place", "remplacer");
            case RECORD -> new Text("write down", "consigner");
            case KEEP -> new Text("leave as it is", "garder tel quel");
            case SHOW -> new Text("show to people", "montrer");
            case ADD -> new Text("add one more", "ajouter");
            case CUT -> new Text("make shorter or fewer", "réduire");
            case FREE -> new Text("take a limit away", "libérer d'une limite");
            case FOUND ->
                new Text("a finding for other rules, not advice", "un constat pour d'autres règles, pas un conseil");
        };
    }
}
