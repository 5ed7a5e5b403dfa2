package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Sheet;
import dev.boussole.platform.sheet.SheetFormat;
import dev.boussole.platform.sheet.SheetRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table of figures, whose campaigns may be named by other tables of its archive. */
abstract class RowFormat extends SheetFormat {
    RowFormat(Text label, ColumnTable table) {
        super(Warehouse.KEY, label, table);
    }

    abstract SheetRules rules(Columns columns, Intake intake, History history);

    @Override
    protected final SheetRules rules(Columns columns, Intake intake) {
        return rules(columns, intake, History.NONE);
    }

    @Override
    public void read(Table sheet, Header header, Intake intake) throws IOException {
        Columns columns = new Columns(table(), header);
        new Sheet(columns, rules(columns, intake, History.besides(sheet)), intake).read(sheet);
    }

    /** All of {@code needed}, and the first of {@code either} that is there; empty when that cannot be. */
    static List<Column> all(Columns columns, List<Column> needed, List<Column> either) {
        List<Column> found =
                new ArrayList<>(needed.stream().filter(columns::has).toList());
        boolean complete = found.size() == needed.size();
        either.stream().filter(columns::has).findFirst().ifPresent(found::add);
        return complete && found.size() > needed.size() ? found : List.of();
    }
}
