package dev.boussole.fact;

import dev.boussole.campaign.Experiment;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.Difference;
import dev.boussole.statistics.FalseDiscovery;
import dev.boussole.statistics.Proportions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arms of a test held against the first one (kpis.md, F2). The intervals cover all differences together with 95 % or
 * more (Bonferroni), the p-values are adjusted (Benjamini and Hochberg).
 *
 * @param arm the arm with the smallest p-value, the first of those that share it
 * @param p its adjusted p-value
 * @param lowest the lowest end of all intervals
 * @param highest the highest end of them
 */
record ArmComparison(Experiment.Arm arm, Difference difference, double p, double lowest, double highest) {
    private static final double ALPHA = 0.05;

    /** @return null when not every arm can be compared */
    static @Nullable ArmComparison of(List<Experiment.Arm> arms) {
        List<Difference> found = differences(arms);
        if (found.isEmpty()) {
            return null;
        }
        double[] adjusted = FalseDiscovery.adjust(
                found.stream().mapToDouble(Difference::pValue).toArray());
        int first = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < adjusted.length; i++) {
            first = found.get(i).pValue() < found.get(first).pValue() ? i : first;
            lowest = Math.min(lowest, found.get(i).interval().low());
            highest = Math.max(highest, found.get(i).interval().high());
        }
        return new ArmComparison(arms.get(first + 1), found.get(first), adjusted[first], lowest, highest);
    }

    /** Those of each arm from the second on; empty when one cannot be told. */
    private static List<Difference> differences(List<Experiment.Arm> arms) {
        List<Difference> found = new ArrayList<>();
        for (Experiment.Arm arm : arms.subList(Math.min(1, arms.size()), arms.size())) {
            Experiment.Arm first = arms.get(0);
            Proportions.compare(first.successes(), first.n(), arm.successes(), arm.n(), level(arms))
                    .difference()
                    .ifPresent(found::add);
        }
        return found.size() == arms.size() - 1 ? found : List.of();
    }

    private static double level(List<Experiment.Arm> arms) {
        return 1 - ALPHA / (arms.size() - 1);
    }

    /** p-value of no harm in the arm that harms the guardrail most beyond chance, or null when no arm is worse. */
    static @Nullable Double harm(Experiment.@Nullable Guardrail guardrail) {
        Double least = null;
        if (guardrail != null) {
            for (Difference difference : differences(guardrail.arms())) {
                boolean worse = difference.value() != 0 && !better(guardrail.kpi(), difference.value());
                least = worse ? (Double) Math.min(least == null ? 1 : least, difference.pValue()) : least;
            }
        }
        return least;
    }

    /** Whether a change of the KPI is one for the better; a KPI that is not in the catalogue is better when higher. */
    static boolean better(String kpi, double change) {
        boolean lowerIsBetter = Kpi.of(kpi)
                .map(Kpi::direction)
                .filter(direction -> direction == Kpi.Direction.DOWN)
                .isPresent();
        return lowerIsBetter ? change < 0 : change > 0;
    }
}
