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
    private final Check check;

    Own(String rule, List<Condition> conditions) {
        this(rule, Check.of(conditions));
    }

    private Own(String rule, Check check) {
        super(rule, new Declaration[0]);
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

    @Override
    public Own clone() {
        return new Own(rule(), check);
    }
}
