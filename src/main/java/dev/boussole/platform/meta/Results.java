package dev.boussole.platform.meta;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes conversions of a row's results, where its indicator says that they are some. A column that counts the same thing by
 * name comes first for purchases, so that {@code Results} never doubles it.
 */
final class Results {
    private final Silences silences;

    private final Map<String, Set<String>> indicators = new HashMap<>();

    Results(Silences silences) {
        this.silences = silences;
    }

    void observe(Cells cells) {
        String indicator = cells.text(MetaAds.INDICATOR);
        if (!Missing.is(indicator)) {
            indicators
                    .computeIfAbsent(Silences.campaign(cells), key -> new HashSet<>())
                    .add(indicator);
        }
    }

    /** The row's indicator; a row without results often lacks it, and then has its campaign's where that has only one. */
    private String indicator(Cells cells) {
        String own = cells.text(MetaAds.INDICATOR);
        Set<String> campaigns = indicators.getOrDefault(Silences.campaign(cells), Set.of());
        return Missing.is(own) && campaigns.size() == 1 ? campaigns.iterator().next() : own;
    }

    Optional<Column> complete(Cells cells, Counts counts) {
        double results = cells.number(MetaAds.RESULTS);
        if (Double.isNaN(results)) {
            if (!Missing.is(cells.text(MetaAds.RESULTS))) {
                return Optional.of(MetaAds.RESULTS);
            }
            if (!silences.isZero(cells, MetaAds.RESULTS)) {
                return Optional.empty();
            }
            results = 0;
        }
        set(ResultKind.of(indicator(cells)), results, counts);
        return Optional.empty();
    }

    private static void set(ResultKind kind, double results, Counts counts) {
        switch (kind) {
            case PURCHASE -> setIfMissing(counts, Measure.CONVERSIONS, results);
            case LEAD -> {
                set(counts, Measure.CONVERSIONS, results);
                setIfMissing(counts, Measure.LEADS, results);
            }
            case INSTALL -> {
                set(counts, Measure.CONVERSIONS, results);
                setIfMissing(counts, Measure.INSTALLS, results);
            }
            case OTHER_CONVERSION -> set(counts, Measure.CONVERSIONS, results);
            case NO_CONVERSION -> {
                // reach, views or clicks: not what the campaign converts people to
            }
        }
    }

    private static void setIfMissing(Counts counts, Measure measure, double value) {
        if (Double.isNaN(counts.get(measure))) {
            set(counts, measure, value);
        }
    }

    private static void set(Counts counts, Measure measure, double value) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i) == measure) {
                counts.set(i, value);
            }
        }
    }
}
