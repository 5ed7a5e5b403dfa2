package dev.boussole.web.page.intake;

import dev.boussole.campaign.Language;
import java.util.List;

/** What a sentence says of options of the command line, said of the fields of the page. */
final class Options {
    private static final List<String[]> ENGLISH = List.of(
            new String[] {"[Pp]ass `--locale ([A-Za-z-]+)`", "Choose `$1` above"},
            new String[] {"`--locale ([A-Za-z-]+)`", "`$1`"},
            new String[] {"Pass `--period[^`]*`", "Say which days above"},
            new String[] {
                "pass (?:the days (?:that it covers )?(?:with|as) )?`--period[^`]*`(?:, as in `--period[^`]*`)?",
                "say which days above"
            },
            new String[] {"[,:]? ?(?:like|as in|as|with|behind) `--period[^`]*`", " above"},
            new String[] {"`--period[^`]*`", "the days above"},
            new String[] {"with `--map` or under `mappings`", "in the form for its columns"});
    private static final List<String[]> FRENCH = List.of(
            new String[] {"[Pp]assez `--locale ([A-Za-z-]+)`", "Choisissez `$1` ci-dessus"},
            new String[] {"`--locale ([A-Za-z-]+)`", "`$1`"},
            new String[] {"Passez `--period[^`]*`", "Dites quels jours ci-dessus"},
            new String[] {"passez `--period[^`]*`(?:, comme `--period[^`]*`)?", "dites quels jours ci-dessus"},
            new String[] {"[,\u00a0 ]*:? ?(?:comme|avec|par exemple|derrière) `--period[^`]*`", " ci-dessus"},
            new String[] {"`--period[^`]*`", "les jours ci-dessus"},
            new String[] {"avec `--map` ou sous `mappings`", "dans le formulaire de ses colonnes"});

    private Options() {}

    static String told(String sentence, Language language) {
        if (!sentence.contains("`--")) {
            return sentence;
        }
        String told = sentence;
        for (String[] one : language == Language.FR ? FRENCH : ENGLISH) {
            told = told.replaceAll(one[0], one[1]);
        }
        return told;
    }
}
