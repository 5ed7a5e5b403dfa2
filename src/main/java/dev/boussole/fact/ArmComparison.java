package dev.boussole.fact;

import dev.boussole.campaign.Experiment;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.Difference;
import dev.boussole.statistics.FalseDiscovery;
import dev.boussole.statistics.Proportions;
import dev.boussole.statistics.TestPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arm of a test held against the first one (kpis.md, F2). The intervals cover all differences of the test together with
 * 95 % or more (Bonferroni), the p-values are adjusted (Benjamini and Hochberg).
 *
 * @param p the adjusted p-value
 */
public record ArmComparison(Experiment.Arm arm, Difference difference, double p) {
    /** Each arm from the second on; empty when one of them cannot be compared. */
    public static List<ArmComparison> each(List<Experiment.Arm> arms) {
        List<Difference> found = differences(arms);
        double[] adjusted = FalseDiscovery.adjust(
                found.stream().mapToDouble(Difference::pValue).toArray());
        List<ArmComparison> all = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            all.add(new ArmComparison(arms.get(i + 1), found.get(i), adjusted[i]));
        }
        return List.copyOf(all);
    }

    /** That with the smallest p-value, the first of those that share it; null when there is none. */
    static @Nullable ArmComparison clearest(List<ArmComparison> all) {
        ArmComparison clearest = null;
        for (ArmComparison one : all) {
            boolean clearer = clearest == null || one.difference.pValue() < clearest.difference.pValue();
            clearest = clearer ? one : clearest;
        }
        return clearest;
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
        return 1 - TestPlan.ALPHA / (arms.size() - 1);
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
    public static boolean better(String kpi, double change) {
        boolean lowerIsBetter = Kpi.of(kpi)
                .map(Kpi::direction)
                .filter(direction -> direction == Kpi.Direction.DOWN)
                .isPresent();
        return lowerIsBetter ? change < 0 : change > 0;
    }
}
