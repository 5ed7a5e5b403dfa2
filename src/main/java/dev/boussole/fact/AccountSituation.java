package dev.boussole.fact;

import java.util.List;

/** All that rules may know about the account as a whole, and about its channels side by side. */
public record AccountSituation(
        AccountFact fact,
        List<ChannelFact> channels,
        List<ChannelPairFact> pairs,
        List<ObjectiveFact> objectives,
        List<ChangeFact> changes,
        List<ExperimentFact> experiments,
        List<DataAlertFact> alerts) {}
