package dev.boussole.rulebook.engine;

import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.PartFact;
import dev.boussole.rulebook.language.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of one session by type, each type in a stable order. */
public final class Facts {
    private final Map<FactType, List<Object>> byType = new EnumMap<>(FactType.class);

    public static Facts of(Collection<CampaignSituation> campaigns) {
        Facts facts = new Facts();
        for (CampaignSituation campaign : campaigns) {
            facts.add(FactType.CAMPAIGN, List.of(campaign.fact()));
            campaign.parts().forEach(part -> facts.add(type(part), List.of(part)));
            facts.add(FactType.OBJECTIVE, campaign.objectives());
            facts.add(FactType.CHANGE, campaign.changes());
            facts.add(FactType.EXPERIMENT, campaign.experiments());
            facts.add(FactType.DATA_ALERT, campaign.alerts());
        }
        return facts;
    }

    public static Facts of(AccountSituation account) {
        Facts facts = new Facts();
        facts.add(FactType.ACCOUNT, List.of(account.fact()));
        facts.add(FactType.CHANNEL, account.channels());
        facts.add(FactType.CHANNEL_PAIR, account.pairs());
        facts.add(FactType.OBJECTIVE, account.objectives());
        facts.add(FactType.CHANGE, account.changes());
        facts.add(FactType.EXPERIMENT, account.experiments());
        facts.add(FactType.DATA_ALERT, account.alerts());
        return facts;
    }

    private static FactType type(PartFact part) {
        if (part instanceof PartFact.AdGroup) {
            return FactType.AD_GROUP;
        }
        if (part instanceof PartFact.LandingPage) {
            return FactType.LANDING_PAGE;
        }
        if (part instanceof PartFact.Creative) {
            return FactType.CREATIVE;
        }
        if (part instanceof PartFact.Device) {
            return FactType.DEVICE;
        }
        return part instanceof PartFact.Audience ? FactType.AUDIENCE : FactType.EMAIL_SEND;
    }

    private void add(FactType type, Collection<?> facts) {
        if (!facts.isEmpty()) {
            byType.computeIfAbsent(type, key -> new ArrayList<>()).addAll(facts);
        }
    }

    /** The facts of one type, in the order of the situations. */
    public List<Object> of(FactType type) {
        return byType.getOrDefault(type, List.of());
    }

    int size() {
        return byType.values().stream().mapToInt(List::size).sum();
    }

    /** All facts of the given types, ordered by type. */
    List<Object> of(Set<FactType> types) {
        List<Object> chosen = new ArrayList<>(size());
        byType.forEach((type, facts) -> {
            if (types.contains(type)) {
                chosen.addAll(facts);
            }
        });
        return chosen;
    }
}
