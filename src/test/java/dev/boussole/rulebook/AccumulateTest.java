package dev.boussole.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.analysis.Remark;
import dev.boussole.rulebook.analysis.RulebookAnalysis;
import dev.boussole.rulebook.coverage.Coverage;
import dev.boussole.rulebook.coverage.CoveredCondition;
import dev.boussole.rulebook.engine.RuleFailure;
import dev.boussole.rulebook.format.RuleFormat;
import dev.boussole.rulebook.language.RuleFile;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that a rule works out of several facts. */
class AccumulateTest {
    private static final String SOURCE = "$p : LandingPage( campaignId == $c.campaignId, $s : bounce_rate.value )";
    private static final String ALL = "$n : count( $s ), $sum : sum( $s ), $average : average( $s ), $min : min( $s ), "
            + "$max : max( $s ), $pages : count( $p )";

    private static RuleBook book(String more) {
        return Books.of(Books.rule("topic.one", "$c : Campaign( active )\n    " + more));
    }

    private static RuleBook asking(String results) {
        return book("accumulate( " + SOURCE + "; " + ALL + "; " + results + " )");
    }

    private static CampaignSituation campaign(String id, List<@Nullable Double> bounces) {
        CampaignSituation campaign = Books.campaign(id, Channel.SEO, Books.kpi(Kpi.CTR, 0.5));
        List<PartFact> pages = new ArrayList<>();
        for (Double bounce : bounces) {
            Map<Kpi, KpiFact> kpis = new LinkedHashMap<>();
            if (bounce != null) {
                kpis.put(Kpi.BOUNCE_RATE, Books.kpi(Kpi.BOUNCE_RATE, bounce));
            }
            pages.add(PartFact.of(new Scope(id, Breakdown.LANDING_PAGE, "p" + pages.size()), kpis, Signs.NONE));
        }
        return new CampaignSituation(
                campaign.campaign(), campaign.fact(), List.of(), pages, List.of(), List.of(), List.of(), List.of());
    }

    private static List<@Nullable Double> bounces(@Nullable Double... bounces) {
        return java.util.Arrays.asList(bounces);
    }

    private static Proposal only(RuleBook book, CampaignSituation campaign) {
        List<Proposal> proposals = book.decide(Books.situations(campaign)).proposals();
        assertThat(proposals).hasSize(1);
        return proposals.get(0);
    }

    private static Map<String, Object> figures(Proposal proposal) {
        Map<String, Object> figures = new LinkedHashMap<>(proposal.bindings());
        figures.remove("$c");
        return figures;
    }

    @Test
    void the_five_functions_skip_what_is_missing() {
        Proposal proposal = only(asking("$n >= 0"), campaign("c", bounces(0.2, null, 0.7, 0.3)));

        assertThat(figures(proposal))
                .containsEntry("$n", 3.0)
                .containsEntry("$sum", 1.2)
                .containsEntry("$average", 0.4)
                .containsEntry("$min", 0.2)
                .containsEntry("$max", 0.7)
                .containsEntry("$pages", 4.0);
    }

    @Test
    void of_nothing_there_is_a_count_and_a_sum_and_no_value_else() {
        Proposal proposal = only(
                asking("$average == null, $min == null, $max == null, $n == 0, $sum == 0"), campaign("c", bounces()));

        assertThat(figures(proposal)).containsOnlyKeys("$n", "$sum", "$pages");
    }

    @Test
    void a_campaign_gathers_its_own_facts_only() {
        Situations situations = Books.situations(
                campaign("a", bounces(0.1, 0.2)), campaign("b", bounces(0.9)), campaign("c", bounces()));

        assertThat(book("accumulate( " + SOURCE + "; " + ALL + " )")
                        .decide(situations)
                        .proposals())
                .extracting(
                        Proposal::campaignId, proposal -> proposal.bindings().get("$n"))
                .containsExactly(tuple("a", 2.0), tuple("b", 1.0), tuple("c", 0.0));
    }

    @ParameterizedTest
    @CsvSource({
        "$n >= 2, true",
        "$n >= 3, false",
        "$sum > 0.5 || $n == 0, true",
        "$max < $c.ctr.value * 2, true",
        "$max - $min > $c.ctr.value, false"
    })
    void results_are_asked_in_their_own_section(String condition, boolean speaks) {
        assertThat(Books.spoken(asking(condition), Books.situations(campaign("c", bounces(0.2, 0.6)))))
                .hasSize(speaks ? 1 : 0);
    }

