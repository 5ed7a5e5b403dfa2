package dev.boussole.platform.workspace;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Utm;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of {@code measures} while it is read. */
final class JsonRow {
    private static final Utm NO_TAGS = new Utm(null, null, null);

    private final Counts counts;
    private final Map<Measure, Integer> places = new EnumMap<>(Measure.class);
    private final Map<JsonScope, String> scope = new EnumMap<>(JsonScope.class);
    private @Nullable Channel channel;
    private @Nullable LocalDate date;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;

    /** @param measures those that any row gives */
    JsonRow(Set<Measure> measures) {
        counts = new Counts(measures.toArray(Measure[]::new));
        for (int i = 0; i < counts.size(); i++) {
            places.put(counts.measure(i), i);
        }
    }

    Counts counts() {
        return counts;
    }

    void clear() {
        counts.clear();
        scope.clear();
        channel = null;
        date = null;
        start = null;
        end = null;
    }

    void scope(JsonScope key, String value) {
        scope.put(key, key == JsonScope.CURRENCY ? value.toUpperCase(Locale.ROOT) : value);
    }

    void channel(@Nullable Channel value) {
        channel = value;
    }

    void measure(Measure measure, double value) {
        Integer place = places.get(measure);
        if (place == null) {
            throw new IllegalArgumentException("No row was said to give " + measure.key());
        }
        counts.set(place, value);
    }

    /** Takes {@code date}, {@code periodStart} or {@code periodEnd}. */
    void day(String key, LocalDate day) {
        switch (key) {
            case "date" -> date = day;
            case "periodStart" -> start = day;
            default -> end = day;
        }
    }

    /** The day or the period, or null when neither is complete and in order. */
    @Nullable
    Period period() {
        if (date != null) {
            return Period.day(date);
        }
        return start == null || end == null || end.isBefore(start) ? null : new Period(start, end);
    }

    Origin origin() {
        Breakdown breakdown = Breakdown.CAMPAIGN;
        String part = "";
        for (Map.Entry<JsonScope, String> entry : scope.entrySet()) {
            Breakdown of = entry.getKey().breakdown();
            if (of != null && breakdown == Breakdown.CAMPAIGN) {
                breakdown = of;
                part = entry.getValue();
            } else if (of != null && of == breakdown) {
                part = part + " (" + entry.getValue() + ")";
            }
        }
        String campaign = scope.get(JsonScope.CAMPAIGN);
        return new Origin(
                scope.get(JsonScope.PLATFORM),
                channel,
                scope.get(JsonScope.ACCOUNT_ID),
                scope.getOrDefault(JsonScope.CAMPAIGN_ID, campaign),
                scope.getOrDefault(JsonScope.CAMPAIGN_NAME, campaign),
                breakdown,
                part,
                scope.get(JsonScope.CURRENCY),
                scope.get(JsonScope.ATTRIBUTION),
                utm());
    }

    private @Nullable Utm utm() {
        Utm utm = new Utm(
                scope.get(JsonScope.UTM_SOURCE), scope.get(JsonScope.UTM_MEDIUM), scope.get(JsonScope.UTM_CAMPAIGN));
        return utm.equals(NO_TAGS) ? null : utm;
    }
}
