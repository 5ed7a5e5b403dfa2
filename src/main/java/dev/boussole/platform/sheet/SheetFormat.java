package dev.boussole.platform.sheet;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A source whose exports are tables with a column for each figure; to add one, say by which columns it is known. */
public abstract class SheetFormat implements ExportFormat {
    private final String key;
    private final Text label;
    private final ColumnTable table;

    /**
     * @param key also the platform's
     * @param label what the source is called in sentences
     */
    protected SheetFormat(String key, Text label, ColumnTable table) {
        this.key = key;
        this.label = label;
        this.table = table;
    }

    /** The columns by which a header is known as this source's; empty when it is not. */
    protected abstract List<Column> signature(Columns columns);

    protected abstract SheetRules rules(Columns columns, Intake intake);

    /** The columns that its exports may have. */
    public ColumnTable table() {
        return table;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        Columns columns = new Columns(table, header);
        List<Column> known = signature(columns);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String found =
                known.stream().map(column -> "`" + columns.name(column) + "`").collect(Collectors.joining(", "));
        return Optional.of(new Recognition(
                key,
                new Text(
                        label.en() + ": columns " + found + " on line " + header.line(),
                        label.fr() + " : colonnes " + found + " à la ligne " + header.line()),
                columns.language()));
    }

    @Override
    public void read(Table sheet, Header header, Intake intake) throws IOException {
        Columns columns = new Columns(table, header);
        new Sheet(columns, rules(columns, intake), intake).read(sheet);
    }
}
