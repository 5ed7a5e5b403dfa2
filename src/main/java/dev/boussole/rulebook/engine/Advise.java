package dev.boussole.rulebook.engine;

import dev.boussole.fact.FindingFact;
import dev.boussole.rulebook.language.Rule;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.KnowledgeHelper;

/** What every rule does when it fires: it hands its match over, and inserts its finding where it makes one. */
final class Advise implements Consequence<ConsequenceContext> {
    private final Rule rule;

    Advise(Rule rule) {
        this.rule = rule;
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
                Object subject = fired.facts()[rule.subject()];
                FindingFact finding = new FindingFact(rule.action().object(), Subject.campaignId(subject), rule.id());
                if (collector.addFinding(finding)) {
                    context.insert(finding);
                }
            }
        } catch (RuntimeException e) {
            throw new RuleBroke(rule.id(), e);
        }
    }

    private Fired fired(ConsequenceContext context) {
        Object[] facts = new Object[rule.patterns().size()];
        long[] handles = new long[facts.length];
        for (Declaration declaration : ((KnowledgeHelper) context).getRequiredDeclarations()) {
            int place = RuleNetwork.place(declaration.getIdentifier());
            InternalFactHandle handle = (InternalFactHandle) context.getTuple().get(declaration);
            facts[place] = handle.getObject();
            handles[place] = handle.getId();
        }
        return new Fired(rule, facts, handles);
    }
}
