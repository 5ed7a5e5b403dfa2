package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.statistics.PairedMoments;
import dev.boussole.statistics.RatioOfSums;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A count a day against the period before, with the days as sampling units (Welch's test).
 *
 * @param relative 0.1 for a tenth more, -1 for nothing left
 * @param p two-sided p-value of no change, 0..1, or null where the days do not tell
 */
record DailyChange(double relative, @Nullable Double p) {
    private static final double LEVEL = 0.95;
    /** A period of which fewer days are known says nothing. */
    private static final double KNOWN_MIN = 0.5;

    /** Nothing where the measure was not received on half of the days of both periods, or was zero before. */
    static @Nullable DailyChange of(RecentDays days, Measure measure, Period before, Period now) {
        double[] counts = days.column(measure);
        if (counts == null) {
            return null;
        }
        double[] ones = new double[days.size()];
        Arrays.fill(ones, 1);
        PairedMoments then = moments(days, counts, ones, before);
        PairedMoments today = moments(days, counts, ones, now);
        boolean known = isKnown(then, before) && isKnown(today, now);
        return known && then.meanY() > 0 ? new DailyChange(today.meanY() / then.meanY() - 1, p(then, today)) : null;
    }

    private static boolean isKnown(PairedMoments moments, Period period) {
        return moments.days() >= KNOWN_MIN * period.days();
    }

    private static PairedMoments moments(RecentDays days, double[] counts, double[] ones, Period period) {
        int from = days.indexFrom(period.from().toEpochDay());
        return PairedMoments.of(counts, ones, from, days.indexFrom(period.to().toEpochDay() + 1));
    }

    private static @Nullable Double p(PairedMoments before, PairedMoments now) {
        return RatioOfSums.compare(before, now, LEVEL)
                .difference()
                .map(difference -> difference.pValue())
                .orElse(null);
    }
}
