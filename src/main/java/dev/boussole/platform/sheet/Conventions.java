package dev.boussole.platform.sheet;

import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.DayOrder;
import dev.boussole.platform.csv.DecimalMark;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a file writes numbers and dates, the same from its first to its last line. */
record Conventions(char decimal, boolean dayFirst) {
    /** Reads the whole file for cells that leave no doubt; nothing when it stays in doubt, which the intake is then told. */
    static Optional<Conventions> of(Table table, Columns columns, SheetRules rules, Intake intake) throws IOException {
        DecimalMark marks = new DecimalMark();
        DayOrder order = new DayOrder();
        PreambleRange.see(columns.header(), order);
        Cells cells = new Cells(columns, '.');
        try (Rows rows = table.rows(columns.header())) {
            while (rows.next()) {
                cells.show(rows.row());
                if (!cells.tooMany() && !rules.isJunk(cells)) {
                    see(cells, marks, order);
                    rules.observe(cells);
                }
            }
        }
        Optional<Character> decimal = told(marks::decide, rules, intake);
        Optional<Boolean> dayFirst = told(order::decide, rules, intake);
        return decimal.flatMap(mark -> dayFirst.map(first -> new Conventions(mark, first)));
    }

    private static void see(Cells cells, DecimalMark marks, DayOrder order) {
        for (Column column : cells.columns().present()) {
            String name = cells.columns().name(column);
            switch (column.role()) {
                case DAY, START, END, WEEK, MONTH -> order.see(DayCell.dateOf(cells.text(column)), cells.line(), name);
                case WHOLE -> marks.see(cells.text(column), true, cells.line(), name);
                case AMOUNT, MICROS, SHARE, RATIO -> marks.see(cells.text(column), false, cells.line(), name);
                default -> {
                    // names and codes have neither decimals nor dates
                }
            }
        }
    }

    /** Decides by the locale that the user gave, else by the cells, else as the platform usually writes. */
    private static <T> Optional<T> told(Function<@Nullable Locale, T> decision, SheetRules rules, Intake intake) {
        try {
            return Optional.of(decision.apply(
                    rules.isMachineWritten() ? null : intake.options().locale()));
        } catch (Refusal refusal) {
            Locale usual = rules.usualLocale();
            if (usual != null && refusal.line() > 0) {
                return Optional.of(decision.apply(usual));
            }
            intake.refuse(Kind.UNREADABLE, refusal.line(), refusal.column(), refusal.text());
            return Optional.empty();
        }
    }
}
