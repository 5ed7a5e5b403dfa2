package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.MeasuredFact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what the rules propose for one campaign, or for the account, into advice. */
public final class Advisor {
    private static final int EXPIRES_AFTER_DAYS = 14;

    private final Setting setting;
    private final RuleWords words;

    public Advisor(Setting setting, RuleWords words) {
        this.setting = setting;
        this.words = words;
    }

    /**
     * @param situation the campaign, or null for the account
     * @param proposals what the rules propose
     * @param ifSure what they would propose if the campaign's small samples held up
     */
    public Advice advise(@Nullable CampaignSituation situation, List<Proposal> proposals, List<Proposal> ifSure) {
        List<HeldBack> heldBack = new ArrayList<>();
        List<Abstention> abstentions = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        Suppression suppression = situation == null ? null : new Suppression(situation, proposals);
        for (Proposal proposal : proposals) {
            Guidance guidance = proposal.guidance();
            if (guidance.shadow()) {
                continue;
            }
            Optional<Abstention> missing = missing(proposal);
            if (missing.isPresent() && guidance.lacks() != null) {
                continue;
            }
            Optional<Text> reason = suppression == null ? Optional.empty() : suppression.of(proposal);
            if (missing.isPresent()) {
                abstentions.add(missing.get());
            } else if (reason.isPresent()) {
                heldBack.add(new HeldBack(guidance, proposal.scope(), null, reason.get()));
            } else if (guidance.lacks() != null) {
                abstentions.add(lacking(proposal, guidance.lacks()));
            } else {
                drafts.add(priced(proposal));
            }
        }
        for (Proposal proposal : ifSure) {
            boolean spoken = proposals.stream()
                    .anyMatch(said ->
                            said.guidance().id().equals(proposal.guidance().id())
                                    && said.scope().equals(proposal.scope()));
            if (!spoken
                    && !proposal.guidance().shadow()
                    && !proposal.guidance().always()
                    && proposal.guidance().lacks() == null
                    && proposal.guidance().lever() != Lever.WAIT) {
                missing(proposal).ifPresent(abstentions::add);
            }
        }
        Agenda agenda = new Agenda();
        List<Draft> settled = agenda.settle(drafts);
        heldBack.addAll(agenda.heldBack());
        return new Advice(ranked(settled), heldBack, abstentions);
    }

    private Optional<Abstention> missing(Proposal proposal) {
        return proposal.facts().stream()
                .filter(MeasuredFact.class::isInstance)
                .findFirst()
                .flatMap(fact -> new Sample((MeasuredFact) fact, setting.asOf()).missing(proposal.guidance()));
    }

    /** Its step says which data to bring. */
    private Abstention lacking(Proposal proposal, String data) {
        Guidance guidance = proposal.guidance();
        Text step = new Phrase(proposal, setting.account(), words)
                .fill(words.messages(guidance.id()))
                .step();
        return new Abstention(guidance, proposal.scope(), data, null, null, step);
    }

    private Draft priced(Proposal proposal) {
        Impact impact = new ImpactEstimate(setting).of(proposal).orElse(null);
        Money spend = SpendChange.of(proposal, setting).orElse(null);
        Lever lever = proposal.guidance().lever();
        Score score = new Score(lever.stage(), gain(impact), Confidence.of(proposal), Effort.of(lever));
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

    private List<Recommendation> ranked(List<Draft> settled) {
        List<Recommendation> ranked = new ArrayList<>();
        for (Draft draft : settled) {
            ranked.add(recommendation(draft, ranked.size() + 1));
        }
        return ranked;
    }

    private Recommendation recommendation(Draft draft, int rank) {
        Proposal proposal = draft.proposal();
        Guidance guidance = proposal.guidance();
        LocalDate asOf = setting.asOf();
        List<Evidence> evidence = proposal.evidence().get();
        Integer days = guidance.watchDays();
        Watch watch =
                guidance.watch() == null || days == null ? null : new Watch(guidance.watch(), asOf.plusDays(days));
        return new Recommendation(
                id(guidance.id(), proposal.scope()),
                guidance,
                proposal.campaignId(),
                proposal.scope(),
                rank,
                draft.score(),
                proposal.action(),
                new Phrase(proposal, setting.account(), words).fill(words.messages(guidance.id())),
                evidence,
                draft.impact(),
                draft.netSpendChange(),
                watch,
                new MindChange(setting.account().currency()).of(evidence),
                List.of(),
                asOf,
                asOf.plusDays(days == null ? EXPIRES_AFTER_DAYS : Math.max(days, EXPIRES_AFTER_DAYS)));
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
