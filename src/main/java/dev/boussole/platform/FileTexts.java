package dev.boussole.platform;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Headers;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What is said of a file as a whole. */
final class FileTexts {
    private static final int COLUMNS_SHOWN = 12;

    private FileTexts() {}

    static Text failed(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Text("there is no such file. Check the path.", "ce fichier n'existe pas. Vérifiez le chemin.");
        }
        if (e instanceof AccessDeniedException) {
            return new Text(
                    "this file may not be read. Check its permissions.",
                    "la lecture de ce fichier est interdite. Vérifiez ses droits d'accès.");
        }
        return new Text(
                "the file could not be read (" + e.getMessage() + "). Try again.",
                "le fichier n'a pas pu être lu (" + e.getMessage() + "). Réessayez.");
    }

    static final Text FOLDER = new Text(
            "this is a folder, and a file was expected. Name a file in it.",
            "c'est un dossier, alors qu'un fichier est attendu. Indiquez un fichier de ce dossier.");

    /** Names the columns found and what would have been recognised. */
    static Text unrecognised(List<String> lines) {
        List<String> best = List.of();
        for (Header candidate : Headers.candidates(lines)) {
            if (candidate.size() > best.size()) {
                best = candidate.names();
            }
        }
        String found = shown(best);
        return new Text(
                "no known export begins like this. "
                        + (found.isEmpty() ? "No line of columns was found" : "Columns found: " + found)
                        + ". Expected: a Google Ads campaign report, a Meta Ads Manager export, or the generic format,"
                        + " which needs `date` (or `periodStart` and `periodEnd`) and a measure such as `spend`.",
                "aucun export connu ne commence ainsi. "
                        + (found.isEmpty()
                                ? "Aucune ligne de colonnes n'a été trouvée"
                                : "Colonnes trouvées : " + found)
                        + ". Attendu : un rapport de campagnes Google Ads, un export du Gestionnaire de publicités Meta,"
                        + " ou le format générique, qui demande `date` (ou `periodStart` et `periodEnd`) et une mesure"
                        + " comme `spend`.");
    }

    private static String shown(List<String> names) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (String name : names) {
            if (!name.isEmpty() && count++ < COLUMNS_SHOWN) {
                shown.append(shown.isEmpty() ? "`" : ", `").append(name).append('`');
            }
        }
        return count > COLUMNS_SHOWN ? shown + ", …" : shown.toString();
    }
}
