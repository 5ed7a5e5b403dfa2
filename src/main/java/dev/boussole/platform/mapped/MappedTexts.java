package dev.boussole.platform.mapped;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Names;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of files whose columns are declared or guessed. */
final class MappedTexts {
    static final Text DOLLARS = new Text(
            "amounts are written with `$`, which several currencies share, so the account's currency holds. Declare"
                    + " `currency` for this file under `mappings` if it is another.",
            "les montants sont écrits avec `$`, que plusieurs monnaies partagent : la devise du compte vaut donc."
                    + " Déclarez `currency` pour ce fichier sous `mappings` si c'en est une autre.");

    private MappedTexts() {}

    static Text whichYear(String cell) {
        return new Text(
                "`" + cell
                        + "` has no year, and the lines above the table do not name one. Which year is it? Pass the days"
                        + " that the file covers, like `--period 2026-01-01..2026-12-31`, or write the year in the title.",
                "`" + cell + "` n'a pas d'année, et les lignes au-dessus du tableau n'en donnent pas. De quelle année"
                        + " s'agit-il ? Passez les jours que couvre le fichier, par exemple"
                        + " `--period 2026-01-01..2026-12-31`, ou écrivez l'année dans le titre.");
    }

    static Text mixed(List<String> currencies) {
        return new Text(
                "amounts of the same rows are in " + String.join(" and ", currencies)
                        + ", and a row can have only one currency. Convert one of them, or map its column to `ignore`.",
                "des montants des mêmes lignes sont en " + String.join(" et en ", currencies)
                        + ", alors qu'une ligne n'a qu'une devise. Convertissez l'un d'eux, ou associez sa colonne à"
                        + " `ignore`.");
    }

    static Text platform(String text) {
        return new Text(
                "`" + text + "` is no known channel and is kept as the platform.",
                "`" + text + "` n'est pas un canal connu et est gardé comme plateforme.");
    }

    /** Declared columns that a file has not, each with the one that was probably meant. */
    static Text missing(List<String> missing, List<String> names) {
        boolean one = missing.size() == 1;
        return new Text(
                "the mapping names " + (one ? "a column" : "columns") + " that this file has not: "
                        + meant(missing, names, " (did you mean `", "`?)") + ". Write "
                        + (one ? "it" : "them") + " as in the file: " + shown(names) + ".",
                "la correspondance nomme "
                        + (one ? "une colonne que ce fichier n'a" : "des colonnes que ce fichier n'a")
                        + " pas : " + meant(missing, names, " (vouliez-vous dire `", "` ?)") + ". "
                        + (one ? "Écrivez-la" : "Écrivez-les") + " comme dans le fichier : " + shown(names) + ".");
    }

    private static String meant(List<String> missing, List<String> names, String open, String close) {
        return missing.stream()
                .map(name -> "`" + name + "`"
                        + Names.nearest(name, names)
                                .map(near -> open + near + close)
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String shown(List<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }

    static Text declared(List<String> columns, int line) {
        return new Text(
                "Declared columns: " + shown(columns) + " on line " + line,
                "Colonnes déclarées : " + shown(columns) + " à la ligne " + line);
    }

    static Text own(List<String> columns, int line) {
        return new Text(
                "Own spreadsheet: columns " + shown(columns) + " on line " + line,
                "Tableau maison : colonnes " + shown(columns) + " à la ligne " + line);
    }

    /** How the columns of a file were understood. */
    static Text understood(List<Guess> columns) {
        return new Text(
                "columns understood as " + understood(columns, "only compared with what the counts give", "not read")
                        + ". If one is wrong, declare it with `--map` or under `mappings`.",
                "colonnes comprises comme "
                        + understood(columns, "seulement comparée à ce que donnent les nombres", "non lue")
                        + ". Si l'une est fausse, déclarez-la avec `--map` ou sous `mappings`.");
    }

    private static String understood(List<Guess> columns, String compared, String unread) {
        return columns.stream()
                .filter(column -> column.target() != null)
                .map(column -> "`" + column.name() + "` " + meaning(column, compared, unread) + " ("
                        + column.confidence() + "\u00A0%)")
                .collect(Collectors.joining(", "));
    }

    private static String meaning(Guess column, String compared, String unread) {
        Target target = column.target();
        if (target == null || target.isIgnored()) {
            return unread;
        }
        if (target.isRatio()) {
            return target.is().isEmpty() ? unread : compared;
        }
        return "`" + target.name() + "`";
    }
}
