package dev.boussole.platform.google;

import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetFormat;
import dev.boussole.platform.sheet.SheetRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports of Google Ads: known by a campaign, ad group, keyword or search term beside {@code Impr.}, or beside {@code Cost}
 * and {@code Clicks} where its title or a name of its own stands with them. {@code Interactions} counts views for video, so it is never clicks.
 */
public final class GoogleAds extends SheetFormat {
    static final ColumnTable COLUMNS = ColumnTable.of(GoogleAds.class);

    private static final List<Column> SUBJECTS = Stream.of("campaign", "ad_group", "search_term", "keyword")
            .map(COLUMNS::get)
            .toList();
    private static final Column IMPRESSIONS = COLUMNS.get("impressions");
    private static final Pattern TITLE = Pattern.compile("\\b(report|rapport|informe|bericht)|bericht\\b");
    private static final List<Column> OWN = Stream.of(
                    "campaign_type",
                    "customer_id",
                    "interactions",
                    "view_through",
                    "viewable",
                    "impression_share",
                    "lost_budget",
                    "lost_rank",
                    "interaction_rate",
                    "cpc",
                    "cpm",
                    "average_cost",
                    "cpa",
                    "value_per_cost",
                    "value_per_conversion",
                    "status",
                    "keyword_status",
                    "all_conversions")
            .map(COLUMNS::get)
            .toList();
    static final Column CAMPAIGN = COLUMNS.get("campaign");
    static final Column COST = COLUMNS.get("cost");
    static final Column CLICKS = COLUMNS.get("clicks");

    public GoogleAds() {
        super("google_ads", new Text("Google Ads", "Google Ads"), COLUMNS);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        Optional<Column> subject = SUBJECTS.stream().filter(columns::has).findFirst();
        boolean abbreviated =
                columns.has(IMPRESSIONS) && columns.name(IMPRESSIONS).endsWith(".");
        boolean priced = columns.has(COST) && columns.has(CLICKS) && isGoogles(columns);
        if (subject.isEmpty() || !abbreviated && !priced) {
            return List.of();
        }
        return List.of(subject.get(), abbreviated ? IMPRESSIONS : COST);
    }

    /** Anybody's list of costs and clicks has these columns; Google's has its title above them, or names of its own. */
    private static boolean isGoogles(Columns columns) {
        List<String> above = columns.header().preamble();
        return !above.isEmpty() && TITLE.matcher(Names.plain(above.get(0))).find()
                || OWN.stream().anyMatch(columns::has);
    }

    @Override
    protected SheetRules rules(Columns columns, Intake intake) {
        return new GoogleRules(columns, intake);
    }
}
