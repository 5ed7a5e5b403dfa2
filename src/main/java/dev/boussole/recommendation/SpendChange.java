package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Money;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Sign;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What following an action adds to spend over the impact's horizon; negative for a saving. */
final class SpendChange {
    private SpendChange() {}

    static Optional<Money> of(Proposal proposal, Setting setting) {
        Action action = proposal.action();
        if (proposal.guidance().lever() != Lever.BUD || action.verb() == Verb.MOVE) {
            return Optional.of(Money.zero(setting.account().currency()));
        }
        return change(proposal, action)
                .map(change -> Money.of(change, setting.account().currency()));
    }

    private static Optional<Double> change(Proposal proposal, Action action) {
        double days = ImpactEstimate.HORIZON_DAYS;
        CampaignFact campaign = first(proposal, CampaignFact.class).orElse(null);
        Double daily = campaign == null ? null : campaign.sign(Sign.DAILY_SPEND);
        Double percent = action.percent();
        if (action.verb() == Verb.HOLD || action.verb() == Verb.KEEP || action.verb() == Verb.WAIT) {
            return Optional.of(0.0);
        }
        Optional<PartFact> part = first(proposal, PartFact.class);
        if (action.verb() == Verb.PAUSE && part.isPresent()) {
            return spend(part.get()).map(spend -> -spend * days);
        }
        if (campaign == null || daily == null) {
            return Optional.empty();
        }
        return switch (action.verb()) {
            case RAISE, ADD -> share(percent).map(share -> daily * share * days);
            case LOWER, CUT -> share(percent).map(share -> -daily * share * days);
            case PAUSE ->
                wholeCampaign(action)
                        ? Optional.of(-daily * days)
                        : share(percent).map(share -> -daily * share * days);
            case SET -> Optional.ofNullable(action.to()).map(to -> (to - daily) * days);
            case WIDEN ->
                Optional.ofNullable(campaign.sign(Sign.DAILY_BUDGET_NEEDED)).map(needed -> (needed - daily) * days);
            default -> Optional.empty();
        };
    }

    private static boolean wholeCampaign(Action action) {
        return action.object().equals("delivery") || action.object().equals("campaign");
    }

    private static Optional<Double> share(@Nullable Double percent) {
        return Optional.ofNullable(percent).map(size -> size / 100);
    }

    private static Optional<Double> spend(PartFact part) {
        return Volumes.of(part).perDay(Measure.SPEND).stream().boxed().findFirst();
    }

    private static <T> Optional<T> first(Proposal proposal, Class<T> type) {
        return proposal.facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
