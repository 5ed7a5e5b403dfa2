package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetRules;
import java.util.List;
import java.util.Optional;

/** Reports of the TikTok API, by hour or by day; hours are added up to days, which reach does not survive. */
final class TikTokRows extends RowFormat {
    private static final ColumnTable TABLE = ColumnTable.of(TikTokRows.class, "tiktok.csv");
    private static final Column DAY = TABLE.get("day");
    private static final Column REACH = TABLE.get("reach");
    private static final Column PURCHASES = TABLE.get("purchase_value");
    private static final Column LEADS = TABLE.get("lead_value");

    TikTokRows() {
        super(new Text("rows of the TikTok API", "lignes de l'API TikTok"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        return all(
                columns,
                List.of(DAY, TABLE.get("spend")),
                List.of(
                        TABLE.get("campaign_id"),
                        TABLE.get("ad_group_id"),
                        TABLE.get("ad_id"),
                        TABLE.get("advertiser_id")));
    }

    @Override
    SheetRules rules(Columns columns, Intake intake, History history) {
        return new Rules(columns, intake, history);
    }

    private static final class Rules extends RowRules {
        private final boolean hourly;
        private final boolean valued;

        Rules(Columns columns, Intake intake, History history) {
            super("tiktok_ads", Channel.PAID_SOCIAL, columns, intake, history);
            this.hourly = Names.plain(columns.name(DAY)).endsWith("hour");
            this.valued = columns.has(PURCHASES) || columns.has(LEADS);
            if (hourly) {
                intake.expectSlices();
            }
            if (hourly && columns.has(REACH)) {
                intake.info(columns.header().line(), columns.name(REACH), WarehouseTexts.HOURS);
            }
        }

        @Override
        public List<Measure> derived() {
            return valued ? List.of(Measure.CONVERSION_VALUE) : List.of();
        }

        @Override
        public Optional<Column> complete(Cells cells, Counts counts) {
            double purchases = cells.number(PURCHASES);
            double leads = cells.number(LEADS);
            for (int i = 0; i < counts.size(); i++) {
                if (hourly && !counts.measure(i).additive()) {
                    counts.set(i, Double.NaN);
                }
                if (valued && counts.measure(i) == Measure.CONVERSION_VALUE) {
                    counts.set(
                            i, Double.isNaN(purchases) ? leads : Double.isNaN(leads) ? purchases : purchases + leads);
                }
            }
            return Optional.empty();
        }
    }
}
