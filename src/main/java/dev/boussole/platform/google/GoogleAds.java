package dev.boussole.platform.google;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Sheet;
import java.io.IOException;
import java.util.Optional;

/** Reports of Google Ads: known by {@code Campaign} beside {@code Impr.}, or beside {@code Cost} and {@code Clicks}. */
public final class GoogleAds implements ExportFormat {
    @Override
    public String key() {
        return "google_ads";
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        Columns<GoogleColumn> columns = new Columns<>(GoogleColumn.class, header);
        boolean about = columns.has(GoogleColumn.CAMPAIGN) || columns.has(GoogleColumn.AD_GROUP);
        boolean abbreviated = columns.has(GoogleColumn.IMPRESSIONS)
                && columns.name(GoogleColumn.IMPRESSIONS).endsWith(".");
        boolean priced = columns.has(GoogleColumn.COST) && columns.has(GoogleColumn.CLICKS);
        if (!about || !abbreviated && !priced) {
            return Optional.empty();
        }
        GoogleColumn subject = columns.has(GoogleColumn.CAMPAIGN) ? GoogleColumn.CAMPAIGN : GoogleColumn.AD_GROUP;
        GoogleColumn figure = abbreviated ? GoogleColumn.IMPRESSIONS : GoogleColumn.COST;
        String found = "`" + columns.name(subject) + "`, `" + columns.name(figure) + "`";
        return Optional.of(new Recognition(
                key(),
                new Text(
                        "Google Ads: columns " + found + " on line " + header.line(),
                        "Google Ads : colonnes " + found + " à la ligne " + header.line())));
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        Columns<GoogleColumn> columns = new Columns<>(GoogleColumn.class, header);
        new Sheet<>(columns, new GoogleRules(intake), intake).read(table);
    }
}
