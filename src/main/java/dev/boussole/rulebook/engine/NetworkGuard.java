package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.FactType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.EnabledBoolean;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.SingleAccumulate;
import org.drools.core.common.BaseNode;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.AccumulateRight;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.ExistsRight;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.JoinRightAdapterNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.NotRight;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;

/**
 * Looks at a finished network once more, node by node: it may hold our facts, conditions that the checked tree evaluates
 * and the one consequence that hands a match over, and nothing else. Since no bytecode is made from rules, this is where a
 * compiled rulebook would have its bytecode checked; it does not rely on the parser having done its work.
 */
final class NetworkGuard {
    /** Everything that may evaluate something; written out, so that a new class is a decision. */
    private static final Set<Class<?>> CONDITIONS = Set.of(Own.class, Beside.class, SameCampaign.class, Counted.class);

    private static final Set<Class<?>> NODES = Set.of(
            AccumulateNode.class,
            AccumulateRight.class,
            EntryPointNode.class,
            ObjectTypeNode.class,
            AlphaNode.class,
            AlphaTerminalNode.class,
            LeftInputAdapterNode.class,
            JoinNode.class,
            JoinRightAdapterNode.class,
            NotNode.class,
            NotRight.class,
            ExistsNode.class,
            ExistsRight.class,
            RuleTerminalNode.class);
    private static final Set<Class<?>> FACTS = Arrays.stream(FactType.values())
            .filter(type -> type != FactType.ACCUMULATION)
            .map(FactType::factClass)
            .collect(Collectors.toUnmodifiableSet());

    private NetworkGuard() {}

    /** @throws IllegalStateException when the network holds anything that rules cannot say */
    static void check(InternalKnowledgeBase base) {
        base.getRete().getEntryPointNodes().values().forEach(NetworkGuard::check);
    }

    private static void check(EntryPointNode entry) {
        allow(NODES, entry);
        entry.getObjectTypeNodes().forEach((type, node) -> check(node));
    }

    private static void check(BaseNode node) {
        allow(NODES, node);
        if (node instanceof ObjectTypeNode facts) {
            Class<?> type = ((ClassObjectType) facts.getObjectType()).getClassType();
            if (!FACTS.contains(type) && !type.getName().equals("org.drools.base.reteoo.InitialFactImpl")) {
                throw stray(type.getName());
            }
        } else if (node instanceof AlphaNode alpha) {
            allow(CONDITIONS, alpha.getConstraint());
        } else if (node instanceof AccumulateNode accumulate) {
            check(accumulate);
        } else if (node instanceof BetaNode beta) {
            Arrays.stream(beta.getConstraints()).forEach(constraint -> allow(CONDITIONS, constraint));
        } else if (node instanceof RuleTerminalNode terminal) {
            check(terminal.getRule());
        }
        sinks(node).forEach(NetworkGuard::check);
    }

    private static void check(AccumulateNode node) {
        allow(Set.of(SingleAccumulate.class), node.getAccumulate());
        Arrays.stream(node.getAccumulate().getAccumulators()).forEach(found -> allow(Set.of(Gather.class), found));
        Arrays.stream(node.getConstraints()).forEach(constraint -> allow(CONDITIONS, constraint));
        Arrays.stream(node.getResultConstraints()).forEach(constraint -> allow(CONDITIONS, constraint));
        Arrays.stream(node.getResultBinder().getConstraints()).forEach(constraint -> allow(CONDITIONS, constraint));
    }

    private static void check(RuleImpl rule) {
        allow(Set.of(Advise.class), rule.getConsequence());
        allow(Set.of(SalienceInteger.class), rule.getSalience());
        allow(Set.of(EnabledBoolean.class), rule.getEnabled());
        if (rule.hasNamedConsequences() || rule.getTimer() != null) {
            throw stray("an attribute of rule " + rule.getName());
        }
    }

    private static Collection<BaseNode> sinks(BaseNode node) {
        Object[] sinks = node instanceof ObjectSource source
                ? source.getObjectSinkPropagator().getSinks()
                : node instanceof LeftTupleSource source
                        ? source.getSinkPropagator().getSinks()
                        : new Object[0];
        return Arrays.stream(sinks).map(BaseNode.class::cast).toList();
    }

    private static void allow(Set<Class<?>> allowed, Object found) {
        if (!allowed.contains(found.getClass())) {
            throw stray(found.getClass().getName());
        }
    }

    private static IllegalStateException stray(String what) {
        return new IllegalStateException("A network of rules holds " + what + ", which no rule can say");
    }
}
