package dev.boussole.platform.export;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Text;

/** What a row can be and seldom is. Such rows are kept; how many there are is told once a file. */
final class Doubts {
    /** On paid social a click rate beyond this usually means that all clicks were taken for clicks on the link. */
    private static final double HIGH_CLICK_RATE = 0.2;
    /** With fewer impressions such a rate is chance. */
    private static final int FEW_IMPRESSIONS = 100;

    private final String[] columns;
    private final int impressions;
    private final int clicks;
    private final int conversions;
    private final Case clicked = new Case();
    private final Case converted = new Case();

    Doubts(Counts counts, String[] columns) {
        this.columns = columns.clone();
        this.impressions = place(counts, Measure.IMPRESSIONS);
        this.clicks = place(counts, Measure.CLICKS);
        this.conversions = place(counts, Measure.CONVERSIONS);
    }

    private static int place(Counts counts, Measure wanted) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    void see(Origin origin, Counts counts, int line) {
        if (clicks < 0) {
            return;
        }
        double clicking = counts.value(clicks);
        if (conversions >= 0 && counts.value(conversions) > clicking) {
            converted.see(line, counts.value(conversions), clicking);
        }
        if (impressions >= 0 && origin.channel() == Channel.PAID_SOCIAL) {
            double seen = counts.value(impressions);
            if (seen >= FEW_IMPRESSIONS && clicking > HIGH_CLICK_RATE * seen) {
                clicked.see(line, clicking, seen);
            }
        }
    }

    void tell(Intake intake) {
        if (clicked.rows > 0) {
            intake.warn(Kind.NOTE, clicked.line, columns[clicks], manyClicks());
        }
        if (converted.rows > 0) {
            intake.info(converted.line, columns[conversions], manyConversions());
        }
    }

    private Text manyClicks() {
        String part = Figures.plain(clicked.part);
        String whole = Figures.plain(clicked.whole);
        return new Text(
                part + " clicks on " + whole
                        + " impressions: beyond 20 %, which ads on social networks hardly ever reach ("
                        + rows(clicked.rows)
                        + "). Kept; check that the column counts clicks on the link, not all clicks.",
                part + " clics pour " + whole
                        + " impressions : au-delà de 20 %, ce que la publicité sur les réseaux sociaux"
                        + " n'atteint presque jamais (" + lignes(clicked.rows)
                        + "). Gardé ; vérifiez que la colonne compte les clics sur le lien, et non tous les clics.");
    }

    private Text manyConversions() {
        return new Text(
                "more conversions than clicks, here " + Figures.plain(converted.part) + " on "
                        + Figures.plain(converted.whole) + " (" + rows(converted.rows)
                        + "). Kept: conversions after a view, several after one click, or after the click of another day.",
                "plus de conversions que de clics, ici " + Figures.french(converted.part) + " pour "
                        + Figures.french(converted.whole) + " (" + lignes(converted.rows)
                        + "). Gardé : conversions après affichage, plusieurs après un clic, ou après le clic d'un autre jour.");
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private static String lignes(int count) {
        return count == 1 ? "1 ligne" : count + " lignes";
    }

    /** How often something was met, and its first time. */
    private static final class Case {
        private int rows;
        private int line;
        private double part;
        private double whole;

        void see(int at, double found, double of) {
            if (rows++ == 0) {
                line = at;
                part = found;
                whole = of;
            }
        }
    }
}
