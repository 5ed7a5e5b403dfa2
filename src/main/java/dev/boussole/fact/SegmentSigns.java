package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of a campaign weigh beside each other, and what the ad groups bring. */
final class SegmentSigns {
    private final Map<Breakdown, Double> spend = new EnumMap<>(Breakdown.class);
    private final int lagDays;

    SegmentSigns(List<PartsReading.Part> parts, int lagDays) {
        this.lagDays = lagDays;
        for (PartsReading.Part part : parts) {
            Double own = spend(part);
            if (own != null) {
                spend.merge(part.breakdown(), own, Double::sum);
            }
        }
    }

    /** Whether there is anything to say of a part. */
    boolean knows(PartsReading.Part part) {
        return part.breakdown() == Breakdown.AD_GROUP || spend.containsKey(part.breakdown());
    }

    void put(PartsReading.Part part, Signs.Builder signs) {
        Double own = spend(part);
        double all = spend.getOrDefault(part.breakdown(), 0.0);
        signs.put(Sign.PART_SPEND_SHARE, own == null || !(all > 0) ? null : (Double) (own / all));
        if (part.breakdown() == Breakdown.AD_GROUP) {
            EventSigns.put(part.days(), lagDays, signs);
        }
    }

    private static @Nullable Double spend(PartsReading.Part part) {
        return part.days().last(Measure.SPEND, DeliverySigns.MONTH);
    }
}
