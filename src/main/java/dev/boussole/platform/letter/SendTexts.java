package dev.boussole.platform.letter;

import dev.boussole.campaign.Text;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of sends. */
final class SendTexts {
    static final Text NO_RECIPIENTS = new Text(
            "the number of recipients is missing. Set aside; export the report again.",
            "le nombre de destinataires manque. Mis de côté ; exportez le rapport à nouveau.");
    static final Text UNDATED = new Text(
            "the report does not say when it was sent. Set aside; export it again, or pass the day as `--period"
                    + " 2026-10-05..2026-10-05`.",
            "le rapport ne dit pas quand l'envoi a eu lieu. Mis de côté ; exportez-le à nouveau, ou passez le jour avec"
                    + " `--period 2026-10-05..2026-10-05`.");
    static final Text NOTHING_SOLD = new Text(
            "orders and revenue are 0 for every send, as they are where no shop is connected; they count as not measured.",
            "les commandes et le chiffre d'affaires valent 0 pour tous les envois, comme lorsqu'aucune boutique n'est"
                    + " connectée ; ils comptent comme non mesurés.");

    static final Text UNSPLIT_BOUNCES = new Text(
            "bounces are not split into hard and soft ones here, so neither rate is measured; they only tell deliveries.",
            "les rebonds ne sont pas répartis ici entre durs et temporaires, aucun des deux taux n'est donc mesuré ; ils"
                    + " ne servent qu'à connaître les e-mails délivrés.");

    private SendTexts() {}

    static Text noNumber(String cell) {
        return new Text(
                "`" + cell + "` is not a number. Set aside; correct the cell or export again.",
                "`" + cell + "` n'est pas un nombre. Mis de côté ; corrigez la cellule ou exportez à nouveau.");
    }

    static Text notWhole(String cell) {
        return new Text(
                "`" + cell
                        + "` is not a whole number, and people and mails are counted in whole ones. Set aside; export"
                        + " again.",
                "`" + cell + "` n'est pas un nombre entier, or les personnes et les e-mails se comptent en entiers. Mis"
                        + " de côté ; exportez à nouveau.");
    }

    static Text noDay(String cell) {
        if (cell.isEmpty()) {
            return new Text(
                    "the day of sending is missing. Set aside; export again.",
                    "le jour d'envoi manque. Mis de côté ; exportez à nouveau.");
        }
        return new Text(
                "`" + cell + "` is not a date. Set aside; correct the cell or export again.",
                "`" + cell + "` n'est pas une date. Mis de côté ; corrigez la cellule ou exportez à nouveau.");
    }

    static Text tooMany(int cells, int columns) {
        return new Text(
                "the row has " + cells + " cells, the header " + columns
                        + ". Set aside; export again without editing the file.",
                "la ligne a " + cells + " cellules, l'en-tête " + columns
                        + ". Mise de côté ; exportez à nouveau sans modifier le fichier.");
    }

    static Text few(int sends, int fewest) {
        return new Text(
                "sends to fewer than " + fewest + " people: " + sends
                        + ". They are tests or tell nothing, and were left out.",
                "envois à moins de " + fewest + " personnes : " + sends
                        + ". Ce sont des tests, ou ils n'apprennent rien ; ils ont été laissés de côté.");
    }

    static Text otherChannels(Map<String, Integer> rows) {
        String en = rows.entrySet().stream()
                .map(one -> "`" + one.getKey() + "`: " + one.getValue())
                .collect(Collectors.joining(", "));
        String fr = rows.entrySet().stream()
                .map(one -> "`" + one.getKey() + "` : " + one.getValue())
                .collect(Collectors.joining(", "));
        return new Text(
                "rows of other channels (" + en + ") are no e-mails and were left out.",
                "les lignes d'autres canaux (" + fr + ") ne sont pas des e-mails ; elles ont été laissées de côté.");
    }

    static Text scanned(int sends, double clickers, double clicks) {
        String first = String.format(Locale.ROOT, "%.0f", clicks);
        String people = String.format(Locale.ROOT, "%.0f", clickers);
        return new Text(
                "sends with more clicks than people make: " + sends + " (here " + first + " by " + people
                        + "). Mail scanners follow links; only the number of clickers is used, and it may be too high.",
                "envois avec plus de clics que des personnes n'en font : " + sends + " (ici " + first + " par " + people
                        + "). Des antivirus de messagerie suivent les liens ; seul le nombre de cliqueurs est retenu, et"
                        + " il peut être trop élevé.");
    }

    static Text rate(double stated, double counted, int cases) {
        String said = percent(stated);
        String found = percent(counted);
        return new Text(
                "the file says " + said + " %, its counts give " + found + " %"
                        + (cases == 1 ? "" : " (" + cases + " such cases)")
                        + ". The counts are used; check that nobody edited the file.",
                "le fichier dit " + said.replace('.', ',') + " %, ses nombres donnent " + found.replace('.', ',') + " %"
                        + (cases == 1 ? "" : " (" + cases + " cas)")
                        + ". Ce sont les nombres qui comptent ; vérifiez que personne n'a modifié le fichier.");
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f", 100 * fraction);
    }
}
