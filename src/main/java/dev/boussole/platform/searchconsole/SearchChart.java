package dev.boussole.platform.searchconsole;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.sheet.Columns;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the chart of an export covers, as its other tables need it.
 *
 * @param days from the first to the last day
 * @param clicks sum over its days
 * @param impressions sum over its days
 */
record SearchChart(Period days, double clicks, double impressions) {
    /** Null when no row of the table has a date. */
    static @Nullable SearchChart of(Table table, Header header) throws IOException {
        Columns columns = new Columns(SearchColumns.TABLE, header);
        Sums sums = new Sums(header.names().indexOf(columns.name(SearchColumns.DATE)));
        int clicks = header.names().indexOf(columns.name(SearchColumns.CLICKS));
        int impressions = header.names().indexOf(columns.name(SearchColumns.IMPRESSIONS));
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                sums.add(rows.row(), clicks, impressions);
            }
        }
        return sums.chart();
    }

    private static final class Sums {
        private final int date;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private double clicks;
        private double impressions;

        Sums(int date) {
            this.date = date;
        }

        void add(Row row, int clicksAt, int impressionsAt) {
            SearchDates.period(row.cell(date)).ifPresent(period -> {
                from = from == null || period.from().isBefore(from) ? period.from() : from;
                to = to == null || period.to().isAfter(to) ? period.to() : to;
                clicks += whole(row.cell(clicksAt));
                impressions += whole(row.cell(impressionsAt));
            });
        }

        /** A count, whatever separates its thousands; 0 where there is none. */
        private static double whole(String cell) {
            double value = NumberText.of(cell).map(text -> text.value('.')).orElse(0.0);
            return Double.isNaN(value) ? 0 : value;
        }

        @Nullable
        SearchChart chart() {
            return from == null || to == null ? null : new SearchChart(new Period(from, to), clicks, impressions);
        }
    }
}
