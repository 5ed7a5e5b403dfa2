package dev.boussole.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.rulebook.engine.Decision;
import dev.boussole.rulebook.engine.RuleFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that would never come to an end is stopped after a count of steps, which is the same on every machine. */
class WatchdogTest {
    private static final String JOINED = "( campaignId == $a.campaignId )\n    ";

    /** Rules that combine the pages of a campaign with each other again and again, and find nothing or everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$b : LandingPage( campaignId == $a.campaignId )\n    $c : LandingPage( campaignId == $a.campaignId )\n"
                        + "    LandingPage( campaignId == $a.campaignId, bounce_rate.value > $a.bounce_rate.value + $b.bounce_rate.value + $c.bounce_rate.value )",
                "LandingPage" + JOINED + "LandingPage" + JOINED + "LandingPage" + JOINED + "LandingPage" + JOINED
                        + "LandingPage" + JOINED + "LandingPage" + JOINED + "LandingPage" + JOINED + "LandingPage"
                        + JOINED,
                "$b : LandingPage" + JOINED + "$c : LandingPage" + JOINED
                        + "not LandingPage( campaignId == $a.campaignId, bounce_rate.value > $b.bounce_rate.value + $c.bounce_rate.value )\n"
                        + "    LandingPage" + JOINED + "LandingPage" + JOINED
            })
    void a_rule_that_combines_without_end_is_stopped_and_the_others_are_heard(String more) {
        RuleBook book = Books.of(
                Books.rule("topic.endless", "$a : LandingPage()\n    " + more),
                Books.rule("topic.works", "Campaign( active )"));

        Decision decision = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> book.decide(pages(60)));

        assertThat(decision.proposals()).hasSize(1);
        assertThat(decision.failures()).extracting(RuleFailure::rule).containsExactly("topic.endless");
        assertThat(decision.failures().get(0).message().en())
                .containsAnyOf("was stopped after 106100 combinations", "was stopped after 1061000 combinations");
        assertThat(book.unhealthy()).containsOnlyKeys("topic.endless");
    }

    @Test
    void what_is_stopped_is_the_same_every_time() {
        RuleBook book = Books.of(
                Books.rule("topic.endless", "$a : LandingPage()\n    " + ("LandingPage" + JOINED).repeat(4)),
                Books.rule("topic.works", "Campaign( active )"));
        Decision first = book.decide(pages(40));

        Decision second = book.decide(pages(40));

        assertThat(second.failures()).isEqualTo(first.failures());
        assertThat(second.proposals()).hasSameSizeAs(first.proposals());
    }

    @Test
    void pairs_of_many_parts_of_one_campaign_are_within_bounds() {
        RuleBook book = Books.of(
                Books.rule(
                        "topic.pairs",
                        "$a : LandingPage()\n    LandingPage( campaignId == $a.campaignId, bounce_rate.value > $a.bounce_rate.value + 0.9 )"));

        Decision decision = book.decide(pages(900));

        assertThat(decision.failures()).isEmpty();
        assertThat(book.unhealthy()).isEmpty();
    }

    private static Situations pages(int count) {
        CampaignSituation campaign = Books.campaign("c", Channel.SEO, Books.kpi(Kpi.CTR, 1));
        List<PartFact> pages = IntStream.range(0, count)
                .mapToObj(i -> PartFact.of(
                        new Scope("c", Breakdown.LANDING_PAGE, "p" + i),
                        Map.of(Kpi.BOUNCE_RATE, Books.kpi(Kpi.BOUNCE_RATE, i / 1000.0)),
                        Signs.NONE))
                .toList();
        return Books.situations(new CampaignSituation(
                campaign.campaign(), campaign.fact(), List.of(), pages, List.of(), List.of(), List.of(), List.of()));
    }
}
