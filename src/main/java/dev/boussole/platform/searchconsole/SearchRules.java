package dev.boussole.platform.searchconsole;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.RowFailure;
import dev.boussole.platform.sheet.SheetRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one table of a performance export: days of the property, or its searches, pages, countries and devices. */
final class SearchRules implements SheetRules {
    private final Column subject;
    private final SearchExport export;
    private final Intake intake;
    private boolean hours;
    private double clicks;
    private double impressions;

    SearchRules(Column subject, SearchExport export, Intake intake) {
        this.subject = subject;
        this.export = export;
        this.intake = intake;
    }

    @Override
    public Origin origin(Cells cells) {
        Breakdown part = subject.part();
        return new Origin(
                SearchConsole.KEY,
                Channel.SEO,
                null,
                null,
                export.filters().campaign(),
                part == null ? Breakdown.CAMPAIGN : part,
                part == null ? "" : oneLine(cells.text(subject)),
                null,
                null);
    }

    /** Searches may hold line breaks. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Override
    public @Nullable Period range() {
        return export.days(intake);
    }

    @Override
    public Optional<Period> period(Cells cells, RowFailure failure) {
        return SearchDates.period(cells.text(SearchColumns.DATE));
    }

    /** There are no total rows, and a search may be called {@code total}. */
    @Override
    public int totalRank(Cells cells) {
        return 0;
    }

    @Override
    public void observe(Cells cells) {
        hours |= SearchDates.isHour(cells.text(SearchColumns.DATE));
    }

    @Override
    public Optional<Column> complete(Cells cells, Counts counts) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i) == Measure.ORGANIC_CLICKS && counts.has(i)) {
                clicks += counts.value(i);
            } else if (counts.measure(i) == Measure.ORGANIC_IMPRESSIONS && counts.has(i)) {
                impressions += counts.value(i);
            } else if (counts.measure(i) == Measure.AVERAGE_POSITION && hours) {
                counts.set(i, Double.NaN);
            }
        }
        return Optional.empty();
    }

    @Override
    public void finish() {
        if (hours) {
            intake.info(0, null, SearchTexts.HOURS);
        }
        SearchChart chart = export.chart();
        if (chart == null) {
            return;
        }
        if (subject.equals(SearchColumns.QUERY) && (clicks < chart.clicks() || impressions < chart.impressions())) {
            tell(SearchTexts.fewer(clicks, impressions, chart.clicks(), chart.impressions()));
        }
        if (subject.equals(SearchColumns.PAGE) && (clicks > chart.clicks() || impressions > chart.impressions())) {
            tell(SearchTexts.more(clicks, impressions, chart.clicks(), chart.impressions()));
        }
    }

    private void tell(Text found) {
        intake.info(0, null, found);
    }
}
