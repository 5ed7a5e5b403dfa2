package dev.boussole.platform.csv;

import dev.boussole.campaign.Text;
import java.util.Locale;

/** What is said of a file that is no readable table. */
final class Refusals {
    static final Text EMPTY =
            new Text("the file is empty. Export it again.", "le fichier est vide. Exportez-le à nouveau.");
    static final Text BINARY = new Text(
            "this is a binary file, not text. Export the report as CSV.",
            "ce fichier est binaire, ce n'est pas du texte. Exportez le rapport en CSV.");
    static final Text OLD_WORKBOOK = new Text(
            "this is an old Excel workbook (XLS), or one with a password, which cannot be read. Save it as XLSX without a"
                    + " password, or the sheet as CSV.",
            "c'est un ancien classeur Excel (XLS), ou un classeur protégé par un mot de passe, qui ne se lit pas."
                    + " Enregistrez-le en XLSX sans mot de passe, ou la feuille en CSV.");
    static final Text BINARY_WORKBOOK = new Text(
            "this is a binary Excel workbook (XLSB), which cannot be read. Save it as XLSX, or the sheet as CSV.",
            "c'est un classeur Excel binaire (XLSB), qui ne se lit pas. Enregistrez-le en XLSX, ou la feuille en CSV.");
    static final Text OPEN_DOCUMENT = new Text(
            "this is an OpenDocument spreadsheet (ODS), which cannot be read. Save it as XLSX, or the sheet as CSV.",
            "c'est un classeur OpenDocument (ODS), qui ne se lit pas. Enregistrez-le en XLSX, ou la feuille en CSV.");
    static final Text NUMBERS = new Text(
            "this is a document of Apple Numbers, which cannot be read. Export it from Numbers as XLSX or CSV.",
            "c'est un document Numbers d'Apple, qui ne se lit pas. Exportez-le de Numbers en XLSX ou en CSV.");
    static final Text OTHER_DOCUMENT = new Text(
            "this is a text document or a presentation, not a workbook. Export the report as CSV or XLSX.",
            "c'est un document texte ou une présentation, pas un classeur. Exportez le rapport en CSV ou en XLSX.");
    static final Text OTHER_ARCHIVE = new Text(
            "this is an archive of a kind that cannot be read (7z, RAR, bzip2, xz, Zstandard). Unpack it, or pack its"
                    + " files as ZIP.",
            "c'est une archive d'un type qui ne se lit pas (7z, RAR, bzip2, xz, Zstandard). Décompressez-la, ou"
                    + " compressez ses fichiers en ZIP.");
    static final Text MARKUP = new Text(
            "this is a web page or XML, not a table, whatever its name says. Open it in a spreadsheet and save it as CSV"
                    + " or XLSX.",
            "c'est une page web ou du XML, pas un tableau, quoi qu'en dise son nom. Ouvrez ce fichier dans un tableur et"
                    + " enregistrez-le en CSV ou en XLSX.");
    static final Text MIXED = new Text(
            "the text is neither UTF-8, UTF-16 nor Windows-1252 throughout. Save the file again as CSV UTF-8.",
            "le texte n'est ni en UTF-8, ni en UTF-16, ni en Windows-1252 d'un bout à l'autre."
                    + " Enregistrez à nouveau le fichier en CSV UTF-8.");
    static final Text NESTED = new Text(
            "this is an archive within an archive, and one level was expected. Unpack it and give the files in it.",
            "c'est une archive dans une archive, alors qu'un seul niveau est attendu. Décompressez-la et donnez les"
                    + " fichiers qu'elle contient.");
    static final Text PROTECTED = new Text(
            "this archive is protected by a password. Unpack it with the password and give the files in it.",
            "cette archive est protégée par un mot de passe. Décompressez-la avec le mot de passe et donnez les fichiers"
                    + " qu'elle contient.");
    static final Text CUT_OFF = new Text(
            "the file breaks off before its end, as after a download or copy that was cut short. Download or copy it"
                    + " again.",
            "le fichier s'interrompt avant sa fin, comme après un téléchargement ou une copie inachevés. Téléchargez-le"
                    + " ou copiez-le à nouveau.");
    static final Text DAMAGED = new Text(
            "the compressed data is damaged: what it unfolds to is not what was packed. Download or pack it again.",
            "les données compressées sont abîmées : leur contenu n'est plus celui d'origine. Téléchargez ou compressez"
                    + " à nouveau le fichier.");
    /** @param name of a table beside this one that cannot be read */
    static Text lacking(String name) {
        return new Text(
                "this table is understood with those beside it, and `" + name
                        + "` cannot be read. Download or pack the archive again.",
                "ce tableau se comprend avec ceux qui l'accompagnent, et `" + name
                        + "` est illisible. Téléchargez ou compressez à nouveau l'archive.");
    }

