package dev.boussole.recommendation;

import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.Situations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the rules propose into advice. */
public final class Advisor {
    private final Setting setting;
    private final RuleWords words;

    public Advisor(Setting setting, RuleWords words) {
        this.setting = setting;
        this.words = words;
    }

    /**
     * The advice for every campaign and for the account. What the account's rules veto or freeze, they veto and freeze in
     * each campaign.
     *
     * @param said what the rules propose, by campaign; for the account under the empty text
     * @param ifSure what they would propose if the campaigns' small samples held up
     */
    public Advised advise(Situations situations, Map<String, List<Proposal>> said, Map<String, List<Proposal>> ifSure) {
        Desk account = new Desk(
                setting,
                words,
                null,
                situations.account().fact(),
                situations.account().objectives(),
                new Desk.Said(said.getOrDefault("", List.of()), List.of()),
                Above.NOTHING);
        Above above = account.above();
        List<Raises.PaidFor> paidFor = new ArrayList<>();
        List<Advice> campaigns = new ArrayList<>(situations.campaigns().size());
        for (CampaignSituation situation : situations.campaigns()) {
            String id = situation.campaign().id();
            Desk desk = desk(
                    situation,
                    new Desk.Said(said.getOrDefault(id, List.of()), ifSure.getOrDefault(id, List.of())),
                    above);
            paidFor.addAll(desk.paidFor());
            campaigns.add(desk.advice(List.of()));
        }
        return new Advised(campaigns, account.advice(paidFor));
    }

    /**
     * The advice for one campaign by itself, or for the account.
     *
     * @param situation the campaign, or null for the account
     * @param proposals what the rules propose
     * @param ifSure what they would propose if the campaign's small samples held up
     */
    public Advice advise(@Nullable CampaignSituation situation, List<Proposal> proposals, List<Proposal> ifSure) {
        Desk.Said said = new Desk.Said(proposals, ifSure);
        Desk desk = situation == null
                ? new Desk(setting, words, null, null, List.of(), said, Above.NOTHING)
                : desk(situation, said, Above.NOTHING);
        return desk.advice(List.of());
    }

    private Desk desk(CampaignSituation situation, Desk.Said said, Above above) {
        return new Desk(setting, words, situation, situation.fact(), situation.objectives(), said, above);
    }
}
