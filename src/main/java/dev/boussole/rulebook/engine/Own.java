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

    Own(String rule, List<Condition> conditions) {
        this(rule, conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions));
    }

    private Own(String rule, Condition condition) {
        super(rule, new Declaration[0]);
        this.condition = condition;
        setType(ConstraintType.ALPHA);
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver resolver) {
        try {
            return condition.holds(((InternalFactHandle) handle).getObject(), Frame.NONE);
        } catch (RuntimeException e) {
            throw new RuleBroke(rule(), e);
        }
    }

    @Override
    boolean holds(Object fact, Frame others) {
        return condition.holds(fact, others);
    }

    @Override
    public Own clone() {
        return new Own(rule(), condition);
    }
}
