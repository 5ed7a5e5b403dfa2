package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.Frame;
import org.drools.base.rule.Declaration;

/** Holds for every combination that all else holds for, and counts it, so that a rule cannot combine facts without end. */
final class Counted extends RuleConstraint {
    /** @param required an earlier pattern's declaration, so that the node joins */
    Counted(String rule, Declaration[] required) {
        super(rule, required);
        setType(ConstraintType.BETA);
    }

    @Override
    boolean test(Object fact, JoinContext context, Frame others) {
        context.steps().hold();
        return true;
    }

    @Override
    boolean holds(Object fact, Frame others) {
        return true;
    }

    @Override
    public Counted clone() {
        return new Counted(rule(), getRequiredDeclarations().clone());
    }
}
