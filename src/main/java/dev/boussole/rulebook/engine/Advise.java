package dev.boussole.rulebook.engine;

import dev.boussole.fact.FindingFact;
import dev.boussole.rulebook.language.Accumulated;
import dev.boussole.rulebook.language.Rule;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.jspecify.annotations.Nullable;

/** What every rule does when it fires: it hands its match over, and inserts its finding where it makes one. */
final class Advise implements Consequence<ConsequenceContext> {
    private final Rule rule;
    private final int rank;
    private volatile int @Nullable [] places;

    /** @param rank the rule's place among all rules by id */
    Advise(Rule rule, int rank) {
        this.rule = rule;
        this.rank = rank;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void evaluate(ConsequenceContext context, ValueResolver resolver) {
        try {
            Collector collector = (Collector) resolver.getGlobalResolver();
            Fired fired = fired(context);
            collector.add(fired);
            if (rule.action().makesFinding()) {
                String campaign = Subject.campaignId(fired.subject());
                FindingFact finding = new FindingFact(rule.action().object(), campaign, rule.id());
                if (collector.addFinding(finding)) {
                    context.insert(finding);
                }
            }
        } catch (RuntimeException e) {
            throw new RuleBroke(rule.id(), e);
        }
    }

    private Fired fired(ConsequenceContext context) {
        Declaration[] declarations = ((KnowledgeHelper) context).getRequiredDeclarations();
        int[] at = places(declarations);
        Object[] facts = new Object[rule.patterns().size()];
        long[] handles = new long[facts.length];
        for (int i = 0; i < declarations.length; i++) {
            InternalFactHandle handle = (InternalFactHandle) context.getTuple().get(declarations[i]);
            facts[at[i]] = handle.getObject();
            handles[at[i]] = handle.getObject() instanceof Accumulated ? 0 : handle.getId();
        }
        return new Fired(rule, rank, facts, handles);
    }

    private int[] places(Declaration[] declarations) {
        int[] known = places;
        if (known == null) {
            known = new int[declarations.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = RuleNetwork.place(declarations[i].getIdentifier());
            }
            places = known;
        }
        return known;
    }
}
