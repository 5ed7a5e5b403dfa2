package dev.boussole.platform.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A table whose rows are changed or left out on their way; lines and names stay those of the file. */
public final class EditedTable extends Table {
    private final Table table;
    private final Supplier<Edit> edits;

    /** @param edits gives what changes the rows, anew for each time that they are read */
    public EditedTable(Table table, Supplier<Edit> edits) {
        super(table.name());
        this.table = table;
        this.edits = edits;
    }

    /** Changes the rows of a table, from the first to the last. */
    public interface Edit {
        /**
         * Sees one row, which is not blank.
         *
         * @param cells may be changed, not lengthened
         * @return whether the row stays
         */
        boolean keeps(List<String> cells, int line);
    }

    @Override
    public List<String> firstLines(int count) throws IOException {
        return table.firstLines(count);
    }

    @Override
    public List<Header> candidates() throws IOException {
        return table.candidates();
    }

    @Override
    public Rows rows(Header header) throws IOException {
        return new EditedRows(table.rows(header), edits.get());
    }

    private static final class EditedRows extends Rows {
        private final Rows rows;
        private final Edit edit;

        EditedRows(Rows rows, Edit edit) {
            super(Limits.DEFAULT);
            this.rows = rows;
            this.edit = edit;
        }

        @Override
        public boolean next() throws IOException {
            while (rows.next()) {
                Row read = rows.row();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < read.size(); i++) {
                    cells.add(read.cell(i));
                }
                if (!read.isBlank() && edit.keeps(cells, read.line())) {
                    row.begin(read.line());
                    cells.forEach(cell -> row.add(cell.toCharArray(), cell.length()));
                    return true;
                }
            }
            return false;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
