package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.Frame;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.MutableTypeConstraint;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.rule.FactHandle;

/** A condition of one rule as a node of the network. It is never stored, so it cannot be read back from outside. */
abstract class RuleConstraint extends MutableTypeConstraint<JoinContext> {
    private final String rule;
    private final Declaration[] required;

    RuleConstraint(String rule, Declaration[] required) {
        this.rule = rule;
        this.required = required;
    }

    final String rule() {
        return rule;
    }

    /** Whether the fact fits beside those that earlier patterns matched. */
    abstract boolean holds(Object fact, Frame others);

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver resolver) {
        throw new IllegalStateException("A condition on several facts was asked about one");
    }

    @Override
    public boolean isAllowedCachedLeft(JoinContext context, FactHandle handle) {
        return test(((InternalFactHandle) handle).getObject(), context, context.tuple());
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, JoinContext context) {
        return test(context.fact(), context, tuple);
    }

    private boolean test(Object fact, JoinContext context, BaseTuple tuple) {
        return test(fact, context, place -> tuple.getObject(required(place)));
    }

    /** @throws RuleBroke when the condition fails, and when the rule has looked at too much */
    boolean test(Object fact, JoinContext context, Frame others) {
        context.steps().look();
        try {
            return holds(fact, others);
        } catch (RuntimeException e) {
            throw new RuleBroke(rule, e);
        }
    }

    /** The earlier pattern's declaration, named after its place in the rule. */
    private Declaration required(int place) {
        String name = RuleNetwork.name(place);
        for (Declaration declaration : required) {
            if (declaration.getIdentifier().equals(name)) {
                return declaration;
            }
        }
        throw new IllegalStateException("Pattern " + place + " was not declared");
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return required;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration replacement) {
        for (int i = 0; i < required.length; i++) {
            if (required[i].equals(old)) {
                required[i] = replacement;
            }
        }
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public JoinContext createContext() {
        return new JoinContext(rule);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("Rules are never serialised");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("Rules are never serialised");
    }
}
