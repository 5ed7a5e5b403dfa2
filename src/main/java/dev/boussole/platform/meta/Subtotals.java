package dev.boussole.platform.meta;

import dev.boussole.platform.csv.Names;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rows of a campaign as a whole between those of its ages, countries or placements, which would count everything twice. */
final class Subtotals {
    private static final Set<String> ALL = Set.of("all", "tous", "toutes", "todos", "todas", "alle");

    private final List<Column> breakdowns;

    Subtotals(Columns columns) {
        this.breakdowns = Stream.of(
                        "age",
                        "gender",
                        "country",
                        "region",
                        "device",
                        "platform",
                        "placement",
                        "device_platform",
                        "hour")
                .map(MetaAds.COLUMNS::get)
                .filter(columns::has)
                .toList();
    }

    /** Whether every breakdown of the file says that the row is of all its parts. */
    boolean is(Cells cells) {
        return !breakdowns.isEmpty()
                && breakdowns.stream().allMatch(column -> ALL.contains(Names.plain(cells.text(column))));
    }
}
