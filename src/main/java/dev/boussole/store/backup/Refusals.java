package dev.boussole.store.backup;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.nio.file.Path;
import java.util.List;

/** Why nothing is backed up or restored. */
final class Refusals {
    private Refusals() {}

    static InputException exists(Path file) {
        return of(
                file,
                "there is such a file already. Name another, or remove it.",
                "ce fichier existe déjà. Donnez un autre nom, ou supprimez-le.");
    }

    static InputException unwritable(Path file, String why) {
        return of(
                file,
                "the backup cannot be written (" + why + "). Check the folder and the space on its disk.",
                "la sauvegarde ne peut pas être écrite (" + why + "). Vérifiez le dossier et l'espace du disque.");
    }

    static InputException notOne(Path file, String why) {
        return of(
                file,
                "this is no whole backup (" + why + "). Nothing was restored; use a file of `boussole backup` that was"
                        + " copied completely.",
                "ce n'est pas une sauvegarde entière (" + why + "). Rien n'a été restauré ; utilisez un fichier de"
                        + " `boussole backup` copié jusqu'au bout.");
    }

    static InputException newer(Path file, String program) {
        return of(
                file,
                "this backup was made by Boussole " + program + ", which is newer than this one. Restore it with that"
                        + " version or a later one.",
                "cette sauvegarde a été faite par Boussole " + program + ", plus récent que celui-ci. Restaurez-la avec"
                        + " cette version ou une plus récente.");
    }

    static InputException notEmpty(Path file, String table) {
        return of(
                file,
                "it can only be restored into an empty database, and this one has rows in `" + table
                        + "`. Name another folder with `--data`, or another database with `--db`.",
                "elle ne peut être restaurée que dans une base vide, et celle-ci a des lignes dans `" + table
                        + "`. Donnez un autre dossier avec `--data`, ou une autre base avec `--db`.");
    }

    private static InputException of(Path file, String en, String fr) {
        return new InputException(List.of(new Problem(
                Problem.Severity.ERROR,
                Problem.Kind.UNREADABLE,
                new Source(file.toString(), 0),
                null,
                null,
                new Text("`" + file + "`: " + en, "`" + file + "` : " + fr))));
    }
}
