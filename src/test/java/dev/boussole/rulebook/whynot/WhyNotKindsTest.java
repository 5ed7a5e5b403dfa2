package dev.boussole.rulebook.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.boussole.fact.Situations;
import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.engine.Decision;
import dev.boussole.rulebook.testing.Cases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counter-proofs of every kind of rule: with findings, over several facts, with what must not be there, on the account. */
class WhyNotKindsTest {
    private static final String WORN =
            Books.rule("topic.worn", "Campaign( frequency.value >= 3, ctr.falling )", "advise.found( \"worn\" );");
    private static final String BY_FINDING = Books.rule(
            "topic.one",
            "$c : Campaign( active, cpa.value > 20 )\n    Finding( campaignId == $c.id, name == \"worn\" )");
    private static final String WITHOUT_FINDING = Books.rule(
            "topic.one",
            "$c : Campaign( active, cpa.value > 20 )\n    not Finding( campaignId == $c.id, name == \"worn\" )");

    private static boolean speaks(RuleBook book, Situations situations, String campaign) {
        Decision decision = book.decide(situations);
        return decision.proposals().stream()
                .anyMatch(proposal -> proposal.guidance().id().equals("topic.one")
                        && proposal.campaignId().equals(campaign));
    }

    /** The answer, whose changes have been tried. */
    private static WhyNotAnswer mended(RuleBook book, String campaign, String given) {
        Situations situations = Cases.given(given, book);
        WhyNotAnswer answer = book.whyNot(situations, campaign, "topic.one");
        assertThat(answer.speaks()).isFalse();
        assertThat(answer.changes()).as(answer.answer().en()).isNotEmpty();
        assertThat(speaks(book, WhatIf.apply(situations, answer.campaignId(), answer.changes()), answer.campaignId()))
                .as(answer.answer().en())
                .isTrue();
        return answer;
    }

    @Test
    void a_finding_that_was_not_made_is_followed_to_the_rule_that_makes_it() {
        WhyNotAnswer answer =
                mended(Books.of(WORN, BY_FINDING), "c", "campaign: { frequency: 2, ctr: falling, cpa: 10 }");

        assertThat(answer.changes())
                .extracting(WhyNotAnswer.Change::figure, WhyNotAnswer.Change::to)
                .containsExactlyInAnyOrder(
                        tuple("Campaign.cpa.value", Math.nextUp(20.0)), tuple("Campaign.frequency.value", 3.0));
        assertThat(answer.steps())
                .extracting(WhyNotAnswer.Step::condition, WhyNotAnswer.Step::state)
                .containsExactly(
                        tuple("active", WhyNotAnswer.State.HOLDS),
                        tuple("cpa.value > 20", WhyNotAnswer.State.FAILS),
                        tuple("Finding( name == \"worn\" )", WhyNotAnswer.State.FAILS),
                        tuple("frequency.value >= 3", WhyNotAnswer.State.FAILS),
                        tuple("ctr.falling", WhyNotAnswer.State.HOLDS));
        assertThat(answer.steps().get(2).sentence().en())
                .isEqualTo("`Finding( name == \"worn\" )` fails: no rule (`topic.worn`) has found it.");
    }

    @Test
    void a_finding_that_should_not_be_there_names_what_would_take_it_away() {
        WhyNotAnswer answer =
                mended(Books.of(WORN, WITHOUT_FINDING), "c", "campaign: { frequency: 3, ctr: falling, cpa: 30 }");

        assertThat(answer.changes())
                .extracting(WhyNotAnswer.Change::figure, WhyNotAnswer.Change::to)
                .containsExactly(tuple("Campaign.frequency.value", Math.nextDown(3.0)));
    }

    @Test
    void a_change_that_would_bring_the_finding_is_not_the_answer() {
        RuleBook book = Books.of(
                Books.rule("topic.dear", "Campaign( cpa.value > 25 )", "advise.found( \"worn\" );"), WITHOUT_FINDING);

        assertThat(mended(book, "c", "campaign: { cpa: 10 }").changes())
                .extracting(WhyNotAnswer.Change::to)
                .containsExactly(Math.nextUp(20.0));
    }

