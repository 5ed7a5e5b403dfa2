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
    private double[] before = new double[0];
    private int rowsBefore;
    private final List<Reconciliation> blocks = new ArrayList<>();

    /** A total row of the file. */
    private record Reference(String label, int line, double[] values) {}

    void expect(Counts counts) {
        wanted = true;
        current = counts;
        best.clear();
        bestRank = 0;
        sums = new double[counts.size()];
        before = new double[counts.size()];
        rowsBefore = 0;
        blocks.clear();
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
            best.add(new Reference(label, line, values(counts)));
        }
    }

    /**
     * A total that may stand below a block of rows or below all of them. It is compared with the rows since the one before
     * unless it agrees with all rows better, or there are none since.
     *
     * @param rows kept so far
     */
    void block(String label, int line, Counts counts, int rows) {
        if (rows == 0) {
            reference(1, label, line, counts);
            return;
        }
        Reference total = new Reference(label, line, values(counts));
        double[] since = sums.clone();
        for (int i = 0; i < since.length; i++) {
            since[i] -= before[i];
        }
        List<Reconciliation> ofBlock = against(total, since, rows - rowsBefore);
        List<Reconciliation> ofAll = against(total, sums, rows);
        blocks.addAll(rows == rowsBefore || agreeing(ofAll) > agreeing(ofBlock) ? ofAll : ofBlock);
        before = sums.clone();
        rowsBefore = rows;
    }

    private static long agreeing(List<Reconciliation> all) {
        return all.stream().filter(Reconciliation::agrees).count();
    }

    private static double[] values(Counts counts) {
        double[] values = new double[counts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts.value(i);
        }
        return values;
    }

    /** The blocks against their totals, then all rows kept against the total that they agree with; else against the first. */
    List<Reconciliation> reconcile(int rows) {
        List<Reconciliation> all = new ArrayList<>(blocks);
        all.addAll(ofFile(rows));
        return all;
    }

    private List<Reconciliation> ofFile(int rows) {
        List<Reconciliation> first = List.of();
        for (Reference total : best) {
            List<Reconciliation> all = against(total, sums, rows);
            if (!all.isEmpty() && all.stream().allMatch(Reconciliation::agrees)) {
                return all;
            }
            first = first.isEmpty() ? all : first;
        }
        return first;
    }

    private List<Reconciliation> against(Reference total, double[] kept, int rows) {
        List<Reconciliation> all = new ArrayList<>();
        for (int i = 0; i < total.values().length; i++) {
            double stated = total.values()[i];
            if (!Double.isNaN(stated) && current.measure(i).additive()) {
                double tolerance = fractional[i] ? HALF_STEP * (rows + 1) + 1e-9 * Math.abs(stated) : 0;
                all.add(new Reconciliation(
                        total.label(), total.line(), current.measure(i), kept[i], stated, tolerance));
            }
        }
        return all;
    }
}
