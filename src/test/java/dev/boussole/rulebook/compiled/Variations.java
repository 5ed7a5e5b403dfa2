package dev.boussole.rulebook.compiled;

import dev.boussole.campaign.Campaign;
import dev.boussole.fact.AccountFact;
import dev.boussole.fact.AccountSituation;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChannelFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.PartFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Signs;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Situations like a given one, with figures moved, lost and found. */
final class Variations {
    private final VariedRecord varied;
    private final Set<Kpi> kpis;

    /** @param kpis those that rules look at */
    Variations(long seed, Set<Kpi> kpis) {
        this.varied = new VariedRecord(seed);
        this.kpis = kpis;
    }

    Situations of(Situations given) {
        return new Situations(given.campaigns().stream().map(this::campaign).toList(), account(given.account()));
    }

    private CampaignSituation campaign(CampaignSituation given) {
        Campaign campaign = varied.of(given.campaign());
        CampaignFact fact = new CampaignFact(
                campaign, kpis(given.fact()), varied.of(given.fact().getPrimary()), signs(given.fact()));
        return new CampaignSituation(
                campaign,
                fact,
                given.attainments(),
                given.parts().stream().map(this::part).toList(),
                all(given.objectives()),
                all(given.changes()),
                all(given.experiments()),
                all(given.alerts()));
    }

    private AccountSituation account(AccountSituation given) {
        return new AccountSituation(
                new AccountFact(given.fact().getName(), kpis(given.fact()), signs(given.fact())),
                given.channels().stream()
                        .map(channel -> new ChannelFact(channel.getChannel(), kpis(channel), signs(channel)))
                        .toList(),
                all(given.pairs()),
                all(given.objectives()),
                all(given.changes()),
                all(given.experiments()),
                all(given.alerts()));
    }

    private PartFact part(PartFact given) {
        PartFact part = given.with(signs(given));
        for (KpiFact kpi : kpis(given).values()) {
            part = with(part, kpi);
        }
        return part;
    }

    private static PartFact with(PartFact part, KpiFact kpi) {
        return (PartFact) part.with(kpi);
    }

    private Signs signs(MeasuredFact given) {
        Signs signs = given.signs();
        for (Sign sign : Sign.values()) {
            if (sign.isOf(given.holder())) {
                signs = switch (sign.form()) {
                    case FLAG -> signs.with(sign, varied.of(signs.is(sign)));
                    case TALLY -> signs.with(sign, Objects.requireNonNullElse(varied.of(signs.of(sign)), 0.0));
                    default -> signs.with(sign, varied.of(signs.of(sign)));
                };
            }
        }
        return signs;
    }

    private Map<Kpi, KpiFact> kpis(MeasuredFact given) {
        Map<Kpi, KpiFact> made = new TreeMap<>();
        for (Kpi kpi : kpis) {
            made.put(kpi, varied.of(given.kpi(kpi)));
        }
        return made;
    }

    private <R extends Record> List<R> all(List<R> records) {
        return records.stream().map(varied::of).toList();
    }
}
