package dev.boussole.rulebook.whynot;

import dev.boussole.fact.AccountFact;
import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.ChannelFact;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.DataAlertFact;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Situations;
import dev.boussole.rulebook.engine.Facts;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Property;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Situations as they would be after the changes of a {@link WhyNotAnswer}. */
public final class WhatIf {
    private WhatIf() {}

    /** @param campaignId the campaign whose figures change; the empty text for the account */
    public static Situations apply(Situations situations, String campaignId, List<WhyNotAnswer.Change> changes) {
        if (campaignId.isEmpty()) {
            return new Situations(situations.campaigns(), account(situations.account(), changes));
        }
        List<CampaignSituation> campaigns = new ArrayList<>();
        for (CampaignSituation campaign : situations.campaigns()) {
            campaigns.add(campaign.campaign().id().equals(campaignId) ? campaign(campaign, changes) : campaign);
        }
        return new Situations(campaigns, situations.account());
    }

    private static CampaignSituation campaign(CampaignSituation campaign, List<WhyNotAnswer.Change> changes) {
        World changed = changed(Facts.of(List.of(campaign)), changes);
        CampaignFact fact = (CampaignFact) changed.fact(FactType.CAMPAIGN, 0);
        List<PartFact> parts = new ArrayList<>();
        for (FactType type : FactType.values()) {
            if (type.part()) {
                changed.of(type).forEach(part -> parts.add((PartFact) part));
            }
        }
        return new CampaignSituation(
                fact.campaign(),
                fact,
                campaign.attainments(),
                parts,
                all(changed, FactType.OBJECTIVE, ObjectiveFact.class),
                all(changed, FactType.CHANGE, ChangeFact.class),
                all(changed, FactType.EXPERIMENT, ExperimentFact.class),
                all(changed, FactType.DATA_ALERT, DataAlertFact.class));
    }

    private static AccountSituation account(AccountSituation account, List<WhyNotAnswer.Change> changes) {
        World changed = changed(Facts.of(account), changes);
        return new AccountSituation(
                (AccountFact) changed.fact(FactType.ACCOUNT, 0),
                all(changed, FactType.CHANNEL, ChannelFact.class),
                all(changed, FactType.CHANNEL_PAIR, ChannelPairFact.class),
                all(changed, FactType.OBJECTIVE, ObjectiveFact.class),
                all(changed, FactType.CHANGE, ChangeFact.class),
                all(changed, FactType.EXPERIMENT, ExperimentFact.class),
                all(changed, FactType.DATA_ALERT, DataAlertFact.class));
    }

    private static <T> List<T> all(World world, FactType type, Class<T> factClass) {
        return world.of(type).stream().map(factClass::cast).toList();
    }

    private static World changed(Facts facts, List<WhyNotAnswer.Change> changes) {
        Map<FactType, List<Object>> byType = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            byType.put(type, facts.of(type));
        }
        World world = new World(byType, new Diagnosis(List.of(), ""));
        for (WhyNotAnswer.Change change : changes) {
            int dot = change.figure().indexOf('.');
            FactType type = FactType.of(change.figure().substring(0, dot)).orElseThrow();
            Property property = Property.of(type, change.figure().substring(dot + 1));
            world = world.with(new Coordinate(type, change.index(), property), change.to());
        }
        return world;
    }
}
