package dev.boussole.platform.analytics;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.RowFailure;
import dev.boussole.platform.sheet.SheetRules;
import dev.boussole.platform.sheet.TotalRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one table of a report. */
final class AnalyticsRules implements SheetRules {
    private static final String GRAND_TOTAL = "Grand total";
    /** What a property that measures no sales and has no key event reports as zero. */
    private static final Set<Measure> MAY_BE_UNMEASURED =
            EnumSet.of(Measure.REVENUE, Measure.CONVERSIONS, Measure.ORDERS);

    /** Visits and what is derived from them are counted once in a total, which is not the sum of its rows. */
    private static final Set<Measure> COUNTED_ONCE =
            EnumSet.of(Measure.SESSIONS, Measure.ENGAGED_SESSIONS, Measure.USERS, Measure.NEW_USERS);

    private final ReportTable table;
    private final Set<Measure> taken;
    private final Intake intake;
    private final List<Column> dimensions;
    private final List<Column> unmeasured = new ArrayList<>();
    private final boolean readsEveryFigure;
    private final RowOrigin origins;
    private final RowDays days;
    private final @Nullable Period range;

    /** @param taken the measures that this table tells */
    AnalyticsRules(ReportTable table, Set<Measure> taken, Intake intake) {
        this.table = table;
        this.taken = taken;
        this.intake = intake;
        this.dimensions = table.dimensions();
        this.range = table.section().range().orElse(intake.options().period());
        this.origins = new RowOrigin(table);
        this.days = new RowDays(range);
        intake.expectLooseTotals(COUNTED_ONCE, AnalyticsTexts.LOOSE_TOTALS);
        this.readsEveryFigure = table.columns().present().stream()
                .map(Column::measure)
                .allMatch(measure -> measure == null || taken.contains(measure));
        for (Column column : table.columns().present()) {
            Measure measure = column.measure();
            boolean first = unmeasured.stream().noneMatch(one -> one.measure() == measure);
            if (measure != null && first && taken.contains(measure) && MAY_BE_UNMEASURED.contains(measure)) {
                unmeasured.add(column);
            }
        }
    }

    @Override
    public Origin origin(Cells cells) {
        return origins.of(cells);
    }

    /** An exploration begins with its total: a row without dimensions, one cell longer than the others. */
    @Override
    public int totalRank(Cells cells) {
        boolean named =
                dimensions.stream().anyMatch(column -> !cells.text(column).isEmpty());
        if (named && TotalRow.label(cells).isEmpty()) {
            return 0;
        }
        return readsEveryFigure ? 2 : 1;
    }

    @Override
    public String totalLabel(Cells cells) {
        String label = TotalRow.label(cells);
        return label.isEmpty() ? GRAND_TOTAL : label;
    }

    @Override
    public boolean isJunk(Cells cells) {
        return cells.line() > table.section().lastLine() || Sections.isComment(cells.firstText());
    }

    /** Exports have decimal points in every language; a spreadsheet's commas show in most cells. */
    @Override
    public Locale usualLocale() {
        return Locale.US;
    }

    @Override
    public List<Measure> derived() {
        return taken.contains(Measure.BOUNCES) ? List.of(Measure.BOUNCES) : List.of();
    }

    @Override
    public @Nullable Period range() {
        return range;
    }

    @Override
    public Optional<Period> period(Cells cells, RowFailure failure) {
        return days.of(cells, failure);
    }

    @Override
    public void observe(Cells cells) {
        days.observe(cells);
        unmeasured.removeIf(column -> {
            String cell = cells.text(column);
            return !Missing.is(cell) && cells.number(column) != 0;
        });
    }

    @Override
    public Optional<Column> complete(Cells cells, Counts counts) {
        double bounces = counts.get(Measure.SESSIONS) - counts.get(Measure.ENGAGED_SESSIONS);
        for (int i = 0; i < counts.size(); i++) {
            Measure measure = counts.measure(i);
            if (measure == Measure.BOUNCES) {
                counts.set(i, bounces);
            }
            if (!taken.contains(measure) || unmeasured.stream().anyMatch(one -> one.measure() == measure)) {
                counts.set(i, Double.NaN);
            }
        }
        return Optional.empty();
    }

    @Override
    public void finish() {
        int line = table.section().header().line();
        Columns columns = table.columns();
        if (!unmeasured.isEmpty()) {
            List<String> names = unmeasured.stream().map(columns::name).toList();
            intake.info(line, null, AnalyticsTexts.neverMeasured(names));
        }
        boolean total = taken.contains(Measure.REVENUE) && !columns.has(ReportColumns.PURCHASE_REVENUE);
        if (total && !unmeasured.contains(ReportColumns.TOTAL_REVENUE)) {
            intake.info(line, columns.name(ReportColumns.TOTAL_REVENUE), AnalyticsTexts.TOTAL_REVENUE);
        }
    }
}
