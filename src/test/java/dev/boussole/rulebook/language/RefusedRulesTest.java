package dev.boussole.rulebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile and mistaken rule files, each with the sentence that says what to write instead. */
class RefusedRulesTest {
    private static final String GOOD = Books.rule("topic.good", "Campaign( ctr.falling )");

    private static Arguments when(String when, String sentence) {
        return Arguments.of(Books.rule("topic.r", when), sentence);
    }

    private static Arguments then(String then, String sentence) {
        return Arguments.of(Books.rule("topic.r", "$c : Campaign( ctr.falling )", then), sentence);
    }

    private static Arguments file(String text, String sentence) {
        return Arguments.of(text, sentence);
    }

    private static Arguments at(String annotation, String sentence) {
        return Arguments.of(
                "rule \"topic.r\" @id( \"topic.r\" ) @lever( CRE ) @priority( HIGH ) " + annotation
                        + "\nwhen Campaign( ctr.falling ) then advise.check( \"x\" ); end",
                sentence);
    }

    static Stream<Arguments> code() {
        return Stream.of(
                file("import java.lang.Runtime\n" + GOOD, "`import` is code"),
                file("global java.util.List list\n" + GOOD, "`global` is code"),
                file("function void f() { System.exit( 1 ); }\n" + GOOD, "`function` is code"),
                file("declare Trap x : int = System.exit( 1 ) end\n" + GOOD, "`declare` is code"),
                file("query \"q\" Campaign() end\n" + GOOD, "`query` is code"),
                file("dialect \"mvel\"\n" + GOOD, "`dialect` is code"),
                file("unit Trap\n" + GOOD, "`unit` is code"),
                file("package rules.other\n" + GOOD, "a second `package`"),
                when("eval( System.exit( 1 ) == null )", "`eval` is not part of the language"),
                when("Campaign() from Runtime.getRuntime()", "`from` is not part of the language"),
                when(
                        "accumulate( Campaign( $x : budget ), $s : sum( $x ) )",
                        "found `,` after the facts of `accumulate`"),
                when("forall( Campaign() )", "`forall` is not part of the language"),
                when("Campaign() or Objective()", "`or` is not part of the language"),
                when("Campaign() and Objective()", "`and` is not part of the language"),
                when("Campaign( getClass().forName( \"x\" ) != null )", "`getClass(...)` is a call"),
                when("Campaign( name.length() > 3 )", "`name.length(...)` is a call"),
                when("Campaign( kpi[\"ctr\"].value > 1 )", "`ctr` is a KPI of the catalogue"),
                when("Campaign( ctr[\"value\"] > 1 )", "`[` is not part of the language"),
                when("Campaign( name matches \".*\" )", "`matches` is not an operator"),
                when("Campaign( name = \"x\" )", "Write `==` to compare"),
                when("Campaign( new Trap() != null )", "found `Trap` where `)` belongs"),
                when("Campaign( name == \"\\u0022\" )", "a text holds no backslash"),
                when("Campaign( class == \"x\" )", "`Campaign` has no KPI or property `class`"),
                then("System.exit( 1 );", "found `System` in `then`"),
                then("advise.check( \"x\" ); System.exit( 1 );", "found `System` in `then`"),
                then("for ( ;; ) { }", "found `for` in `then`"),
                then("insert( $c );", "found `insert` in `then`"),
                then("advise.check( Runtime.getRuntime() );", "`Runtime.getRuntime(...)` is a call"),
                then("advise.exec( \"rm\" );", "`exec` is not a verb of advice"),
                at("@id( Runtime.getRuntime() )", "`@id` takes one word or one quoted text"),
                at("@owner( 1 + 1 )", "`@owner` takes one word"),
                at("@kpi( ctr )", "rules have no `@kpi`"),
                Arguments.of(
                        "rule \"topic.r\" @id( \"topic.r\" ) @lever( CRE ) @priority( HIGH ) salience 10 when Campaign() then advise.check( \"x\" ); end",
                        "`salience` is an attribute"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                when("Campaign( cpaa.value > 3 )", "`Campaign` has no KPI `cpaa`. Did you mean `cpa`?"),
                when("Campaign( ctr.faling )", "a KPI has no `faling`. Did you mean `falling`?"),
                when("Campain( ctr.falling )", "there is no fact `Campain`. Did you mean `Campaign`?"),
                when("Campaign( budgett > 3 )", "Did you mean `budget`?"),
                when(
                        "Campaign( frequency > 3 )",
                        "`frequency` is a KPI, not a number. Say what of it: `frequency.value`"),
                when("Campaign( channel == \"SEARCH\" )", "is not one of the words that stand here"),
                when("Campaign( channel == PAID_SOCAL )", "Did you mean `PAID_SOCIAL`?"),
                when("Campaign( channel > PAID_SOCIAL )", "words are not more or less than each other"),
                when("Campaign( ctr.value == \"3\" )", "a number cannot be compared with a text"),
                when("Campaign( ctr.falling > 3 )", "this flag holds or does not"),
                when("Campaign( ctr.value )", "this is a figure, not a condition"),
                when("Campaign( !( ctr.value > 3 ) )", "would also hold for a missing figure"),
                when("Campaign( ctr.value > 1 > 0 )", "two comparisons in a row"),
                when("Campaign( ctr.value > 1 && < 3 )", "`<` has nothing on its left"),
                when("Campaign( 3 > 2 )", "both sides are fixed"),
                when("Campaign( ctr.value > $limit )", "`$limit` has not been named before"),
                when("Campaign( name == “x” )", "is not a quotation mark of rules"),
                when("Campaign( ctr.falling", "found `then` where `)` belongs"),
                when("", "the rule asks for no fact"),
                when("not Change( lever == CRE )", "a rule begins with the fact that it speaks about"),
                when("Campaign()\n    Objective( !ended )", "`Objective` could belong to any campaign"),
                when("Campaign()\n    Channel( cpa.above )", "`Campaign` and `Channel` never meet"),
                when("Campaign( c : name )", "a variable starts with `$`"),
                when(
                        "$c : Campaign() not $d : Change( campaignId == $c.id )",
                        "match no single fact that could be named"),
                when(
                        "Threshold( name == \"fatigue-frequncy\", $l : value ) Campaign( frequency.value > $l )",
                        "there is no threshold `fatigue-frequncy`. Did you mean `fatigue-frequency`?"),
                when("Threshold( value > 3 ) Campaign()", "a threshold has one shape only"),
                when(
                        "$c : Campaign() Finding( campaignId == $c.id, name == \"leak\" )",
                        "no rule makes the finding `leak`"),
                then("advise.refrsh( \"creative\" );", "`refrsh` is not a verb of advice. Did you mean `refresh`?"),
                then("advise.refresh( creative );", "`refresh` takes one quoted text"),
                then("advise.refresh();", "`refresh` takes one quoted text"),
                then("advise.refresh( \"x\" ).within( 0 );", "`within` takes a whole number of days"),
                then("advise.lower( \"x\" ).byPercent( $c.name );", "`byPercent` takes a number without sign"),
                then("advise.lower( \"x\" ).byPercent( 5 ).byPercent( 6 );", "`byPercent` stands once"),
                then("advise.found( \"x\" ).within( 7 );", "A finding has a name and nothing more"),
                at("@levr( CRE )", "rules have no `@levr`. Did you mean `lever`?"),
                at("@watch( \"ctrr 7d\" )", "there is no KPI `ctrr`. Did you mean `ctr`?"),
                at("@needs( \"ctr >= lots\" )", "`lots` is no number, no grade and no threshold"),
                at("@vetoes( \"topic.nobody\" )", "`@vetoes` names `topic.nobody`, which is no rule"),
                at("@freezes( \"CRX\" )", "there is no lever `CRX`. Did you mean `CRM`?"),
                at("@mode( live )", "`@mode` is `live`"),
                at("@lacks( \" \" )", "`@lacks` is ` `, where the name of the data"),
                at("@lacks", "`@lacks` needs a value"),
                at("@owner( \"a\" ) @owner( \"b\" )", "`@owner` stands twice"),
                at("@always( true )", "`@always` takes no value"),
                file(
                        "rule \"topic.r\" @lever( CRE ) @priority( LOW ) when Campaign() then advise.check( \"x\" ); end",
                        "`@id` is missing"),
                file("rule topic.r when Campaign() then end", "a rule's name stands in quotes"),
                file(GOOD + GOOD, "another rule has this id, in `topic/rules.drl:3`"),
                file("/* never closed", "this comment never ends"),
                file(Books.rule("Topic", "Campaign()"), "`@id` is `Topic`"));
    }

    @ParameterizedTest
    @MethodSource("code")
    void code_is_refused_wherever_it_hides(String rules, String sentence) {
        assertThat(Books.refusals("package rules.topic\n\n" + rules))
                .anySatisfy(found -> assertThat(found).contains(sentence));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_answered_with_what_to_write(String rules, String sentence) {
        assertThat(Books.refusals("package rules.topic\n\n" + rules))
                .anySatisfy(found -> assertThat(found).contains(sentence));
    }

    @Test
    void the_sentence_names_file_line_column_and_rule_in_both_languages() {
        String drl = "package rules.topic\n\n" + Books.rule("topic.r", "Campaign( active, cpaa.value > 3 )");

        List<Problem> problems = problems(drl);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).source().line()).isEqualTo(6);
        assertThat(problems.get(0).message().en())
                .isEqualTo(
                        "`rules/topic/rules.drl:6:23`, rule `topic.r`: `Campaign` has no KPI `cpaa`. Did you mean `cpa`?");
        assertThat(problems.get(0).message().fr())
                .isEqualTo(
                        "`rules/topic/rules.drl:6:23`, règle `topic.r` : `Campaign` n'a pas de KPI `cpaa`. Vouliez-vous dire `cpa` ?");
    }

