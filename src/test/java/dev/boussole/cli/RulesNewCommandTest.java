package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Lever;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.format.RuleFormat;
import dev.boussole.rulebook.language.RuleFile;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.workshop.NewRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesNewCommandTest {
    private static final LoadOptions OPTIONS = LoadOptions.shownAs("rules");
    private static final Map<String, String> THRESHOLDS =
            Map.of("thresholds.csv", "name,channel,value,unit,source\nmaterial-gap,,0.10,rate,test\n");

    @TempDir
    private Path folder;

    private Ran run(String... arguments) {
        return Ran.in(folder, Map.of(), arguments);
    }

    @ParameterizedTest
    @EnumSource(Lever.class)
    void a_rule_of_every_lever_loads_passes_its_tests_and_has_the_layout(Lever lever) {
        for (Map<String, String> before : List.of(Map.<String, String>of(), THRESHOLDS)) {
            NewRule.Added added = NewRule.of(before, "topic.new-rule", lever, "topic/new-rule.drl", OPTIONS);

            assertThat(added.failing()).isEmpty();
            assertThat(added.changed()).hasSize(4);
            Map<String, String> files = new TreeMap<>(before);
            files.putAll(added.changed());
            var report = RuleTests.run(RuleBookLoader.load(files, OPTIONS), files);
            assertThat(report.results()).hasSize(3).allMatch(result -> result.passed());
            String drl = files.getOrDefault("topic/new-rule.drl", "");
            assertThat(RuleFormat.of(new RuleFile("topic/new-rule.drl", "new-rule.drl", drl))
                            .text())
                    .contains(drl);
        }
    }

    @Test
    void a_new_rulebook_says_which_files_were_written_and_what_comes_next() {
        Ran ran = run("rules", "new", "creative.stale", "mine", "--lever", "CRE");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("mine/creative/stale.drl` is written.", "mine/creative/stale.test.yaml` is written.")
                .contains("mine/messages.en.yaml` is written.", "Next: write the conditions in");
        assertThat(run("rules", "check", "mine").code()).isZero();
        assertThat(run("rules", "test", "mine").code()).isZero();
    }

    @Test
    void what_is_there_stays_and_the_new_rule_follows() throws IOException {
        run("rules", "new", "creative.stale", "mine", "--lever", "CRE");
        Path rules = folder.resolve("mine/creative/stale.drl");
        Path messages = folder.resolve("mine/messages.fr.yaml");
        String own = "# à nous\n" + Files.readString(messages);
        Files.writeString(messages, own);
        String before = Files.readString(rules);

        Ran ran = run("rules", "new", "creative.dull", "mine", "--lever", "lp", "--file", "creative/stale.drl");

        assertThat(ran.out()).contains("stale.drl` has the new rule at its end.");
        assertThat(Files.readString(rules)).startsWith(before).contains("rule \"creative.dull\"");
        assertThat(Files.readString(messages)).startsWith(own).contains("creative.dull:");
        assertThat(run("rules", "test", "mine").code()).isZero();
    }

    @Test
    void a_rule_that_is_there_is_not_written_over() throws IOException {
        run("rules", "new", "creative.stale", "mine", "--lever", "CRE");
        String before = Files.readString(folder.resolve("mine/creative/stale.drl"));

        Ran ran = run("rules", "new", "creative.stale", "mine", "--lever", "BUD", "--lang", "fr");

        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("a déjà une règle `creative.stale`");
        assertThat(folder.resolve("mine/creative/stale.drl")).hasContent(before);
    }

    @Test
    void ids_levers_and_files_that_are_none_are_told() {
        assertThat(run("rules", "new", "Creative", "mine", "--lever", "CRE").err())
                .contains("`Creative` is no id");
        assertThat(run("rules", "new", "creative.a", "mine", "--lever", "XYZ").err())
                .contains("XYZ", "TRK");
        assertThat(run("rules", "new", "creative.a", "mine", "--lever", "CRE", "--file", "../x.drl")
                        .err())
                .contains("`../x.drl` is no rule file");
        assertThat(run("rules", "new", "creative.a", "--lever", "CRE").err()).contains("never changes");
        assertThat(folder).isEmptyDirectory();
    }
}
