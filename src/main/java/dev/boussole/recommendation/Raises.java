package dev.boussole.recommendation;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.kpi.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A move of budget to a channel and the raise of one of its campaigns have the same receiver: they are one action. The move
 * is the one that is kept, for it says where the money comes from.
 */
final class Raises {
    private final @Nullable CampaignSituation situation;
    private final Above above;
    private final List<PaidFor> paidFor = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();

    Raises(@Nullable CampaignSituation situation, Above above) {
        this.situation = situation;
        this.above = above;
    }

    /**
     * A raise that a move pays for.
     *
     * @param by the move
     */
    record PaidFor(Proposal by, Draft raise, String campaign) {
        Symptom symptom() {
            Optional<Money> amount = Optional.ofNullable(raise.netSpendChange());
            return new Symptom(
                    null,
                    raise.proposal().guidance(),
                    raise.proposal().scope(),
                    new Text(
                            "It pays for the raise of " + campaign
                                    + amount.map(money -> " by " + Figures.money(money, Language.EN) + " over "
                                                    + ImpactEstimate.HORIZON_DAYS + " days")
                                            .orElse("")
                                    + ".",
                            "Il finance la hausse de " + campaign
                                    + amount.map(money -> ", de " + Figures.money(money, Language.FR) + " sur "
                                                    + ImpactEstimate.HORIZON_DAYS + " jours")
                                            .orElse("")
                                    + "."));
        }
    }

    List<Draft> withoutThosePaidFor(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Proposal move = situation == null ? null : moveTo(situation, draft);
            if (situation == null || move == null) {
                kept.add(draft);
            } else {
                paidFor.add(new PaidFor(move, draft, situation.campaign().name()));
                heldBack.add(new HeldBack(
                        draft.proposal().guidance(),
                        draft.proposal().scope(),
                        move.guidance().id(),
                        new Text(
                                "The move of budget between channels pays for it: they are one action.",
                                "Le transfert de budget entre canaux la finance\u00a0: c'est une seule action.")));
            }
        }
        return kept;
    }

    private @Nullable Proposal moveTo(CampaignSituation campaign, Draft draft) {
        Channel channel = campaign.campaign().channel();
        boolean raise = draft.proposal().guidance().lever() == Lever.BUD
                && draft.proposal().action().verb() == Verb.RAISE;
        return channel == null || !raise
                ? null
                : above.moves().stream()
                        .map(Above.Voice::proposal)
                        .filter(move -> channel.key().equals(move.action().target()))
                        .findFirst()
                        .orElse(null);
    }

    List<PaidFor> paidFor() {
        return paidFor;
    }

    List<HeldBack> heldBack() {
        return heldBack;
    }
}
