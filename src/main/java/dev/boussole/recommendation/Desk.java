package dev.boussole.recommendation;

import dev.boussole.campaign.Money;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.ObjectiveFact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out the advice for one campaign, or for the account: screened, priced, reconciled and put into words. */
final class Desk {
    private static final int EXPIRES_AFTER_DAYS = 14;

    private final Setting setting;
    private final RuleWords words;
    private final @Nullable MeasuredFact fact;
    private final Screen screen;
    private final Causes causes = new Causes();
    private final Agenda agenda;
    private final Raises raises;
    private final List<Draft> inForce;
    private final List<Draft> settled;

    /**
     * @param situation the campaign, or null for the account
     * @param fact its figures, or null where there are none
     */
    Desk(
            Setting setting,
            RuleWords words,
            @Nullable CampaignSituation situation,
            @Nullable MeasuredFact fact,
            List<ObjectiveFact> objectives,
            Said said,
            Above above) {
        this.setting = setting;
        this.words = words;
        this.fact = fact;
        this.screen = new Screen(setting, words, situation, said.proposals(), said.ifSure());
        GoalGap goals = new GoalGap(fact, objectives);
        List<Draft> drafts = new ArrayList<>();
        screen.passed().forEach(proposal -> drafts.add(priced(proposal, goals)));
        this.agenda = new Agenda(above, causes);
        this.raises = new Raises(situation, above);
        this.inForce = agenda.inForce(drafts);
        this.settled = agenda.settle(raises.withoutThosePaidFor(inForce));
    }

    /** What the rules say about one scope, and what they would say if its small samples held up. */
    record Said(List<Proposal> proposals, List<Proposal> ifSure) {}

    private Draft priced(Proposal proposal, GoalGap goals) {
        Impact impact = new ImpactEstimate(setting, fact).of(proposal).orElse(null);
        Money spend = SpendChange.of(proposal, setting).orElse(null);
        var lever = proposal.guidance().lever();
        Score score = new Score(
                lever.stage(),
                goals.of(proposal, Cause.of(proposal)),
                gain(impact),
                Confidence.of(proposal),
                Effort.of(lever));
        return new Draft(proposal, impact, spend, score);
    }

    /** The lower end of the gain, in money in proportion where the expected gain has a value. */
    private static double gain(@Nullable Impact impact) {
        if (impact == null) {
            return 0;
        }
        Money value = impact.value();
        return value == null || impact.expected() <= 0
                ? impact.low()
                : value.amount().doubleValue() * impact.low() / impact.expected();
    }

    /** What binds the campaigns when this is the account. */
    Above above() {
        return new Above(
                inForce.stream().map(this::voice).toList(),
                settled.stream()
                        .filter(draft -> draft.proposal().action().verb() == Verb.MOVE
                                && draft.proposal().action().target() != null)
                        .map(this::voice)
                        .toList());
    }

    private Above.Voice voice(Draft draft) {
        return new Above.Voice(draft.proposal(), messages(draft.proposal()).title());
    }

    /** Raises of this campaign that a move of the account pays for. */
    List<Raises.PaidFor> paidFor() {
        return raises.paidFor();
    }

    /** @param paidFor raises of campaigns that moves recommended here pay for */
    Advice advice(List<Raises.PaidFor> paidFor) {
        List<Recommendation> ranked = new ArrayList<>();
        for (Draft draft : settled) {
            ranked.add(recommendation(draft, ranked.size() + 1, paidFor));
        }
        List<HeldBack> heldBack = new ArrayList<>(screen.heldBack());
        heldBack.addAll(raises.heldBack());
        heldBack.addAll(agenda.heldBack());
        return new Advice(ranked, heldBack, screen.abstentions());
    }

    private Recommendation recommendation(Draft draft, int rank, List<Raises.PaidFor> paidFor) {
        Proposal proposal = draft.proposal();
        Guidance guidance = proposal.guidance();
        LocalDate asOf = setting.asOf();
        List<Evidence> evidence = proposal.evidence().get();
        Integer days = guidance.watchDays();
        Watch watch =
                guidance.watch() == null || days == null ? null : new Watch(guidance.watch(), asOf.plusDays(days));
        List<Symptom> symptoms = new ArrayList<>(new Symptoms(causes, setting, words).of(draft, fact));
        paidFor.stream().filter(raise -> raise.by() == proposal).forEach(raise -> symptoms.add(raise.symptom()));
        return new Recommendation(
                id(guidance.id(), proposal.scope()),
                guidance,
                proposal.campaignId(),
                proposal.scope(),
                rank,
                draft.score(),
                proposal.action(),
                messages(proposal),
                evidence,
                draft.impact(),
                draft.netSpendChange(),
                watch,
                new MindChange(setting.account().currency()).of(evidence),
                symptoms,
                asOf,
                asOf.plusDays(days == null ? EXPIRES_AFTER_DAYS : Math.max(days, EXPIRES_AFTER_DAYS)));
    }

    private Messages messages(Proposal proposal) {
        return new Phrase(proposal, setting.account(), words)
                .fill(words.messages(proposal.guidance().id()));
    }

    /** The same rule for the same scope is the same recommendation from review to review. */
    private static String id(String rule, String scope) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((rule + "\n" + scope).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
