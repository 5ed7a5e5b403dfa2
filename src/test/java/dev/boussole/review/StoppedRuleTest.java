package dev.boussole.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoppedRuleTest {
    private static final String ENDLESS = "package rules.endless\n\nrule \"endless.pairs\"\n"
            + "    @id( \"endless.pairs\" ) @lever( EXP ) @priority( LOW )\nwhen\n" + "    Channel()\n".repeat(12)
            + "then\n    advise.found( \"endless\" );\nend\n";

    @Test
    void a_rule_that_is_stopped_is_told_with_the_advice_and_all_other_advice_is_there() {
        Map<String, String> files = new TreeMap<>(RuleBookLoader.files(Path.of("rules"), LoadOptions.standard()));
        RuleBook without = RuleBookLoader.load(files, LoadOptions.standard());
        files.put("endless/pairs.drl", ENDLESS);
        RuleBook with = RuleBookLoader.load(files, LoadOptions.standard());
        Workspace workspace = WorkspaceReader.read(
                        List.of(Path.of("fixtures/sample")), WorkspaceOptions.in(Language.EN))
                .workspace();

        Review review = CampaignReview.review(workspace, with, workspace.dayAfterData());

        assertThat(review.dataQuality()).anySatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.source().file()).isEqualTo("endless/pairs.drl");
            assertThat(problem.message().en())
                    .startsWith("Rule `endless.pairs` was stopped after ")
                    .contains("left out");
        });
        assertThat(with.unhealthy()).containsOnlyKeys("endless.pairs");
        assertThat(review.ranking())
                .hasSameSizeAs(CampaignReview.review(workspace, without, workspace.dayAfterData())
                        .ranking());
    }
}
