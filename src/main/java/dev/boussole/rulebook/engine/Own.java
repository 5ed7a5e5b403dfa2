package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.Frame;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.rule.FactHandle;

/** What a pattern asks of its own fact alone. */
final class Own extends RuleConstraint {
    private final Condition condition;
    private final Check check;

    Own(String rule, Condition condition) {
        this(rule, condition, Check.of(List.of(condition)));
    }

    private Own(String rule, Condition condition, Check check) {
        super(rule, new Declaration[0]);
        this.condition = condition;
        this.check = check;
        setType(ConstraintType.ALPHA);
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver resolver) {
        try {
            return check.holds(((InternalFactHandle) handle).getObject());
        } catch (RuntimeException e) {
            throw new RuleBroke(rule(), e);
        }
    }

    @Override
    boolean holds(Object fact, Frame others) {
        return check.holds(fact);
    }

    /** Rules that ask the same share a node, so that it is asked once. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Own own && own.condition.equals(condition);
    }

    @Override
    public int hashCode() {
        return condition.hashCode();
    }

    @Override
    public Own clone() {
        return new Own(rule(), condition, check);
    }
}
