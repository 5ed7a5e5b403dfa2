package dev.boussole.platform.csv;

import dev.boussole.campaign.Text;

/** What is said of a file that is no readable table. */
final class Refusals {
    static final Text EMPTY =
            new Text("the file is empty. Export it again.", "le fichier est vide. Exportez-le à nouveau.");
    static final Text BINARY = new Text(
            "this is a binary file, not text. Export the report as CSV.",
            "ce fichier est binaire, ce n'est pas du texte. Exportez le rapport en CSV.");
    static final Text ZIP = new Text(
            "this is a zip archive or an XLSX workbook, which cannot be read yet. Unpack it, or save the sheet as CSV.",
            "c'est une archive zip ou un classeur XLSX, qui ne se lit pas encore."
                    + " Décompressez l'archive, ou enregistrez la feuille en CSV.");
    static final Text WORKBOOK = new Text(
            "this is an Excel workbook (XLS), which cannot be read. Save the sheet as CSV.",
            "c'est un classeur Excel (XLS), qui ne se lit pas. Enregistrez la feuille en CSV.");
    static final Text MIXED = new Text(
            "the text is neither UTF-8, UTF-16 nor Windows-1252 throughout. Save the file again as CSV UTF-8.",
            "le texte n'est ni en UTF-8, ni en UTF-16, ni en Windows-1252 d'un bout à l'autre."
                    + " Enregistrez à nouveau le fichier en CSV UTF-8.");

    private Refusals() {}
}
