package dev.boussole.rulebook.engine;

import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.DataAlertFact;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.FindingFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.ObjectiveFact;

/** Which campaign and which scope a fact is about. */
public final class Subject {
    private static final String ACCOUNT = "account";

    private Subject() {}

    /** The campaign's id; empty for the account. */
    public static String campaignId(Object fact) {
        if (fact instanceof MeasuredFact measured) {
            return measured.getCampaignId();
        }
        if (fact instanceof ObjectiveFact objective) {
            return objective.campaignId();
        }
        if (fact instanceof ChangeFact change) {
            return change.campaignId();
        }
        if (fact instanceof DataAlertFact alert) {
            return alert.campaignId();
        }
        if (fact instanceof ExperimentFact experiment) {
            return experiment.campaignId();
        }
        return fact instanceof FindingFact finding ? finding.campaignId() : "";
    }

    /**
     * The stable name of the scope: {@code c}, {@code c/LANDING_PAGE/name}, {@code c/OBJECTIVE/id},
     * {@code c/EXPERIMENT/id}, {@code c/CHANGE/date-lever}, {@code channel/key} (the donor of a pair) or {@code account}.
     */
    public static String scope(Object fact) {
        if (fact instanceof MeasuredFact measured) {
            return measured.getScope();
        }
        if (fact instanceof ChannelPairFact pair) {
            return "channel/" + pair.donor().key();
        }
        String campaign = campaignId(fact);
        String home = campaign.isEmpty() ? ACCOUNT : campaign;
        if (fact instanceof ObjectiveFact objective) {
            return home + "/OBJECTIVE/" + objective.id();
        }
        if (fact instanceof ChangeFact change && change.date() != null) {
            return home + "/CHANGE/" + change.date() + "-" + change.lever();
        }
        return fact instanceof ExperimentFact experiment ? home + "/EXPERIMENT/" + experiment.id() : home;
    }
}
