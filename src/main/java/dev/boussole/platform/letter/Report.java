package dev.boussole.platform.letter;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A report with a name and a value on each line, in sections that have a title line. */
public final class Report {
    /** One line: a name and its value. */
    public record Entry(String name, String value, int line) {}

    /**
     * Lines under a title.
     *
     * @param title empty for the lines before the first title
     */
    public record Section(String title, int line, List<Entry> entries) {
        /** The title without accents and capitals. */
        public String plainTitle() {
            return Names.plain(title);
        }

        /** The value beside a name, empty where there is none. */
        public String value(String name) {
            return entries.stream()
                    .filter(entry -> Names.plain(entry.name()).equals(Names.plain(name)))
                    .map(Entry::value)
                    .findFirst()
                    .orElse("");
        }
    }

    private final List<Section> sections = new ArrayList<>();

    /**
     * Reads the whole report.
     *
     * @param header its first line with a name and a value
     */
    public static Report read(Table table, Header header) throws IOException {
        Report report = new Report();
        report.sections.add(new Section("", header.line(), new ArrayList<>()));
        report.add(header.names(), header.line());
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                report.add(cells(rows.row()), rows.row().line());
            }
        }
        return report;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.cell(i));
        }
        return cells;
    }

    private void add(List<String> cells, int line) {
        String name = cells.isEmpty() ? "" : cells.get(0);
        boolean alone = cells.stream().skip(1).allMatch(String::isEmpty);
        if (name.isEmpty()) {
            return;
        }
        if (alone && !name.endsWith(":")) {
            sections.add(new Section(name, line, new ArrayList<>()));
        } else {
            sections.get(sections.size() - 1).entries().add(new Entry(name, alone ? "" : cells.get(1), line));
        }
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** The lines before the first title and those of the sections that {@code wanted} takes. */
    public List<Entry> entries(Predicate<Section> wanted) {
        return sections.stream()
                .filter(section -> section.title().isEmpty() || wanted.test(section))
                .flatMap(section -> section.entries().stream())
                .toList();
    }

    /** The columns that these lines are, one beside the other. */
    public static SendColumns columns(ColumnTable table, List<Entry> entries) {
        return new SendColumns(table, entries.stream().map(Entry::name).toList());
    }

    /**
     * What these lines say of one send.
     *
     * @param line the line that stands for the send
     */
    public static Fields fields(SendColumns columns, List<Entry> entries, int line) {
        return new Fields() {
            @Override
            public String text(Column column) {
                int place = columns.place(column);
                return place < 0 ? "" : entries.get(place).value();
            }

            @Override
            public int line(Column column) {
                int place = columns.place(column);
                return place < 0 ? line : entries.get(place).line();
            }

            @Override
            public int line() {
                return line;
            }
        };
    }
}
