package dev.boussole.platform.analytics;

import dev.boussole.campaign.Text;
import java.util.List;

/** What is said of reports of Google Analytics. */
final class AnalyticsTexts {
    private AnalyticsTexts() {}

    static final Text TOTAL_USERS = new Text(
            "all users are not taken: `users` are the active users, who are in the report's `Active users`.",
            "le total des utilisateurs n'est pas repris : `users` désigne les utilisateurs actifs, dans la colonne"
                    + " `Utilisateurs actifs` du rapport.");

    static final Text TOTAL_REVENUE = new Text(
            "the report has no purchase revenue, so its total revenue is taken, which may hold subscriptions and"
                    + " advertising. Add `Purchase revenue` to have orders alone.",
            "le rapport n'a pas les revenus des achats ; son revenu total est repris, qui peut comprendre abonnements et"
                    + " publicité. Ajoutez `Revenus issus des achats` pour n'avoir que les commandes.");

    static final Text LOOSE_TOTALS = new Text(
            "The total counts each visit once, and a visit of two origins or pages stands in two rows; rows with few people"
                    + " are withheld. The rows are kept as they are.",
            "Le total compte chaque visite une seule fois, et une visite de deux origines ou pages figure sur deux lignes ;"
                    + " les lignes de peu de personnes sont masquées. Les lignes sont gardées telles quelles.");

    static final Text NOTHING_USABLE = new Text(
            "none of its tables says where visits came from, on which page they began or how many there were. Export"
                    + " Traffic acquisition or Landing page, or an exploration with `Date`, `Session campaign` and"
                    + " `Sessions`.",
            "aucun de ses tableaux ne dit d'où viennent les visites, sur quelle page elles commencent ni combien elles"
                    + " sont. Exportez Acquisition de trafic ou Page de destination, ou une exploration avec `Date`,"
                    + " `Campagne de la session` et `Sessions`.");

    static final Text UNDATED = new Text(
            "neither its rows nor the `#` lines above them say which days they cover. Export again with these lines, or"
                    + " pass `--period`, as in `--period 2026-10-01..2026-10-31`.",
            "ni ses lignes ni les lignes `#` qui les précèdent ne disent quels jours elles couvrent. Exportez à nouveau"
                    + " avec ces lignes, ou passez `--period`, comme `--period 2026-10-01..2026-10-31`.");

    static Text manyTables(int most) {
        return new Text(
                "the file has more than " + most + " tables, more than any report. Export one report per file.",
                "le fichier a plus de " + most + " tableaux, plus qu'aucun rapport. Exportez un rapport par fichier.");
    }

    /** A table by something that one visit has several of. */
    static Text overlapping(String table, String dimension) {
        return new Text(
                "the table `" + table + "` is left out: rows by `" + dimension
                        + "` overlap or follow groups of visitors, and do not add up to the site's visits.",
                "le tableau `" + table + "` est laissé de côté : des lignes par `" + dimension
                        + "` se recouvrent ou suivent des groupes de visiteurs, et ne font pas les visites du site.");
    }

    /** A table by something that this import does not know. */
    static Text unknown(String table) {
        return new Text(
                "the table `" + table + "` is left out: what its rows are about is not known here.",
                "le tableau `" + table + "` est laissé de côté : on ne sait pas ici de quoi ses lignes parlent.");
    }

    /** A table that tells nothing that is kept. */
    static Text nothingIn(String table) {
        return new Text(
                "the table `" + table + "` has no figure that is kept.",
                "le tableau `" + table + "` n'a aucun chiffre qui soit gardé.");
    }

    /** A table of the same visits as another. */
    static Text told(String table, List<String> measures, String instead) {
        String keys = "`" + String.join("`, `", measures) + "`";
        return new Text(
                "the table `" + table + "` splits another way the visits of the table `" + instead + "`; its " + keys
                        + " are left out, so that nothing counts twice.",
                "le tableau `" + table + "` répartit autrement les visites du tableau `" + instead + "` ; ses chiffres "
                        + keys + " sont laissés de côté, pour que rien ne compte double.");
    }

    static Text firstVisits(String column) {
        return new Text(
                "`" + column + "` says where visitors came from the first time ever, so only new visitors are taken."
                        + " Export Traffic acquisition for visits and revenue.",
                "`" + column
                        + "` dit d'où les visiteurs sont venus la toute première fois ; seuls les nouveaux visiteurs"
                        + " sont repris. Exportez Acquisition de trafic pour les visites et les revenus.");
    }

    static Text neverMeasured(List<String> columns) {
        String names = "`" + String.join("`, `", columns) + "`";
        return new Text(
                names + (columns.size() == 1 ? " is" : " are")
                        + " 0 in every row, as where nothing is measured: read as missing, not as zero.",
                names + (columns.size() == 1 ? " vaut" : " valent")
                        + " 0 sur toutes les lignes, comme là où rien n'est mesuré : lu comme absent, non comme zéro.");
    }

    static Text split(List<String> dropped) {
        String keys = "`" + String.join("`, `", dropped) + "`";
        return new Text(
                "a campaign has several rows, told apart by a further dimension; people who are in several cannot be"
                        + " added up: " + keys + " not kept. Export without that dimension to have it.",
                "une campagne a plusieurs lignes, distinguées par une autre dimension ; des personnes présentes sur"
                        + " plusieurs ne s'additionnent pas : " + keys
                        + " n'est pas gardé. Exportez sans cette dimension pour l'avoir.");
    }

    static Text beyondRange(String cell) {
        return new Text(
                "`" + cell + "` lies beyond the days that the report covers. Row set aside; export again.",
                "`" + cell + "` dépasse les jours que couvre le rapport. Ligne écartée ; exportez à nouveau.");
    }
}
