package dev.boussole.platform.sheet;

import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.DayOrder;
import dev.boussole.platform.csv.DecimalMark;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** How a file writes numbers and dates, the same from its first to its last line. */
record Conventions(char decimal, boolean dayFirst) {
    /** Reads the whole file for cells that leave no doubt; nothing when it stays in doubt, which the intake is then told. */
    static <C extends Enum<C> & SheetColumn> Optional<Conventions> of(
            Table table, Columns<C> columns, SheetRules<C> rules, Intake intake) throws IOException {
        DecimalMark marks = new DecimalMark();
        DayOrder order = new DayOrder();
        Cells<C> cells = new Cells<>(columns, '.');
        try (Rows rows = table.rows(columns.header())) {
            while (rows.next()) {
                cells.show(rows.row());
                if (!cells.tooMany()) {
                    see(cells, marks, order);
                    rules.observe(cells);
                }
            }
        }
        Optional<Character> decimal = told(() -> marks.decide(intake.options().locale()), intake);
        Optional<Boolean> dayFirst = told(() -> order.decide(intake.options().locale()), intake);
        return decimal.flatMap(mark -> dayFirst.map(first -> new Conventions(mark, first)));
    }

    private static <C extends Enum<C> & SheetColumn> void see(Cells<C> cells, DecimalMark marks, DayOrder order) {
        for (C column : cells.columns().present()) {
            String name = cells.columns().name(column);
            switch (column.role()) {
                case DAY, START, END, WEEK, MONTH -> order.see(cells.text(column), cells.line(), name);
                case WHOLE -> marks.see(cells.text(column), true, cells.line(), name);
                case AMOUNT, SHARE, RATIO -> marks.see(cells.text(column), false, cells.line(), name);
                default -> {
                    // names and codes have neither decimals nor dates
                }
            }
        }
    }

    private static <T> Optional<T> told(Supplier<T> decision, Intake intake) {
        try {
            return Optional.of(decision.get());
        } catch (Refusal refusal) {
            intake.refuse(Kind.UNREADABLE, refusal.line(), refusal.column(), refusal.text());
            return Optional.empty();
        }
    }
}
