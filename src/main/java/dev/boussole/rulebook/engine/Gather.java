package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.Accumulation;
import dev.boussole.rulebook.language.Frame;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.accessor.Accumulator;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** Gathers the facts that an {@code accumulate} is about, and has its checked functions work out their results. */
final class Gather implements Accumulator {
    private final String rule;
    private final Accumulation accumulation;

    Gather(String rule, Accumulation accumulation) {
        this.rule = rule;
        this.accumulation = accumulation;
    }

    @Override
    public @Nullable Object createWorkingMemoryContext() {
        return null;
    }

    @Override
    public Object createContext() {
        return new ArrayList<Object>();
    }

    @Override
    public Object init(
            @Nullable Object workingMemory,
            @Nullable Object context,
            BaseTuple tuple,
            Declaration[] declarations,
            ValueResolver resolver) {
        List<Object> facts = facts(context);
        facts.clear();
        return facts;
    }

    @Override
    public Object accumulate(
            @Nullable Object workingMemory,
            @Nullable Object context,
            BaseTuple tuple,
            FactHandle handle,
            Declaration[] declarations,
            Declaration[] inner,
            ValueResolver resolver) {
        ((Collector) resolver.getGlobalResolver()).steps(rule).look();
        Object fact = ((InternalFactHandle) handle).getObject();
        facts(context).add(fact);
        return fact;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> facts(@Nullable Object context) {
        return context == null ? new ArrayList<>() : (List<Object>) context;
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public boolean tryReverse(
            @Nullable Object workingMemory,
            @Nullable Object context,
            BaseTuple tuple,
            FactHandle handle,
            @Nullable Object value,
            Declaration[] declarations,
            Declaration[] inner,
            ValueResolver resolver) {
        return false;
    }

    @Override
    public Object getResult(
            @Nullable Object workingMemory,
            @Nullable Object context,
            BaseTuple tuple,
            Declaration[] declarations,
            ValueResolver resolver) {
        try {
            return accumulation.ofFitting(facts(context), Frame.NONE);
        } catch (RuntimeException e) {
            throw new RuleBroke(rule, e);
        }
    }
}
