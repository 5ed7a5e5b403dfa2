package dev.boussole.bench.byhand;

import static dev.boussole.bench.byhand.Figures.at;

import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Sign;
import dev.boussole.objective.Reference;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Verb;
import java.util.List;

/** Landing pages, creatives, audiences and sends of a campaign. */
final class Parts {
    private static final Action REWRITE = Said.action(Verb.REWRITE, "landing-page", 14);
    private static final Action ADD_CALL = Said.action(Verb.ADD, "call-to-action", 14);
    private static final Action EXCLUDE = Said.action(Verb.EXCLUDE, "audience", 7);
    private static final Action EXCLUDE_NOW = Said.action(Verb.EXCLUDE, "audience", 3);
    private static final Action PAUSE = Said.action(Verb.PAUSE, "creative", 3);
    private static final Action EXCLUDE_SEGMENT = Said.action(Verb.EXCLUDE, "segment", 7);

    private final List<PartFact> parts;
    private final CampaignFact campaign;
    private final Limits limits;
    private final List<Said> said;

    Parts(CampaignSituation situation, Limits limits, List<Said> said) {
        this.parts = situation.parts();
        this.campaign = situation.fact();
        this.limits = limits;
        this.said = said;
    }

    void judge() {
        for (int i = 0; i < parts.size(); i++) {
            PartFact part = parts.get(i);
            if (part instanceof PartFact.EmailSend) {
                send(part);
            } else if (campaign.isActive()) {
                if (part instanceof PartFact.LandingPage) {
                    page(part);
                } else if (part instanceof PartFact.Audience) {
                    audience(part);
                } else if (wasted(part)) {
                    say("creative.waste", PAUSE);
                }
            }
        }
    }

    private void say(String rule, Action action) {
        said.add(new Said(rule, action, campaign.getId()));
    }

    private void page(PartFact page) {
        KpiFact bounces = page.getBounceRate();
        KpiFact time = page.getTimeOnPage();
        double weak = at(campaign.sign(Sign.WEAK_LANDING_PAGES));
        if (bounces.isAbove()
                && bounces.referenceKind() == Reference.Kind.PEERS
                && time.isBelow()
                && at(campaign.sign(Sign.LANDING_PAGES)) > 1
                && weak > 0
                && weak < at(campaign.sign(Sign.LANDING_PAGES))) {
            say("landing-page.weak", REWRITE);
        }
        if (bounces.isAbove() && time.isAbove()) {
            say("landing-page.no-next-step", ADD_CALL);
        }
    }

    private void audience(PartFact audience) {
        KpiFact bounces = audience.getBounceRate();
        KpiFact time = audience.getTimeOnPage();
        double gap = limits.materialGap;
        if (bounces.isAbove()
                && at(bounces.gapPct()) >= gap
                && time.isBelow()
                && at(time.gapPct()) <= -gap
                && at(campaign.sign(Sign.WEAK_LANDING_PAGES)) == 0) {
            say("audience.poor-traffic", EXCLUDE);
        }
        if (wasted(audience)) {
            say("audience.waste", EXCLUDE_NOW);
        }
    }

    private boolean wasted(PartFact part) {
        KpiFact cvr = part.getCvr();
        return at(cvr.value()) == 0
                && cvr.isBelow()
                && at(campaign.getCpa().reference()) * limits.wasteMultiple
                        <= at(cvr.n()) * at(part.getCpc().value());
    }

    private void send(PartFact send) {
        KpiFact unsubscribed = send.getUnsubRate();
        if (unsubscribed.isAbove()
                && at(unsubscribed.value()) > limits.unsubMax
                && unsubscribed.referenceKind() != null
                && unsubscribed.referenceKind() != Reference.Kind.BENCHMARK) {
            say("email.wrong-segment", EXCLUDE_SEGMENT);
        }
    }
}
