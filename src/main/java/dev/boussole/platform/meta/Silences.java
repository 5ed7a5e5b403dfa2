package dev.boussole.platform.meta;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Meta writes no zero for what people did: on a row with impressions an empty cell says that nothing happened, or that it
 * is not measured. It counts as zero only where the same campaign has figures in the same column, so that it is measured;
 * without them it stays missing.
 */
final class Silences {
    private static final Set<Measure> NO_ACTIONS = EnumSet.of(Measure.IMPRESSIONS, Measure.REACH, Measure.SPEND);

    private final Map<Measure, Column> columnOf = new EnumMap<>(Measure.class);
    private final Set<Column> present = new LinkedHashSet<>();
    private final Map<String, Set<Column>> measured = new HashMap<>();
    private int filled;

    Silences(Columns columns) {
        for (Column column : columns.present()) {
            Measure measure = column.measure();
            if (column == MetaAds.RESULTS || measure != null && !NO_ACTIONS.contains(measure)) {
                present.add(column);
                if (measure != null) {
                    columnOf.putIfAbsent(measure, column);
                }
            }
        }
    }

    void observe(Cells cells) {
        Set<Column> seen = measured.computeIfAbsent(campaign(cells), key -> new HashSet<>());
        for (Column column : present) {
            if (!seen.contains(column) && !Missing.is(cells.text(column))) {
                seen.add(column);
            }
        }
    }

    /** Campaigns may share a name, so the id counts too where there is one. */
    static String campaign(Cells cells) {
        return cells.text(MetaAds.CAMPAIGN_ID) + '\n' + cells.text(MetaAds.CAMPAIGN);
    }

    /** Sets the zeros of a row. */
    void fill(Cells cells, Counts counts) {
        for (int i = 0; i < counts.size(); i++) {
            Column column = counts.has(i) ? null : columnOf.get(counts.measure(i));
            if (column != null && isZero(cells, column)) {
                counts.set(i, 0);
                filled++;
            }
        }
    }

    /** Whether the row's empty cell means that nothing happened. */
    boolean isZero(Cells cells, Column column) {
        Set<Column> seen = measured.get(campaign(cells));
        return seen != null
                && seen.contains(column)
                && Missing.is(cells.text(column))
                && cells.number(MetaAds.IMPRESSIONS) > 0;
    }

    int filled() {
        return filled;
    }
}
