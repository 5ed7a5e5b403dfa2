package dev.boussole.platform.warehouse;

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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reports of the dbt package {@code ad_reporting}, at any of its levels: several platforms in one table, by day or by
 * month, without a currency.
 */
final class AdReporting extends RowFormat {
    private static final ColumnTable TABLE = ColumnTable.of(AdReporting.class, "spine.csv");
    private static final Column PLATFORM = TABLE.get("platform");
    private static final List<Column> DATES = List.of(TABLE.get("day"), TABLE.get("month"));
    /** Platforms that other exports call differently. */
    private static final Map<String, String> NAMES = Map.of("facebook_ads", "meta_ads");

    AdReporting() {
        super(new Text("report of dbt ad_reporting", "rapport de dbt ad_reporting"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        return all(columns, List.of(PLATFORM, TABLE.get("spend"), TABLE.get("impressions")), DATES);
    }

    @Override
    SheetRules rules(Columns columns, Intake intake, History history) {
        intake.info(columns.header().line(), null, WarehouseTexts.NO_CURRENCY);
        return new Rules(columns, intake, history);
    }

    private static final class Rules extends RowRules {
        Rules(Columns columns, Intake intake, History history) {
            super("", null, columns, intake, history);
        }

        @Override
        public Origin origin(Cells cells) {
            String written = cells.text(PLATFORM).toLowerCase(Locale.ROOT);
            String platform = NAMES.getOrDefault(written, written);
            Origin own = own(cells);
            return named(new Origin(
                    platform.isEmpty() ? null : platform,
                    usual(platform),
                    own.accountId(),
                    own.campaignId(),
                    own.campaignName(),
                    own.breakdown(),
                    own.part(),
                    own.currency(),
                    own.attribution()));
        }

        private static @Nullable Channel usual(String platform) {
            return switch (platform) {
                case "meta_ads",
                        "linkedin_ads",
                        "tiktok_ads",
                        "pinterest_ads",
                        "snapchat_ads",
                        "twitter_ads",
                        "reddit_ads" -> Channel.PAID_SOCIAL;
                case "apple_search_ads" -> Channel.PAID_SEARCH;
                default -> null;
            };
        }
    }
}
