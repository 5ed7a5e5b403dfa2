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
    private double[] before = new double[0];
    private int rowsBefore;
    private final List<Reconciliation> blocks = new ArrayList<>();

    void expect(Counts counts) {
        wanted = true;
        current = counts;
        label = null;
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

    /** Keeps the total to compare with; the first of the highest rank. */
    void reference(int rank, String name, int at, Counts counts) {
        if (rank <= bestRank) {
            return;
        }
        bestRank = rank;
        label = name;
        line = at;
        reference = values(counts);
    }

    /**
     * A total that may stand below a block of rows or below all of them. It is compared with the rows since the one before
     * unless it agrees with all rows better, or there are none since.
     *
     * @param rows kept so far
     */
    void block(String name, int at, Counts counts, int rows) {
        if (rows == 0) {
            reference(1, name, at, counts);
            return;
        }
        double[] figures = values(counts);
        double[] since = sums.clone();
        for (int i = 0; i < since.length; i++) {
            since[i] -= before[i];
        }
        List<Reconciliation> ofBlock = compare(name, at, since, figures, rows - rowsBefore);
        List<Reconciliation> ofAll = compare(name, at, sums, figures, rows);
        if (rows == rowsBefore || agreeing(ofAll) > agreeing(ofBlock)) {
            blocks.addAll(ofAll);
        } else {
            blocks.addAll(ofBlock);
        }
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

    List<Reconciliation> reconcile(int rows) {
        List<Reconciliation> all = new ArrayList<>(blocks);
        if (label != null) {
            all.addAll(compare(label, line, sums, reference, rows));
        }
        return all;
    }

    private List<Reconciliation> compare(String name, int at, double[] kept, double[] totals, int rows) {
        List<Reconciliation> all = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            if (!Double.isNaN(totals[i]) && current.measure(i).additive()) {
                double tolerance = fractional[i] ? HALF_STEP * (rows + 1) + 1e-9 * Math.abs(totals[i]) : 0;
                all.add(new Reconciliation(name, at, current.measure(i), kept[i], totals[i], tolerance));
            }
        }
        return all;
    }
}