    @Test
    void results_are_figures_for_later_patterns() {
        RuleBook book = book(
                "accumulate( " + SOURCE + "; " + ALL + " )\n    $q : LandingPage( campaignId == $c.campaignId, "
                        + "bounce_rate.value > $average )\n    not LandingPage( campaignId == $c.campaignId, bounce_rate.value > $max )");

        assertThat(book.decide(Books.situations(campaign("c", bounces(0.2, 0.9, 0.3))))
                        .proposals())
                .extracting(Proposal::scope)
                .containsExactly("c");
        assertThat(Books.spoken(book, Books.situations(campaign("c", bounces(0.2, 0.2)))))
                .isEmpty();
    }

    @Test
    void conditions_of_the_facts_choose_them() {
        RuleBook book = book("Threshold( name == \"fatigue-frequency\", $limit : value )\n    accumulate( LandingPage( "
                + "campaignId == $c.campaignId, bounce_rate.value * 10 >= $limit, $s : bounce_rate.value );\n"
                + "        $all : sum( $s * 2 + $limit ) )");

        assertThat(only(book, campaign("c", bounces(0.2, 0.35, 0.5))).bindings())
                .containsEntry("$all", 8.7);
    }

    @Test
    void messages_may_name_results() {
        Map<String, String> files = Books.files("package rules.topic\n\n"
                + Books.rule("topic.one", "$c : Campaign()\n    accumulate( " + SOURCE + "; " + ALL + " )"));
        files.replaceAll(
                (path, text) -> path.startsWith("messages") ? text.replace("why: w", "why: \"{$n} pages\"") : text);

        assertThat(RuleBookLoader.load(files, LoadOptions.standard()).rules()).hasSize(1);
    }

    @Test
    void plain_java_comes_to_the_same() {
        RuleBook book = asking("$n >= 0");
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<@Nullable Double> bounces = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                bounces.add(
                        random.nextInt(4) == 0 ? null : random.nextInt(1000) / 997.0 * Math.pow(10, random.nextInt(5)));
            }
            DoubleSummaryStatistics plain = new DoubleSummaryStatistics();
            bounces.forEach(bounce -> {
                if (bounce != null) {
                    plain.accept(bounce);
                }
            });
            Map<String, Object> figures = figures(only(book, campaign("c", bounces)));

