package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figure of one measure for one day or period out of all rows that give it, the most believed first. Figures of one
 * file, and of things that are surely not the same, are added; what another file told before is left out, and noted.
 * Different figures of a measure that does not add up leave none.
 */
final class MergedFigure {
    private static final class Given {
        private final Giver giver;
        /** What the figure repeats; null in those that count. */
        private final @Nullable Given repeats;

        private double sum;
        private final int line;

        Given(Giver giver, @Nullable Given repeats, double sum, int line) {
            this.giver = giver;
            this.repeats = repeats;
            this.sum = sum;
            this.line = line;
        }
    }

    private final Measure measure;
    private final FileOrder files;
    private final Clashes clashes;
    private final List<Given> counted = new ArrayList<>(1);
    private final List<Given> left = new ArrayList<>(0);
    /** How many of {@link #counted} came before the file whose rows are coming in; the rest is that file's. */
    private int ofOthers;

    private String file = "";
    private double figure = Double.NaN;

    MergedFigure(Measure measure, FileOrder files, Clashes clashes) {
        this.measure = measure;
        this.files = files;
        this.clashes = clashes;
    }

    void add(double value, Giver giver, int line) {
        if (!file.equals(giver.file())) {
            file = giver.file();
            ofOthers = counted.size();
        }
        Given before = of(giver, counted);
        Given told = before == null ? toldBy(giver) : null;
        if (told == null) {
            count(before, value, giver, line);
            return;
        }
        Given more = of(giver, left);
        if (more == null) {
            left.add(new Given(giver, told, value, line));
        } else if (measure.additive()) {
            more.sum += value;
        }
    }

    /** The first that may already have told what {@code giver} tells. */
    private @Nullable Given toldBy(Giver giver) {
        for (Given one : counted.subList(0, ofOthers)) {
            if (!giver.addsTo(one.giver, measure, files)) {
                return one;
            }
        }
        return null;
    }

    private void count(@Nullable Given before, double value, Giver giver, int line) {
        if (counted.isEmpty()) {
            figure = value;
        } else if (measure.additive()) {
            figure += value;
        } else if (!Double.isNaN(figure) && figure != value) {
            figure = Double.NaN;
            clashes.add(measure, new Source(giver.file(), line));
        }
        if (before == null) {
            counted.add(new Given(giver, null, value, line));
        } else if (measure.additive()) {
            before.sum += value;
        }
    }

    private static @Nullable Given of(Giver giver, List<Given> given) {
        for (Given one : given) {
            if (one.giver == giver) {
                return one;
            }
        }
        return null;
    }

    /** The figure, NaN when there is none; forgets all rows, for the next day. */
    double take(int firstDay, int lastDay, Overlaps overlaps) {
        for (Given one : left) {
            Given told = one.repeats;
            if (told != null) {
                overlaps.of(told.giver.file(), one.giver.file(), one.line)
                        .add(firstDay, lastDay, measure, told.sum, one.sum);
            }
        }
        double taken = figure;
        counted.clear();
        left.clear();
        ofOthers = 0;
        file = "";
        figure = Double.NaN;
        return taken;
    }
}
