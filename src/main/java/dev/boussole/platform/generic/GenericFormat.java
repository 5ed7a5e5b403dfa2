package dev.boussole.platform.generic;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.export.UnknownColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The generic format: known by its {@code date}, or {@code periodStart} and {@code periodEnd}, beside a measure. */
public final class GenericFormat implements ExportFormat {
    private static final int ROWS_LOOKED_AT = 20;

    @Override
    public String key() {
        return "generic";
    }

    /** The name of every column that the format knows. */
    public static List<String> columnNames() {
        return GenericColumns.knownNames();
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        GenericColumns columns = GenericColumns.of(header);
        if (!columns.dated() || columns.measureColumns().length == 0) {
            return Optional.empty();
        }
        String date = columns.dateColumn() >= 0 ? "`date`" : "`periodStart`, `periodEnd`";
        String measure = "`" + columns.measures()[0].key() + "`";
        return Optional.of(new Recognition(
                key(),
                new Text(
                        "Generic format: columns " + date + " and " + measure + " on line " + header.line(),
                        "Format générique : colonnes " + date + " et " + measure + " à la ligne " + header.line())));
    }

    /**
     * Columns like {@code Date} and {@code Spend} may also head a list kept by hand, in which no row is written as this
     * format writes them, or beside columns that it does not know. One like {@code campaignId} leaves no doubt.
     */
    @Override
    public boolean fits(Table table, Header header) throws IOException {
        if (header.names().stream().anyMatch(GenericColumns::isOfThisFormatOnly)) {
            return true;
        }
        GenericColumns columns = GenericColumns.of(header);
        if (!columns.unknown().isEmpty() && !header.names().contains("date")) {
            return false;
        }
        int seen = 0;
        try (Rows rows = table.rows(header)) {
            while (seen < ROWS_LOOKED_AT && rows.next()) {
                if (!rows.row().isBlank()) {
                    seen++;
                    if (columns.canRead(rows.row())) {
                        return true;
                    }
                }
            }
        }
        return seen == 0;
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        GenericColumns columns = GenericColumns.of(header);
        List<String> free = new ArrayList<>(GenericColumns.knownNames());
        free.removeAll(header.names());
        UnknownColumns.report(header.line(), columns.unknown(), free, intake);
        GenericRows reader = new GenericRows(header, columns, intake);
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                reader.read(rows.row());
            }
        }
    }
}
