package dev.boussole.platform.mapped;

import dev.boussole.platform.csv.EditedTable;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Missing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What people write for their own eyes is made as a table needs it: header lines that are repeated and lines without a
 * figure go, and a month that stands on the first row of its block only is carried down to the others.
 */
final class Tidy implements EditedTable.Edit {
    private final Header header;
    private final int month;
    private final List<Integer> figures;
    private final MonthYears years;
    private String current = "";

    /**
     * @param month place of the column of months, or -1
     * @param figures places of the columns of figures
     */
    Tidy(Header header, int month, List<Integer> figures, MonthYears years) {
        this.header = header;
        this.month = month;
        this.figures = figures;
        this.years = years;
    }

    @Override
    public boolean keeps(List<String> cells, int line) {
        if (repeatsHeader(cells)) {
            return false;
        }
        if (month >= 0 && month < cells.size()) {
            cells.set(month, month(cells.get(month), line));
        }
        return figures.stream().anyMatch(place -> place < cells.size() && !Missing.is(cells.get(place)));
    }

    private boolean repeatsHeader(List<String> cells) {
        int same = 0;
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            String name = header.names().get(i);
            boolean filled = !cells.get(i).isEmpty();
            if (filled && figures.contains(i) && !cells.get(i).equals(name)) {
                return false;
            }
            same += filled && cells.get(i).equals(name) ? 1 : 0;
        }
        return same >= 2;
    }

    /** The first day of the month that the cell or, where it is empty, the block says; else the cell as it is. */
    private String month(String cell, int line) {
        if (cell.isEmpty()) {
            return current;
        }
        Optional<MonthText> text = MonthText.of(cell);
        if (text.isPresent()) {
            Optional<LocalDate> first =
                    years.firstDay(text.get(), cell, line, header.names().get(month));
            current = first.map(LocalDate::toString).orElse(cell);
            return current;
        }
        if (!TotalLabel.is(cell)) {
            current = cell;
        }
        return cell;
    }
}
