package dev.boussole.platform.linkedin;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import dev.boussole.platform.sheet.SheetRules;
import dev.boussole.platform.sheet.UsualLocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Levels, days and clicks of LinkedIn reports. */
final class LinkedInRules implements SheetRules {
    private static final Column START = LinkedInAds.TABLE.get("start_date");

    private final Columns columns;
    private final Intake intake;
    private final Levels levels;
    private final @Nullable Period range;
    /** At most two are needed to know that there are several. */
    private final Set<String> dates = new HashSet<>();

    private boolean oneDateTold;

    LinkedInRules(Columns columns, Intake intake) {
        this.columns = columns;
        this.intake = intake;
        this.levels = Levels.of(columns);
        boolean dayFirst = !columns.language().equals("en");
        this.range = ReportRange.of(columns.header(), dayFirst).orElse(null);
        int line = columns.header().line();
        if (levels.isUnclear()) {
            intake.info(line, columns.name(levels.campaign().name()), LinkedInTexts.NO_GROUP);
        }
        if (columns.has(LinkedInAds.TABLE.get("clicks")) && !columns.has(LinkedInAds.TABLE.get("landing_clicks"))) {
            intake.info(line, columns.name(LinkedInAds.TABLE.get("clicks")), LinkedInTexts.ALL_CLICKS);
        }
    }

    @Override
    public Origin origin(Cells cells) {
        String currency = cells.textOrNull(Role.CURRENCY);
        return new Origin(
                LinkedInAds.KEY,
                Channel.PAID_SOCIAL,
                cells.textOrNull(Role.ACCOUNT_ID),
                cells.textOrNull(levels.campaign().id()),
                cells.textOrNull(levels.campaign().name()),
                levels.breakdown(cells),
                levels.part(cells),
                currency == null ? columns.currency() : currency.toUpperCase(Locale.ROOT),
                null);
    }

    @Override
    public @Nullable Period range() {
        return range;
    }

    @Override
    public Locale usualLocale() {
        return UsualLocale.of(columns.language());
    }

    @Override
    public void observe(Cells cells) {
        if (dates.size() < 2 && !cells.text(START).isEmpty() && totalRank(cells) == 0) {
            dates.add(cells.text(START));
        }
    }

    /**
     * Without a breakdown by day each row bears the report's first day, though it covers all of its days. A report by day in
     * which only the first one has rows cannot be told from it; its rows lie within the same days.
     */
    @Override
    public Period covers(Cells cells, Period read) {
        if (range == null || range.days() == 1 || dates.size() != 1 || !read.equals(Period.day(range.from()))) {
            return read;
        }
        if (!oneDateTold) {
            oneDateTold = true;
            intake.info(columns.header().line(), columns.name(START), LinkedInTexts.oneDate(range));
        }
        return range;
    }
}
