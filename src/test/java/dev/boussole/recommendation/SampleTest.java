package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static dev.boussole.recommendation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Lever;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Kpi;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is missing in a sample, how far it can be relied on, and how much work follows. */
class SampleTest {
    /** One click and one conversion a day. */
    private static final CampaignFact SLOW =
            campaign().kpi(Kpi.CVR, 0.5, 1, 1, 14, 14, 1).situation().fact();

    @Test
    void a_sample_as_large_as_needed_is_enough() {
        assertThat(missing(SLOW, need(Kpi.CVR, "successes", 14))).isEmpty();
        assertThat(missing(SLOW, need(Kpi.CVR, "n", 14))).isEmpty();
        assertThat(missing(SLOW, need(Kpi.CVR, "successes", 14.5)).orElseThrow().count())
                .isEqualTo(1);
    }

    @Test
    void a_day_is_named_up_to_a_year_ahead() {
        Abstention within = missing(SLOW, need(Kpi.CVR, "n", 380)).orElseThrow();
        assertThat(within.recheckOn()).isEqualTo(Given.AS_OF.plusDays(366));
        Abstention beyond = missing(SLOW, need(Kpi.CVR, "n", 381)).orElseThrow();
        assertThat(beyond.recheckOn()).isNull();
        assertThat(beyond.message().en())
                .isEqualTo("Collect 367 more clicks; at today's pace that takes more than a year.");
        assertThat(beyond.message().fr())
                .isEqualTo("Recueillir encore 367 clics ; au rythme actuel, il faut plus d'un an.");
    }

    @Test
    void where_nothing_was_counted_all_is_missing_and_no_day_is_named() {
        Abstention none = missing(SLOW, need(Kpi.CTR, "n", 1000)).orElseThrow();
        assertThat(none.count()).isEqualTo(1000);
        assertThat(none.measure()).isEqualTo("impressions");
        assertThat(none.recheckOn()).isNull();
    }

    @Test
    void of_two_needs_the_one_that_takes_longer_is_told() {
        CampaignFact fact = campaign()
                .kpi(Kpi.CVR, 0.01, 0.02, 0.03, 1400, 28, 0.03)
                .situation()
                .fact();
        Abstention longest = missing(fact, need(Kpi.CVR, "n", 2000), need(Kpi.CVR, "successes", 100))
                .orElseThrow();
        assertThat(longest.measure()).isEqualTo("conversions");
        assertThat(longest.count()).isEqualTo(72);
        assertThat(longest.recheckOn()).isEqualTo(Given.AS_OF.plusDays(36));
        assertThat(longest.scope()).isEqualTo("c");
    }

    @Test
    void a_movement_needs_the_successes_of_both_windows() {
        CampaignFact fact = SLOW.with(before(SLOW.getCvr(), 4));
        assertThat(missing(fact, need(Kpi.CVR, "successes", 10))).isEmpty();
        assertThat(missing(fact, new Guidance.Need(Kpi.CVR, "successes", 10, true))
                        .orElseThrow()
                        .count())
                .isEqualTo(6);
        assertThat(missing(fact, new Guidance.Need(Kpi.CVR, "n", 10, true))).isEmpty();
        CampaignFact fallen = SLOW.with(before(SLOW.getCvr(), 40));
        assertThat(missing(fallen, new Guidance.Need(Kpi.CVR, "successes", 20, true))
                        .orElseThrow()
                        .count())
                .isEqualTo(6);
    }

    @Test
    void confidence_follows_the_grade_of_the_thinnest_sample_that_is_read() {
        assertThat(confidence(15, Kpi.CVR)).isEqualTo(0.3);
        assertThat(confidence(16, Kpi.CVR)).isEqualTo(0.51);
        assertThat(confidence(30, Kpi.CVR)).isEqualTo(0.64);
        assertThat(confidence(50, Kpi.CVR)).isEqualTo(0.72);
        assertThat(confidence(100, Kpi.CVR)).isEqualTo(0.8);
        assertThat(confidence(30, Kpi.CVR, Kpi.CTR)).isEqualTo(0.51);
        assertThat(confidence(30, Kpi.CVR, Kpi.CPA)).isEqualTo(0.64);
        assertThat(confidence(15)).isEqualTo(0.8);
    }

    @Test
    void effort_grows_from_minutes_to_weeks() {
        assertThat(Effort.of(Lever.BUD)).isEqualTo(1);
        assertThat(Effort.of(Lever.TRK)).isEqualTo(1.5);
        assertThat(Effort.of(Lever.CRE)).isEqualTo(2);
        assertThat(Effort.of(Lever.LP)).isEqualTo(3);
        assertThat(Effort.of(Lever.OFF)).isEqualTo(4);
    }

    private static double confidence(double successes, Kpi... read) {
        CampaignSituation situation = campaign()
                .kpi(Kpi.CVR, 0.01, 0.02, 0.03, 1400, successes, 0.03)
                .kpi(Kpi.CTR, 0.01, 0.02, 0.03, 1400, 20, 0.03)
                .situation();
        return Confidence.of(rule("page.a", Lever.LP).reading(read).about(situation));
    }

    private static KpiFact before(KpiFact fact, double successes) {
        return new KpiFact(
                fact.kpi(),
                fact.value(),
                fact.low(),
                fact.high(),
                fact.n(),
                fact.successes(),
                null,
                null,
                fact.value(),
                0.0,
                1.0,
                1.0,
                successes,
                true,
                Objects.requireNonNull(fact.window()));
    }

    private static Guidance.Need need(Kpi kpi, String what, double count) {
        return new Guidance.Need(kpi, what, count, false);
    }

    private static Optional<Abstention> missing(CampaignFact fact, Guidance.Need... needs) {
        Guidance guidance =
                rule("page.a", Lever.LP).needing(needs).aboutTheAccount().guidance();
        return new Sample(fact, Given.AS_OF).missing(guidance);
    }
}
