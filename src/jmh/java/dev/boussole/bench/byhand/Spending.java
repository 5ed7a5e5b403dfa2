package dev.boussole.bench.byhand;

import static dev.boussole.bench.byhand.Figures.at;

import dev.boussole.campaign.Lever;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.Sign;
import dev.boussole.objective.Reference;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Verb;
import java.util.List;

/** Budget and margin of a campaign. */
final class Spending {
    private static final Action WIDEN = Said.action(Verb.WIDEN, "tightest-limit", 5);
    private static final Action MOVE = Said.action(Verb.MOVE, "unspent-budget", 7);
    private static final Action PAUSE = Said.action(Verb.PAUSE, "delivery", 1);
    private static final Action HOLD = Said.action(Verb.HOLD, "budget", null);
    private static final Action EXCLUDE = Said.action(Verb.EXCLUDE, "weak-queries", 7);
    private static final Action CUT = Said.action(Verb.CUT, "loss-making-segments", 7);

    private final CampaignSituation situation;
    private final CampaignFact campaign;
    private final Limits limits;
    private final List<Said> said;

    Spending(CampaignSituation situation, Limits limits, List<Said> said) {
        this.situation = situation;
        this.campaign = situation.fact();
        this.limits = limits;
        this.said = said;
    }

    void judge() {
        if (campaign.isActive()) {
            pace();
            scale();
            profit();
        }
    }

    private void say(String rule, Action action) {
        said.add(new Said(rule, action, campaign.getId()));
    }

    private void pace() {
        double pacing = at(campaign.getPacing().value());
        double budget = at(campaign.getBudget());
        double elapsed = at(campaign.sign(Sign.FLIGHT_DAYS));
        boolean under = pacing < limits.pacingLow && at(campaign.sign(Sign.SPEND_FORECAST_HIGH)) < budget;
        if (under && elapsed >= limits.underDeliveryDays && !Changes.recent(situation, Lever.BUD, limits.rampUpDays)) {
            say("budget.under-delivery", WIDEN);
        }
        if (under
                && at(campaign.getSearchIs().value()) > limits.shareCeiling
                && at(campaign.getIsLostBudget().value()) < limits.lossSmall
                && at(campaign.getIsLostRank().value()) < limits.lossSmall) {
            say("budget.demand-ceiling", MOVE);
        }
        boolean over = elapsed >= limits.overspendDays
                && pacing > limits.pacingHigh
                && at(campaign.sign(Sign.SPEND_FORECAST_LOW)) > budget;
        Double needed = campaign.sign(Sign.DAILY_BUDGET_NEEDED);
        if (over && needed != null) {
            if (needed > 0) {
                say("budget.overspend", new Action(Verb.SET, "daily-budget", 1, null, needed, null));
            } else {
                say("budget.exhausted", PAUSE);
            }
        }
    }

    private void scale() {
        KpiFact cpa = campaign.getCpa();
        boolean starved = at(campaign.getIsLostBudget().value()) > limits.budgetLost;
        boolean cheap = at(cpa.value()) <= at(cpa.reference());
        boolean target = cpa.referenceKind() == Reference.Kind.TARGET;
        if (starved
                && cpa.isOk()
                && cheap
                && (target
                        || at(campaign.getRoas().low())
                                > at(campaign.getBeRoas().value()))
                && (cpa.isStable() || cpa.isFalling())) {
            say("budget.scale", new Action(Verb.RAISE, "daily-budget", 7, limits.raisePercent, null, null));
        }
        if (target
                && cheap
                && at(campaign.getMCpa().low()) > at(cpa.reference())
                && (starved || campaign.getImpressions().isRising())) {
            say("budget.saturation", HOLD);
        }
        if (starved && cpa.isAbove() && at(cpa.gapPct()) > limits.inefficientGap) {
            say("budget.inefficient", EXCLUDE);
        }
    }

    private void profit() {
        Double lifetime = campaign.getLtvCac().value();
        if (at(campaign.getRoas().high()) < at(campaign.getBeRoas().value())
                && (lifetime == null || lifetime < limits.ltvLedRatio)) {
            say("finance.loss", CUT);
        }
    }
}
