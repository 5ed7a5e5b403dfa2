package dev.boussole.bench.byhand;

import static dev.boussole.bench.byhand.Figures.at;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Problem;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.DataAlertFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Verb;
import java.util.List;

/** E-mail, shop, tracking, and when to wait. */
final class Rest {
    private static final Action REWRITE = Said.action(Verb.REWRITE, "email-body", 14);
    private static final Action REPLACE = Said.action(Verb.REPLACE, "open-rate", 30);
    private static final Action REMOVE = Said.action(Verb.REMOVE, "bounced-addresses", 2);
    private static final Action LOWER = Said.action(Verb.LOWER, "cadence", 7);
    private static final Action PAUSE = Said.action(Verb.PAUSE, "bulk-sends", 1);
    private static final Action TEST_BUNDLE = Said.action(Verb.TEST, "bundle", 14);
    private static final Action SHOW_COST = Said.action(Verb.SHOW, "delivery-cost", 14);
    private static final Action CHECK_TAG = Said.action(Verb.CHECK, "tag-and-consent", 1);
    private static final Action REIMPORT = Said.action(Verb.REIMPORT, "batch", 1);
    private static final Action WAIT_MATURE = Said.action(Verb.WAIT, "mature-conversions", null);
    private static final Action HOLD = Said.action(Verb.HOLD, "changes", null);
    private static final Action WAIT_SAMPLE = Said.action(Verb.WAIT, "larger-sample", null);

    private final CampaignSituation situation;
    private final CampaignFact campaign;
    private final Limits limits;
    private final List<Said> said;

    Rest(CampaignSituation situation, Limits limits, List<Said> said) {
        this.situation = situation;
        this.campaign = situation.fact();
        this.limits = limits;
        this.said = said;
    }

    void judge() {
        email();
        shop();
        tracking();
        if (campaign.isActive()) {
            waiting();
        }
    }

    private void say(String rule, Action action) {
        said.add(new Said(rule, action, campaign.getId()));
    }

    private void email() {
        KpiFact clicks = campaign.getClickRate();
        KpiFact opens = campaign.getOpenRate();
        double complaints = at(campaign.getComplaintRate().value());
        if (opens.isOk() && clicks.isBelow() && at(clicks.gapPct()) <= -limits.materialGap) {
            say("email.weak-content", REWRITE);
        }
        if (opens.isRising() && at(opens.change()) >= limits.opensRise && clicks.isStable()) {
            say("email.opens-inflated", REPLACE);
        }
        if (at(campaign.getHardBounce().value()) > limits.hardBounceMax) {
            say("email.stale-list", REMOVE);
        }
        if (complaints >= limits.complaintWarning && complaints < limits.complaintLimit) {
            say("email.complaints", LOWER);
        }
        if (complaints >= limits.complaintLimit) {
            say("email.sender-at-risk", PAUSE);
        }
        KpiFact unsubscribed = campaign.getUnsubRate();
        double sendsBefore = at(campaign.sign(Sign.SENDS_PER_WEEK_BEFORE));
        if (unsubscribed.isRising()
                && at(unsubscribed.trendP()) < limits.unsubP
                && sendsBefore > 0
                && at(campaign.sign(Sign.SENDS_PER_WEEK)) >= sendsBefore * limits.cadenceRise) {
            say("email.over-soliciting", LOWER);
        }
    }

    private void shop() {
        KpiFact basket = campaign.getAov();
        KpiFact left = campaign.getCartAbandon();
        if ((campaign.getSessionCvr().isOk() || campaign.getCvr().isOk())
                && basket.isFalling()
                && at(basket.change()) <= -limits.basketDrop
                && !Changes.recent(situation, Lever.OFF, limits.promotionDays)) {
            say("shop.basket-shrinks", TEST_BUNDLE);
        }
        if (campaign.getAtcRate().isOk() && left.isAbove() && at(left.value()) > limits.cartAbandonUsual) {
            say("shop.cart-shock", SHOW_COST);
        }
    }

    private void tracking() {
        double shift = at(campaign.sign(Sign.TRAFFIC_SHIFT));
        if (at(campaign.sign(Sign.CONVERSION_DROP)) >= limits.conversionDrop
                && at(campaign.sign(Sign.CONVERSION_DROP_P)) < limits.conversionDropP
                && shift >= -limits.trafficBand
                && shift <= limits.trafficBand
                && !Changes.recent(situation, Lever.ORG, limits.closureDays)) {
            say("tracking.conversions-broke", CHECK_TAG);
        }
        List<DataAlertFact> alerts = situation.alerts();
        for (int i = 0; i < alerts.size(); i++) {
            if (alerts.get(i).kind() == Problem.Kind.IMPOSSIBLE && alerts.get(i).rows() >= 1) {
                say("tracking.impossible-data", REIMPORT);
            }
        }
    }

    private void waiting() {
        KpiFact cpa = campaign.getCpa();
        KpiFact conversions = campaign.getConversions();
        if (at(campaign.sign(Sign.RECENT_CPA_CHANGE)) >= limits.lagCpaRise
                && at(conversions.value()) >= at(conversions.n()) * limits.lagDailyConversions
                && cpa.mature()
                && cpa.isFirm()
                && cpa.isOk()
                && (cpa.isStable() || cpa.isFalling())
                && !campaign.getCtr().isFalling()
                && !campaign.getCtr().isPoor()
                && !campaign.getCvr().isFalling()) {
            say("waiting.conversion-lag", WAIT_MATURE);
        }
        if ("meta_ads".equals(campaign.getPlatform()) && learns(limits.learningEventsMeta)) {
            say("waiting.learning-phase", HOLD);
        }
        if ("tiktok_ads".equals(campaign.getPlatform()) && learns(limits.learningEventsTiktok)) {
            say("waiting.learning-phase-tiktok", HOLD);
        }
        KpiFact primary = campaign.getPrimary();
        if (primary.isKnown() && primary.kpi() != Kpi.LTV && at(primary.successes()) < limits.sampleMin) {
            say("waiting.sample-too-small", WAIT_SAMPLE);
        }
    }

    private boolean learns(double events) {
        double days = at(campaign.sign(Sign.LEARNING_DAYS));
        return days < limits.learningDays
                || at(campaign.sign(Sign.LEARNING_EVENTS)) < events && days < limits.learningDaysMax;
    }
}
