package dev.boussole.platform.sheet;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.UnknownColumns;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one export of a platform: twice, first for how it writes numbers and dates, then for its rows. */
public final class Sheet {
    private final Columns columns;
    private final SheetRules rules;
    private final Intake intake;
    private final RatioCheck ratios;
    private final Map<Origin, Origin> origins = new HashMap<>();

    public Sheet(Columns columns, SheetRules rules, Intake intake) {
        this.columns = columns;
        this.rules = rules;
        this.intake = intake;
        this.ratios = new RatioCheck(columns);
    }

    /** @throws Refusal when nothing of the file can be used */
    public void read(Table table) throws IOException {
        UnknownColumns.report(columns.header().line(), columns.unknown(), columns.suggestions(), intake);
        Optional<Conventions> conventions = Conventions.of(table, columns, rules, intake);
        if (conventions.isPresent()) {
            rows(table, conventions.get());
        }
    }

    private void rows(Table table, Conventions conventions) throws IOException {
        Periods periods = new Periods(
                columns, conventions.dayFirst(), rules, intake.options().period());
        boolean split = columns.first(Role.SPLIT).isPresent();
        RowFigures figures = new RowFigures(columns, rules.derived(), split);
        intake.expect(figures.counts(), figures.names());
        intake.expectTotals(figures.counts());
        intake.expectDates(periods.column());
        noteSplit();
        Cells cells = new Cells(columns, conventions.decimal());
        try (Rows rows = table.rows(columns.header())) {
            while (rows.next()) {
                Row row = rows.row();
                if (!row.isBlank()) {
                    cells.show(row);
                    row(cells, periods, figures, conventions.decimal());
                }
            }
        }
        ratios.tell(intake);
        rules.finish();
        if (figures.censored() > 0) {
            intake.info(0, null, SheetTexts.censored(figures.censored()));
        }
    }

    private Origin known(Origin origin, int line) {
        intake.newOrigin(line);
        return origin;
    }

    private void row(Cells cells, Periods periods, RowFigures figures, char decimal) {
        if (rules.isJunk(cells)) {
            return;
        }
        int rank = rules.totalRank(cells);
        if (rank > 0) {
            total(cells, figures, rank);
            return;
        }
        Origin made = rules.origin(cells);
        Origin origin = origins.computeIfAbsent(made, key -> known(key, cells.line()));
        if (cells.tooMany()) {
            int expected = columns.header().size();
            intake.quarantine(cells.line(), null, origin, SheetTexts.tooMany(cells.count(), expected));
            return;
        }
        Optional<Period> period =
                periods.of(cells, (column, found) -> intake.quarantine(cells.line(), column, origin, found));
        if (period.isEmpty()) {
            return;
        }
        Counts counts = figures.counts();
        Optional<Column> unreadable = figures.read(cells).or(() -> rules.complete(cells, counts));
        if (unreadable.isPresent()) {
            String name = columns.name(unreadable.get());
            String cell = cells.text(unreadable.get());
            intake.quarantine(cells.line(), name, origin, SheetTexts.noNumber(cell, decimal));
            return;
        }
        ratios.check(cells, counts);
        intake.row(origin, periods.same(rules.covers(cells, period.get())), counts, cells.line());
    }

    private void total(Cells cells, RowFigures figures, int rank) {
        if (rank > 1 && figures.read(cells).isEmpty()) {
            figures.forget(rules.derived());
            if (rules.totalsOfBlocks()) {
                intake.dropTotalOfBlock(rules.totalLabel(cells), cells.line(), figures.counts());
                return;
            }
            intake.dropTotal(rank, rules.totalLabel(cells), cells.line(), figures.counts());
        } else {
            intake.drop();
        }
    }

    private void noteSplit() {
        Optional<Column> column = columns.first(Role.SPLIT);
        String dropped = columns.present().stream()
                .map(Column::measure)
                .filter(measure -> measure != null && !measure.additive())
                .map(Measure::key)
                .distinct()
                .map(key -> "`" + key + "`")
                .collect(Collectors.joining(", "));
        if (column.isPresent() && !dropped.isEmpty()) {
            String name = columns.name(column.get());
            intake.info(columns.header().line(), null, SheetTexts.split(name, dropped));
        }
    }
}
