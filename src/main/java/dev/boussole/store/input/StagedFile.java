package dev.boussole.store.input;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.store.StoreException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one file, or table, while it is read, and passes them on to the database. */
final class StagedFile implements PerformanceSink {
    /** The number of an origin, where its last row was, and the one that followed it the last time. */
    private static final class Known {
        private final Origin origin;
        private final int id;
        private int line;
        private int day;
        private @Nullable Known next;

        Known(Origin origin, int id) {
            this.origin = origin;
            this.id = id;
        }
    }

    private final int number;
    private final CopyRows copy;
    private final Dictionary dictionary;
    private final TreeSet<LocalDate> months;
    private final IdentityHashMap<Origin, Known> seen = new IdentityHashMap<>();
    private final List<PlacedProblem> problems = new ArrayList<>();
    private @Nullable Known last;
    private @Nullable Counts counts;
    private int layout;
    private long month = Long.MIN_VALUE;
    private int rows;
    private boolean inOrder = true;

    /** @param months takes the first of each month that there are rows of */
    StagedFile(int number, CopyRows copy, Dictionary dictionary, TreeSet<LocalDate> months) {
        this.number = number;
        this.copy = copy;
        this.dictionary = dictionary;
        this.months = months;
    }

    @Override
    public void row(Origin origin, Period period, Counts figures, int line) {
        Known known = known(origin);
        if (counts != figures) {
            counts = figures;
            layout = dictionary.layout(figures);
        }
        int day = (int) period.from().toEpochDay();
        note(period.from());
        inOrder &= known.line != line || known.day != day;
        known.line = line;
        known.day = day;
        try {
            copy.row(number, known.id, layout, day, (int) period.to().toEpochDay(), line, rows++, figures);
        } catch (SQLException failed) {
            throw new StoreException("The database did not take the rows: " + failed.getMessage(), failed);
        }
    }

    private void note(LocalDate day) {
        long of = day.getYear() * 12L + day.getMonthValue();
        if (of != month) {
            month = of;
            months.add(day.withDayOfMonth(1));
        }
    }

    private Known known(Origin origin) {
        Known before = last;
        if (before != null && before.origin == origin) {
            return before;
        }
        Known guess = before == null ? null : before.next;
        if (guess == null || guess.origin != origin) {
            guess = seen.computeIfAbsent(origin, key -> new Known(key, dictionary.origin(key)));
            if (before != null) {
                before.next = guess;
            }
        }
        last = guess;
        return guess;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(new PlacedProblem(rows, problem));
    }

    List<PlacedProblem> problems() {
        return problems;
    }

    int rows() {
        return rows;
    }

    /** Whether no two rows of one origin and day stand on one line, so that lines tell their order. */
    boolean inOrder() {
        return inOrder;
    }
}
