package dev.boussole.platform.linkedin;

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

/** Reports of LinkedIn Campaign Manager: known by {@code Total Spent} beside a campaign, its group, an ad set or an ad. */
public final class LinkedInAds extends SheetFormat {
    static final String KEY = "linkedin_ads";
    static final ColumnTable TABLE = ColumnTable.of(LinkedInAds.class);

    private static final List<Column> SUBJECTS =
            Stream.of("group", "campaign", "ad_set", "ad_name").map(TABLE::get).toList();

    public LinkedInAds() {
        super(KEY, new Text("LinkedIn Campaign Manager", "LinkedIn Campaign Manager"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        Optional<Column> subject = SUBJECTS.stream().filter(columns::has).findFirst();
        Column spend = TABLE.get("spend");
        boolean counted = columns.has(TABLE.get("impressions")) || columns.has(TABLE.get("clicks"));
        return subject.isPresent() && columns.has(spend) && counted ? List.of(subject.get(), spend) : List.of();
    }

    @Override
    protected SheetRules rules(Columns columns, Intake intake) {
        return new LinkedInRules(columns, intake);
    }
}
