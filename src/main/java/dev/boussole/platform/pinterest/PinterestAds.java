package dev.boussole.platform.pinterest;

import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetFormat;
import dev.boussole.platform.sheet.SheetRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports of Pinterest Ads: known by {@code Spend in account currency} beside a campaign, an ad group or an ad, or by
 * {@code Spend} beside clicks on Pins as well.
 */
public final class PinterestAds extends SheetFormat {
    static final String KEY = "pinterest_ads";
    static final ColumnTable TABLE = ColumnTable.of(PinterestAds.class);

    private static final List<Column> SUBJECTS =
            Stream.of("campaign", "ad_group", "ad").map(TABLE::get).toList();
    private static final List<String> PINS = List.of("pin_clicks", "paid_pin_clicks");

    public PinterestAds() {
        super(KEY, new Text("Pinterest Ads", "Pinterest Ads"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        Optional<Column> subject = SUBJECTS.stream().filter(columns::has).findFirst();
        Column spend = TABLE.get("spend");
        Column plain = TABLE.get("plain_spend");
        Optional<Column> pins = PINS.stream()
                .map(TABLE::get)
                .filter(column -> columns.has(column)
                        && columns.name(column).toLowerCase(Locale.ROOT).contains("pin"))
                .findFirst();
        if (subject.isPresent() && columns.has(spend)) {
            return List.of(subject.get(), spend);
        }
        return subject.isPresent() && columns.has(plain) && pins.isPresent()
                ? List.of(subject.get(), plain, pins.get())
                : List.of();
    }

    @Override
    protected SheetRules rules(Columns columns, Intake intake) {
        return new PinterestRules(columns, intake);
    }
}
