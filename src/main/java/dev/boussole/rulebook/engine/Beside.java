package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.Frame;
import org.drools.base.rule.Declaration;

/** What a pattern asks of its fact together with facts that earlier patterns matched. */
final class Beside extends RuleConstraint {
    private final Condition condition;

    Beside(String rule, Condition condition, Declaration[] required) {
        super(rule, required);
        this.condition = condition;
        setType(ConstraintType.BETA);
    }

    @Override
    boolean holds(Object fact, Frame others) {
        return condition.holds(fact, others);
    }

    @Override
    public Beside clone() {
        return new Beside(rule(), condition, getRequiredDeclarations().clone());
    }
}
