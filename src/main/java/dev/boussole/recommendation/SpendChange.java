package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.Sign;
import java.util.Optional;

/** What following an action adds to spend over the impact's horizon; negative for a saving. */
final class SpendChange {
    private SpendChange() {}

    static Optional<Money> of(Proposal proposal, Setting setting) {
        Action action = proposal.action();
        if (proposal.guidance().lever() != Lever.BUD || action.verb() == Verb.MOVE) {
            return Optional.of(Money.zero(setting.account().currency()));
        }
        return proposal.facts().stream()
                .filter(CampaignFact.class::isInstance)
                .map(fact -> ((CampaignFact) fact).sign(Sign.DAILY_SPEND))
                .findFirst()
                .flatMap(daily -> change(action, daily))
                .map(change -> Money.of(change, setting.account().currency()));
    }

    private static Optional<Double> change(Action action, double dailySpend) {
        double days = ImpactEstimate.HORIZON_DAYS;
        Double percent = action.percent();
        Double to = action.to();
        return switch (action.verb()) {
            case RAISE -> percent == null ? Optional.empty() : Optional.of(dailySpend * percent / 100 * days);
            case LOWER, CUT -> percent == null ? Optional.empty() : Optional.of(-dailySpend * percent / 100 * days);
            case SET -> to == null ? Optional.empty() : Optional.of((to - dailySpend) * days);
            case PAUSE -> Optional.of(-dailySpend * days);
            case HOLD, KEEP, WAIT -> Optional.of(0.0);
            default -> Optional.empty();
        };
    }
}