    @Test
    void a_finding_on_a_finding_is_followed_too() {
        RuleBook book = Books.of(
                Books.rule("topic.first", "Campaign( frequency.value >= 3 )", "advise.found( \"often\" );"),
                Books.rule(
                        "topic.second",
                        "$c : Campaign( ctr.value < 0.01 )\n    Finding( campaignId == $c.id, name == \"often\" )",
                        "advise.found( \"worn\" );"),
                BY_FINDING);

        assertThat(mended(book, "c", "campaign: { frequency: 1, ctr: 0.02, cpa: 30 }")
                        .changes())
                .extracting(WhyNotAnswer.Change::figure)
                .containsExactlyInAnyOrder("Campaign.frequency.value", "Campaign.ctr.value");
    }

    @Test
    void every_fact_that_a_rule_could_be_about_is_told_apart() {
        RuleBook book = Books.of(
                Books.rule(
                        "topic.one",
                        "$p : Creative( ctr.value < 0.01 )\n    $c : Campaign( campaignId == $p.campaignId, frequency.value >= 3 )"));

        WhyNotAnswer answer = mended(
                book,
                "c",
                "{ campaign: { frequency: 3 }, creatives: [ { name: A, ctr: 0.05 }, { name: B, ctr: 0.011 } ] }");

        assertThat(answer.changes()).extracting(WhyNotAnswer.Change::scope).containsExactly("c/CREATIVE/B");
        assertThat(answer.alternatives()).singleElement().satisfies(other -> {
            assertThat(other.scopes()).containsExactly("c/CREATIVE/A");
            assertThat(other.speaks()).isFalse();
            assertThat(other.steps())
                    .extracting(WhyNotAnswer.Step::scope, WhyNotAnswer.Step::found)
                    .contains(tuple("c/CREATIVE/A", 0.05));
            assertThat(other.changes()).extracting(WhyNotAnswer.Change::from).containsExactly(0.05);
        });
    }

    @Test
    void what_must_not_be_there_is_named_with_what_would_take_it_away() {
        RuleBook book = Books.of(Books.rule(
                "topic.one",
                "$c : Campaign( active )\n    not Change( campaignId == $c.id, lever == CRE, daysAgo <= 7 )"));

        WhyNotAnswer answer = mended(
                book, "c", "{ campaign: { }, changes: [ { lever: CRE, daysAgo: 3 }, { lever: CRE, daysAgo: 6 } ] }");

        WhyNotAnswer.Step step = answer.steps().get(1);
        assertThat(step.state()).isEqualTo(WhyNotAnswer.State.FAILS);
        assertThat(step.nearest())
                .extracting(WhyNotAnswer.Change::figure, WhyNotAnswer.Change::to)
                .containsExactly(tuple("Change.daysAgo", 8.0), tuple("Change.daysAgo", 8.0));
        assertThat(step.sentence().en())
                .startsWith("`not Change( lever == CRE, daysAgo <= 7 )` fails: there are 2, such as `c`.");
    }

    @Test
    void a_rule_on_the_account_is_asked_about_the_account_whatever_the_campaign() {
        RuleBook book = Books.of(Books.rule("topic.one", "Channel( channel == DISPLAY, spendShare >= 0.5 )"));

        WhyNotAnswer answer =
                mended(book, "c", "{ campaign: { }, channels: [ { channel: display, spendShare: 0.4 } ] }");

        assertThat(answer.campaignId()).isEmpty();
        assertThat(answer.changes())
                .extracting(WhyNotAnswer.Change::scope, WhyNotAnswer.Change::to)
                .containsExactly(tuple("channel/display", 0.5));
    }

