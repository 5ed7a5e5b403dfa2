package dev.boussole.platform.mapped;

import dev.boussole.campaign.Text;
import java.util.stream.Collectors;

/** The words of a proposal. */
final class ProposalTexts {
    static final Said COLUMNS = new Said(
            "What its columns seem to be, and how sure that is:",
            "Ce que ses colonnes semblent être, et avec quelle certitude :");
    static final Said UNREAD = new Said("not read", "non lue");
    static final Said RATIO = new Said("ratio", "ratio");
    static final Said DECIDE = new Said(
            "Replace each `?` by what the column is (`spend`, `clicks`, `leads` ...) or by `ignore`, and pass:",
            "Remplacez chaque `?` par ce qu'est la colonne (`spend`, `clicks`, `leads`...) ou par `ignore`, et passez :");
    static final Said CONFIRM = new Said("If that is right, pass:", "Si c'est juste, passez :");
    static final Said UNDATED = new Said(
            "No column says which days a row covers: put the days that the file covers behind `--period`.",
            "Aucune colonne ne dit quels jours couvre une ligne : mettez ceux que couvre le fichier derrière `--period`.");
    static final Said FOR_GOOD = new Said(
            "or write it in boussole.yaml, for good:", "ou écrivez-le une fois pour toutes dans boussole.yaml :");
    static final Text WIDE = new Text(
            "This table has one column per month. Turn it, so that each month has its row: one column with the month, one"
                    + " for each figure (copy, then paste transposed).",
            "Ce tableau a une colonne par mois. Transposez-le pour que chaque mois ait sa ligne : une colonne pour le mois,"
                    + " une pour chaque chiffre (copier, puis collage spécial avec transposition).");

    private ProposalTexts() {}

    record Said(String en, String fr) {
        String in(boolean french) {
            return french ? fr : en;
        }
    }

    /** Why a column is in doubt; empty when it is not. */
    static String why(Guess column, boolean french) {
        Guess.Doubt doubt = column.doubt();
        if (doubt == null) {
            return "";
        }
        String others = column.others().stream()
                .map(target -> "`" + target.name() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        String meant = column.target() == null ? "" : "`" + column.target().name() + "`";
        Said said = switch (doubt) {
            case SIMILAR -> new Said("a name like that of " + meant, "un nom proche de celui de " + meant);
            case SEVERAL -> new Said("may also be " + others, "peut aussi être " + others);
            case CELLS ->
                new Said("the name says " + meant + ", its cells do not", "le nom dit " + meant + ", pas ses cellules");
            case NAMELESS -> new Said("only its cells say so", "seules ses cellules le disent");
            case TIED ->
                new Said("another column may be " + others + " as well", "une autre colonne peut aussi être " + others);
            case TAKEN -> new Said("another column is " + others + " already", "une autre colonne est déjà " + others);
            case UNKNOWN -> new Said("figures under an unknown name", "des chiffres sous un nom inconnu");
            case FIRSTS ->
                new Said(
                        "all are the first of a month: `month` if a row covers the whole month, else `date`",
                        "tous sont le premier d'un mois : `month` si une ligne couvre tout le mois, sinon `date`");
        };
        return said.in(french);
    }
}
