package dev.boussole.fact;

import dev.boussole.campaign.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns changes into facts: what was done to the whole account was done to each of its campaigns. */
final class ChangeReading {
    private ChangeReading() {}

    /**
     * Changes made first, then those planned.
     *
     * @param effects what a change of the scope's own brought, or null
     */
    static List<ChangeFact> of(ReviewInput input, String campaignId, Function<Change, @Nullable ChangeEffect> effects) {
        List<ChangeFact> facts = new ArrayList<>();
        for (Change change : input.changes(campaignId)) {
            boolean own = own(change, campaignId);
            facts.add(fact(
                    change, campaignId, own, (double) -days(change, input), null, own ? effects.apply(change) : null));
        }
        for (Change change : input.planned(campaignId)) {
            facts.add(fact(change, campaignId, own(change, campaignId), null, (double) days(change, input), null));
        }
        return facts;
    }

    private static boolean own(Change change, String campaignId) {
        return campaignId.equals(ReviewInput.ACCOUNT) || change.campaignId() != null;
    }

    private static long days(Change change, ReviewInput input) {
        return change.date().toEpochDay() - input.asOf.toEpochDay();
    }

    private static ChangeFact fact(
            Change change,
            String campaignId,
            boolean own,
            @Nullable Double daysAgo,
            @Nullable Double daysUntil,
            @Nullable ChangeEffect effect) {
        return new ChangeFact(
                campaignId,
                change.lever(),
                daysAgo,
                own,
                daysUntil,
                change.date(),
                change.percent(),
                effect == null ? null : effect.kpi().key(),
                effect == null ? null : (Double) effect.shift().effect(),
                effect == null ? null : (Double) effect.shift().low(),
                effect == null ? null : (Double) effect.shift().high(),
                effect == null ? null : (Double) effect.shift().p(),
                effect == null ? null : (Double) effect.shift().events(),
                effect != null && effect.better(),
                effect != null && effect.controlled());
    }
}