    @Test
    void all_problems_of_all_rules_are_reported_at_once() {
        String drl = "package rules.topic\n\n" + Books.rule("topic.a", "Campaign( cpaa.value > 3 )")
                + Books.rule("topic.b", "Campain()") + GOOD + Books.rule("topic.c", "Campaign( ctr.falling");

        assertThat(problems(drl)).hasSize(3);
    }

    @Test
    void a_file_in_another_folder_says_so_in_its_package() {
        assertThat(Books.refusals("package rules.creative\n\n" + GOOD))
                .containsExactly(
                        "`rules/topic/rules.drl:1:1`: the package is `rules.creative`, but the folder says otherwise."
                                + " Write `package rules.topic`.");
    }

    @Test
    void an_empty_file_says_what_it_should_hold() {
        assertThat(Books.refusals("")).anySatisfy(found -> assertThat(found).contains("the file is empty"));
    }

    @Test
    void conditions_nested_without_end_are_refused_before_they_hurt() {
        String deep = "(".repeat(10_000) + "ctr.falling" + ")".repeat(10_000);

        assertThat(Books.refusals("package rules.topic\n\n" + Books.rule("topic.r", "Campaign( " + deep + " )")))
                .anySatisfy(found -> assertThat(found).contains("more than 40 conditions inside each other"));
    }

    private static List<Problem> problems(String drl) {
        try {
            RuleBookLoader.load(Books.files(drl), LoadOptions.standard());
            return List.of();
        } catch (InputException refused) {
            return refused.problems();
        }
    }
}