    @Test
    void the_sample_of_an_objective_of_the_account_is_that_of_the_account() {
        RuleBook book = Books.of(Books.rule("topic.one", "Objective( started, probability < 0.5 )")
                .replace("@lever", "@needs( \"conversions.successes >= usable\" ) @lever"));
        String given = "{ account: { conversions: { value: 10, successes: %s }, objective: { probability: 0.1 } } }";

        WhyNotAnswer answer = book.whyNot(Cases.given(given.formatted("10"), book), "", "topic.one");
        assertThat(answer.changes())
                .extracting(WhyNotAnswer.Change::figure, WhyNotAnswer.Change::to)
                .containsExactly(tuple("Account.conversions.successes", 30.0));
        assertThat(book.whyNot(Cases.given(given.formatted("30"), book), "", "topic.one")
                        .speaks())
                .isTrue();
    }

    @Test
    void each_alternative_is_told_by_itself() {
        RuleBook book = Books.of(
                Books.rule("topic.one", "Campaign( active && (ctr.falling && cpa.value > 20 || creatives >= 2) )"));

        WhyNotAnswer answer = mended(book, "c", "campaign: { ctr: falling, cpa: 10, creatives: 1 }");

        assertThat(answer.steps())
                .extracting(WhyNotAnswer.Step::condition, WhyNotAnswer.Step::state)
                .containsExactly(
                        tuple("active", WhyNotAnswer.State.HOLDS),
                        tuple("(ctr.falling && cpa.value > 20) || creatives >= 2", WhyNotAnswer.State.FAILS));
        List<WhyNotAnswer.Step> alternatives = answer.steps().get(1).parts();
        assertThat(alternatives.get(0).parts())
                .extracting(WhyNotAnswer.Step::found, WhyNotAnswer.Step::state)
                .containsExactly(tuple(-0.2, WhyNotAnswer.State.HOLDS), tuple(10.0, WhyNotAnswer.State.FAILS));
        assertThat(alternatives.get(1).nearest())
                .extracting(WhyNotAnswer.Change::from, WhyNotAnswer.Change::to)
                .containsExactly(tuple(1.0, 2.0));
    }

    @Test
    void a_kpi_of_ones_own_can_be_changed_like_another() {
        Map<String, String> files = Books.files("package rules.topic\n\n"
                + Books.rule("topic.one", "Campaign( kpi[\"own_refunds\"].poor, kpi[\"own_refunds\"].value > 0.1 )"));
        files.put("kpis.yaml", """
                - key: own_refunds
                  name: { en: Refund rate, fr: Taux de remboursement }
                  formula: refundedOrders / orders
                  unit: rate
                  direction: down
                  pitfalls: { en: Late., fr: Tardif. }
                """);
        RuleBook book = RuleBookLoader.load(files, LoadOptions.standard());

        WhyNotAnswer answer =
                mended(book, "c", "campaign: { own_refunds: { value: 0.09, low: 0.08, high: 0.1, reference: 0.085 } }");

        assertThat(answer.changes())
                .extracting(WhyNotAnswer.Change::figure)
                .containsExactlyInAnyOrder("Campaign.kpi[\"own_refunds\"].value", "Campaign.kpi[\"own_refunds\"].low");
    }

    @Test
    void where_no_figure_helps_it_says_so() {
        RuleBook book = Books.of(
                Books.rule(
                        "topic.one",
                        "$c : Campaign( active )\n    not Finding( campaignId == $c.id, name == \"always\" )"),
                Books.rule("topic.always", "Campaign( )", "advise.found( \"always\" );"));

        WhyNotAnswer answer = book.whyNot(Cases.given("campaign: { }", book), "c", "topic.one");

        assertThat(answer.speaks()).isFalse();
        assertThat(answer.changes()).isEmpty();
        assertThat(answer.answer().en()).contains("no other figure would make it speak");
        assertThat(List.of(answer.steps().get(1).state())).containsExactly(WhyNotAnswer.State.FAILS);
    }
}
