package dev.boussole.store.embedded;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.nio.file.Path;
import java.util.List;

/** Why the embedded database cannot be had here, and what to do. */
final class Refusals {
    private static final String DB_EN =
            "pass the address of a PostgreSQL server with `--db jdbc:postgresql://host/database?user=...`.";
    private static final String DB_FR =
            "donnez l'adresse d'un serveur PostgreSQL avec `--db jdbc:postgresql://hôte/base?user=...`.";

    private Refusals() {}

    static InputException platform(String system) {
        return refusal(
                "The embedded database runs on Linux with an x86-64 processor, and this is " + system + ": " + DB_EN,
                "La base embarquée fonctionne sous Linux avec un processeur x86-64, et cette machine est " + system
                        + " : " + DB_FR);
    }

    static InputException root() {
        return refusal(
                "PostgreSQL does not run as root, and this machine does not let `unshare -U` change that: run Boussole"
                        + " as another user, or " + DB_EN,
                "PostgreSQL ne s'exécute pas en tant que root, et cette machine ne permet pas à `unshare -U` d'y"
                        + " remédier : lancez Boussole sous un autre utilisateur, ou " + DB_FR);
    }

    static InputException inUse(Path folder, String holder) {
        String process = holder.isEmpty() ? "" : " (process " + holder + ")";
        String processus = holder.isEmpty() ? "" : " (processus " + holder + ")";
        return refusal(
                "`" + folder + "`: another Boussole" + process
                        + " uses this data folder. Stop it, or choose another folder with `--data`.",
                "`" + folder + "` : un autre Boussole" + processus
                        + " utilise ce dossier de données. Arrêtez-le, ou choisissez un autre dossier avec `--data`.");
    }

    static InputException otherVersion(Path folder, String found, String ours) {
        return refusal(
                "`" + folder + "`: these data were written by PostgreSQL " + found + ", and this Boussole brings "
                        + ours + ". Run `boussole backup` with the Boussole that wrote them, then `boussole restore`"
                        + " into a new folder.",
                "`" + folder + "` : ces données ont été écrites par PostgreSQL " + found + ", et ce Boussole fournit "
                        + ours
                        + ". Lancez `boussole backup` avec le Boussole qui les a écrites, puis `boussole restore`"
                        + " dans un nouveau dossier.");
    }

    static InputException notOurs(Path folder) {
        return refusal(
                "`" + folder + "`: this data folder has lost its file `password`. Put it back from a copy, or restore"
                        + " a backup into a new folder.",
                "`" + folder + "` : ce dossier de données a perdu son fichier `password`. Remettez-le à partir d'une"
                        + " copie, ou restaurez une sauvegarde dans un nouveau dossier.");
    }

    static InputException unwritable(Path folder, String why) {
        return refusal(
                "`" + folder + "`: this data folder cannot be written (" + why
                        + "). Check its permissions and the space on its disk, or choose another with `--data`.",
                "`" + folder + "` : impossible d'écrire dans ce dossier de données (" + why
                        + "). Vérifiez ses droits et l'espace du disque, ou choisissez-en un autre avec `--data`.");
    }

    private static InputException refusal(String en, String fr) {
        return new InputException(List.of(new Problem(
                Problem.Severity.ERROR, Problem.Kind.SETTING, new Source("serve", 0), null, null, new Text(en, fr))));
    }
}
