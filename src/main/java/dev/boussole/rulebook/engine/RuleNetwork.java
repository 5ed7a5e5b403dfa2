package dev.boussole.rulebook.engine;

import dev.boussole.rulebook.language.Accumulation;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.GroupElementFactory;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.SingleAccumulate;
import org.drools.core.base.ClassFieldAccessorCache;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Rules as a Drools network. Patterns, joins and {@code not} are Drools' own; a condition is evaluated by the checked tree
 * it was read into, so nothing that a rule's author wrote is ever compiled (decision 002).
 */
final class RuleNetwork {
    private static final String PACKAGE = "rules";
    private static final String GATHERED = "$gathered";

    private static final KieSessionConfiguration OPTIONS = RuleBaseFactory.newKnowledgeSessionConfiguration();

    static {
        // one thread, and nobody asks the base for its sessions
        OPTIONS.setOption(ThreadSafeOption.NO);
        OPTIONS.setOption(KeepReferenceOption.NO);
    }

    private final InternalKnowledgeBase base;
    private final Set<FactType> used = EnumSet.noneOf(FactType.class);

    /** @param rules by id, with the values of thresholds in place */
    RuleNetwork(List<Rule> rules) {
        ClassLoader loader = RuleNetwork.class.getClassLoader();
        InternalKnowledgePackage rulePackage = CoreComponentFactory.get().createKnowledgePackage(PACKAGE);
        rulePackage.setClassFieldAccessorCache(new ClassFieldAccessorCache(loader));
        rulePackage.setClassLoader(loader);
        int order = 0;
        for (Rule rule : rules) {
            RuleImpl built = built(rule, order);
            built.setLoadOrder(order++);
            rulePackage.addRule(built);
            rule.patterns()
                    .forEach(pattern -> used.add(pattern.accumulation()
                            .map(found -> found.source().type())
                            .orElse(pattern.type())));
        }
        base = KnowledgeBaseFactory.newKnowledgeBase("boussole", RuleBaseFactory.newKnowledgeBaseConfiguration());
        base.addPackages(List.of(rulePackage));
        NetworkGuard.check(base);
    }

    /** The types of facts that some rule looks at; others need not be inserted. */
    Set<FactType> used() {
        return used;
    }

    /**
     * Fires all rules on the facts.
     *
     * @return how many fired, at most {@code firingsMax}
     * @throws RuleBroke when a rule fails
     */
    int fire(Iterable<Object> facts, Collector collector, int firingsMax) {
        StatefulKnowledgeSessionImpl session = (StatefulKnowledgeSessionImpl) base.newKieSession(OPTIONS, null);
        try {
            session.setGlobalResolver(collector);
            facts.forEach(session::insert);
            return session.fireAllRules(firingsMax);
        } catch (RuntimeException e) {
            throw RuleBroke.in(e);
        } finally {
            session.dispose();
        }
    }

    static String name(int place) {
        return "$" + place;
    }

    static int place(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private static final Map<FactType, ClassObjectType> TYPES = new EnumMap<>(FactType.class);

    static {
        for (FactType type : FactType.values()) {
            TYPES.put(type, new ClassObjectType(type.factClass()));
        }
    }

    private static RuleImpl built(Rule rule, int rank) {
        RuleImpl built = new RuleImpl(rule.id());
        built.setPackage(PACKAGE);
        built.setSalience(new SalienceInteger(rule.stage()));
        List<Pattern> patterns = new ArrayList<>();
        List<String> matched = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            Pattern node = node(rule, pattern, patterns);
            patterns.add(node);
            built.getLhs().addChild(quantified(pattern.quantifier(), node));
            if (pattern.quantifier() == Quantifier.EACH) {
                matched.add(name(pattern.place()));
            }
        }
        built.setConsequence(new Advise(rule, rank));
        built.setRequiredDeclarationsForConsequence("default", matched.toArray(String[]::new));
        return built;
    }

    private static org.drools.base.rule.RuleConditionElement quantified(Quantifier quantifier, Pattern pattern) {
        if (quantifier == Quantifier.EACH) {
            return pattern;
        }
        GroupElement group = quantifier == Quantifier.NOT
                ? GroupElementFactory.newNotInstance()
                : GroupElementFactory.newExistsInstance();
        return group.addChild(pattern);
    }

    private static Pattern node(Rule rule, FactPattern pattern, List<Pattern> earlier) {
        Pattern node = new Pattern(pattern.place(), 0, 0, TYPES.get(pattern.type()), name(pattern.place()));
        ask(rule, pattern, node, earlier);
        pattern.accumulation()
                .ifPresentOrElse(
                        found -> node.setSource(gathered(rule, found, earlier)), () -> count(rule, node, earlier));
        return node;
    }

    /** The facts that are accumulated, found as those of any other pattern. */
    private static SingleAccumulate gathered(Rule rule, Accumulation accumulation, List<Pattern> earlier) {
        FactPattern source = accumulation.source();
        Pattern node = new Pattern(source.place(), 0, 0, TYPES.get(source.type()), GATHERED + source.place());
        ask(rule, source, node, earlier);
        count(rule, node, earlier);
        return new SingleAccumulate(node, new Declaration[0], new Gather(rule.id(), accumulation));
    }

    private static void ask(Rule rule, FactPattern pattern, Pattern node, List<Pattern> earlier) {
        pattern.join()
                .ifPresent(join -> node.addConstraint(new SameCampaign(rule.id(), join, new Declaration[] {
                    earlier.get(join.other().pattern()).getDeclaration()
                })));
        List<Condition> own = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            Set<Integer> others = others(condition);
            if (others.isEmpty()) {
                own.add(condition);
            } else {
                Declaration[] required = others.stream()
                        .map(place -> earlier.get(place).getDeclaration())
                        .toArray(Declaration[]::new);
                node.addConstraint(new Beside(rule.id(), condition, required));
            }
        }
        own.forEach(condition -> node.addConstraint(new Own(rule.id(), condition)));
    }

    private static void count(Rule rule, Pattern node, List<Pattern> earlier) {
        if (!earlier.isEmpty()) {
            node.addConstraint(
                    new Counted(rule.id(), new Declaration[] {earlier.get(0).getDeclaration()}));
        }
    }

    /** The places of the earlier patterns that a condition reads. */
    private static Set<Integer> others(Condition condition) {
        Set<Integer> places = new TreeSet<>();
        condition.figures(figure -> {
            if (figure instanceof Figure.Reading reading && !reading.own()) {
                places.add(reading.pattern());
            }
        });
        return places;
    }
}
