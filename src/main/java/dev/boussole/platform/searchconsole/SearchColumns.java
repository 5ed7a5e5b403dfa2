package dev.boussole.platform.searchconsole;

import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import java.util.List;
import java.util.Optional;

/** The columns that the importer speaks of by name. */
final class SearchColumns {
    static final ColumnTable TABLE = ColumnTable.of(SearchColumns.class);

    static final Column DATE = TABLE.get("date");
    static final Column QUERY = TABLE.get("query");
    static final Column PAGE = TABLE.get("page");
    static final Column APPEARANCE = TABLE.get("appearance");
    static final Column CLICKS = TABLE.get("clicks");
    static final Column IMPRESSIONS = TABLE.get("impressions");
    static final Column CTR = TABLE.get("ctr");
    static final Column POSITION = TABLE.get("position");
    static final Column FILTER = TABLE.get("filter");
    static final Column VALUE = TABLE.get("value");

    private static final List<Column> SUBJECTS =
            List.of(DATE, QUERY, PAGE, TABLE.get("country"), TABLE.get("device"), APPEARANCE);

    private SearchColumns() {}

    /** What the rows of a performance table are by; nothing when the header is of no such table. */
    static Optional<Column> subject(Columns columns) {
        boolean figures =
                columns.hasAll(CLICKS, IMPRESSIONS, CTR) && columns.unknown().isEmpty();
        return SUBJECTS.stream()
                .filter(column -> figures && columns.has(column))
                .findFirst();
    }

    static boolean isFilters(Columns columns) {
        return columns.hasAll(FILTER, VALUE) && columns.header().size() == 2;
    }
}
