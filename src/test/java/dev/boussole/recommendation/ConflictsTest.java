package dev.boussole.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conflicts of kpis.md, section D, against the rulebook as it stands: whichever of their codes it has. */
class ConflictsTest {
    private static final RuleBook RULES = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
    private static final CampaignSituation PLAIN = Given.campaign().situation();

    /** Who silences whom; of the losers only those that fit. */
    private record Veto(String winner, List<String> losers, Predicate<Guidance> which) {
        Veto(String winner, String... losers) {
            this(winner, List.of(losers), guidance -> true);
        }
    }

    private static final List<Veto> VETOES = List.of(
            new Veto("A09", "A07", "A08"),
            new Veto("A19", "A06"),
            new Veto("A15", "A06", "A27", "F03"),
            new Veto("G06", "A06"),
            new Veto("O03", "O02"),
            new Veto("M08", List.of("M01", "M02"), ConflictsTest::readsOpens),
            new Veto("E05", "A27"));

    /** What a rule freezes, and whether only advice that uses conversions is meant. */
    private record Freeze(String by, Set<Lever> levers, boolean conversionsOnly) {}

    private static final List<Freeze> FREEZES = List.of(
            new Freeze("T01", Set.of(Lever.LP, Lever.CRE, Lever.OFF), true),
            new Freeze("A12", Set.of(Lever.LP, Lever.CRE, Lever.OFF), true),
            new Freeze("W02", Set.of(Lever.BUD, Lever.BID, Lever.CRE), false),
            new Freeze("W03", Set.of(Lever.BUD, Lever.BID, Lever.CRE), false));

    @TestFactory
    Stream<DynamicTest> every_veto_is_written_beside_its_rule_and_holds() {
        return VETOES.stream()
                .flatMap(veto -> rules(veto.winner)
                        .flatMap(winner -> veto.losers.stream()
                                .flatMap(code -> rules(code).filter(veto.which))
                                .map(loser -> DynamicTest.dynamicTest(winner.id() + " silences " + loser.id(), () -> {
                                    assertThat(winner.vetoes()).contains(loser.id());
                                    HeldBack held = heldBack(winner, loser);
                                    assertThat(held.guidance().id()).isEqualTo(loser.id());
                                    assertThat(held.by()).isEqualTo(winner.id());
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> every_freeze_is_written_beside_its_rule_and_holds_its_levers() {
        return FREEZES.stream()
                .flatMap(freeze -> rules(freeze.by)
                        .map(by -> DynamicTest.dynamicTest(by.id() + " freezes " + freeze.levers, () -> {
                            assertThat(by.freezes()).isEqualTo(freeze.levers);
                            for (Guidance other : RULES.guidance()) {
                                boolean stopped = freeze.levers.contains(other.lever())
                                        && !other.always()
                                        && (!freeze.conversionsOnly || readsConversions(other));
                                boolean vetoed = by.vetoes().contains(other.id());
                                if (!other.id().equals(by.id())
                                        && !other.shadow()
                                        && !vetoed
                                        && !other.vetoes().contains(by.id())) {
                                    assertThat(freezes(by, other))
                                            .as(other.id())
                                            .isEqualTo(stopped);
                                }
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> an_account_wide_veto_or_freeze_holds_in_each_campaign() {
        return rules("A12", "A23", "A11")
                .map(by -> DynamicTest.dynamicTest(by.id(), () -> {
                    for (Guidance other : RULES.guidance()) {
                        if (by.vetoes().contains(other.id()) && !other.always()) {
                            assertThat(fromAbove(by, other)).as(other.id()).isEqualTo(by.id());
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> tracking_and_legal_duties_are_never_frozen() {
        return RULES.guidance().stream()
                .map(by -> DynamicTest.dynamicTest(
                        by.id(), () -> assertThat(by.freezes()).doesNotContain(Lever.TRK, Lever.LEG)));
    }

    private static boolean readsOpens(Guidance guidance) {
        return guidance.uses().stream()
                .anyMatch(kpi -> kpi.key().equals("open_rate") || kpi.key().equals("ctor"));
    }

    private static boolean readsConversions(Guidance guidance) {
        return guidance.uses().stream().anyMatch(kpi -> KpiCatalogue.of(kpi).lagged());
    }

    private static Stream<Guidance> rules(String... codes) {
        return RULES.guidance().stream()
                .filter(guidance -> guidance.code() != null && List.of(codes).contains(guidance.code()))
                .filter(guidance -> !guidance.shadow());
    }

    /** The two speak of one campaign that gives neither any other reason to be silent. */
    private static HeldBack heldBack(Guidance one, Guidance other) {
        Agenda agenda = new Agenda(Above.NOTHING, new Causes());
        agenda.inForce(List.of(draft(one), draft(other)));
        assertThat(agenda.heldBack()).hasSize(1);
        return agenda.heldBack().get(0);
    }

    private static boolean freezes(Guidance by, Guidance other) {
        Agenda agenda = new Agenda(Above.NOTHING, new Causes());
        agenda.inForce(List.of(draft(by), draft(other)));
        return agenda.heldBack().stream()
                .anyMatch(held ->
                        held.guidance().id().equals(other.id()) && by.id().equals(held.by()));
    }

    private static String fromAbove(Guidance by, Guidance other) {
        Above.Voice voice = new Above.Voice(draft(by).proposal(), Text.same("seen"));
        Agenda agenda = new Agenda(new Above(List.of(voice), List.of()), new Causes());
        agenda.inForce(List.of(draft(other)));
        return String.valueOf(agenda.heldBack().get(0).by());
    }

    private static Draft draft(Guidance guidance) {
        Proposal proposal = new Proposal(
                guidance,
                new Action(Verb.CHECK, "thing", 7, null, null, null),
                "c",
                "c",
                List.of(PLAIN.fact()),
                Map.of(),
                List::of);
        return new Draft(proposal, null, null, new Score(guidance.lever().stage(), 0, 0, 0.5, 1));
    }
}
