package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.MeasuredFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the proposals that may be given: not in shadow, on samples large enough, and under no global suppression. */
final class Screen {
    private final @Nullable Suppression suppression;
    private final Setting setting;
    private final RuleWords words;
    private final List<Proposal> passed = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();
    private final List<Abstention> abstentions = new ArrayList<>();

    /** @param situation the campaign, or null for the account */
    Screen(
            Setting setting,
            RuleWords words,
            @Nullable CampaignSituation situation,
            List<Proposal> proposals,
            List<Proposal> ifSure) {
        this.suppression = situation == null ? null : new Suppression(situation, proposals);
        this.setting = setting;
        this.words = words;
        Set<List<String>> spoken = new HashSet<>();
        for (Proposal proposal : proposals) {
            spoken.add(List.of(proposal.guidance().id(), proposal.scope()));
            if (!proposal.guidance().shadow()) {
                sort(proposal);
            }
        }
        for (Proposal proposal : ifSure) {
            if (!spoken.contains(List.of(proposal.guidance().id(), proposal.scope())) && worthWaitingFor(proposal)) {
                missing(proposal).ifPresent(abstentions::add);
            }
        }
    }

    List<Proposal> passed() {
        return passed;
    }

    List<HeldBack> heldBack() {
        return heldBack;
    }

    List<Abstention> abstentions() {
        return abstentions;
    }

    private void sort(Proposal proposal) {
        Optional<Abstention> missing = missing(proposal);
        String lacks = proposal.guidance().lacks();
        if (missing.isPresent() && lacks != null) {
            return;
        }
        Optional<Text> reason = suppression == null ? Optional.empty() : suppression.of(proposal);
        if (missing.isPresent()) {
            abstentions.add(missing.get());
        } else if (reason.isPresent()) {
            heldBack.add(new HeldBack(proposal.guidance(), proposal.scope(), null, reason.get()));
        } else if (lacks != null) {
            abstentions.add(lacking(proposal, lacks));
        } else {
            passed.add(proposal);
        }
    }

    /** Its step says which data to bring. */
    private Abstention lacking(Proposal proposal, String data) {
        Guidance guidance = proposal.guidance();
        Text step = new Phrase(proposal, setting.account(), words)
                .fill(words.messages(guidance.id()))
                .step();
        return new Abstention(guidance, proposal.scope(), data, null, null, step);
    }

    /** More data would change nothing for a rule that always speaks, nor for a KPI that does not matter here. */
    private boolean worthWaitingFor(Proposal proposal) {
        Guidance guidance = proposal.guidance();
        return !guidance.shadow()
                && !guidance.always()
                && guidance.lacks() == null
                && guidance.lever() != Lever.WAIT
                && (suppression == null || suppression.irrelevant(guidance).isEmpty());
    }

    private Optional<Abstention> missing(Proposal proposal) {
        return proposal.facts().stream()
                .filter(MeasuredFact.class::isInstance)
                .findFirst()
                .flatMap(fact -> new Sample((MeasuredFact) fact, setting.asOf()).missing(proposal.guidance()));
    }
}
