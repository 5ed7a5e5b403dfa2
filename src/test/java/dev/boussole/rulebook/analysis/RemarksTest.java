package dev.boussole.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Remarks on rules, findings, vetoes and tests that need no reasoning about figures. */
class RemarksTest {
    private static List<Remark> remarks(Firings firings, String... rules) {
        Map<String, String> files = Books.files("package rules.topic\n\n" + String.join("\n", rules));
        RuleBook book = RuleBookLoader.load(files, LoadOptions.standard());
        return RulebookAnalysis.of(book, files, firings);
    }

    private static List<Remark> of(Remark.Kind kind, String... rules) {
        return remarks(Firings.NONE, rules).stream()
                .filter(remark -> remark.kind() == kind)
                .toList();
    }

    private static String vetoing(String id, String vetoes) {
        return Books.rule(id, "Campaign( active )").replace("@lever", "@vetoes( \"" + vetoes + "\" ) @lever");
    }

    @Test
    void a_finding_that_nobody_asks_for_is_told_at_its_verb() {
        List<Remark> found = of(
                Remark.Kind.UNUSED_FINDING,
                Books.rule("topic.leak", "Campaign( active )", "advise.found( \"leak\" );"),
                Books.rule("topic.hole", "Campaign( active )", "advise.found( \"hole\" );"),
                Books.rule(
                        "topic.fix", "$c : Campaign( active )\n    Finding( name == \"leak\", campaignId == $c.id )"));
        assertThat(found).singleElement().satisfies(remark -> {
            assertThat(remark.rules()).containsExactly("topic.hole");
            assertThat(remark.offending()).isEqualTo("advise.found( \"hole\" );");
            assertThat(remark.line()).isEqualTo(16);
            assertThat(remark.column()).isEqualTo(5);
            assertThat(remark.severity()).isEqualTo(Remark.Severity.WARNING);
        });
    }

    @Test
    void rules_that_veto_each_other_in_a_circle_are_one_error() {
        List<Remark> found = of(
                Remark.Kind.VETO_CYCLE,
                vetoing("topic.a", "topic.b"),
                vetoing("topic.b", "topic.c"),
                vetoing("topic.c", "topic.a"),
                vetoing("topic.d", "topic.a"));
        assertThat(found).singleElement().satisfies(remark -> {
            assertThat(remark.rules()).containsExactly("topic.a", "topic.b", "topic.c");
            assertThat(remark.offending()).isEqualTo("@vetoes( \"topic.b\" )");
            assertThat(remark.sentence().en()).contains("`topic.a` -> `topic.b` -> `topic.c` -> `topic.a`");
            assertThat(remark.severity()).isEqualTo(Remark.Severity.ERROR);
        });
    }

    @Test
    void a_rule_that_vetoes_itself_is_never_heard() {
        assertThat(of(Remark.Kind.VETO_CYCLE, vetoing("topic.a", "topic.a")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.sentence().fr()).contains("elle-même"));
    }

    @Test
    void a_figure_of_judgement_is_told_where_it_stands() {
        List<Remark> found = of(
                Remark.Kind.BARE_FIGURE,
                Books.rule("topic.bare", "Campaign( active, frequency.value > 3.5, ctr.change < 0 )"));
        assertThat(found).singleElement().satisfies(remark -> {
            assertThat(remark.offending()).isEqualTo("3.5");
            assertThat(remark.line()).isEqualTo(6);
            assertThat(remark.column()).isEqualTo(41);
        });
    }

    @Test
    void nothing_all_of_it_and_the_factors_of_units_are_no_judgement() {
        assertThat(
                        of(
                                Remark.Kind.BARE_FIGURE,
                                Books.rule(
                                        "topic.plain",
                                        "Threshold( name == \"fatigue-frequency\", $f : value )\n"
                                                + "    Campaign( ctr.value > 0, roas.value < 1, sendsPerWeek * 52 > 100 * $f )")))
                .isEmpty();
    }

    @Test
    void a_rule_that_no_test_expects_is_untested() {
        Map<String, String> files = Books.files("package rules.topic\n\n"
                + Books.rule("topic.tested", "Campaign( active )")
                + Books.rule("topic.in-a-list", "Campaign( active )")
                + Books.rule("topic.only-silent", "Campaign( active )"));
        files.put("topic/rules.test.yaml", """
                tests:
                  - name: topic.only-silent is named here
                    given: { campaign: { } }
                    expect: [ topic.tested ]   # not topic.only-silent
                    silent: [ topic.only-silent ]
                  - name: another
                    expect:
                      - topic.in-a-list
                    silent: [ topic.only-silent ]
                """);
        RuleBook book = RuleBookLoader.load(files, LoadOptions.standard());
        assertThat(RulebookAnalysis.of(book, files))
                .filteredOn(remark -> remark.kind() == Remark.Kind.UNTESTED_RULE)
                .extracting(Remark::rule)
                .containsExactly("topic.only-silent");
        assertThat(Expected.in(files)).isEqualTo(Set.of("topic.tested", "topic.in-a-list"));
    }

    @Test
    void a_rule_that_fires_on_all_or_on_none_of_many_situations_is_told() {
        String[] rules = {
            Books.rule("topic.all", "Campaign( active )"),
            Books.rule("topic.some", "Campaign( active, ctr.known )"),
            Books.rule("topic.none", "Campaign( active, cpa.known )")
        };
        Firings firings = new Firings(25, 25, Map.of("topic.all", 25, "topic.some", 3));
        assertThat(remarks(firings, rules))
                .filteredOn(remark -> remark.kind().key().startsWith("fires-on"))
                .extracting(Remark::rule, remark -> remark.kind().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("topic.all", "fires-on-everything"),
                        org.assertj.core.groups.Tuple.tuple("topic.none", "fires-on-nothing"));
    }
}
