package dev.boussole.platform.searchconsole;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import java.util.List;

/** The header of an export that sets two periods side by side: {@code Last 3 months Clicks,Previous 3 months Clicks}. */
final class Comparison {
    private Comparison() {}

    static boolean isOne(Header header) {
        Columns columns = new Columns(SearchColumns.TABLE, header);
        boolean subject =
                columns.present().stream().anyMatch(column -> column.part() != null) || columns.has(SearchColumns.DATE);
        return subject
                && count(header, SearchColumns.CLICKS) >= 2
                && count(header, SearchColumns.IMPRESSIONS) >= 2
                && count(header, SearchColumns.CLICKS) == count(header, SearchColumns.IMPRESSIONS);
    }

    /** The columns whose names end with that of {@code column}. */
    private static long count(Header header, Column column) {
        List<String> endings =
                column.names().stream().map(name -> " " + Names.plain(name)).toList();
        return header.names().stream()
                .map(Names::plain)
                .filter(name -> endings.stream().anyMatch(name::endsWith))
                .count();
    }
}
