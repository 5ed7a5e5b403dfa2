package dev.boussole.platform.analytics;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reports of Google Analytics 4: known by the {@code #} lines above a table that state its days, or by names that only its
 * columns have. A file may hold several tables.
 */
public final class GoogleAnalytics implements ExportFormat {
    static final String KEY = "google_analytics";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        if (!Sections.isHeader(header.names())) {
            return Optional.empty();
        }
        Columns columns = new Columns(ReportColumns.TABLE, header);
        boolean stated = ReportRange.of(header.preamble()).isPresent();
        Optional<Column> own = ReportColumns.OWN.stream()
                .filter(column -> columns.has(column) && columns.name(column).indexOf(' ') > 0)
                .findFirst();
        if (!stated && (own.isEmpty() || !isUsable(columns))) {
            return Optional.empty();
        }
        return Optional.of(new Recognition(KEY, because(header, columns, own), columns.language()));
    }

    /** Whether a table says what its rows are about and has a figure. */
    private static boolean isUsable(Columns columns) {
        ReportTable table = new ReportTable(new Section(columns.header(), Integer.MAX_VALUE));
        return !table.dimensions().isEmpty() && columns.present().stream().anyMatch(column -> column.measure() != null);
    }

    private static Text because(Header header, Columns columns, Optional<Column> own) {
        String name = "`" + own.map(columns::name).orElse(header.names().get(0)) + "`";
        return new Text(
                "Google Analytics: column " + name + " on line " + header.line(),
                "Google Analytics : colonne " + name + " à la ligne " + header.line());
    }

    @Override
    public void read(Table file, Header header, Intake intake) throws IOException {
        List<ReportTable> tables = new ArrayList<>();
        for (Section section : Sections.of(file, header)) {
            tables.add(new ReportTable(section));
        }
        Claims claims = new Claims(tables);
        if (tables.stream().allMatch(table -> claims.of(table).isEmpty())) {
            throw new Refusal(header.line(), AnalyticsTexts.NOTHING_USABLE);
        }
        for (ReportTable table : tables) {
            tell(table, claims, intake);
            if (!claims.of(table).isEmpty()) {
                read(file, table, claims.of(table), intake);
            }
        }
    }

    private static void read(Table file, ReportTable table, Set<Measure> taken, Intake intake) throws IOException {
        if (table.section().range().isEmpty() && intake.options().period() == null && !table.isDated()) {
            throw new Refusal(table.section().header().line(), AnalyticsTexts.UNDATED);
        }
        new Sheet(table.columns(), new AnalyticsRules(table, taken, intake), intake).read(file);
    }

    private static void tell(ReportTable table, Claims claims, Intake intake) {
        int line = table.section().header().line();
        if (table.leftOut().isPresent()) {
            intake.info(line, null, table.leftOut().get());
            return;
        }
        new TableNotes(table, intake).tell();
        ReportTable instead = claims.insteadOf(table);
        if (instead != null) {
            List<String> keys = table.measures().stream()
                    .filter(measure -> !claims.of(table).contains(measure))
                    .map(Measure::key)
                    .toList();
            intake.info(line, null, AnalyticsTexts.told(table.name(), keys, instead.name()));
        } else if (claims.of(table).isEmpty()) {
            intake.info(line, null, AnalyticsTexts.nothingIn(table.name()));
        }
    }
}