            assertThat(figures.get("$n")).isEqualTo((double) plain.getCount());
            assertThat((Double) figures.get("$sum")).isCloseTo(plain.getSum(), within(1e-9));
            if (plain.getCount() > 0) {
                assertThat((Double) figures.get("$average")).isCloseTo(plain.getAverage(), within(1e-9));
                assertThat(figures).containsEntry("$min", plain.getMin()).containsEntry("$max", plain.getMax());
            }
        }
    }

    @Test
    void the_order_of_the_facts_leaves_no_trace() {
        RuleBook book = asking("$n >= 0");
        List<@Nullable Double> bounces = new ArrayList<>(bounces(0.1, 1e15, 0.7, -1e15, 0.2, 1e-9, 0.3));
        Map<String, Object> first = figures(only(book, campaign("c", bounces)));
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(bounces, random);
            assertThat(figures(only(book, campaign("c", bounces)))).isEqualTo(first);
        }
    }

    @Test
    void evidence_tells_the_results_and_of_how_many_facts_they_are() {
        RuleBook book = book("accumulate( " + SOURCE + "; $n : count( $s ), $sum : sum( $s ); $n >= 2 )");

        assertThat(only(book, campaign("c", bounces(0.2, 0.3, null))).evidence().get())
                .extracting(Evidence::fact, Evidence::value, Evidence::condition, Evidence::n)
                .contains(
                        tuple(
                                "sum( LandingPage.bounce_rate.value )",
                                0.5,
                                "accumulate( LandingPage(); $sum : sum( bounce_rate.value ) )",
                                3.0),
                        tuple("count( LandingPage.bounce_rate.value )", 2.0, "$n >= 2", 3.0));
    }

    @Test
    void why_not_tells_the_result_beside_what_was_asked() {
        RuleBook book = book("accumulate( " + SOURCE + "; $n : count( $s ), $max : max( $s ); $n >= 3, $max > 0.5 )");

        WhyNotAnswer answer = book.whyNot(Books.situations(campaign("c", bounces(0.2, null))), "c", "topic.one");

        assertThat(answer.speaks()).isFalse();
        assertThat(answer.changes()).isEmpty();
        assertThat(answer.answer().en()).contains("no change was found");
        assertThat(answer.steps())
                .extracting(WhyNotAnswer.Step::condition, WhyNotAnswer.Step::state, WhyNotAnswer.Step::found)
                .containsExactly(
                        tuple("active", WhyNotAnswer.State.HOLDS, true),
                        tuple("$n >= 3", WhyNotAnswer.State.FAILS, 1.0),
                        tuple("$max > 0.5", WhyNotAnswer.State.FAILS, 0.2));
        assertThat(answer.steps().get(1).sentence().en())
                .isEqualTo("`$n >= 3` fails: `count( LandingPage.bounce_rate.value )` is 1, of 2 `LandingPage`.");
    }

    @Test
    void why_not_changes_figures_that_are_compared_with_results() {
        RuleBook book = Books.of(Books.rule(
                "topic.one",
                "$c : Campaign( active )\n    accumulate( " + SOURCE + "; $max : max( $s ) )\n"
                        + "    Campaign( campaignId == $c.campaignId, ctr.value > $max )"));
        Situations situations = Books.situations(campaign("c", bounces(0.2, 0.8)));

        WhyNotAnswer answer = book.whyNot(situations, "c", "topic.one");

        assertThat(answer.changes())
                .extracting(WhyNotAnswer.Change::figure, WhyNotAnswer.Change::to)
                .containsExactly(tuple("Campaign.ctr.value", Math.nextUp(0.8)));
    }

    @Test
    void coverage_counts_the_conditions_of_results() {
        Map<String, String> files = Books.files(
                "package rules.topic\n\n"
                        + Books.rule(
                                "topic.one",
                                "$c : Campaign( active )\n    accumulate( LandingPage( campaignId == $c.campaignId, $s : bounce_rate.value ); $max : max( $s ); $max > 0.5 )"));
        files.put("topic/rules.test.yaml", """
                tests:
                - { name: speaks, given: { campaign: { ctr: 0.5 }, landingPages: [ { name: p, bounce_rate: 0.6 } ] }, expect: [ topic.one ] }
                - { name: silent, given: { campaign: { ctr: 0.5 }, landingPages: [ { name: p, bounce_rate: 0.4 } ] }, expect: [ ] }
                """);

        assertThat(Coverage.of(RuleBookLoader.load(files, LoadOptions.standard()), files)
                        .rules()
                        .get(0)
                        .conditions())
                .extracting(CoveredCondition::fact, CoveredCondition::condition, CoveredCondition::decisive)
                .contains(tuple("accumulate", "$max > 0.5", true));
    }

    @Test
    void analysis_concludes_nothing_from_results() {
        String source = "$c : Campaign( active )\n    accumulate( " + SOURCE + "; $n : count( $s ); $n >= ";
        Map<String, String> files = Books.files("package rules.topic\n\n"
                + Books.rule("topic.a", source + "2 )", "advise.raise( \"budget\" ).byPercent( 10 );")
                + Books.rule("topic.b", source + "2, $n < 2 )", "advise.raise( \"budget\" ).byPercent( 10 );")
                + Books.rule("topic.c", source + "1 )", "advise.found( \"many\" );")
                + Books.rule(
                        "topic.d",
                        "$c : Campaign( active )\n    Finding( name == \"many\", campaignId == $c.campaignId )",
                        "advise.lower( \"budget\" ).byPercent( 10 );"));
        RuleBook book = RuleBookLoader.load(files, LoadOptions.standard());

        assertThat(RulebookAnalysis.of(book, files))
                .extracting(Remark::kind)
                .containsOnly(Remark.Kind.UNTESTED_RULE, Remark.Kind.BARE_FIGURE);
    }

    @Test
    void the_layout_keeps_it() {
        String drl = "package rules.topic\n\n"
                + Books.rule(
                        "topic.one",
                        "$c : Campaign( active )\n    accumulate(LandingPage(campaignId == $c.campaignId, "
                                + "$s:bounce_rate.value);$n:count($s),$all : sum( $s );$n>=2,$all>0)");

        String written = RuleFormat.of(new RuleFile("topic/rules.drl", "rules.drl", drl))
                .text()
                .orElseThrow();

        assertThat(written)
                .contains(
                        "\n    accumulate(\n        LandingPage( campaignId == $c.campaignId, $s : bounce_rate.value ); "
                                + "$n : count( $s ), $all : sum( $s ); $n >= 2,\n        $all > 0 )\n");
        assertThat(RuleFormat.of(new RuleFile("topic/rules.drl", "rules.drl", written))
                        .text())
                .contains(written);
    }

    @Test
    void gathering_without_end_is_stopped() {
        List<@Nullable Double> many = new ArrayList<>(Collections.nCopies(1200, 0.5));
        String page = "LandingPage( campaignId == $c.campaignId )\n    ";
        RuleBook book = Books.of(
                Books.rule(
                        "topic.endless",
                        "$c : Campaign( active )\n    " + page + "accumulate( " + SOURCE + "; " + ALL + " )"),
                Books.rule("topic.works", "Campaign( active )"));

        assertThat(book.decide(Books.situations(campaign("c", many))).failures())
                .extracting(RuleFailure::rule)
                .containsExactly("topic.endless");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accumulate( $x : LandingPage( campaignId == $c.campaignId ); $l : collectList( $x ) )|`collectList` is not a function of `accumulate`. Write one of `count`, `sum`, `average`, `min`, `max`.",
                "accumulate( SRC; $a : summ( $s ) )|Did you mean `sum`?",
                "accumulate( SRC; $a : Runtime.exec( $s ) )|`Runtime` is not a function",
                "accumulate( SRC; init( int i = 0; ) action( i++; ) result( i ) )|`init` is code",
                "accumulate( SRC, init( int i = 0; ), action( i++; ), reverse( i--; ), result( i ) )|found `,` after the facts of `accumulate`, which takes one pattern, then `;`",
                "accumulate( SRC; action( i++; ) )|`action` is code",
                "accumulate( accumulate( SRC; $n : count( $s ) ); $m : sum( $n ) )|found `accumulate` where the facts of `accumulate` belong. Begin with one plain pattern",
                "accumulate( $n : count( $c ) )|where the facts of `accumulate` belong",
                "accumulate( ; $n : count( $c ) )|found `;` where the facts of `accumulate` belong",
                "accumulate( )|where the facts of `accumulate` belong",
                "accumulate( SRC and SRC; $n : count( $s ) )|`and` is not part of the language",
                "accumulate( SRC LandingPage(); $n : count( $s ) )|found `LandingPage` after the facts of `accumulate`, which takes one pattern",
                "accumulate( ( SRC ); $n : count( $s ) )|where the facts of `accumulate` belong",
                "accumulate( not LandingPage(); $n : count( $s ) )|where the facts of `accumulate` belong",
                "not accumulate( SRC; $n : count( $s ) )|`accumulate` cannot stand here. Write it as a pattern of its own",
                "$x : accumulate( SRC; $n : count( $s ) )|`accumulate` cannot stand here",
                "Number( ) from accumulate( SRC; sum( $s ) )|`from` is not part of the language",
                "acc( SRC; $n : count( $s ) )|Write the whole word",
                "accumulate( SRC; sum( $s ) )|a result of `accumulate` has a name with `$`",
                "accumulate( SRC; $n : count() )|`count` takes one figure of the facts",
                "accumulate( SRC; $n : sum( $s, $s ) )|`sum` takes one figure of the facts",
                "accumulate( SRC; $n : sum( $c.budget ) )|`sum` works on figures of the facts that are accumulated",
                "accumulate( SRC; $n : sum( bounce_rate.value ) )|Name one in their pattern",
                "accumulate( SRC; $n : sum( 1 ) )|works on figures of the facts",
                "accumulate( SRC; $n : sum( $s.getClass() ) )|is a call",
                "accumulate( $x : LandingPage( campaignId == $c.campaignId ); $n : sum( $x.name ) )|`sum` calculates with numbers only",
                "accumulate( LandingPage( $s : bounce_rate.value ); $n : sum( $s ) )|could belong to any campaign",
                "accumulate( Finding( name == \"x\" ); $n : sum( 1 ) )|holds nothing to accumulate",
                "accumulate( SRC; $n : count( $s ) ) Campaign( campaignId == $c.campaignId, budget > $s )|`$s` has not been named before",
                "accumulate( SRC; $n : count( $s ); $n.getClass() != null )|is a call",
                "accumulate( SRC; $n : count( $s ); $m : $n )|names a plain figure of a matched fact",
                "accumulate( SRC; $c : count( $s ) )|`$c` is already taken",
                "accumulate( SRC; $n : count( $s ); n > 2 )|has no property `n`",
                "accumulate( SRC; $n : count( $s )|belongs"
            })
    void what_it_cannot_be_is_told_with_what_to_write(String when, String said) {
        String source = "LandingPage( campaignId == $c.campaignId, $s : bounce_rate.value )";
        List<String> refusals = Books.refusals("package rules.topic\n\n"
                + Books.rule("topic.one", "$c : Campaign( active )\n    " + when.replace("SRC", source)));

        assertThat(refusals).anySatisfy(refusal -> assertThat(refusal).contains(said));
    }

    @Test
    void a_rule_does_not_begin_with_it() {
        assertThat(Books.refusals("package rules.topic\n\n"
                        + Books.rule("topic.one", "accumulate( Campaign( $s : ctr.value ); $n : count( $s ) )")))
                .singleElement()
                .asString()
                .contains("a rule begins with the fact that it speaks about. Put `accumulate` after it.");
    }
}
