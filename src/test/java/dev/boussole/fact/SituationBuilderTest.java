package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.kpi.Linear;
import dev.boussole.kpi.OwnKpi;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Benchmark;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Reference;
import dev.boussole.objective.Standing;
import dev.boussole.objective.Verdict;
import dev.boussole.statistics.FalseDiscovery;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SituationBuilderTest {
    private static Objective cpa(String id, String campaign, double target) {
        return new Objective(
                id,
                campaign,
                "cpa",
                25.0,
                target,
                Shop.ago(20),
                Shop.AS_OF.plusDays(20),
                "Claire",
                java.time.Period.ofDays(7));
    }

    private static Benchmark cpcRow() {
        return new Benchmark(
                Kpi.CVR, Channel.PAID_SEARCH, null, "all", 0.04, null, null, Kpi.Unit.RATE, null, "S", 2026, "FR", "");
    }

    /** An account with noise, several channels, objectives and parts. */
    private static Shop lively() {
        Shop shop = new Shop();
        SplittableRandom random = new SplittableRandom(7);
        Channel[] channels = {Channel.PAID_SEARCH, Channel.PAID_SOCIAL, Channel.DISPLAY, Channel.EMAIL};
        for (int i = 0; i < 8; i++) {
            String id = "c" + i;
            shop.campaign(new Campaign(
                            id, id, null, channels[i % 4], Goal.SALES, Shop.ago(60), Shop.AS_OF.plusDays(30), 9000.0))
                    .days(id, 70, 1, Measure.IMPRESSIONS, ago -> 4000 + random.nextInt(900))
                    .days(id, 70, 1, Measure.CLICKS, ago -> (ago < 8 ? 70 : 80) + random.nextInt(30))
                    .days(id, 70, 1, Measure.SPEND, ago -> 60 + random.nextInt(20))
                    .days(id, 70, 1, Measure.CONVERSIONS, ago -> random.nextInt(5));
            shop.objectives.add(cpa("o" + i, id, 20 + i));
        }
        shop.days("c3", 30, 1, Measure.EMAIL_SENT, ago -> ago % 7 == 0 ? 900 : 0);
        shop.days("c3", 30, 1, Measure.EMAIL_DELIVERED, ago -> ago % 7 == 0 ? 880 : 0);
        shop.days("c3", 30, 1, Measure.EMAIL_UNSUBSCRIBES, ago -> ago % 7 == 0 ? 3 : 0);
        shop.part("c1", Breakdown.CREATIVE, "one", Measure.IMPRESSIONS, 2000)
                .part("c1", Breakdown.CREATIVE, "one", Measure.CLICKS, 20)
                .part("c1", Breakdown.CREATIVE, "two", Measure.IMPRESSIONS, 2000)
                .part("c1", Breakdown.CREATIVE, "two", Measure.CLICKS, 60);
        return shop.changed(65, null, Lever.BUD).problem("c2", Problem.Kind.IMPOSSIBLE);
    }

    private static final KpiDefinition LEADS_A_CLICK = OwnKpi.define(
            "leads_a_click",
            new Text("Leads a click", "Leads par clic"),
            Kpi.Unit.RATE,
            Kpi.Direction.UP,
            "leads / clicks",
            new Linear(List.of(new Linear.Term(1, Measure.LEADS, null, null))),
            Optional.of(new Linear(List.of(new Linear.Term(1, Measure.CLICKS, null, null)))),
            new Text("None.", "Aucun."));

    @Test
    void a_kpi_of_the_rulebook_is_a_fact_with_its_own_past_and_can_be_an_objective() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .sells("a", 500, 100, 5)
                .days("a", 60, 1, Measure.LEADS, ago -> 20 + ago % 2)
                .ownKpi(LEADS_A_CLICK);
        shop.objectives.add(new Objective(
                "o",
                "a",
                "leads_a_click",
                .04,
                .05,
                Shop.ago(20),
                Shop.AS_OF.plusDays(20),
                "Claire",
                java.time.Period.ofDays(7)));
        shop.objectives.add(new Objective(
                "p",
                "a",
                "leads_a_clik",
                .04,
                .05,
                Shop.ago(20),
                Shop.AS_OF.plusDays(20),
                "Claire",
                java.time.Period.ofDays(7)));
        var situation = shop.situation("a");
        KpiFact fact = situation.fact().kpi(LEADS_A_CLICK.kpi());
        assertThat(fact.value()).isCloseTo(.041, within(.001));
        assertThat(fact.referenceKind()).isEqualTo(Reference.Kind.TARGET);
        assertThat(FactPath.read(situation.fact(), "kpi[\"leads_a_click\"].value"))
                .isEqualTo(fact.value());
        assertThat(situation.attainments())
                .last()
                .satisfies(last -> assertThat(last.measured().kpi()).isEqualTo(LEADS_A_CLICK.kpi()));
        assertThat(situation.objectives()).extracting(ObjectiveFact::kpiKnown).containsExactly(true, false);
    }

    @Test
    void the_declared_target_comes_before_the_own_past_and_that_before_a_benchmark() {
        Shop shop = new Shop().campaign("a", Channel.PAID_SEARCH).sells("a", 500, 100, 5);
        shop.benchmarks.add(cpcRow());
        CampaignFact past = shop.situation("a").fact();
        assertThat(past.getCvr().referenceKind()).isEqualTo(Reference.Kind.PAST);
        assertThat(past.getCvr().reference()).isCloseTo(0.01, within(1e-12));
        shop.objectives.add(cpa("o", "a", 15));
        CampaignFact target = shop.situation("a").fact();
        assertThat(target.getCpa().referenceKind()).isEqualTo(Reference.Kind.TARGET);
        assertThat(target.getCpa().reference()).isEqualTo(15);
        Shop young = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .days("a", 20, 1, Measure.CLICKS, ago -> 500)
                .days("a", 20, 1, Measure.CONVERSIONS, ago -> 5);
        young.benchmarks.add(cpcRow());
        KpiFact cvr = young.situation("a").fact().getCvr();
        assertThat(cvr.referenceKind()).isEqualTo(Reference.Kind.BENCHMARK);
        assertThat(cvr.isBelow()).isTrue();
    }

    @Test
    void an_objective_that_is_over_is_no_target() {
        Shop shop = new Shop().campaign("a", Channel.PAID_SEARCH).sells("a", 500, 100, 5);
        shop.objectives.add(new Objective("o", "a", "cpa", 25.0, 15.0, Shop.ago(50), Shop.ago(1), "Claire", null));
        assertThat(shop.situation("a").fact().getCpa().referenceKind()).isEqualTo(Reference.Kind.PAST);
    }

    @Test
    void every_trend_of_the_review_is_adjusted_together() {
        SituationBuilder.Assessed assessed = lively().assess();
        List<KpiFact> facts = new ArrayList<>();
        for (CampaignSituation situation : assessed.situations().campaigns()) {
            facts.addAll(known(situation.fact()));
            situation.parts().forEach(part -> facts.addAll(known(part)));
        }
        facts.addAll(known(assessed.situations().account().fact()));
        assessed.situations().account().channels().forEach(channel -> facts.addAll(known(channel)));
        List<KpiFact> trends =
                facts.stream().filter(fact -> fact.trendP() != null).toList();
        double[] adjusted = FalseDiscovery.adjust(
                trends.stream().mapToDouble(KpiFact::trendP).toArray());
        assertThat(trends.size()).isGreaterThan(60);
        assertThat(Arrays.stream(adjusted).filter(q -> q < 0.1).count()).isBetween(1L, trends.size() - 1L);
        for (int i = 0; i < adjusted.length; i++) {
            assertThat(trends.get(i).trendQ()).isEqualTo(adjusted[i]);
        }
    }

    private static List<KpiFact> known(MeasuredFact fact) {
        List<KpiFact> known = new ArrayList<>();
        for (Kpi kpi : Kpi.catalogue()) {
            if (fact.kpi(kpi).isKnown()) {
                known.add(fact.kpi(kpi));
            }
        }
        return known;
    }

    @Test
    void the_same_input_gives_equal_facts() {
        assertThat(print(lively().assess())).isEqualTo(print(lively().assess()));
    }

    private static String print(SituationBuilder.Assessed assessed) {
        StringBuilder text = new StringBuilder();
        for (CampaignSituation situation : assessed.situations().campaigns()) {
            text.append(situation.attainments())
                    .append(situation.fact().signs())
                    .append(situation.objectives())
                    .append(situation.changes())
                    .append(situation.alerts());
            situation.parts().forEach(part -> text.append(part.getScope()).append(known(part)));
        }
        AccountSituation account = assessed.situations().account();
        account.channels().forEach(channel -> text.append(channel.getScope()).append(known(channel)));
        return text.append(known(account.fact()))
                .append(account.pairs())
                .append(assessed.objectives())
                .toString();
    }

    @Test
    void no_figure_of_any_fact_is_nan_or_infinite() throws ReflectiveOperationException {
        Shop shop = lively();
        shop.campaign("empty", Channel.DISPLAY)
                .campaign("zero", Channel.DISPLAY)
                .sells("zero", 0, 0, 0);
        shop.campaign("gaps", Channel.PAID_SEARCH)
                .days("gaps", 60, 1, Measure.CLICKS, ago -> ago % 3 == 0 ? Double.NaN : 9)
                .days("gaps", 60, 1, Measure.CONVERSIONS, ago -> ago % 2 == 0 ? Double.NaN : 0);
        SituationBuilder.Assessed assessed = shop.assess();
        AccountSituation account = assessed.situations().account();
        List<Object> records = new ArrayList<>(account.pairs());
        records.addAll(known(account.fact()));
        account.channels().forEach(channel -> records.addAll(known(channel)));
        for (CampaignSituation situation : assessed.situations().campaigns()) {
            records.addAll(known(situation.fact()));
            records.addAll(situation.objectives());
            situation.parts().forEach(part -> records.addAll(known(part)));
        }
        for (Object one : records) {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                if (component.getAccessor().invoke(one) instanceof Double figure) {
                    assertThat(figure).as("%s of %s", component.getName(), one).isFinite();
                }
            }
        }
        assertThat(records).hasSizeGreaterThan(100);
    }

    @Test
    void parts_are_compared_with_the_rest_of_their_campaign() {
        CampaignSituation situation = lively().situation("c1");
        PartFact one = situation.parts().stream()
                .filter(part -> part.getName().equals("one"))
                .findFirst()
                .orElseThrow();
        assertThat(one).isInstanceOf(PartFact.Creative.class);
        assertThat(one.getCtr().referenceKind()).isEqualTo(Reference.Kind.PEERS);
        assertThat(one.getCtr().reference()).isCloseTo(0.03, within(1e-12));
        assertThat(one.getCtr().isBelow()).isTrue();
    }

    @Test
    void a_page_that_bounces_more_and_holds_less_than_the_others_is_weak() {
        Shop shop = new Shop().campaign("a", Channel.PAID_SEARCH);
        page(shop, "/good", 70, 9000);
        page(shop, "/fine", 68, 8800);
        page(shop, "/weak", 20, 1500);
        assertThat(shop.signs("a").of(Sign.WEAK_LANDING_PAGES)).isEqualTo(1);
        PartFact weak = shop.situation("a").parts().get(2);
        assertThat(weak).isInstanceOf(PartFact.LandingPage.class);
        assertThat(weak.getBounceRate().isAbove()).isTrue();
        assertThat(weak.getTimeOnPage().isBelow()).isTrue();
    }

    private static void page(Shop shop, String name, int engaged, int seconds) {
        shop.part("a", Breakdown.LANDING_PAGE, name, Measure.SESSIONS, 100)
                .part("a", Breakdown.LANDING_PAGE, name, Measure.ENGAGED_SESSIONS, engaged)
                .part("a", Breakdown.LANDING_PAGE, name, Measure.PAGEVIEWS, 150)
                .part("a", Breakdown.LANDING_PAGE, name, Measure.ENGAGEMENT_SECONDS, seconds);
    }

    @Test
    void every_send_of_the_last_30_days_is_a_part_of_its_own() {
        List<PartFact> sends = lively().situation("c3").parts();
        assertThat(sends).hasSize(4).allSatisfy(send -> {
            assertThat(send).isInstanceOf(PartFact.EmailSend.class);
            assertThat(send.getUnsubRate().value()).isCloseTo(3 / 880.0, within(1e-12));
            assertThat(send.getUnsubRate().n()).isEqualTo(880);
        });
        assertThat(sends.get(3).getName()).isEqualTo(Shop.ago(7).toString());
        assertThat(sends.get(3).getScope()).isEqualTo("c3/EMAIL_SEND/" + Shop.ago(7));
    }

    @Test
    void channels_pool_their_campaigns_and_pairs_name_the_cheapest() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .campaign("b", Channel.PAID_SEARCH)
                .campaign("c", Channel.DISPLAY)
                .sells("a", 100, 60, 6)
                .sells("b", 100, 40, 4)
                .sells("c", 100, 100, 2);
        AccountSituation account = shop.assess().situations().account();
        assertThat(account.channels())
                .extracting(ChannelFact::getChannel)
                .containsExactly(Channel.PAID_SEARCH, Channel.DISPLAY);
        assertThat(account.channels().get(0).getCpa().value()).isEqualTo(10);
        assertThat(account.channels().get(0).sign(Sign.SPEND_SHARE)).isEqualTo(0.5);
        assertThat(account.fact().getCpa().value()).isCloseTo(200 / 12.0, within(1e-9));
        assertThat(account.pairs()).hasSize(2);
        ChannelPairFact pair = account.pairs().get(1);
        assertThat(pair.donor()).isEqualTo(Channel.DISPLAY);
        assertThat(pair.receiver()).isEqualTo(Channel.PAID_SEARCH);
        assertThat(pair.donorCpa()).isEqualTo(50);
        assertThat(pair.receiverConversions()).isEqualTo(300);
        assertThat(pair.probabilityBetter()).isGreaterThan(0.999);
        assertThat(pair.cheapest()).isTrue();
        assertThat(account.pairs().get(0).cheapest()).isFalse();
    }

    @Test
    void spend_whose_conversions_are_not_counted_stays_out_of_its_channels_cost() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SOCIAL)
                .campaign("reach", Channel.PAID_SOCIAL)
                .sells("a", 100, 60, 6)
                .days("reach", 60, 1, Measure.SPEND, ago -> 500)
                .days("reach", 60, 1, Measure.CLICKS, ago -> 100);
        ChannelFact social = shop.assess().situations().account().channels().get(0);
        assertThat(social.getCpa().value()).isEqualTo(10);
        assertThat(social.sign(Sign.SPEND_SHARE)).isEqualTo(1);
    }

    @Test
    void changes_tests_and_alerts_reach_the_campaigns_they_concern() {
        Shop shop = lively().changed(3, "c1", Lever.CRE).changed(-2, "c1", Lever.LP);
        shop.experiments.add(
                new Experiment("t", "c1", "cvr", Shop.ago(5), null, 500, List.of(new Experiment.Arm("A", 100, 3))));
        CampaignSituation c1 = shop.situation("c1");
        assertThat(c1.changes())
                .containsExactly(new ChangeFact("c1", Lever.CRE, 3), new ChangeFact("c1", Lever.BUD, 65));
        assertThat(c1.experiments()).containsExactly(new ExperimentFact("t", "c1", "cvr", true));
        assertThat(c1.alerts()).isEmpty();
        assertThat(shop.problem("c2", Problem.Kind.IMPOSSIBLE)
                        .problem("c2", Problem.Kind.NOTE)
                        .situation("c2")
                        .alerts())
                .containsExactly(new DataAlertFact("c2", Problem.Kind.IMPOSSIBLE, 2));
    }

    @Test
    void spend_on_parts_without_conversions_is_waste_once_three_targets_are_spent() {
        Shop shop = new Shop().campaign("a", Channel.PAID_SEARCH).sells("a", 500, 100, 5);
        shop.part("a", Breakdown.AD_GROUP, "works", Measure.SPEND, 90)
                .part("a", Breakdown.AD_GROUP, "works", Measure.CONVERSIONS, 5)
                .part("a", Breakdown.AD_GROUP, "idle", Measure.SPEND, 10)
                .part("a", Breakdown.AD_GROUP, "idle", Measure.CONVERSIONS, 0);
        assertThat(shop.situation("a").fact().getWasteShare().value()).isCloseTo(0.1, within(1e-12));
        shop.objectives.add(cpa("o", "a", 101));
        assertThat(shop.situation("a").fact().getWasteShare().value()).isZero();
    }

    @Test
    void the_objectives_kpi_decides_for_the_campaign_if_it_may() {
        Shop shop = new Shop().campaign("a", Channel.PAID_SEARCH).sells("a", 500, 100, 5);
        assertThat(shop.situation("a").fact().getPrimary().kpi()).isEqualTo(Kpi.CVR);
        shop.objectives.add(cpa("o", "a", 15));
        assertThat(shop.situation("a").fact().getPrimary().kpi()).isEqualTo(Kpi.CPA);
    }

    @Test
    void objectives_come_back_in_the_order_given_with_their_facts() {
        Shop shop = lively();
        shop.objectives.add(cpa("account", null, 30));
        shop.objectives.add(0, cpa("stray", "nobody", 30));
        SituationBuilder.Assessed assessed = shop.assess();
        assertThat(assessed.objectives())
                .extracting(one -> one.objective().id())
                .containsExactly("stray", "o0", "o1", "o2", "o3", "o4", "o5", "o6", "o7", "account");
        assertThat(assessed.objectives().get(0).verdict(ObjectiveAssessment.SPECIFIC))
                .isEqualTo(Verdict.FAIL);
        ObjectiveFact fact =
                assessed.situations().campaigns().get(2).objectives().get(0);
        assertThat(fact.relevance()).isEqualTo(KpiRelevance.PRIMARY);
        assertThat(fact.elapsedDays()).isEqualTo(20);
        assertThat(fact.daysWithoutData()).isZero();
        assertThat(fact.probability()).isBetween(0.0, 1.0);
        assertThat(assessed.situations().account().objectives()).hasSize(2);
        assertThat(assessed.situations().campaigns().get(2).fact().getGoalPace().isKnown())
                .isTrue();
    }

    @Test
    void an_attainment_knows_the_same_standing_as_the_fact_made_of_it() {
        for (CampaignSituation situation : lively().assess().situations().campaigns()) {
            for (Attainment attainment : situation.attainments()) {
                KpiFact fact = situation.fact().kpi(attainment.measured().kpi());
                assertThat(fact.isBelow()).isEqualTo(attainment.standing() == Standing.BELOW);
                assertThat(fact.isAbove()).isEqualTo(attainment.standing() == Standing.ABOVE);
            }
        }
    }
}
