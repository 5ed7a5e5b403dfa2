package dev.boussole.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * An advertising campaign as it truly is; what it delivers differs from that by the noise of days.
 *
 * @param impressions of an average day
 * @param costPerMille of impressions
 * @param basket mean value of a conversion, 0 where conversions have none
 */
record AdCampaign(
        String id,
        String name,
        LocalDate start,
        double impressions,
        ToDoubleFunction<LocalDate> clickRate,
        double costPerMille,
        ToDoubleFunction<LocalDate> conversionRate,
        double basket) {
    List<AdDay> days() {
        long seed = id.hashCode() * 31L;
        Noise seen = new Noise(seed, Calendar.DAYS);
        Noise clicked = new Noise(seed + 1, Calendar.DAYS);
        Noise paid = new Noise(seed + 2, Calendar.DAYS);
        Noise bought = new Noise(seed + 3, Calendar.DAYS);
        Noise filled = new Noise(seed + 4, Calendar.DAYS);
        Carry clicks = new Carry();
        Carry conversions = new Carry();
        List<AdDay> days = new ArrayList<>();
        for (int i = Calendar.index(start); i < Calendar.DAYS; i++) {
            LocalDate day = Calendar.day(i);
            long impressionsNow = Math.round(impressions * Calendar.busy(day) * seen.factor(i, 0.03));
            double expectedClicks = impressionsNow * clickRate.applyAsDouble(day);
            long clicksNow = clicks.of(expectedClicks * clicked.factor(i, 0.6 / Math.sqrt(expectedClicks)));
            double expected = clicksNow * conversionRate.applyAsDouble(day);
            long conversionsNow = expected == 0
                    ? 0
                    : conversions.of(expected * bought.factor(i, 0.6 / Math.sqrt(Math.max(1, expected))));
            double cost = impressionsNow * costPerMille / 1000 * paid.factor(i, 0.015);
            double value = conversionsNow * basket * filled.factor(i, 0.05);
            days.add(new AdDay(day, impressionsNow, clicksNow, cents(cost), conversionsNow, cents(value)));
        }
        return days;
    }

    private static double cents(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
