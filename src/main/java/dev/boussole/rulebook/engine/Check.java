package dev.boussole.rulebook.engine;

import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.KpiProperty;
import dev.boussole.rulebook.language.Operator;
import dev.boussole.rulebook.language.Property;
import java.util.List;

/**
 * A condition on one fact alone, prepared for speed: the common shapes (a KPI's figure against a limit, a KPI's flag,
 * whether a campaign is active) are read directly, everything else asks the checked condition. Both say the same.
 */
interface Check {
    boolean holds(Object fact);

    static Check of(List<Condition> conditions) {
        Check[] parts = conditions.stream().map(Check::of).toArray(Check[]::new);
        return parts.length == 1 ? parts[0] : new Every(parts);
    }

    private static Check of(Condition condition) {
        if (condition instanceof Condition.Comparison comparison
                && comparison.left() instanceof Figure.Reading reading
                && reading.property() instanceof Property.OfKpi ofKpi
                && comparison.right() instanceof Figure.Constant constant
                && constant.value() instanceof Double limit) {
            return new Limit(ofKpi.kpi(), ofKpi.property(), comparison.operator(), limit);
        }
        if (condition instanceof Condition.Flag flag && flag.reading().property() instanceof Property.OfKpi ofKpi) {
            return new Flag(ofKpi.kpi(), ofKpi.property());
        }
        if (condition instanceof Condition.Flag flag
                && flag.reading().type() == FactType.CAMPAIGN
                && flag.reading().property().spelling().equals("active")) {
            return fact -> ((CampaignFact) fact).isActive();
        }
        if (condition instanceof Condition.All all) {
            return of(all.conditions());
        }
        return new Plain(condition);
    }

    /** All of them. */
    final class Every implements Check {
        private final Check[] parts;

        Every(Check[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean holds(Object fact) {
            for (Check part : parts) {
                if (!part.holds(fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code frequency.value >= 3.5}. */
    record Limit(Kpi kpi, KpiProperty property, Operator operator, double limit) implements Check {
        @Override
        public boolean holds(Object fact) {
            Double value = property.number(((MeasuredFact) fact).kpi(kpi));
            return value != null && operator.holds(value, limit);
        }
    }

    /** {@code ctr.falling}. */
    record Flag(Kpi kpi, KpiProperty property) implements Check {
        @Override
        public boolean holds(Object fact) {
            return property.flag(((MeasuredFact) fact).kpi(kpi));
        }
    }

    /** Any other condition. */
    record Plain(Condition condition) implements Check {
        @Override
        public boolean holds(Object fact) {
            return condition.holds(fact, Frame.NONE);
        }
    }
}
