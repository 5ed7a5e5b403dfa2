package dev.boussole.platform.searchconsole;

import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Sheet;
import java.io.IOException;
import java.util.Optional;

/**
 * Performance exports of Search Console, the zip or a table of it: known by a date, search, page, country or device beside
 * clicks, impressions and click rate, and nothing else.
 */
public final class SearchConsole implements ExportFormat {
    static final String KEY = "search_console";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        Columns columns = new Columns(SearchColumns.TABLE, header);
        boolean known = SearchColumns.subject(columns).isPresent()
                || SearchColumns.isFilters(columns)
                || Comparison.isOne(header);
        if (!known) {
            return Optional.empty();
        }
        String found = "`" + header.names().get(0) + "`, `" + header.names().get(1) + "`";
        return Optional.of(new Recognition(
                KEY,
                new Text(
                        "Search Console: columns " + found + " on line " + header.line(),
                        "Search Console : colonnes " + found + " à la ligne " + header.line()),
                columns.language()));
    }

    /** A table of filters tells nothing alone, and anybody may have one. */
    @Override
    public boolean fits(Table table, Header header) throws IOException {
        return !SearchColumns.isFilters(new Columns(SearchColumns.TABLE, header)) || SearchExport.isBeside(table);
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        Columns columns = new Columns(SearchColumns.TABLE, header);
        if (SearchColumns.isFilters(columns)) {
            intake.expectNoRows();
            filters(SearchFilters.of(table, header), header, intake);
            return;
        }
        Column subject =
                SearchColumns.subject(columns).orElseThrow(() -> new Refusal(header.line(), SearchTexts.COMPARISON));
        if (!subject.equals(SearchColumns.DATE)) {
            intake.expectNoRows();
        }
        if (subject.equals(SearchColumns.APPEARANCE)) {
            appearances(table, header, intake);
            return;
        }
        SearchExport export = SearchExport.around(table);
        if (!subject.equals(SearchColumns.DATE) && export.days(intake) == null) {
            throw new Refusal(header.line(), SearchTexts.UNDATED);
        }
        new Sheet(columns, new SearchRules(subject, export, intake), intake).read(table);
    }

    private static void appearances(Table table, Header header, Intake intake) throws IOException {
        try (Rows rows = table.rows(header)) {
            if (rows.next()) {
                intake.info(header.line(), null, SearchTexts.APPEARANCE);
            }
        }
    }

    private static void filters(SearchFilters filters, Header header, Intake intake) {
        if (filters.type() != null) {
            intake.info(header.line(), null, SearchTexts.kindOfSearch(filters.type()));
        }
        if (!filters.narrowed().isEmpty()) {
            intake.warn(Kind.INCOMPARABLE, header.line(), null, SearchTexts.narrowed(filters.narrowed()));
        }
    }
}
