package dev.boussole.platform.microsoft;

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
 * Reports of Microsoft Advertising: known by {@code Spend} beside a campaign, an ad group or a keyword, once the lines above
 * or the date's column say whose they are.
 */
public final class MicrosoftAds extends SheetFormat {
    static final String KEY = "microsoft_ads";
    static final ColumnTable TABLE = ColumnTable.of(MicrosoftAds.class);

    private static final List<Column> SUBJECTS = Stream.of(
                    "campaign", "campaign_id", "ad_group", "keyword", "search_term")
            .map(TABLE::get)
            .toList();
    private static final List<Column> OWN_DATES =
            Stream.of("gregorian_date", "time_period").map(TABLE::get).toList();
    private static final List<String> OWN_NAMES = List.of("gregorian date", "gregoriandate", "timeperiod");

    public MicrosoftAds() {
        super(KEY, new Text("Microsoft Advertising", "Microsoft Advertising"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        Optional<Column> subject = SUBJECTS.stream().filter(columns::has).findFirst();
        Column spend = TABLE.get("spend");
        if (subject.isEmpty() || !columns.has(spend)) {
            return List.of();
        }
        Optional<Column> date = OWN_DATES.stream()
                .filter(columns::has)
                .filter(column -> OWN_NAMES.contains(columns.name(column).toLowerCase(Locale.ROOT)))
                .findFirst();
        if (date.isPresent()) {
            return List.of(date.get(), subject.get(), spend);
        }
        return ReportHead.of(columns.header()).isThere() ? List.of(subject.get(), spend) : List.of();
    }

    @Override
    protected SheetRules rules(Columns columns, Intake intake) {
        return new MicrosoftRules(columns, intake);
    }
}
