package dev.boussole.platform.meta;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Columns;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Meta writes no zero for what people did: on a row with impressions an empty cell says that nothing happened, or that it
 * is not measured. It counts as zero only where the same campaign has figures in the same column, so that it is measured;
 * without them it stays missing.
 */
final class Silences {
    private static final Set<MetaColumn> ACTIONS = EnumSet.of(
            MetaColumn.LINK_CLICKS,
            MetaColumn.ALL_CLICKS,
            MetaColumn.PAGE_VIEWS,
            MetaColumn.PURCHASES,
            MetaColumn.WEBSITE_PURCHASES,
            MetaColumn.PURCHASE_VALUE,
            MetaColumn.WEBSITE_VALUE,
            MetaColumn.LEADS,
            MetaColumn.ADDS_TO_CART,
            MetaColumn.CHECKOUTS,
            MetaColumn.INSTALLS,
            MetaColumn.VIDEO_PLAYS,
            MetaColumn.VIDEO_3S,
            MetaColumn.THRUPLAYS,
            MetaColumn.VIDEO_100,
            MetaColumn.RESULTS);

    private final Map<Measure, MetaColumn> columnOf = new EnumMap<>(Measure.class);
    private final Set<MetaColumn> present = EnumSet.noneOf(MetaColumn.class);
    private final Map<String, Set<MetaColumn>> measured = new HashMap<>();
    private int filled;

    Silences(Columns<MetaColumn> columns) {
        for (MetaColumn column : columns.present()) {
            Measure measure = column.measure();
            if (ACTIONS.contains(column)) {
                present.add(column);
                if (measure != null) {
                    columnOf.putIfAbsent(measure, column);
                }
            }
        }
    }

    void observe(Cells<MetaColumn> cells) {
        Set<MetaColumn> seen = measured.computeIfAbsent(campaign(cells), key -> EnumSet.noneOf(MetaColumn.class));
        for (MetaColumn column : present) {
            if (!seen.contains(column) && !Missing.is(cells.text(column))) {
                seen.add(column);
            }
        }
    }

    /** Campaigns may share a name, so the id counts too where there is one. */
    static String campaign(Cells<MetaColumn> cells) {
        return cells.text(MetaColumn.CAMPAIGN_ID) + '\n' + cells.text(MetaColumn.CAMPAIGN);
    }

    /** Sets the zeros of a row. */
    void fill(Cells<MetaColumn> cells, Counts counts) {
        for (int i = 0; i < counts.size(); i++) {
            MetaColumn column = counts.has(i) ? null : columnOf.get(counts.measure(i));
            if (column != null && isZero(cells, column)) {
                counts.set(i, 0);
                filled++;
            }
        }
    }

    /** Whether the row's empty cell means that nothing happened. */
    boolean isZero(Cells<MetaColumn> cells, MetaColumn column) {
        Set<MetaColumn> seen = measured.get(campaign(cells));
        return seen != null
                && seen.contains(column)
                && Missing.is(cells.text(column))
                && cells.number(MetaColumn.IMPRESSIONS) > 0;
    }

    int filled() {
        return filled;
    }
}
