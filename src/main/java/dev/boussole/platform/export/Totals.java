package dev.boussole.platform.export;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of the rows kept, and the total row of the file that they must agree with. */
final class Totals {
    /** Exports round money, and conversions that are shared between ads, to two decimals. */
    private static final double HALF_STEP = 0.005;

    private boolean wanted;
    private Counts current = new Counts();
    private double[] sums = new double[0];
    private boolean[] fractional = new boolean[0];
    private @Nullable String label;
    private int line;
    private int bestRank;
    private double[] reference = new double[0];

    void expect(Counts counts) {
        wanted = true;
        current = counts;
        label = null;
        bestRank = 0;
        sums = new double[counts.size()];
        fractional = new boolean[counts.size()];
        for (int i = 0; i < counts.size(); i++) {
            fractional[i] = counts.measure(i).unit() == Measure.Unit.MONEY;
        }
    }

    void add(Counts counts) {
        if (!wanted) {
            return;
        }
        for (int i = 0; i < sums.length; i++) {
            double value = counts.value(i);
            if (!Double.isNaN(value)) {
                sums[i] += value;
                fractional[i] |= value != Math.rint(value);
            }
        }
    }

    /** Keeps the total to compare with; the first of the highest rank. */
    void reference(int rank, String name, int at, Counts counts) {
        if (rank <= bestRank) {
            return;
        }
        bestRank = rank;
        label = name;
        line = at;
        reference = new double[counts.size()];
        for (int i = 0; i < reference.length; i++) {
            reference[i] = counts.value(i);
        }
    }

    List<Reconciliation> reconcile(int rows) {
        List<Reconciliation> all = new ArrayList<>();
        if (label == null) {
            return all;
        }
        for (int i = 0; i < reference.length; i++) {
            if (!Double.isNaN(reference[i]) && current.measure(i).additive()) {
                double tolerance = fractional[i] ? HALF_STEP * (rows + 1) + 1e-9 * Math.abs(reference[i]) : 0;
                all.add(new Reconciliation(label, line, current.measure(i), sums[i], reference[i], tolerance));
            }
        }
        return all;
    }
}
