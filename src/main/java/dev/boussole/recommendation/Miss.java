package dev.boussole.recommendation;

import dev.boussole.campaign.Text;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A KPI that does badly, and where it should be: at its reference, at the limit that the rule states, or where it was
 * before it moved. A published figure is nobody's own goal: a KPI that misses a benchmark alone misses nothing here.
 *
 * @param goal in the KPI's unit
 * @param moved whether it is a movement, the goal being the value before
 */
record Miss(KpiFact fact, double value, double goal, boolean moved, Text name) {
    private static final Pattern LIMIT = Pattern.compile("(\\w+)\\.(?:value|low|high)\\s*[<>]=?\\s*(\\d+(?:\\.\\d+)?)");

    static Optional<Miss> of(KpiFact fact) {
        Double value = fact.value();
        if (value == null) {
            return Optional.empty();
        }
        Double reference = fact.reference();
        if (fact.isPoor() && reference != null && fact.referenceKind() != Reference.Kind.BENCHMARK) {
            return Optional.of(new Miss(fact, value, reference, false, name(fact.referenceKind())));
        }
        Double before = fact.before();
        Double change = fact.change();
        return !worse(fact) || before == null || change == null || change <= -1
                ? Optional.empty()
                : Optional.of(new Miss(fact, value, value / (1 + change), true, BEFORE));
    }

    /** The same, or else the limit of a condition that the KPI breaks. */
    static Optional<Miss> of(KpiFact fact, Proposal proposal) {
        return of(fact).or(() -> proposal.evidence().get().stream()
                .flatMap(evidence -> limit(fact, evidence).stream())
                .findFirst());
    }

    private static final Text BEFORE = new Text("its value before", "sa valeur d'avant");

    private static Optional<Miss> limit(KpiFact fact, Evidence evidence) {
        Matcher limit = LIMIT.matcher(evidence.condition());
        Double value = fact.value();
        if (value == null
                || !limit.matches()
                || !limit.group(1).equals(fact.kpi().key())) {
            return Optional.empty();
        }
        double goal = Double.parseDouble(limit.group(2));
        boolean missed = fact.kpi().direction() == Kpi.Direction.UP ? value < goal : value > goal;
        return missed
                ? Optional.of(new Miss(fact, value, goal, false, new Text("the limit", "la limite")))
                : Optional.empty();
    }

    private static boolean worse(KpiFact fact) {
        return switch (fact.kpi().direction()) {
            case UP -> fact.isFalling();
            case DOWN -> fact.isRising();
            case BAND -> false;
        };
    }

    private static Text name(Reference.@Nullable Kind kind) {
        return kind == Reference.Kind.TARGET
                ? new Text("the target", "l'objectif")
                : kind == Reference.Kind.PEERS
                        ? new Text("the others", "les autres")
                        : new Text("its own past", "son propre passé");
    }

    Kpi kpi() {
        return fact.kpi();
    }
}
