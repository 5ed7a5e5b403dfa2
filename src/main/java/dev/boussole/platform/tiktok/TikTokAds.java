package dev.boussole.platform.tiktok;

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
 * Reports of TikTok Ads Manager: known by {@code Cost} beside a campaign, an ad group or an ad and a column that only TikTok
 * writes, such as {@code Clicks (destination)}.
 */
public final class TikTokAds extends SheetFormat {
    static final String KEY = "tiktok_ads";
    static final ColumnTable TABLE = ColumnTable.of(TikTokAds.class);

    private static final List<Column> SUBJECTS =
            Stream.of("campaign", "ad_group", "ad").map(TABLE::get).toList();
    private static final List<Column> OWN = Stream.of(
                    "clicks", "ctr", "cpc", "video_views_2s", "video_views_6s", "conversion_rate_clicks", "real_time")
            .map(TABLE::get)
            .toList();

    public TikTokAds() {
        super(KEY, new Text("TikTok Ads Manager", "TikTok Ads Manager"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        Optional<Column> subject = SUBJECTS.stream().filter(columns::has).findFirst();
        Optional<Column> own = OWN.stream().filter(columns::has).findFirst();
        Column cost = TABLE.get("cost");
        return subject.isPresent() && own.isPresent() && columns.has(cost)
                ? List.of(subject.get(), cost, own.get())
                : List.of();
    }

    @Override
    protected SheetRules rules(Columns columns, Intake intake) {
        return new TikTokRules(columns, intake);
    }
}
