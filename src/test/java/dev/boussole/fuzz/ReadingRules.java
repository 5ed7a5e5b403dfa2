package dev.boussole.fuzz;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What must hold for every file that was read, whatever was in it. */
final class ReadingRules {
    private static final Set<Measure> MAY_BE_NEGATIVE =
            EnumSet.of(Measure.REVENUE, Measure.COST_OF_GOODS, Measure.EMAIL_REVENUE, Measure.CONVERSION_VALUE);

    private ReadingRules() {}

    static void check(Reading reading, String name, Consumer<Finding> found) {
        if (reading.accounts().isEmpty()) {
            found.accept(Finding.of("no account", name));
        }
        Set<String> names = new HashSet<>();
        for (ImportedFile account : reading.accounts()) {
            if (!names.add(account.file())) {
                found.accept(Finding.of("two accounts of one table", account.file()));
            }
            account(account, reading, name, found);
        }
        for (Map.Entry<String, Reading.Sink> sink : reading.sinks().entrySet()) {
            if (!names.contains(sink.getKey()) && !sink.getValue().rows.isEmpty()) {
                found.accept(Finding.of("rows without an account", sink.getKey()));
            }
        }
    }

    private static void account(ImportedFile account, Reading reading, String name, Consumer<Finding> found) {
        List<Reading.Row> rows = reading.rows(account);
        rows.forEach(row -> row(row, found));
        ProblemRules.check(account.problems(), found);
        for (Problem problem : account.problems()) {
            if (!problem.source().file().startsWith(name)
                    || !problem.message().en().startsWith("`" + problem.source().file() + "`")) {
                found.accept(Finding.of("problem of another place", problem.toString()));
            }
        }
        if (told(reading, account).size() != account.problems().size()) {
            found.accept(Finding.of("sink and account differ in problems", account.file()));
        }
        if (account.refused()) {
            return;
        }
        if (account.recognition() == null) {
            found.accept(Finding.of("taken and not recognised", account.toString()));
        }
        boolean counted = account.rowsKept() >= rows.size() && (account.rowsKept() == 0) == rows.isEmpty();
        if (!counted || account.rowsDropped() < 0 || account.rowsQuarantined() < 0) {
            found.accept(new Finding(
                    "rows and account differ",
                    account.format().orElse(""),
                    account.rowsKept() + " kept, the sink got " + rows.size()));
        }
        span(account, rows, found);
    }

    private static List<Problem> told(Reading reading, ImportedFile account) {
        Reading.Sink sink = reading.sinks().get(account.file());
        return sink == null ? List.of() : sink.problems;
    }

    private static void span(ImportedFile account, List<Reading.Row> rows, Consumer<Finding> found) {
        Period all = account.period();
        for (Reading.Row row : rows) {
            if (all == null
                    || row.period().from().isBefore(all.from())
                    || row.period().to().isAfter(all.to())) {
                found.accept(Finding.of("row outside of the file's period", row + " in " + all));
            }
        }
    }

    private static Set<String> names(Reading reading) {
        return reading.accounts().stream().map(ImportedFile::file).collect(Collectors.toSet());
    }

    private static void row(Reading.Row row, Consumer<Finding> found) {
        if (row.line() < 1) {
            found.accept(Finding.of("row without a line", row.toString()));
        }
        if (row.period().to().isBefore(row.period().from()) || row.period().days() < 1) {
            found.accept(Finding.of("period that ends before it starts", row.toString()));
        }
        row.figures().forEach((measure, value) -> {
            boolean below = value < 0 && !MAY_BE_NEGATIVE.contains(measure);
            boolean above = measure.unit() == Measure.Unit.RATE && value > 1;
            if (!Double.isFinite(value) || below || above) {
                found.accept(new Finding("impossible figure", measure.key(), row.toString()));
            }
        });
    }

    /**
     * Each table that was taken of a damaged archive must be one of the whole archive, as it was. Only the names of members
     * have no checksum; where one of them is another now, another file is packed.
     */
    static void checkWhole(Reading damaged, Reading whole, Consumer<Finding> found) {
        if (!names(damaged).equals(names(whole))) {
            return;
        }
        List<List<Reading.Row>> left = new ArrayList<>(whole.taken());
        for (ImportedFile account : damaged.accounts()) {
            List<Reading.Row> rows = damaged.rows(account);
            if (!account.refused() && !rows.isEmpty() && !left.remove(rows)) {
                found.accept(new Finding("damaged and taken", account.format().orElse(""), account.file()));
            }
        }
    }
}
