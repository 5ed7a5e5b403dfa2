package dev.boussole.review;

import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.IfSure;
import dev.boussole.fact.SituationBuilder;
import dev.boussole.fact.Situations;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Advised;
import dev.boussole.recommendation.Advisor;
import dev.boussole.recommendation.Proposal;
import dev.boussole.recommendation.Setting;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.engine.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps in order: measure and assess, decide, advise. A pure function of its arguments. */
public final class CampaignReview {
    private CampaignReview() {}

    /**
     * @param asOf the day on which advice is asked for; only what lies before it is evidence
     */
    public static Review review(Workspace workspace, RuleBook rules, LocalDate asOf) {
        SituationBuilder.Assessed assessed = assess(workspace, rules, asOf);
        Situations situations = assessed.situations();
        Decision decision = rules.decide(situations);
        Decision sure = rules.decide(thin(situations));
        Map<String, List<Proposal>> said = byCampaign(decision.proposals());
        Map<String, List<Proposal>> ifSure = byCampaign(sure.proposals());
        Advised advised = new Advisor(new Setting(workspace.account(), asOf), new BookWords(rules))
                .advise(situations, said, ifSure);
        List<CampaignAdvice> campaigns = new ArrayList<>(situations.campaigns().size());
        for (int i = 0; i < situations.campaigns().size(); i++) {
            CampaignSituation situation = situations.campaigns().get(i);
            campaigns.add(new CampaignAdvice(
                    situation.campaign(),
                    situation.attainments(),
                    advised.campaigns().get(i)));
        }
        return new Review(
                asOf,
                Fingerprint.of(workspace.account(), situations, asOf, rules.hash()),
                rules.hash(),
                workspace.account(),
                campaigns,
                advised.account(),
                assessed.objectives(),
                Unheard.with(workspace.problems(), rules, decision, sure),
                assessed.tests());
    }

    /** What the rules are asked about in that review, for proofs and counter-proofs. */
    public static Situations situations(Workspace workspace, RuleBook rules, LocalDate asOf) {
        return assess(workspace, rules, asOf).situations();
    }

    /** The objectives of that review, in the order of the workspace; no rule is asked. */
    public static List<ObjectiveAssessment> objectives(Workspace workspace, RuleBook rules, LocalDate asOf) {
        return assess(workspace, rules, asOf).objectives();
    }

    private static SituationBuilder.Assessed assess(Workspace workspace, RuleBook rules, LocalDate asOf) {
        return SituationBuilder.build(
                workspace.account(),
                workspace.campaigns(),
                workspace.objectives(),
                workspace.changes(),
                workspace.experiments(),
                workspace.history(),
                workspace.problems(),
                asOf,
                rules.benchmarks(),
                rules.ownKpis());
    }

    /** Campaigns at work whose deciding KPI has too small a sample, as they would look if it held up. */
    private static Situations thin(Situations situations) {
        List<CampaignSituation> thin = situations.campaigns().stream()
                .filter(situation -> situation.fact().isActive())
                .filter(situation -> !situation.fact().getPrimary().isUsable())
                .map(IfSure::of)
                .toList();
        return new Situations(thin, situations.account());
    }

    private static Map<String, List<Proposal>> byCampaign(List<Proposal> proposals) {
        return proposals.stream().collect(Collectors.groupingBy(Proposal::campaignId));
    }
}
