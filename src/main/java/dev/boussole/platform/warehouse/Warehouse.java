package dev.boussole.platform.warehouse;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tables of a warehouse, each known by columns that only its connector writes. */
public final class Warehouse implements ExportFormat {
    static final String KEY = "warehouse";

    private static final List<ExportFormat> TABLES = List.of(
            new AdReporting(),
            new GoogleRows(),
            new MetaActions(),
            new MetaRows(),
            new LinkedInRows(),
            new MicrosoftRows(),
            new TikTokRows(),
            new AnalyticsEvents(),
            new KlaviyoEvents(),
            new MailchimpUnsubscribes(),
            new NamesOnly());

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        return table(header).flatMap(table -> table.recognise(header));
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        ExportFormat known = table(header).orElseThrow(() -> new IllegalArgumentException("Not of a warehouse"));
        known.read(table, header, intake);
    }

    private static Optional<ExportFormat> table(Header header) {
        return TABLES.stream()
                .filter(table -> table.recognise(header).isPresent())
                .findFirst();
    }
}
