package dev.boussole.rulebook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Situations;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.Needs;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.whynot.WhatIf;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every rule that we ship, asked about campaigns of the tests beside the rules, in which it is silent. */
class WhyNotIsExactTest {
    private static final Path FOLDER = Path.of("rules");
    private static final RuleBook RULES = RuleBookLoader.load(FOLDER, LoadOptions.standard());

    @Test
    void the_named_changes_make_the_rule_speak_and_any_of_them_by_less_does_not() {
        TreeSet<String> moved = new TreeSet<>();
        for (Situations situations : everyNth(12)) {
            String campaign = campaign(situations);
            for (Guidance rule : RULES.guidance()) {
                WhyNotAnswer answer = RULES.whyNot(situations, campaign, rule.id());

                assertThat(answer.speaks()).as(rule.id()).isEqualTo(speaks(situations, answer));
                if (!answer.changes().isEmpty()) {
                    moved.add(rule.id());
                    assertThat(speaks(applied(situations, answer, answer.changes()), answer))
                            .as("%s with %s", rule.id(), answer.changes())
                            .isTrue();
                    byLess(answer)
                            .forEach(less -> assertThat(speaks(applied(situations, answer, less), answer))
                                    .as("%s with %s", rule.id(), less)
                                    .isFalse());
                }
            }
        }
        assertThat(moved).hasSizeGreaterThan(45);
    }

    @Test
    void every_rule_speaks_after_the_changes_that_are_named_in_each_test_beside_it() {
        Set<String> unmoved =
                RULES.guidance().stream().map(Guidance::id).collect(Collectors.toCollection(TreeSet::new));
        int answers = 0;
        for (Played played : RuleTests.firings(RULES, RuleBookLoader.files(FOLDER, LoadOptions.standard()))) {
            Situations situations = played.situations();
            for (String rule : played.watched()) {
                WhyNotAnswer answer = RULES.whyNot(situations, campaign(situations), rule);
                assertThat(answer.speaks()).as("%s in %s", rule, played.name()).isEqualTo(speaks(situations, answer));
                if (!answer.changes().isEmpty()) {
                    answers++;
                    unmoved.remove(rule);
                    assertThat(speaks(applied(situations, answer, answer.changes()), answer))
                            .as("%s in %s:%d with %s", rule, played.file(), played.line(), answer.changes())
                            .isTrue();
                }
                for (WhyNotAnswer.Alternative other : answer.alternatives()) {
                    assertThat(other.changes().isEmpty()
                                    || speaks(applied(situations, answer, other.changes()), answer))
                            .as("%s in %s:%d with %s", rule, played.file(), played.line(), other.changes())
                            .isTrue();
                }
            }
        }
        System.out.printf("%d silences mended, %d rules never%n", answers, unmoved.size());
        assertThat(unmoved).isEmpty();
    }

    @Test
    void each_failing_condition_says_what_it_found_and_what_it_needs() {
        WhyNotAnswer answer = RULES.whyNot(
                Cases.given(
                        "campaign: { frequency: 3.2, ctr: { change: -0.2, trendQ: 0.05, trendP: 0.01, n: 90000 } }",
                        RULES),
                "c",
                "creative.fatigue");

        assertThat(answer.speaks()).isFalse();
        assertThat(answer.changes())
                .extracting(WhyNotAnswer.Change::figure, WhyNotAnswer.Change::from, WhyNotAnswer.Change::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Campaign.frequency.value", 3.2, 3.5));
        assertThat(answer.answer().en())
                .isEqualTo(
                        "`creative.fatigue` would speak if: `Campaign.frequency.value` is 3.2; it would have to be 3.5.");
        assertThat(answer.steps())
                .filteredOn(step -> step.state() == WhyNotAnswer.State.FAILS)
                .extracting(WhyNotAnswer.Step::condition)
                .containsExactly("frequency.value >= 3.5");
    }

    @Test
    void a_fact_that_nobody_received_is_named() {
        WhyNotAnswer answer =
                RULES.whyNot(Cases.given("campaign: { frequency: 3.2 }", RULES), "c", "landing-page.weak");

        assertThat(answer.changes()).isEmpty();
        assertThat(answer.answer().en()).isEqualTo("`landing-page.weak` needs a `LandingPage`, and none was received.");
        assertThat(answer.steps().get(0).state()).isEqualTo(WhyNotAnswer.State.FAILS);
        assertThat(answer.steps()).anyMatch(step -> step.state() == WhyNotAnswer.State.NOT_REACHED);
    }

    private static List<Situations> everyNth(int n) {
        Map<String, String> files = RuleBookLoader.files(FOLDER, LoadOptions.standard());
        List<Situations> all = Cases.of(files, RULES);
        return IntStream.range(0, all.size())
                .filter(index -> index % n == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static String campaign(Situations situations) {
        return situations.campaigns().isEmpty()
                ? ""
                : situations.campaigns().get(0).campaign().id();
    }

    private static Situations applied(Situations situations, WhyNotAnswer answer, List<WhyNotAnswer.Change> changes) {
        return WhatIf.apply(situations, answer.campaignId(), changes);
    }

    private static boolean speaks(Situations situations, WhyNotAnswer answer) {
        for (Proposal proposal : RULES.decide(situations).proposals()) {
            if (proposal.guidance().id().equals(answer.rule())
                    && proposal.campaignId().equals(answer.campaignId())) {
                MeasuredFact scope = Needs.scope(proposal)
                        .orElseGet(() -> answer.campaignId().isEmpty()
                                ? situations.account().fact()
                                : situations.campaigns().get(0).fact());
                if (Needs.unmet(proposal.guidance(), scope).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** For each figure that moves, the same changes with that figure one step short. */
    private static List<List<WhyNotAnswer.Change>> byLess(WhyNotAnswer answer) {
        List<List<WhyNotAnswer.Change>> sets = new ArrayList<>();
        for (int i = 0; i < answer.changes().size(); i++) {
            WhyNotAnswer.Change change = answer.changes().get(i);
            if (change.from() instanceof Double from && change.to() instanceof Double to) {
                String name = change.figure().substring(change.figure().lastIndexOf('.') + 1);
                boolean whole = name.equals("daysAgo")
                        || name.equals("rows")
                        || Sign.of(name)
                                .filter(sign -> sign.form() == Sign.Form.TALLY)
                                .isPresent();
                double step = whole ? to - Math.signum(to - from) : Math.nextAfter(to, from);
                List<WhyNotAnswer.Change> less = new ArrayList<>(answer.changes());
                less.set(
                        i,
                        new WhyNotAnswer.Change(
                                change.scope(), change.index(), change.figure(), from, step, null, change.sentence()));
                sets.add(less);
            }
        }
        return sets;
    }
}
