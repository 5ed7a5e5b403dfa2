package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetRules;
import java.util.List;

/**
 * Rows of the Google Ads API, with names as Fivetran ({@code cost_micros}) or Airbyte ({@code metrics.cost_micros}) writes
 * them: a row for each device and network of a day.
 */
final class GoogleRows extends RowFormat {
    private static final ColumnTable TABLE = ColumnTable.of(GoogleRows.class, "google.csv");
    private static final Column ID = TABLE.get("id");
    private static final Column CAMPAIGN_ID = TABLE.get("campaign_id");
    private static final Column CHANNEL_TYPE = TABLE.get("channel_type");

    GoogleRows() {
        super(new Text("rows of the Google Ads API", "lignes de l'API Google Ads"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        return all(
                columns,
                List.of(TABLE.get("cost"), TABLE.get("day")),
                List.of(TABLE.get("impressions"), TABLE.get("clicks")));
    }

    @Override
    SheetRules rules(Columns columns, Intake intake, History history) {
        return new Rules(columns, intake, history);
    }

    private static final class Rules extends RowRules {
        private final boolean idIsCampaign;

        Rules(Columns columns, Intake intake, History history) {
            super("google_ads", null, columns, intake, history);
            this.idIsCampaign = !columns.has(CAMPAIGN_ID);
        }

        /** {@code id} is that of the table's own level: the campaign, or an ad group where campaigns have their own column. */
        @Override
        public Origin origin(Cells cells) {
            Origin own = own(cells);
            String id = cells.textOrNull(ID);
            String type = cells.textOrNull(CHANNEL_TYPE);
            Channel channel = type == null ? null : channel(type);
            String adGroup = !idIsCampaign && own.breakdown() == Breakdown.CAMPAIGN ? id : null;
            return named(new Origin(
                    own.platform(),
                    channel,
                    own.accountId(),
                    idIsCampaign ? id : own.campaignId(),
                    own.campaignName(),
                    adGroup == null ? own.breakdown() : Breakdown.AD_GROUP,
                    adGroup == null ? own.part() : adGroup,
                    own.currency(),
                    own.attribution()));
        }
    }
}
