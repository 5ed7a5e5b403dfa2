package dev.boussole.platform.csv;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of cells: a text file, a member of an archive or a sheet of a workbook. Read as often as needed, in constant memory. */
public abstract class Table {
    private final String name;
    private List<Table> siblings = List.of();
    private @Nullable String lacking;

    Table(String name) {
        this.name = name;
    }

    /** The name within its file: {@code Chart.csv}, {@code Sheet1}, {@code book.xlsx/Sheet1}; empty for a file of its own. */
    public final String name() {
        return name;
    }

    /**
     * The other tables of the same archive or workbook, in their order; none for a file of its own.
     *
     * @throws Refusal when one of them holds something that cannot be read: what it would tell of this one is not known then
     */
    public final List<Table> siblings() {
        if (lacking != null) {
            throw new Refusal(Refusals.lacking(lacking));
        }
        return siblings;
    }

    final void setSiblings(List<Table> others) {
        siblings = List.copyOf(others);
    }

    /** Says that another table of the same archive cannot be read. */
    final void setLacking(String unreadable) {
        lacking = unreadable;
    }

    /**
     * The first lines, at most {@code count}; of a sheet, the cells with tabs between them.
     *
     * @throws Refusal when the table cannot be read
     */
    public abstract List<String> firstLines(int count) throws IOException;

    /**
     * The lines within the first {@value Headers#LINES} that could be the header, under each delimiter, in their order.
     *
     * @throws Refusal when the table cannot be read
     */
    public abstract List<Header> candidates() throws IOException;

    /** The rows below {@code header}; the caller closes them. */
    public abstract Rows rows(Header header) throws IOException;
}
