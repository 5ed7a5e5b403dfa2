package dev.boussole.platform.google;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Scopes;
import dev.boussole.platform.sheet.SheetRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Total rows, scopes, channels and budgets of Google Ads reports. */
final class GoogleRules implements SheetRules {
    private static final Column CAMPAIGN_TYPE = GoogleAds.COLUMNS.get("campaign_type");
    private static final Column MATCH_TYPE = GoogleAds.COLUMNS.get("match_type");

    private final Columns columns;
    private final Intake intake;
    private final Scopes scopes;
    private final TotalLabel totals;
    private final DailyBudget budget;
    private final Set<String> typesSeen = new HashSet<>();
    private @Nullable Withheld withheld;

    GoogleRules(Columns columns, Intake intake) {
        this.columns = columns;
        this.intake = intake;
        this.scopes = new Scopes("google_ads", columns, intake);
        this.totals = new TotalLabel(columns);
        this.budget = new DailyBudget(columns, intake);
    }

    /** What the total row of search terms without rows says, as it stands there. */
    private record Withheld(int line, String clicks, String cost) {}

    @Override
    public int totalRank(Cells cells) {
        String label = totals.of(cells);
        return label.isEmpty() ? 0 : totals.rank(label, cells);
    }

    @Override
    public String totalLabel(Cells cells) {
        return totals.of(cells);
    }

    @Override
    public void observe(Cells cells) {
        String label = totals.of(cells);
        if (label.isEmpty()) {
            budget.observe(cells);
        } else if (TotalLabel.isWithheld(label)) {
            withheld = new Withheld(cells.line(), cells.text(GoogleAds.CLICKS), cells.text(GoogleAds.COST));
        }
    }

    @Override
    public Origin origin(Cells cells) {
        Origin origin = scopes.origin(cells, channel(cells));
        return origin.breakdown() == Breakdown.KEYWORD ? keyword(origin, cells) : origin;
    }

    private static Origin keyword(Origin origin, Cells cells) {
        return new Origin(
                origin.platform(),
                origin.channel(),
                origin.accountId(),
                origin.campaignId(),
                origin.campaignName(),
                origin.breakdown(),
                KeywordName.of(origin.part(), cells.textOrNull(MATCH_TYPE)),
                origin.currency(),
                origin.attribution(),
                origin.utm());
    }

    private @Nullable Channel channel(Cells cells) {
        String type = cells.textOrNull(CAMPAIGN_TYPE);
        if (type == null) {
            return null;
        }
        String plain = Names.plain(type);
        Channel channel = CampaignType.channel(plain);
        if (channel == null && typesSeen.add(plain)) {
            intake.info(cells.line(), columns.name(CAMPAIGN_TYPE), GoogleTexts.manyChannels(type));
        }
        return channel;
    }

    @Override
    public List<Measure> derived() {
        return budget.isKept() ? List.of(Measure.BUDGET) : List.of();
    }

    @Override
    public Optional<Column> complete(Cells cells, Counts counts) {
        budget.complete(cells, counts);
        return Optional.empty();
    }

    @Override
    public void finish() {
        if (withheld != null) {
            intake.info(withheld.line(), null, GoogleTexts.withheld(withheld.clicks(), withheld.cost()));
        }
    }
}
