package dev.boussole.platform;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Refusal;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** What is said of a file as a whole. */
final class FileTexts {
    private static final int COLUMNS_SHOWN = 12;
    private static final int COLUMNS_OF_MANY = 6;
    private static final int TABLES_SHOWN = 8;

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
        String told = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
        return new Text(
                "the file could not be read" + told + ". Try again.",
                "le fichier n'a pas pu être lu" + told + ". Réessayez.");
    }

    static final Text FOLDER = new Text(
            "this is a folder, and a file was expected. Name a file in it.",
            "c'est un dossier, alors qu'un fichier est attendu. Indiquez un fichier de ce dossier.");

    /** Names the columns found, of each table where there are several, and what would have been recognised. */
    static Text unrecognised(List<ExportReader.Found> tables, List<String> others) {
        if (tables.isEmpty()) {
            return nothingIn(others);
        }
        return tables.size() == 1 ? unrecognised(best(tables.get(0))) : noneOf(tables);
    }

    private static Text unrecognised(List<String> columns) {
        String found = shown(columns, COLUMNS_SHOWN);
        return expecting(
                "no known export begins like this. "
                        + (found.isEmpty() ? "No line of columns was found" : "Columns found: " + found),
                "aucun export connu ne commence ainsi. "
                        + (found.isEmpty()
                                ? "Aucune ligne de colonnes n'a été trouvée"
                                : "Colonnes trouvées : " + found));
    }

    private static Text noneOf(List<ExportReader.Found> tables) {
        List<String> found = new ArrayList<>();
        for (ExportReader.Found one : tables.subList(0, Math.min(TABLES_SHOWN, tables.size()))) {
            String columns = shown(best(one), COLUMNS_OF_MANY);
            found.add("`" + one.table().name() + "`" + (columns.isEmpty() ? "" : " (" + columns + ")"));
        }
        if (tables.size() > TABLES_SHOWN) {
            found.add("…");
        }
        return expecting(
                "none of its " + tables.size() + " tables begins like a known export. Found: "
                        + String.join("; ", found),
                "aucun de ses " + tables.size() + " tableaux ne commence comme un export connu. Trouvé : "
                        + String.join(" ; ", found));
    }

    private static Text nothingIn(List<String> others) {
        String found = shown(others, COLUMNS_SHOWN);
        return new Text(
                "this archive holds no CSV, TSV, TXT or XLSX file. "
                        + (found.isEmpty() ? "It is empty" : "Found: " + found)
                        + ". Pack the exports of your platforms.",
                "cette archive ne contient aucun fichier CSV, TSV, TXT ou XLSX. "
                        + (found.isEmpty() ? "Elle est vide" : "Trouvé : " + found)
                        + ". Mettez-y les exports de vos plateformes.");
    }

    private static Text expecting(String en, String fr) {
        return new Text(
                en + ". Expected: an export of a known platform, or the generic format, which needs `date` (or"
                        + " `periodStart` and `periodEnd`) and a measure such as `spend`.",
                fr + ". Attendu : un export d'une plateforme connue, ou le format générique, qui demande `date` (ou"
                        + " `periodStart` et `periodEnd`) et une mesure comme `spend`.");
    }

    /** Tells which tables of a file were not read, because others were. */
    static Text leftOut(List<String> names) {
        String found = shown(names, COLUMNS_SHOWN);
        boolean one = names.size() == 1;
        return new Text(
                "beside this table the file holds " + found
                        + (one
                                ? ", which is no known export and was left out."
                                : ", which are no known exports and were left out."),
                "à côté de ce tableau, le fichier contient " + found
                        + (one
                                ? ", qui n'est pas un export connu et a été laissé de côté."
                                : ", qui ne sont pas des exports connus et ont été laissés de côté."));
    }

    /** The line with most columns. */
    private static List<String> best(ExportReader.Found one) {
        List<String> best = List.of();
        try {
            for (Header candidate : one.table().candidates()) {
                best = candidate.size() > best.size() ? candidate.names() : best;
            }
        } catch (IOException | Refusal e) {
            return best;
        }
        return best;
    }

    private static String shown(List<String> names, int most) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (String name : names) {
            if (!name.isEmpty() && count++ < most) {
                shown.append(shown.isEmpty() ? "`" : ", `")
                        .append(name.replace('`', '\''))
                        .append('`');
            }
        }
        return count > most ? shown + ", …" : shown.toString();
    }
}
