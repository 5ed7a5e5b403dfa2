package dev.boussole.platform.klaviyo;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.letter.SendList;
import dev.boussole.platform.letter.Signature;
import dev.boussole.platform.sheet.ColumnTable;
import java.io.IOException;
import java.util.Optional;

/**
 * Klaviyo's list of campaigns: known by {@code Campaign Name}, {@code Send Time}, {@code Total Recipients},
 * {@code Unique Opens} and {@code Unique Clicks}. Its orders are people who ordered ({@code Unique Placed Order}).
 */
public final class Klaviyo implements ExportFormat {
    private static final ColumnTable TABLE = ColumnTable.of(Klaviyo.class);

    @Override
    public String key() {
        return "klaviyo";
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        return Signature.ofList(key(), "Klaviyo", TABLE, header, "title", "day", "sent", "opens", "clicks");
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        new SendList(key(), TABLE, header, intake).read(table);
    }
}
