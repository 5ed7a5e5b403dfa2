package dev.boussole.platform.analytics;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the tables of a report: each begins with a row of names, mostly below {@code #} lines of its own. */
final class Sections {
    /** The largest overview has some twenty. */
    private static final int MOST = 60;

    private final char delimiter;
    private final List<Section> found = new ArrayList<>();
    private List<String> comments = new ArrayList<>();
    private boolean commentsUsed;

    private Sections(char delimiter) {
        this.delimiter = delimiter;
    }

    /** @throws Refusal when there are more tables than any report has */
    static List<Section> of(Table table, Header first) throws IOException {
        Sections sections = new Sections(first.delimiter());
        try (Rows rows = table.rows(new Header(0, first.delimiter(), List.of(), List.of()))) {
            while (rows.next()) {
                sections.see(rows.row());
            }
        }
        return sections.found;
    }

    private void see(Row row) {
        if (isComment(row.cell(0))) {
            comment(row);
        } else if (!row.isBlank() && isHeader(cells(row))) {
            header(row);
        }
    }

    private void comment(Row row) {
        if (commentsUsed) {
            comments = new ArrayList<>();
            commentsUsed = false;
        }
        comments.add(row.cell(0));
    }

    private void header(Row row) {
        if (found.size() == MOST) {
            throw new Refusal(row.line(), AnalyticsTexts.manyTables(MOST));
        }
        if (!found.isEmpty()) {
            Section before = found.remove(found.size() - 1);
            found.add(new Section(before.header(), row.line() - 1));
        }
        commentsUsed = true;
        found.add(new Section(new Header(row.line(), delimiter, cells(row), comments), Integer.MAX_VALUE));
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.cell(i));
        }
        return cells;
    }

    static boolean isComment(String cell) {
        return cell.startsWith("#");
    }

    /** Whether a row names columns: rows of figures have a figure. */
    static boolean isHeader(List<String> cells) {
        long named = cells.stream().filter(cell -> !cell.isEmpty()).count();
        return named >= 2
                && !isComment(cells.get(0))
                && cells.stream().noneMatch(cell -> NumberText.of(cell).isPresent());
    }
}
