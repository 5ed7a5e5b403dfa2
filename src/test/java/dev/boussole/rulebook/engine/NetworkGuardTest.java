package dev.boussole.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.fact.CampaignFact;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.testing.RuleTests;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.SalienceInteger;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.SingleAccumulate;
import org.drools.base.rule.accessor.Accumulator;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.core.base.ClassFieldAccessorCache;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.rule.FactHandle;

/** What was built from rules is looked at again before it runs, and nothing in it was made by their text. */
class NetworkGuardTest {
    @Test
    void a_fact_that_is_none_of_ours_is_refused() {
        InternalKnowledgeBase base = base(new Pattern(0, new ClassObjectType(Runtime.class)), new Harmless());

        assertThatThrownBy(() -> NetworkGuard.check(base)).hasMessageContaining("java.lang.Runtime");
    }

    @Test
    void a_consequence_that_is_not_ours_is_refused() {
        InternalKnowledgeBase base = base(new Pattern(0, new ClassObjectType(CampaignFact.class)), new Harmless());

        assertThatThrownBy(() -> NetworkGuard.check(base)).hasMessageContaining("Harmless");
    }

    @Test
    void a_condition_that_is_not_ours_is_refused() {
        Pattern pattern = new Pattern(0, new ClassObjectType(CampaignFact.class));
        pattern.addConstraint(new Foreign());
        InternalKnowledgeBase base = base(pattern, new Harmless());

        assertThatThrownBy(() -> NetworkGuard.check(base)).hasMessageContaining("Foreign");
    }

    @Test
    void an_accumulator_that_is_not_ours_is_refused() {
        Pattern results = new Pattern(1, 0, 0, new ClassObjectType(Object.class), "$1");
        Pattern source = new Pattern(1, 0, 0, new ClassObjectType(CampaignFact.class), "$gathered1");
        results.setSource(new SingleAccumulate(source, new Declaration[0], new Stranger()));
        RuleImpl rule = rule(new Harmless());
        rule.getLhs().addChild(new Pattern(0, 0, 0, new ClassObjectType(CampaignFact.class), "$0"));
        rule.getLhs().addChild(results);
        InternalKnowledgeBase base = base(rule);

        assertThatThrownBy(() -> NetworkGuard.check(base)).hasMessageContaining("Stranger");
    }

    @Test
    void a_condition_on_two_facts_that_is_not_ours_is_refused() {
        Pattern first = new Pattern(0, 0, 0, new ClassObjectType(CampaignFact.class), "$0");
        Pattern second = new Pattern(1, new ClassObjectType(CampaignFact.class));
        Foreign joining = new Foreign(first.getDeclaration());
        second.addConstraint(joining);
        RuleImpl rule = rule(new Harmless());
        rule.getLhs().addChild(first);
        rule.getLhs().addChild(second);
        InternalKnowledgeBase base = base(rule);

        assertThatThrownBy(() -> NetworkGuard.check(base)).hasMessageContaining("Foreign");
    }

    /** Compiled, each round would bring a class a rule at least; the machine's own few are let pass. */
    @Test
    void loading_and_running_the_rulebook_defines_no_class() {
        Map<String, String> files = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
        decided(files, 1);
        decided(files, 2);

        long fewest = LongStream.rangeClosed(3, 7)
                .map(round -> {
                    long before = classes();
                    decided(files, round);
                    return classes() - before;
                })
                .min()
                .orElseThrow();

        assertThat(fewest).isLessThan(5);
    }

    /** The rulebook with other figures, so that nothing of an earlier round can be used again. */
    private static void decided(Map<String, String> files, long round) {
        Map<String, String> edited = new TreeMap<>(files);
        edited.replaceAll((path, text) ->
                path.endsWith(".drl") ? text.replaceAll("\\( active,", "( active, budget != " + round + "1,") : text);
        RuleBook book = RuleBookLoader.load(edited, LoadOptions.standard());
        assertThat(RuleTests.run(book, edited).results()).isNotEmpty();
    }

    private static long classes() {
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    }

    private static InternalKnowledgeBase base(Pattern pattern, Consequence<ConsequenceContext> consequence) {
        RuleImpl rule = rule(consequence);
        rule.getLhs().addChild(pattern);
        return base(rule);
    }

    private static RuleImpl rule(Consequence<ConsequenceContext> consequence) {
        RuleImpl rule = new RuleImpl("stray");
        rule.setPackage("rules");
        rule.setSalience(new SalienceInteger(0));
        rule.setConsequence(consequence);
        return rule;
    }

    private static InternalKnowledgeBase base(RuleImpl rule) {
        InternalKnowledgePackage rules = CoreComponentFactory.get().createKnowledgePackage("rules");
        rules.setClassFieldAccessorCache(new ClassFieldAccessorCache(NetworkGuardTest.class.getClassLoader()));
        rules.addRule(rule);
        InternalKnowledgeBase base =
                KnowledgeBaseFactory.newKnowledgeBase("stray", RuleBaseFactory.newKnowledgeBaseConfiguration());
        base.addPackages(List.of(rules));
        return base;
    }

    private static final class Harmless implements Consequence<ConsequenceContext> {
        @Override
        public String getName() {
            return "default";
        }

        @Override
        public void evaluate(ConsequenceContext context, ValueResolver resolver) {}
    }

    private static final class Stranger implements Accumulator {
        @Override
        public Object createWorkingMemoryContext() {
            return this;
        }

        @Override
        public Object createContext() {
            return this;
        }

        @Override
        public Object init(
                Object memory, Object context, BaseTuple tuple, Declaration[] outer, ValueResolver resolver) {
            return this;
        }

        @Override
        public Object accumulate(
                Object memory,
                Object context,
                BaseTuple tuple,
                FactHandle handle,
                Declaration[] outer,
                Declaration[] inner,
                ValueResolver resolver) {
            return this;
        }

        @Override
        public boolean supportsReverse() {
            return false;
        }

        @Override
        public boolean tryReverse(
                Object memory,
                Object context,
                BaseTuple tuple,
                FactHandle handle,
                Object value,
                Declaration[] outer,
                Declaration[] inner,
                ValueResolver resolver) {
            return false;
        }

        @Override
        public Object getResult(
                Object memory, Object context, BaseTuple tuple, Declaration[] outer, ValueResolver resolver) {
            return this;
        }
    }

    private static final class Foreign extends RuleConstraint {
        Foreign(Declaration... required) {
            super("stray", required);
            setType(required.length == 0 ? ConstraintType.ALPHA : ConstraintType.BETA);
        }

        @Override
        boolean holds(Object fact, dev.boussole.rulebook.language.Frame others) {
            return true;
        }

        @Override
        public Foreign clone() {
            return new Foreign(getRequiredDeclarations().clone());
        }
    }
}
