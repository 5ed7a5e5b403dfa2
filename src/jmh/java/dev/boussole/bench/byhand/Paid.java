package dev.boussole.bench.byhand;

import static dev.boussole.bench.byhand.Figures.at;

import dev.boussole.campaign.Channel;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.Sign;
import dev.boussole.objective.Reference;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Verb;
import java.util.List;

/** Creative, audience, landing page and search of a campaign as a whole. */
final class Paid {
    private static final Action MOVE_AUDIENCES = Said.action(Verb.MOVE, "audiences-and-placements", 7);
    private static final Action NARROW = Said.action(Verb.NARROW, "targeting", 14);
    private static final Action TEST_ANGLES = Said.action(Verb.TEST, "creative-angles", 14);
    private static final Action REFRESH = Said.action(Verb.REFRESH, "creative", 7);
    private static final Action REFRESH_NOW = Said.action(Verb.REFRESH, "creative", 3);
    private static final Action ADD_CREATIVE = Said.action(Verb.ADD, "creative", 14);
    private static final Action KEEP = Said.action(Verb.KEEP, "creative", null);
    private static final Action ADD_CALL = Said.action(Verb.ADD, "call-to-action", 14);
    private static final Action REWRITE = Said.action(Verb.REWRITE, "landing-page", 14);
    private static final Action FIX_SPEED = Said.action(Verb.FIX, "page-speed", 7);
    private static final Action FIX_SPEED_SOON = Said.action(Verb.FIX, "page-speed", 14);
    private static final Action FIX_RELEVANCE = Said.action(Verb.FIX, "ad-relevance", 21);

    private final CampaignFact campaign;
    private final Limits limits;
    private final List<Said> said;

    Paid(CampaignFact campaign, Limits limits, List<Said> said) {
        this.campaign = campaign;
        this.limits = limits;
        this.said = said;
    }

    void judge() {
        if (campaign.isActive()) {
            audience();
            creative();
            page();
            search();
        }
    }

    private void say(String rule, Action action) {
        said.add(new Said(rule, action, campaign.getId()));
    }

    private void audience() {
        KpiFact ctr = campaign.getCtr();
        KpiFact cvr = campaign.getCvr();
        KpiFact cpa = campaign.getCpa();
        double gap = limits.materialGap;
        if (ctr.isOk()
                && cvr.isOk()
                && cpa.isAbove()
                && at(cpa.gapPct()) >= gap
                && (dear(campaign.getCpm()) || dear(campaign.getCpc()))) {
            say("audience.dear-auction", MOVE_AUDIENCES);
        }
        if (ctr.isBelow() && at(ctr.gapPct()) <= -gap && worseThanOwn(cvr)) {
            say("audience.wrong", NARROW);
        }
    }

    private boolean dear(KpiFact price) {
        return price.isAbove() && at(price.gapPct()) >= limits.materialGap;
    }

    private boolean worseThanOwn(KpiFact cvr) {
        return cvr.isBelow()
                && at(cvr.gapPct()) <= -limits.materialGap
                && cvr.referenceKind() != null
                && cvr.referenceKind() != Reference.Kind.BENCHMARK;
    }

    private void creative() {
        KpiFact ctr = campaign.getCtr();
        KpiFact cpa = campaign.getCpa();
        double frequency = at(campaign.getFrequency().value());
        if (ctr.isBelow()
                && at(ctr.gapPct()) <= -limits.materialGap
                && campaign.getCvr().isOk()) {
            say("creative.not-engaging", TEST_ANGLES);
        }
        boolean often = frequency >= limits.fatigueFrequency;
        boolean worn = ctr.isFalling()
                && ctr.isSure()
                && at(ctr.trendP()) < limits.fatigueP
                && at(ctr.change()) <= -limits.fatigueDrop;
        if (often && worn) {
            say("creative.fatigue", REFRESH);
            if (cpa.isRising() && at(cpa.change()) >= limits.fatigueCpaRise) {
                say("creative.fatigue-severe", REFRESH_NOW);
            }
        }
        if (frequency >= limits.earlyFatigueFrequency && frequency < limits.fatigueFrequency && worn) {
            say("creative.early-fatigue", ADD_CREATIVE);
        }
        if (often && ctr.isStable() && ctr.isSure() && cpa.isStable() && cpa.isSure()) {
            say("creative.no-fatigue", KEEP);
        }
    }

    private void page() {
        KpiFact ctr = campaign.getCtr();
        KpiFact linkCtr = campaign.getLinkCtr();
        KpiFact arrivals = campaign.getLpvRate();
        boolean clicked = linkCtr.isOk() || !linkCtr.isKnown() && ctr.isOk();
        boolean lost = worseThanOwn(campaign.getCvr());
        if (at(campaign.sign(Sign.LANDING_PAGES)) <= 1
                && campaign.getBounceRate().isAbove()
                && campaign.getTimeOnPage().isAbove()) {
            say("landing-page.dead-end", ADD_CALL);
        }
        if (clicked
                && lost
                && at(arrivals.value()) >= limits.arrivalMin
                && at(campaign.sign(Sign.CREATIVES)) >= limits.creativesMin) {
            say("landing-page.broken-promise", REWRITE);
        }
        if (lost && campaign.getChannel() == Channel.PAID_SEARCH && !arrivals.isKnown() && ctr.isOk()) {
            say("landing-page.broken-promise-search", REWRITE);
        }
        if (clicked && at(arrivals.high()) < limits.arrivalMin) {
            say("landing-page.lost-clicks", FIX_SPEED);
        }
        if (clicked && at(campaign.getLcpP75().value()) > limits.loadSecondsMax) {
            say("landing-page.slow", FIX_SPEED_SOON);
        }
    }

    private void search() {
        if (at(campaign.getIsLostRank().value()) > limits.rankLost
                && at(campaign.getIsLostBudget().value()) < limits.lossSmall
                && campaign.getCpa().isAbove()) {
            say("search.quality-limited", FIX_RELEVANCE);
        }
    }
}
