package dev.boussole.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.engine.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rules say about situations, and in which order. */
class DecisionsTest {
    private static final String SEEN_TOO_OFTEN = Books.rule(
            "topic.worn",
            "Threshold( name == \"fatigue-frequency\", $limit : value )\n    Campaign( frequency.value >= $limit )",
            "advise.refresh( \"creative\" ).within( 7 ).to( $limit );");

    private static CampaignSituation seen(String id, Channel channel, double frequency) {
        return Books.campaign(id, channel, Books.kpi(Kpi.FREQUENCY, frequency));
    }

    @Test
    void a_rule_speaks_at_its_limit_and_not_just_short_of_it() {
        RuleBook book = Books.of(SEEN_TOO_OFTEN);

        assertThat(Books.spoken(
                        book,
                        Books.situations(
                                seen("at", Channel.PAID_SOCIAL, 3.5),
                                seen("short", Channel.PAID_SOCIAL, Math.nextDown(3.5)))))
                .containsExactly("at topic.worn");
    }

    @Test
    void a_channel_of_its_own_has_a_limit_of_its_own() {
        RuleBook book = Books.of(SEEN_TOO_OFTEN);
        Situations situations = Books.situations(
                seen("video", Channel.VIDEO, 4.9),
                seen("social", Channel.PAID_SOCIAL, 4.9),
                seen("long", Channel.VIDEO, 5));

        assertThat(book.decide(situations).proposals())
                .extracting(Proposal::campaignId, proposal -> proposal.action().to())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("social", 3.5),
                        org.assertj.core.groups.Tuple.tuple("long", 5.0));
    }

    @Test
    void proposals_come_in_the_order_of_the_campaigns_and_then_of_the_rule_ids() {
        RuleBook book =
                Books.of(Books.rule("topic.b", "Campaign( active )"), Books.rule("topic.a", "Campaign( active )"));
        List<CampaignSituation> many = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 2500; i > 0; i--) {
            many.add(seen("c" + i, Channel.values()[i % 6], 1));
            expected.add("c" + i + " topic.a");
            expected.add("c" + i + " topic.b");
        }

        assertThat(Books.spoken(book, Books.situations(many))).isEqualTo(expected);
    }

    @Test
    void a_missing_figure_satisfies_no_comparison_however_often_it_is_asked() {
        RuleBook book = Books.of(
                Books.rule("topic.less", "Campaign( frequency.value < 3 )"),
                Books.rule("topic.more", "Campaign( frequency.value >= 3 )"),
                Books.rule("topic.other", "Campaign( frequency.value != 3 )"),
                Books.rule("topic.sum", "Campaign( frequency.value + budget * 2 > 0 )"),
                Books.rule("topic.ratio", "Campaign( cost.value / conversions.value > 0 )"),
                Books.rule("topic.flag", "Campaign( frequency.below || frequency.falling || frequency.ok )"),
                Books.rule("topic.word", "Campaign( frequency.referenceKind != PAST )"),
                Books.rule("topic.none", "Campaign( frequency.value == null, !frequency.known )"));
        List<CampaignSituation> many = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            many.add(Books.campaign("c" + i, Channel.DISPLAY));
        }

        assertThat(Books.spoken(book, Books.situations(many)))
                .hasSize(1500)
                .allMatch(said -> said.endsWith("topic.none"));
    }

    @Test
    void a_division_by_zero_is_missing() {
        RuleBook book = Books.of(Books.rule("topic.ratio", "Campaign( cost.value / conversions.value > 0 )"));

        assertThat(Books.spoken(
                        book,
                        Books.situations(
                                Books.campaign(
                                        "none", Channel.SEO, Books.kpi(Kpi.COST, 10), Books.kpi(Kpi.CONVERSIONS, 0)),
                                Books.campaign(
                                        "some", Channel.SEO, Books.kpi(Kpi.COST, 10), Books.kpi(Kpi.CONVERSIONS, 2)))))
                .containsExactly("some topic.ratio");
    }

    @Test
    void parts_and_changes_meet_only_their_own_campaign() {
        RuleBook book = Books.of(
                Books.rule(
                        "topic.page",
                        "$p : LandingPage( bounce_rate.value > 0.5 )\n    $c : Campaign( campaignId == $p.campaignId, active )\n"
                                + "    not Change( campaignId == $c.id, lever == LP, daysAgo <= 7 )"),
                Books.rule(
                        "topic.any",
                        "$c : Campaign()\n    exists LandingPage( campaignId == $c.id, bounce_rate.value > 0.5 )"));
        Situations situations = Books.situations(
                with(seen("plain", Channel.SEO, 1), List.of(page("plain", "a", 0.4)), List.of()),
                with(
                        seen("leaks", Channel.SEO, 1),
                        List.of(page("leaks", "a", 0.6), page("leaks", "b", 0.7)),
                        List.of()),
                with(
                        seen("judged", Channel.SEO, 1),
                        List.of(page("judged", "a", 0.6)),
                        List.of(new ChangeFact("judged", Lever.LP, 3))));

        assertThat(Books.spoken(book, situations))
                .containsExactly("leaks topic.any", "leaks topic.page", "leaks topic.page", "judged topic.any");
        assertThat(book.decide(situations).proposals())
                .extracting(Proposal::scope)
                .containsExactly("leaks", "leaks/LANDING_PAGE/a", "leaks/LANDING_PAGE/b", "judged");
    }

    @Test
    void findings_are_made_before_anyone_asks_for_them() {
        RuleBook book = Books.of(
                Books.rule(
                        "topic.a-heals", "$c : Campaign()\n    not Finding( campaignId == $c.id, name == \"leak\" )"),
                Books.rule("topic.b-blames", "$c : Campaign()\n    Finding( campaignId == $c.id, name == \"leak\" )"),
                Books.rule("topic.z-finds", "Campaign( bounce_rate.value > 0.5 )", "advise.found( \"leak\" );"));
        Decision decision = book.decide(Books.situations(
                Books.campaign("dry", Channel.SEO, Books.kpi(Kpi.BOUNCE_RATE, 0.1)),
                Books.campaign("leaky", Channel.SEO, Books.kpi(Kpi.BOUNCE_RATE, 0.9))));

        assertThat(decision.proposals())
                .extracting(proposal ->
                        proposal.campaignId() + " " + proposal.guidance().id())
                .containsExactly("dry topic.a-heals", "leaky topic.b-blames");
        assertThat(decision.findings()).extracting(finding -> finding.rule()).containsExactly("topic.z-finds");
    }

    @Test
    void evidence_is_each_condition_with_its_figure_sample_and_window() {
        Period window = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 24));
        KpiFact frequency = new KpiFact(
                Kpi.FREQUENCY, 4.2, null, null, 43147.0, null, null, null, null, null, null, null, null, true, window);
        RuleBook book = Books.of(Books.rule(
                "topic.worn",
                "Threshold( name == \"fatigue-frequency\", $limit : value )\n    "
                        + "$c : Campaign( frequency.value > $limit, channel == PAID_SOCIAL, ctr.falling || frequency.known )\n    "
                        + "not Change( campaignId == $c.id, daysAgo <= 7 )"));

        List<Evidence> evidence = book.decide(Books.situations(Books.campaign("c", Channel.PAID_SOCIAL, frequency)))
                .proposals()
                .get(0)
                .evidence()
                .get();

        assertThat(evidence)
                .containsExactly(
                        new Evidence("Campaign.frequency", 4.2, "frequency.value > 3.5", 43147.0, window),
                        new Evidence("Campaign.channel", Channel.PAID_SOCIAL, "channel == PAID_SOCIAL", null, null),
                        new Evidence("Campaign.frequency", 4.2, "frequency.known", 43147.0, window),
                        new Evidence("Change", null, "not Change( daysAgo <= 7 )", null, null));
    }

    @Test
    void a_rule_that_fails_costs_itself_and_nothing_else() {
        RuleBook book = Books.of(
                Books.rule("topic.fails", "Campaign( ctr.poor )"), Books.rule("topic.works", "Campaign( active )"));
        @SuppressWarnings("NullAway") // a fact that is broken on purpose
        KpiFact broken =
                new KpiFact(null, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, null, null, null, null, null, null, true, null);
        CampaignSituation bad = Books.campaign("bad", Channel.SEO, Books.kpi(Kpi.CTR, 1));
        CampaignSituation hurt = new CampaignSituation(
                bad.campaign(),
                new dev.boussole.fact.CampaignFact(
                        bad.campaign(),
                        Map.of(Kpi.CTR, broken),
                        KpiFact.missing(Kpi.CPA),
                        bad.fact().signs()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        Decision decision = book.decide(Books.situations(seen("good", Channel.SEO, 1), hurt));

        assertThat(decision.proposals())
                .extracting(proposal ->
                        proposal.campaignId() + " " + proposal.guidance().id())
                .containsExactly("good topic.works", "bad topic.works");
        assertThat(decision.failures()).extracting(failure -> failure.rule()).containsExactly("topic.fails");
    }

    @Test
    void a_rule_that_matches_without_end_is_left_out() {
        RuleBook book = Books.of(
                Books.rule(
                        "topic.pairs",
                        "$a : LandingPage()\n    $b : LandingPage( campaignId == $a.campaignId )\n    LandingPage( campaignId == $b.campaignId )"),
                Books.rule("topic.works", "Campaign( active )"));
        List<PartFact> pages = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pages.add(page("c", "p" + i, 0.5));
        }

        Decision decision = book.decide(Books.situations(with(seen("c", Channel.SEO, 1), pages, List.of())));

        assertThat(decision.proposals()).hasSize(1);
        assertThat(decision.failures().get(0).message().en()).contains("matched more than");
    }

    @Test
    void the_hash_follows_contents_and_not_line_ends_or_tests() {
        Map<String, String> files = Books.files("package rules.topic\n\n" + SEEN_TOO_OFTEN);
        String hash = RuleBookLoader.load(files, LoadOptions.standard()).hash();

        files.put("topic/rules.test.yaml", "tests: []");
        assertThat(RuleBookLoader.load(files, LoadOptions.standard()).hash())
                .startsWith("sha256:")
                .isEqualTo(hash);
        files.put("thresholds.csv", Books.THRESHOLDS.replace("3.5", "3.6"));
        assertThat(RuleBookLoader.load(files, LoadOptions.standard()).hash()).isNotEqualTo(hash);
    }

    private static PartFact page(String campaign, String name, double bounceRate) {
        return PartFact.of(
                new Scope(campaign, Breakdown.LANDING_PAGE, name),
                Map.of(Kpi.BOUNCE_RATE, Books.kpi(Kpi.BOUNCE_RATE, bounceRate)),
                Signs.NONE);
    }

    private static CampaignSituation with(CampaignSituation campaign, List<PartFact> parts, List<ChangeFact> changes) {
        return new CampaignSituation(
                campaign.campaign(), campaign.fact(), List.of(), parts, List.of(), changes, List.of(), List.of());
    }
}
