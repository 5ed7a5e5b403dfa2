package dev.boussole.platform.meta;

import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetFormat;
import dev.boussole.platform.sheet.SheetRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exports of Meta Ads Manager: known by {@code Amount spent} beside the name of a campaign, ad set or ad. {@code Clicks
 * (all)} counts likes and profile visits too, so clicks are the {@code Link clicks}; {@code Starts} and {@code Ends} are the
 * campaign's life, not the row's days.
 */
public final class MetaAds extends SheetFormat {
    static final ColumnTable COLUMNS = ColumnTable.of(MetaAds.class);

    static final Column CAMPAIGN = COLUMNS.get("campaign");
    static final Column CAMPAIGN_ID = COLUMNS.get("campaign_id");
    static final Column IMPRESSIONS = COLUMNS.get("impressions");
    static final Column RESULTS = COLUMNS.get("results");
    static final Column INDICATOR = COLUMNS.get("indicator");
    private static final Column SPENT = COLUMNS.get("spent");
    private static final List<Column> SUBJECTS =
            Stream.of("campaign", "ad_set", "ad").map(COLUMNS::get).toList();

    public MetaAds() {
        super("meta_ads", new Text("Meta Ads Manager", "Gestionnaire de publicités Meta"), COLUMNS);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        Optional<Column> subject = SUBJECTS.stream().filter(columns::has).findFirst();
        return subject.isEmpty() || !columns.has(SPENT) ? List.of() : List.of(subject.get(), SPENT);
    }

    @Override
    protected SheetRules rules(Columns columns, Intake intake) {
        int line = columns.header().line();
        if (!columns.has(CAMPAIGN) && !columns.has(CAMPAIGN_ID)) {
            intake.warn(Kind.UNMATCHED, line, null, MetaTexts.NO_CAMPAIGN);
        }
        if (columns.has(RESULTS) && !columns.has(INDICATOR)) {
            intake.info(line, columns.name(RESULTS), MetaTexts.NO_INDICATOR);
        }
        return new MetaRules(columns, intake);
    }
}
