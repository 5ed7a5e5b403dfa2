package dev.boussole.platform.searchconsole;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table takes from those beside it.
 *
 * @param chart what the chart covers, or null when there is none
 * @param filters what the export was narrowed to
 */
record SearchExport(@Nullable SearchChart chart, SearchFilters filters) {
    static SearchExport around(Table table) throws IOException {
        SearchChart chart = null;
        SearchFilters filters = SearchFilters.NONE;
        for (Table sibling : table.siblings()) {
            for (Header header : sibling.candidates()) {
                Columns columns = new Columns(SearchColumns.TABLE, header);
                Optional<Column> subject = SearchColumns.subject(columns);
                if (subject.isPresent() && subject.get().equals(SearchColumns.DATE)) {
                    chart = SearchChart.of(sibling, header);
                } else if (SearchColumns.isFilters(columns)) {
                    filters = SearchFilters.of(sibling, header);
                }
            }
        }
        return new SearchExport(chart, filters);
    }

    /** Whether a table of searches, pages, days ... lies beside this one. */
    static boolean isBeside(Table table) throws IOException {
        for (Table sibling : table.siblings()) {
            for (Header header : sibling.candidates()) {
                if (SearchColumns.subject(new Columns(SearchColumns.TABLE, header))
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The days of tables without dates: those of the chart, else those of the filters, else what the owner says. */
    @Nullable
    Period days(Intake intake) {
        if (chart != null) {
            return chart.days();
        }
        return filters.period().orElse(intake.options().period());
    }
}
