package dev.boussole.platform.export;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums of the rows kept, and the total rows of the file. Several of a rank are of overlapping sets of rows ({@code Total: Your
 * keywords}, {@code Total: All but removed keywords}), of which the file shows one.
 */
final class Totals {
    /** Exports round money, and conversions that are shared between ads, to two decimals. */
    private static final double HALF_STEP = 0.005;
    /** Files that repeat a total in every block would fill memory. */
    private static final int MOST = 8;

    private boolean wanted;
    private Counts current = new Counts();
    private double[] sums = new double[0];
    private boolean[] fractional = new boolean[0];
    private int bestRank;
    private final List<Reference> best = new ArrayList<>();

    /** A total row of the file. */
    private record Reference(String label, int line, double[] values) {}

    void expect(Counts counts) {
        wanted = true;
        current = counts;
        best.clear();
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

    /** Keeps the totals to compare with: those of the highest rank, at most {@link #MOST}. */
    void reference(int rank, String label, int line, Counts counts) {
        if (rank > bestRank) {
            bestRank = rank;
            best.clear();
        }
        if (rank == bestRank && best.size() < MOST) {
            double[] values = new double[counts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = counts.value(i);
            }
            best.add(new Reference(label, line, values));
        }
    }

    /** The rows kept against the total that they agree with; against the first where they agree with none. */
    List<Reconciliation> reconcile(int rows) {
        List<Reconciliation> first = List.of();
        for (Reference total : best) {
            List<Reconciliation> all = against(total, rows);
            if (!all.isEmpty() && all.stream().allMatch(Reconciliation::agrees)) {
                return all;
            }
            first = first.isEmpty() ? all : first;
        }
        return first;
    }

    private List<Reconciliation> against(Reference total, int rows) {
        List<Reconciliation> all = new ArrayList<>();
        for (int i = 0; i < total.values().length; i++) {
            double stated = total.values()[i];
            if (!Double.isNaN(stated) && current.measure(i).additive()) {
                double tolerance = fractional[i] ? HALF_STEP * (rows + 1) + 1e-9 * Math.abs(stated) : 0;
                all.add(new Reconciliation(
                        total.label(), total.line(), current.measure(i), sums[i], stated, tolerance));
            }
        }
        return all;
    }
}
