package dev.boussole.rulebook.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.fact.SituationBuilder;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.recommendation.Guidance;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.engine.Decision;
import dev.boussole.rulebook.testing.Cases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * We read rules ourselves and compile nothing. Here the compiler of Drools reads the same files, and both must decide alike;
 * {@link Translation} shows all that had to be said in other words.
 */
class CompiledRulesTest {
    private static final int VARIATIONS_OF_A_CASE = 8;
    private static final int VARIATIONS_OF_THE_SAMPLE = 100;

    private static final Map<String, String> FILES = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
    private static final RuleBook RULES = RuleBookLoader.load(FILES, LoadOptions.standard());
    private static final CompiledRules COMPILED = CompiledRules.of(FILES, RULES.thresholds());

    private final Map<String, Integer> spoken = new TreeMap<>();

    @Test
    void both_decide_the_cases_beside_the_rules_alike() throws IOException {
        for (Situations given : Cases.of(FILES, RULES)) {
            decideAlike(given);
        }

        assertThat(spoken.keySet())
                .containsExactlyElementsOf(
                        RULES.guidance().stream().map(Guidance::id).toList());
    }

    @Test
    void both_decide_alike_where_figures_are_moved_lost_and_found() throws IOException {
        Variations variations = new Variations(1, kpis());
        for (Situations given : Cases.of(FILES, RULES)) {
            for (int i = 0; i < VARIATIONS_OF_A_CASE; i++) {
                decideAlike(variations.of(given));
            }
        }

        assertThat(spoken).hasSameSizeAs(RULES.guidance());
    }

    @Test
    void both_decide_the_sample_and_others_like_it_alike() {
        Situations sample = sample();
        Variations variations = new Variations(2, kpis());
        decideAlike(sample);
        for (int i = 0; i < VARIATIONS_OF_THE_SAMPLE; i++) {
            decideAlike(variations.of(sample));
        }

        assertThat(spoken.size()).isGreaterThan(20);
    }

    private void decideAlike(Situations situations) {
        Decision decision = RULES.decide(situations);
        List<Said> ours = decision.proposals().stream()
                .map(proposal -> new Said(proposal.guidance().id(), proposal.campaignId(), proposal.action()))
                .toList();
        assertThat(decision.failures()).isEmpty();
        assertThat(sorted(ours)).as(situations.toString()).isEqualTo(sorted(COMPILED.decide(situations)));
        ours.forEach(said -> spoken.merge(said.rule(), 1, Integer::sum));
    }

    private static List<Said> sorted(List<Said> said) {
        List<Said> sorted = new ArrayList<>(said);
        sorted.sort(Comparator.comparing(Said::toString));
        return sorted;
    }

    private static Set<Kpi> kpis() {
        Set<Kpi> kpis = new TreeSet<>();
        RULES.guidance().forEach(rule -> kpis.addAll(rule.uses()));
        return kpis;
    }

    private static Situations sample() {
        Workspace shop = WorkspaceReader.read(List.of(Path.of("fixtures/sample")), WorkspaceOptions.in(Language.EN))
                .workspace();
        return SituationBuilder.build(
                        shop.account(),
                        shop.campaigns(),
                        shop.objectives(),
                        shop.changes(),
                        shop.experiments(),
                        shop.history(),
                        shop.problems(),
                        shop.dayAfterData(),
                        RULES.benchmarks(),
                        RULES.ownKpis())
                .situations();
    }
}
