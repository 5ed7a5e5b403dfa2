package dev.boussole.platform.export;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A count that is part of another and still larger: more openers than deliveries, more deliveries than recipients.
 *
 * @param part the measure that is too large
 * @param whole what it is counted among
 */
public record Excess(Measure part, double value, Measure whole, double most) {
    private static final List<Measure> RECEIVED = List.of(
            Measure.EMAIL_OPENS_UNIQUE,
            Measure.EMAIL_CLICKS_UNIQUE,
            Measure.EMAIL_UNSUBSCRIBES,
            Measure.EMAIL_COMPLAINTS);
    private static final List<Measure> ATTEMPTED =
            List.of(Measure.EMAIL_DELIVERED, Measure.EMAIL_HARD_BOUNCES, Measure.EMAIL_SOFT_BOUNCES);

    /** The first such count of a row; a figure that is missing exceeds nothing. */
    public static Optional<Excess> in(Counts counts) {
        return among(counts, RECEIVED, Measure.EMAIL_DELIVERED)
                .or(() -> among(counts, ATTEMPTED, Measure.EMAIL_SENT))
                .or(() -> among(counts, RECEIVED, Measure.EMAIL_SENT));
    }

    private static Optional<Excess> among(Counts counts, List<Measure> parts, Measure whole) {
        double most = counts.get(whole);
        return parts.stream()
                .filter(part -> counts.get(part) > most)
                .map(part -> new Excess(part, counts.get(part), whole, most))
                .findFirst();
    }

    /** The sentence after the place, with the names that the file gives both. */
    public Text text(String partName, String wholeName) {
        String rate = most > 0 ? String.format(Locale.ROOT, "%.1f", 100 * value / most) : "";
        return new Text(
                Figures.plain(value) + " `" + partName + "` among " + Figures.plain(most) + " `" + wholeName + "`"
                        + (rate.isEmpty() ? "" : " (" + rate + " %)") + " cannot be. Row set aside; check the export.",
                Figures.french(value) + " `" + partName + "` parmi " + Figures.french(most) + " `" + wholeName + "`"
                        + (rate.isEmpty() ? "" : " (" + rate.replace('.', ',') + " %)")
                        + ", c'est impossible. Ligne écartée ; vérifiez l'export.");
    }
}
