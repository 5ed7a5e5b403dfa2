package dev.boussole.platform.google;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.DateWords;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The budgets of a report's campaigns. Every row repeats the budget of the day of the export, so that in a report of
 * several days it is not that of the row, and its steps would have false dates: it is kept where the whole report is of
 * one day, is daily, and is of one campaign alone.
 */
final class DailyBudget {
    private static final Column BUDGET = GoogleAds.COLUMNS.get("budget");
    private static final Column TYPE = GoogleAds.COLUMNS.get("budget_type");
    private static final Column SHARED = GoogleAds.COLUMNS.get("budget_name");
    private static final Set<String> DAILY = Set.of("daily", "quotidien", "diario", "taglich", "tagesbudget");
    private static final Set<Role> FINER_OR_COARSER =
            Set.of(Role.PART, Role.PART_ID, Role.SPLIT, Role.WEEK, Role.MONTH);

    private final boolean possible;
    private final @Nullable Column day;
    private final boolean ofOneDay;
    private final Set<String> days = new HashSet<>();

    DailyBudget(Columns columns, Intake intake) {
        this.possible = columns.hasAll(BUDGET, TYPE)
                && columns.present().stream().noneMatch(column -> FINER_OR_COARSER.contains(column.role()));
        this.day = columns.first(Role.DAY).orElse(null);
        Period range = columns.header().preamble().stream()
                .map(DateWords::range)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(intake.options().period());
        this.ofOneDay = range != null && range.days() == 1;
    }

    /** Sees every row before any is read. */
    void observe(Cells cells) {
        if (possible && day != null && days.size() < 2) {
            days.add(cells.text(day));
        }
    }

    boolean isKept() {
        return possible && (day == null ? ofOneDay : days.size() == 1);
    }

    void complete(Cells cells, Counts counts) {
        String type = cells.textOrNull(TYPE);
        boolean own = cells.textOrNull(SHARED) == null;
        if (isKept() && own && type != null && DAILY.contains(Names.plain(type))) {
            set(counts, cells.number(BUDGET));
        }
    }

    private static void set(Counts counts, double value) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i) == Measure.BUDGET) {
                counts.set(i, value);
            }
        }
    }
}
