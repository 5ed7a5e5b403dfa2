package dev.boussole.platform.sheet;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.platform.csv.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the figures of each row into one object. */
final class RowFigures {
    private static final double BELOW_TEN_PERCENT = 0.0999;
    private static final double ABOVE_NINETY_PERCENT = 0.9001;

    private static final double MILLION = 1_000_000;

    private final List<Column> sources;
    private final Counts counts;
    private final String[] names;
    private int censored;

    /** @param derived measures that no column gives directly */
    RowFigures(Columns columns, List<Measure> derived, boolean split) {
        this.sources = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (Column column : columns.present()) {
            Measure measure = column.measure();
            if (measure != null && !measures.contains(measure) && (measure.additive() || !split)) {
                sources.add(column);
                measures.add(measure);
                headings.add(columns.name(column));
            }
        }
        for (Measure measure : derived) {
            if (!measures.contains(measure)) {
                measures.add(measure);
                headings.add(measure.key());
            }
        }
        this.counts = new Counts(measures.toArray(Measure[]::new));
        this.names = headings.toArray(String[]::new);
    }

    Counts counts() {
        return counts;
    }

    String[] names() {
        return names.clone();
    }

    /** Cells that gave only a bound of a share. */
    int censored() {
        return censored;
    }

    /** Fills {@link #counts()}; the first column whose cell is no figure, or nothing when all could be read. */
    Optional<Column> read(Cells cells) {
        counts.clear();
        for (int i = 0; i < sources.size(); i++) {
            Column column = sources.get(i);
            String cell = cells.text(column);
            if (Missing.is(cell)) {
                continue;
            }
            double value = value(cells, cell, column);
            if (Double.isNaN(value)) {
                return Optional.of(column);
            }
            counts.set(i, value);
        }
        return Optional.empty();
    }

    /** Makes measures missing again. */
    void forget(List<Measure> measures) {
        for (int i = 0; i < counts.size(); i++) {
            if (measures.contains(counts.measure(i))) {
                counts.set(i, Double.NaN);
            }
        }
    }

    private double value(Cells cells, String cell, Column column) {
        if (column.role() == Role.SHARE && (cell.startsWith("<") || cell.startsWith(">"))) {
            return bound(cell);
        }
        double value = cells.number(column);
        return column.role() == Role.MICROS ? value / MILLION : value;
    }

    private double bound(String cell) {
        String limit = cell.substring(1).replaceAll("[\\s\u00A0\u202F]", "");
        if (limit.equals("10%") && cell.startsWith("<")) {
            censored++;
            return BELOW_TEN_PERCENT;
        }
        if (limit.equals("90%") && cell.startsWith(">")) {
            censored++;
            return ABOVE_NINETY_PERCENT;
        }
        return Double.NaN;
    }
}
