package dev.boussole.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.fact.AccountFact;
import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.KpiRelevanceTable;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Advisor;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Proposal;
import dev.boussole.recommendation.Setting;
import dev.boussole.recommendation.Verb;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.testing.Cases;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Each rule under each suppression of kpis.md section D, in the situations in which its own tests have it speak. */
@NullUnmarked
class EverySuppressionTest {
    private static final Map<String, String> FILES = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
    private static final RuleBook RULES = RuleBookLoader.load(FILES, LoadOptions.standard());
    private static final Account ACCOUNT = new Account(
            "Test", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"), Language.EN, null, null, 0, null);
    private static final Advisor ADVISOR =
            new Advisor(new Setting(ACCOUNT, LocalDate.of(2026, 10, 31)), new BookWords(RULES));
    private static final Set<Verb> STILL = Set.of(Verb.HOLD, Verb.WAIT, Verb.KEEP);
    private static final AccountSituation NO_ACCOUNT = new AccountSituation(
            new AccountFact("Test", Map.of(), Signs.NONE),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private static final List<Spoken> SPOKEN = spoken();

    /** A rule that is no exception, heard in one of its own tests and advised when nothing speaks against it. */
    private record Spoken(CampaignSituation situation, Proposal proposal) {
        Guidance rule() {
            return proposal.guidance();
        }
    }

    private static List<Spoken> spoken() {
        Map<String, Spoken> first = new TreeMap<>();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            for (Situations situations : cases(file)) {
                for (Proposal proposal : RULES.decide(situations).proposals()) {
                    String own = proposal.guidance().source().file().replace(".drl", ".test.yaml");
                    if (own.equals(file.getKey()) && !situations.campaigns().isEmpty()) {
                        Spoken spoken = new Spoken(situations.campaigns().get(0), proposal);
                        if (!proposal.campaignId().isEmpty() && advised(spoken.situation(), proposal)) {
                            first.putIfAbsent(proposal.guidance().id(), spoken);
                        }
                    }
                }
            }
        }
        return first.values().stream().filter(one -> !one.rule().always()).toList();
    }

    private static List<Situations> cases(Map.Entry<String, String> file) {
        return Cases.of(Map.of(file.getKey(), file.getValue()), RULES);
    }

    private static boolean advised(CampaignSituation situation, Proposal... proposals) {
        return ids(ADVISOR.advise(situation, List.of(proposals), List.of()))
                .contains(proposals[0].guidance().id());
    }

    private static List<String> ids(Advice advice) {
        return advice.recommendations().stream().map(one -> one.guidance().id()).toList();
    }

    private static void heldBack(Spoken spoken, CampaignSituation situation, Proposal... beside) {
        List<Proposal> proposals = new ArrayList<>(List.of(spoken.proposal()));
        proposals.addAll(Arrays.asList(beside));
        Advice advice = ADVISOR.advise(situation, proposals, List.of());
        assertThat(ids(advice)).doesNotContain(spoken.rule().id());
        assertThat(advice.heldBack()).as("%s stays visible", spoken.rule().id()).anySatisfy(held -> {
            assertThat(held.guidance().id()).isEqualTo(spoken.rule().id());
            assertThat(held.reason().en()).isNotBlank();
            assertThat(held.reason().fr()).isNotBlank();
        });
    }

    @Test
    void most_rules_are_heard() {
        assertThat(SPOKEN).hasSizeGreaterThan(85);
    }

    @Test
    void a_running_test_holds_back_whatever_it_would_feel() {
        int held = 0;
        for (Spoken spoken : SPOKEN) {
            if (spoken.rule().lever().changesDelivery()) {
                ExperimentFact running =
                        new ExperimentFact("test", spoken.situation().campaign().id(), "cvr", true);
                heldBack(spoken, with(spoken.situation(), List.of(), List.of(running)));
                held++;
            }
        }
        assertThat(held).isGreaterThan(40);
    }

    @Test
    void an_unjudged_change_holds_back_the_next_one_on_its_lever() {
        for (Spoken spoken : SPOKEN) {
            if (!STILL.contains(spoken.proposal().action().verb())) {
                Lever lever = spoken.rule().lever();
                ChangeFact today = new ChangeFact(spoken.situation().campaign().id(), lever, 0);
                heldBack(spoken, with(spoken.situation(), List.of(today), List.of()));
            }
        }
    }

    @Test
    void a_broken_measurement_holds_back_what_reads_conversions() {
        Proposal broke = said("tracking.conversions-broke");
        int held = 0;
        for (Spoken spoken : SPOKEN) {
            if (spoken.rule().uses().stream().anyMatch(Kpi.CONVERSIONS::equals)
                    || spoken.rule().uses().stream().anyMatch(Kpi.CPA::equals)
                    || spoken.rule().uses().stream().anyMatch(Kpi.CVR::equals)) {
                heldBack(spoken, spoken.situation(), broke);
                held++;
            }
        }
        assertThat(held).isGreaterThan(10);
    }

    @Test
    void the_learning_phase_holds_back_budget_bid_and_creative() {
        Proposal learning = said("waiting.learning-phase");
        int held = 0;
        for (Spoken spoken : SPOKEN) {
            if (Set.of(Lever.BUD, Lever.BID, Lever.CRE).contains(spoken.rule().lever())) {
                heldBack(spoken, spoken.situation(), learning);
                held++;
            }
        }
        assertThat(held).isGreaterThan(15);
    }

    @Test
    void conversions_that_are_still_arriving_hold_back_what_reads_them() {
        int held = 0;
        for (Spoken spoken : SPOKEN) {
            CampaignSituation young = immature(spoken.situation());
            Optional<Proposal> said = RULES.decide(new Situations(List.of(young), NO_ACCOUNT)).proposals().stream()
                    .filter(one -> one.guidance().id().equals(spoken.rule().id()))
                    .findFirst();
            boolean reads = said.isPresent()
                    && said.get().facts().stream()
                            .anyMatch(fact -> fact instanceof MeasuredFact measured
                                    && spoken.rule().uses().stream()
                                            .anyMatch(
                                                    kpi -> KpiCatalogue.of(kpi).lagged()
                                                            && measured.kpi(kpi).isKnown()));
            if (reads) {
                heldBack(new Spoken(young, said.get()), young);
                held++;
            }
        }
        assertThat(held).isGreaterThan(10);
    }

    @Test
    void a_kpi_that_does_not_matter_for_the_objective_gives_no_advice() {
        int held = 0;
        for (Spoken spoken : SPOKEN) {
            for (Goal goal : Goal.values()) {
                boolean irrelevant = spoken.rule().uses().stream()
                        .anyMatch(kpi -> KpiRelevanceTable.of(goal, kpi) == KpiRelevance.IRRELEVANT);
                if (irrelevant) {
                    heldBack(spoken, aimingAt(spoken.situation(), goal));
                    held++;
                }
            }
        }
        assertThat(held).isGreaterThan(50);
    }

    private static Proposal said(String rule) {
        String file = RULES.guidance(rule).orElseThrow().source().file().replace(".drl", ".test.yaml");
        return cases(Map.entry(file, FILES.get(file))).stream()
                .flatMap(situations -> RULES.decide(situations).proposals().stream())
                .filter(proposal -> proposal.guidance().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static CampaignSituation with(
            CampaignSituation given, List<ChangeFact> changes, List<ExperimentFact> experiments) {
        return new CampaignSituation(
                given.campaign(),
                given.fact(),
                given.attainments(),
                given.parts(),
                given.objectives(),
                changes,
                experiments,
                given.alerts());
    }

    private static CampaignSituation aimingAt(CampaignSituation given, Goal goal) {
        Campaign was = given.campaign();
        Campaign campaign = new Campaign(
                was.id(), was.name(), was.platform(), was.channel(), goal, was.start(), was.end(), was.budget());
        return new CampaignSituation(
                campaign,
                given.fact().with(campaign),
                given.attainments(),
                given.parts(),
                given.objectives(),
                given.changes(),
                given.experiments(),
                given.alerts());
    }

    private static CampaignSituation immature(CampaignSituation given) {
        CampaignFact fact = given.fact();
        for (Kpi kpi : Kpi.catalogue()) {
            if (fact.kpi(kpi).isKnown()) {
                fact = fact.with(immature(fact.kpi(kpi)));
            }
        }
        List<PartFact> parts = new ArrayList<>();
        for (PartFact part : given.parts()) {
            PartFact young = part;
            for (Kpi kpi : Kpi.catalogue()) {
                if (young.kpi(kpi).isKnown()) {
                    young = young.with(immature(young.kpi(kpi)));
                }
            }
            parts.add(young);
        }
        return new CampaignSituation(
                given.campaign(),
                fact,
                given.attainments(),
                parts,
                given.objectives(),
                given.changes(),
                given.experiments(),
                given.alerts());
    }

    private static KpiFact immature(KpiFact fact) {
        return new KpiFact(
                fact.kpi(),
                fact.value(),
                fact.low(),
                fact.high(),
                fact.n(),
                fact.successes(),
                fact.reference(),
                fact.referenceLow(),
                fact.referenceHigh(),
                fact.referenceKind(),
                fact.before(),
                fact.change(),
                fact.trendP(),
                fact.trendQ(),
                fact.successesBefore(),
                false,
                fact.window(),
                fact.referenceQ());
    }
}
