package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Experiment.Arm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Figures of kpis.md, F2, F4 and F11 (scipy 1.11). */
@NullUnmarked
class ExperimentReadingTest {
    private static final LocalDate AS_OF = LocalDate.parse("2026-10-31");

    private static Experiment test(long planned, Arm... arms) {
        return new Experiment("t", "c", "cvr", AS_OF.minusDays(10), null, planned, List.of(arms));
    }

    private static ExperimentFact fact(Experiment test) {
        return ExperimentReading.of(test, "c", true, AS_OF);
    }

    private static Arm arm(String name, long n, long successes) {
        return new Arm(name, n, successes);
    }

    @Test
    void two_arms_are_compared_by_their_difference_and_its_interval() {
        ExperimentFact fact = fact(test(10000, arm("old", 10000, 200), arm("new", 10000, 250)));
        assertThat(fact.referenceRate()).isEqualTo(0.02);
        assertThat(fact.challengerArm()).isEqualTo("new");
        assertThat(fact.difference()).isCloseTo(0.005, within(1e-12));
        assertThat(fact.differenceLow()).isCloseTo(0.000887, within(5e-7));
        assertThat(fact.differenceHigh()).isCloseTo(0.009138, within(5e-7));
        assertThat(fact.lowestDifference()).isEqualTo(fact.differenceLow());
        assertThat(fact.differenceP()).isCloseTo(0.017126, within(5e-7));
        assertThat(fact.challengerBetter()).isTrue();
        assertThat(fact.running()).isFalse();
    }

    @Test
    void the_plan_tells_what_it_can_show() {
        assertThat(fact(test(5000, arm("old", 1000, 30), arm("new", 1000, 31))).detectable())
                .isCloseTo(0.010319, within(5e-7));
        assertThat(fact(test(9, arm("old", 1000, 20), arm("new", 1000, 24))).neededPerArm())
                .isEqualTo(21109);
    }

    @Test
    void an_unfinished_test_has_a_date_at_its_pace() {
        ExperimentFact fact = fact(test(3000, arm("old", 1100, 20), arm("new", 1000, 24)));
        assertThat(fact.smallestArm()).isEqualTo(1000);
        assertThat(fact.plannedShare()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(fact.completion()).isEqualTo(AS_OF.plusDays(20));
        assertThat(fact.daysSinceStart()).isEqualTo(10);
        assertThat(fact.daysSinceEnd()).isNull();
    }

    @Test
    void a_test_that_nobody_has_entered_has_no_date_and_no_split() {
        ExperimentFact fact = fact(test(3000, arm("old", 0, 0), arm("new", 0, 0)));
        assertThat(fact.completion()).isNull();
        assertThat(fact.splitP()).isNull();
        assertThat(fact.difference()).isNull();
    }

    @Test
    void uneven_arms_show_in_the_split() {
        assertThat(fact(test(9, arm("old", 50000, 20), arm("new", 50900, 24))).splitP())
                .isCloseTo(0.004607, within(5e-7));
    }

    @Test
    void with_three_arms_the_most_telling_one_is_told_with_stricter_figures() {
        ExperimentFact two = fact(test(10000, arm("old", 10000, 200), arm("new", 10000, 250)));
        ExperimentFact three =
                fact(test(10000, arm("old", 10000, 200), arm("other", 10000, 205), arm("new", 10000, 250)));
        assertThat(three.challengerArm()).isEqualTo("new");
        assertThat(three.differenceP()).isCloseTo(2 * two.differenceP(), within(1e-12));
        assertThat(three.differenceLow()).isLessThan(two.differenceLow());
        assertThat(three.lowestDifference()).isNegative();
        assertThat(three.highestDifference()).isEqualTo(three.differenceHigh());
    }

    @Test
    void a_lower_bounce_rate_is_better() {
        Experiment test = new Experiment(
                "t",
                "c",
                "bounce_rate",
                AS_OF.minusDays(10),
                null,
                900,
                List.of(arm("old", 1000, 500), arm("new", 1000, 400)));
        assertThat(fact(test).challengerBetter()).isTrue();
    }

    @Test
    void a_guardrail_that_gets_worse_shows_its_harm_and_one_that_gets_better_none() {
        List<Arm> arms = List.of(arm("old", 10000, 200), arm("new", 10000, 210));
        Experiment harmful = guarded(arms, arm("old", 10000, 200), arm("new", 10000, 250));
        Experiment kind = guarded(arms, arm("old", 10000, 250), arm("new", 10000, 200));
        assertThat(fact(harmful).harmP()).isCloseTo(0.017126, within(5e-7));
        assertThat(fact(harmful).guardrail()).isEqualTo("refund_rate");
        assertThat(fact(kind).harmP()).isNull();
    }

    private static Experiment guarded(List<Arm> arms, Arm... guarded) {
        return new Experiment(
                "t",
                "c",
                "cvr",
                AS_OF.minusDays(10),
                AS_OF.minusDays(3),
                20000,
                arms,
                true,
                new Experiment.Guardrail("refund_rate", List.of(guarded)));
    }

    @Test
    void an_ended_test_counts_the_days_since() {
        List<Arm> arms = List.of(arm("old", 10000, 200), arm("new", 10000, 210));
        ExperimentFact fact = fact(guarded(arms, arms.get(0), arms.get(1)));
        assertThat(fact.daysSinceEnd()).isEqualTo(3);
        assertThat(fact.extended()).isTrue();
    }

    @Test
    void a_test_of_the_account_is_its_own_there_and_a_copy_on_each_campaign() {
        Shop shop = new Shop().sells("a", 100, 60, 6).campaign("a", dev.boussole.campaign.Channel.DISPLAY);
        shop.experiments.add(new Experiment(
                "all", null, "cvr", Shop.ago(5), null, 500, List.of(arm("A", 100, 3), arm("B", 100, 3))));
        assertThat(shop.situation("a").experiments())
                .extracting(ExperimentFact::own)
                .containsExactly(false);
        assertThat(shop.assess().situations().account().experiments())
                .extracting(ExperimentFact::own)
                .containsExactly(true);
    }
}
