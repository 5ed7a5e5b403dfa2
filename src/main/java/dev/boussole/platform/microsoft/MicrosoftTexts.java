package dev.boussole.platform.microsoft;

import dev.boussole.campaign.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of reports of Microsoft Advertising. */
final class MicrosoftTexts {
    private MicrosoftTexts() {}

    static Text incomplete(@Nullable LocalDate lastComplete) {
        String until = lastComplete == null ? "" : "; only days before " + lastComplete + " are surely complete";
        String jusque =
                lastComplete == null ? "" : " ; seuls les jours avant le " + lastComplete + " sont sûrement complets";
        return new Text(
                "the report says `Potential Incomplete Data: true`: figures of its last days may still grow" + until
                        + ". Export again in two days.",
                "le rapport dit `Potential Incomplete Data: true` : les chiffres de ses derniers jours peuvent encore"
                        + " augmenter" + jusque + ". Exportez à nouveau dans deux jours.");
    }

    static Text timeZone(String zone) {
        return new Text(
                "days are those of the time zone " + zone + "; other platforms may count theirs elsewhere.",
                "les jours sont ceux du fuseau horaire " + zone + " ; d'autres plateformes peuvent compter les leurs"
                        + " ailleurs.");
    }

    static Text rows(int told, int found) {
        return new Text(
                "the report says `Rows: " + told + "`, and " + found
                        + " are there. Export again without editing the file.",
                "le rapport dit `Rows: " + told + "`, et il y en a " + found
                        + ". Exportez à nouveau sans modifier le fichier.");
    }
}