    static final Text UNUSUAL_ARCHIVE = new Text(
            "this archive breaks off before its end, is damaged, or is packed in an unusual way. Download it again, or"
                    + " unpack it and give the files in it.",
            "cette archive s'interrompt avant sa fin, est abîmée, ou est compressée d'une manière inhabituelle."
                    + " Téléchargez-la à nouveau, ou décompressez-la et donnez les fichiers qu'elle contient.");
    static final Text DAMAGED_WORKBOOK = new Text(
            "the workbook is not written as XLSX prescribes here. Open it in a spreadsheet and save it again as XLSX, or"
                    + " the sheet as CSV.",
            "le classeur n'est pas écrit ici comme le format XLSX le prescrit. Ouvrez-le dans un tableur et"
                    + " enregistrez-le à nouveau en XLSX, ou la feuille en CSV.");
    static final Text NO_SHEET = new Text(
            "the workbook has no visible sheet with anything in it. Save it again with the sheet that holds the export.",
            "le classeur n'a aucune feuille visible qui contienne quelque chose. Enregistrez-le à nouveau avec la"
                    + " feuille de l'export.");
    static final Text BROKEN_QUOTE = new Text(
            "a quotation mark is opened and never closed. Export the file again, or close the quotation mark.",
            "un guillemet est ouvert et jamais fermé. Exportez le fichier à nouveau, ou fermez le guillemet.");

    private Refusals() {}

    static Text longCell(int chars) {
        return new Text(
                "a cell does not end within " + english(chars) + " characters; a quotation mark before it was probably"
                        + " never closed. Export the file again, or close the quotation mark.",
                "une cellule ne se termine pas en " + french(chars) + " caractères ; un guillemet ouvert avant elle n'a"
                        + " sans doute jamais été fermé. Exportez le fichier à nouveau, ou fermez le guillemet.");
    }

    static Text longLine(int chars) {
        return new Text(
                "a line does not end within " + english(chars) + " characters, so this is no table of rows. Export the"
                        + " report as CSV, one row per line.",
                "une ligne ne se termine pas en " + french(chars) + " caractères : ce n'est pas un tableau de lignes."
                        + " Exportez le rapport en CSV, une ligne du tableau par ligne du fichier.");
    }

    static Text manyColumns(int columns) {
        return new Text(
                "a line has more than " + english(columns) + " columns, more than a spreadsheet can hold. Export the"
                        + " report with one row per day and campaign.",
                "une ligne a plus de " + french(columns) + " colonnes, plus qu'un tableur n'en accepte. Exportez le"
                        + " rapport avec une ligne par jour et par campagne.");
    }

    static Text manyMembers(int members) {
        return new Text(
                "this archive holds more than " + english(members)
                        + " files, which is more than is read at once. Unpack" + " it and give the exports in it.",
                "cette archive contient plus de " + french(members) + " fichiers, plus qu'il ne s'en lit à la fois."
                        + " Décompressez-la et donnez les exports qu'elle contient.");
    }

    static Text tooLarge(long megabytes, Limits limits) {
        long most = limits.expandedBytes() >> 20;
        return new Text(
                "it unfolds to more than " + english(megabytes) + " MB; at most " + english(most) + " MB and "
                        + limits.ratio() + " times its own size are read. Unpack it and give the exports in it, split"
                        + " by date where they are larger.",
                "une fois décompressé, ce fichier dépasse " + french(megabytes) + " Mo ; au plus " + french(most)
                        + " Mo et " + limits.ratio() + " fois sa propre taille sont lus. Décompressez-le et donnez les"
                        + " exports qu'il contient, découpés par dates s'ils sont plus grands.");
    }

    static Text manyTexts(long bytes) {
        return new Text(
                "the texts of this workbook take more than " + english(bytes >> 20)
                        + " MB. Save the sheet as CSV, which" + " is read row by row.",
                "les textes de ce classeur prennent plus de " + french(bytes >> 20) + " Mo. Enregistrez la feuille en"
                        + " CSV, qui se lit ligne par ligne.");
    }

    private static String english(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String french(long number) {
        return english(number).replace(',', '\u00A0');
    }
}
