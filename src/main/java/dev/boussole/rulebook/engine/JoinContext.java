package dev.boussole.rulebook.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** The side of a join that is held while the other side is walked through. */
final class JoinContext implements ContextEntry {
    private final String rule;
    private @Nullable Steps steps;
    private @Nullable BaseTuple tuple;
    private @Nullable FactHandle handle;

    JoinContext(String rule) {
        this.rule = rule;
    }

    /** What the rule has cost in this session so far. */
    Steps steps() {
        return Objects.requireNonNull(steps);
    }

    /** A context belongs to one session. */
    private void in(ValueResolver resolver) {
        if (steps == null) {
            steps = ((Collector) resolver.getGlobalResolver()).steps(rule);
        }
    }

    BaseTuple tuple() {
        return Objects.requireNonNull(tuple);
    }

    Object fact() {
        return ((InternalFactHandle) Objects.requireNonNull(handle)).getObject();
    }

    @Override
    public void updateFromTuple(ValueResolver resolver, BaseTuple newTuple) {
        in(resolver);
        tuple = newTuple;
    }

    @Override
    public void updateFromFactHandle(ValueResolver resolver, FactHandle newHandle) {
        in(resolver);
        handle = newHandle;
    }

    @Override
    public void resetTuple() {
        tuple = null;
    }

    @Override
    public void resetFactHandle() {
        handle = null;
    }

    @Override
    public @Nullable ContextEntry getNext() {
        return null;
    }

    @Override
    public void setNext(ContextEntry next) {
        throw new UnsupportedOperationException("Contexts are kept in arrays");
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
