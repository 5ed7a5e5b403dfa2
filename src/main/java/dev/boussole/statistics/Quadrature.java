package dev.boussole.statistics;

/** Gauss-Legendre integration, ten points on each of four panels. */
final class Quadrature {
    private static final int PANELS = 4;
    private static final double[] NODES = {
        0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };
    private static final double[] WEIGHTS = {
        0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881
    };

    private Quadrature() {}

    /** Takes each point with its weight. */
    interface Sum {
        void add(double point, double weight);
    }

    static void over(double low, double high, Sum sum) {
        double half = (high - low) / (2 * PANELS);
        if (half == 0) {
            return;
        }
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = low + (2 * panel + 1) * half;
            for (int i = 0; i < NODES.length; i++) {
                sum.add(middle - half * NODES[i], half * WEIGHTS[i]);
                sum.add(middle + half * NODES[i], half * WEIGHTS[i]);
            }
        }
    }
}
