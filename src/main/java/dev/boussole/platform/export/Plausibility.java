package dev.boussole.platform.export;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Text;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What no row can be: negative counts, rates beyond 1, more clicks than impressions, more openers than deliveries, spend without an impression on a
 * paid platform. More conversions than clicks is possible: conversions after a view have no click.
 */
final class Plausibility {
    private static final Set<Channel> PAID =
            EnumSet.of(Channel.PAID_SEARCH, Channel.PAID_SOCIAL, Channel.DISPLAY, Channel.VIDEO);
    /** Refunds and corrections are booked as negative amounts on the day when they happen. */
    private static final Set<Measure> REFUNDABLE =
            EnumSet.of(Measure.REVENUE, Measure.COST_OF_GOODS, Measure.EMAIL_REVENUE, Measure.CONVERSION_VALUE);

    private final String[] columns;
    private final double[] lowest;
    private final double[] highest;
    private final int impressions;
    private final int clicks;
    private final int spend;
    private final boolean mails;
    private final int organicImpressions;
    private final int organicClicks;

    Plausibility(Counts counts, String[] columns) {
        this.columns = columns.clone();
        this.lowest = new double[counts.size()];
        this.highest = new double[counts.size()];
        for (int i = 0; i < counts.size(); i++) {
            Measure measure = counts.measure(i);
            lowest[i] = REFUNDABLE.contains(measure) ? Double.NEGATIVE_INFINITY : 0;
            highest[i] = measure.unit() == Measure.Unit.RATE ? 1 : Double.MAX_VALUE;
        }
        this.impressions = place(counts, Measure.IMPRESSIONS);
        this.clicks = place(counts, Measure.CLICKS);
        this.spend = place(counts, Measure.SPEND);
        this.mails = place(counts, Measure.EMAIL_SENT) >= 0 || place(counts, Measure.EMAIL_DELIVERED) >= 0;
        this.organicImpressions = place(counts, Measure.ORGANIC_IMPRESSIONS);
        this.organicClicks = place(counts, Measure.ORGANIC_CLICKS);
    }

    private static int place(Counts counts, Measure wanted) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    @Nullable
    Impossible check(Origin origin, Counts counts) {
        Impossible found = alone(counts);
        return found == null ? together(origin, counts) : found;
    }

    /** What no row can be, be it of a day or of a part of one. */
    @Nullable
    Impossible alone(Counts counts) {
        for (int i = 0; i < lowest.length; i++) {
            double value = counts.value(i);
            if (value < lowest[i] || value > highest[i]) {
                return outside(i, counts.measure(i), value);
            }
        }
        Optional<Excess> excess = mails ? Excess.in(counts) : Optional.empty();
        if (excess.isPresent()) {
            return tooMany(excess.get(), counts);
        }
        if (organicImpressions >= 0
                && organicClicks >= 0
                && counts.value(organicClicks) > counts.value(organicImpressions)) {
            return moreClicks(organicClicks, counts.value(organicClicks), counts.value(organicImpressions));
        }
        return null;
    }

    /** What no day can be; a part of one can, when a click follows an impression of another part. */
    @Nullable
    Impossible together(Origin origin, Counts counts) {
        if (impressions < 0) {
            return null;
        }
        double seen = counts.value(impressions);
        if (clicks >= 0 && counts.value(clicks) > seen) {
            return moreClicks(clicks, counts.value(clicks), seen);
        }
        return spend >= 0 && seen == 0 && counts.value(spend) > 0 && paid(origin) ? unseenSpend(counts) : null;
    }

    private Impossible tooMany(Excess excess, Counts counts) {
        String part = columns[place(counts, excess.part())];
        return new Impossible(part, excess.text(part, columns[place(counts, excess.whole())]));
    }

    private static boolean paid(Origin origin) {
        return origin.channel() != null ? PAID.contains(origin.channel()) : origin.platform() != null;
    }

    private Impossible outside(int index, Measure measure, double value) {
        String shown = Figures.plain(value);
        String montre = Figures.french(value);
        if (value >= 0) {
            return new Impossible(
                    columns[index],
                    new Text(
                            "`" + shown
                                    + "` is no share: 0.45 is 45 %, and 1 is the most. Row set aside; check the export.",
                            "`" + montre + "` n'est pas une part : 0,45 vaut 45 %, et 1 est le maximum."
                                    + " Ligne écartée ; vérifiez l'export."));
        }
        String noun = measure.unit() == Measure.Unit.MONEY ? "an amount" : "a figure";
        String nom = measure.unit() == Measure.Unit.MONEY ? "un montant" : "un chiffre";
        return new Impossible(
                columns[index],
                new Text(
                        "`" + shown + "` is " + noun + " below zero, which cannot be. Row set aside; check the export.",
                        "`" + montre + "` est " + nom + " négatif, ce qui est impossible."
                                + " Ligne écartée ; vérifiez l'export."));
    }

    private Impossible moreClicks(int place, double clicked, double seen) {
        String more = Figures.plain(clicked);
        String fewer = Figures.plain(seen);
        return new Impossible(
                columns[place],
                new Text(
                        more + " clicks on " + fewer + " impressions cannot be. Row set aside; check the export.",
                        more + " clics pour " + fewer + " impressions, c'est impossible."
                                + " Ligne écartée ; vérifiez l'export."));
    }

    private Impossible unseenSpend(Counts counts) {
        String amount = Figures.plain(counts.value(spend));
        String montant = Figures.french(counts.value(spend));
        return new Impossible(
                columns[spend],
                new Text(
                        amount + " spent without a single impression cannot be. Row set aside; check the export.",
                        montant + " dépensés sans une seule impression, c'est impossible."
                                + " Ligne écartée ; vérifiez l'export."));
    }
}
