package dev.boussole.platform.workspace;

import dev.boussole.campaign.Overlap;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Figures;

/** What is said of two files that give the same figures. */
final class OverlapTexts {
    private OverlapTexts() {}

    /**
     * The sentences after the place.
     *
     * @param later whether the file that counted ends later
     * @param doubt whether nothing tells which of two different figures is the newer
     */
    static Text text(Overlap overlap, boolean later, boolean doubt) {
        Text common = common(overlap);
        Text choice = choice(overlap.counted(), later, doubt);
        return new Text(common.en() + " " + choice.en(), common.fr() + " " + choice.fr());
    }

    private static Text common(Overlap overlap) {
        String counted = "`" + overlap.counted() + "`";
        int days = overlap.days();
        int figures = overlap.figures();
        Text differing = differing(overlap);
        return new Text(
                counted + " has the same days and scopes: " + figures + (figures == 1 ? " figure" : " figures") + " of "
                        + days + (days == 1 ? " day" : " days") + (figures == 1 ? " stands" : " stand")
                        + " in both files, " + differing.en() + ".",
                counted + " couvre les mêmes jours et périmètres : " + figures
                        + (figures == 1 ? " chiffre" : " chiffres") + " de " + days + (days == 1 ? " jour" : " jours")
                        + (figures == 1 ? " figure" : " figurent") + " dans les deux fichiers, " + differing.fr()
                        + ".");
    }

    private static Text differing(Overlap overlap) {
        if (overlap.differing() == 0) {
            return new Text("all of them equal", "tous égaux");
        }
        StringBuilder en = new StringBuilder();
        StringBuilder fr = new StringBuilder();
        more(overlap.spend(), "spend", en, fr);
        more(overlap.conversions(), "conversions", en, fr);
        String counted = "`" + overlap.counted() + "`";
        int differing = overlap.differing();
        return new Text(
                differing + " of them different" + (en.isEmpty() ? "" : " (" + counted + " has " + en + ")"),
                "dont " + differing + (differing == 1 ? " différent" : " différents")
                        + (fr.isEmpty() ? "" : " (`" + overlap.counted() + "` en a " + fr + ")"));
    }

    private static void more(double difference, String measure, StringBuilder en, StringBuilder fr) {
        if (difference == 0) {
            return;
        }
        double size = Math.round(Math.abs(difference) * 100) / 100.0;
        en.append(en.isEmpty() ? "" : ", ")
                .append(Figures.plain(size))
                .append(difference > 0 ? " more `" : " less `")
                .append(measure)
                .append('`');
        fr.append(fr.isEmpty() ? "" : ", ")
                .append(Figures.french(size))
                .append(" `")
                .append(measure)
                .append(difference > 0 ? "` de plus" : "` de moins");
    }

    private static Text choice(String counted, boolean later, boolean doubt) {
        String file = "`" + counted + "`";
        if (doubt) {
            return new Text(
                    "Both files end on the same day, so nothing tells which is newer: " + file
                            + " counted. Remove the older one.",
                    "Les deux fichiers s'arrêtent le même jour, rien ne dit donc lequel est le plus récent : " + file
                            + " a compté. Retirez le plus ancien.");
        }
        if (later) {
            return new Text(
                    file + " ends later and counted; nothing is counted twice.",
                    file + " s'arrête plus tard et a compté ; rien n'est compté deux fois.");
        }
        return new Text(
                file + " counted; nothing is counted twice.", file + " a compté ; rien n'est compté deux fois.");
    }
}
