package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a board that are wanted, and how many each other wish would give. */
final class Listing {
    final List<Item> items = new ArrayList<>();
    final Map<String, Integer> campaigns = new HashMap<>();
    final Map<String, Campaign> known = new HashMap<>();
    final Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
    final Map<Lever, Integer> levers = new EnumMap<>(Lever.class);
    final Map<Goal, Integer> goals = new EnumMap<>(Goal.class);
    final Map<String, Integer> objectives = new HashMap<>();
    final Map<String, Integer> owners = new HashMap<>();
    final Map<Stage, Integer> stages = new EnumMap<>(Stage.class);

    private Listing() {}

    static Listing of(Board board, Wanted wanted, Language language) {
        Listing listing = new Listing();
        board.items().forEach(item -> listing.add(item, wanted, language));
        return listing;
    }

    /** A line that fails nothing counts everywhere, one that fails a single wish for what stands there instead. */
    private void add(Item item, Wanted wanted, Language language) {
        int fails = item.subject().fails(wanted, language);
        String owner = item.responsible() == null ? Wanted.NOBODY : item.responsible();
        if (wanted.owner() != null && !wanted.owner().equals(owner)) {
            fails |= Subject.OWNER;
        }
        if (wanted.stage() != item.stage()) {
            fails |= Subject.STAGE;
        }
        if (fails == 0) {
            items.add(item);
        }
        count(item, owner, fails);
    }

    private void count(Item item, String owner, int fails) {
        Subject subject = item.subject();
        if (only(fails, Subject.CAMPAIGN)) {
            campaigns.merge(subject.campaignKey(), 1, Integer::sum);
            if (subject.campaign() != null) {
                known.putIfAbsent(subject.campaignKey(), subject.campaign());
            }
        }
        Channel channel = subject.channel();
        if (channel != null && only(fails, Subject.CHANNEL)) {
            channels.merge(channel, 1, Integer::sum);
        }
        Lever lever = subject.lever();
        if (lever != null && only(fails, Subject.LEVER)) {
            levers.merge(lever, 1, Integer::sum);
        }
        if (only(fails, Subject.OBJECTIVE)) {
            Goal goal = subject.goal();
            if (goal != null) {
                goals.merge(goal, 1, Integer::sum);
            }
            subject.objectives().forEach(id -> objectives.merge(id, 1, Integer::sum));
        }
        if (only(fails, Subject.OWNER)) {
            owners.merge(owner, 1, Integer::sum);
        }
        if (only(fails, Subject.STAGE)) {
            stages.merge(item.stage(), 1, Integer::sum);
        }
    }

    private static boolean only(int fails, int wish) {
        return (fails & ~wish) == 0;
    }
}
