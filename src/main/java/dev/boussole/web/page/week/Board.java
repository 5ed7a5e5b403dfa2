package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.decision.Life;
import dev.boussole.decision.State;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.service.decision.Desktop;
import dev.boussole.store.decision.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ranked list of an account as it stands: a review, and what was answered. Thread-safe. */
final class Board {
    /** How many of the last filters are kept counted. */
    private static final int LISTINGS = 16;

    private final WeekIndex index;
    private final List<Item> items = new ArrayList<>();
    private final List<Item> pauses = new ArrayList<>();
    private final List<Item> stops = new ArrayList<>();
    private final Map<String, Item> byId = new HashMap<>();
    private final Set<String> acting = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final List<Subject> calm = new ArrayList<>();

    private final Map<Asked, Listing> listings = new LinkedHashMap<>(LISTINGS * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Listing> eldest) {
            return size() > LISTINGS;
        }
    };

    private Board(WeekIndex index) {
        this.index = index;
    }

    static Board of(WeekIndex index, Desktop desktop) {
        Board board = new Board(index);
        board.fill(desktop);
        return board;
    }

    private record Asked(Wanted wanted, Language language) {}

    /** The lines that are wanted; counted once for each wish. */
    Listing listing(Wanted wanted, Language language) {
        Asked asked = new Asked(wanted, language);
        synchronized (listings) {
            return listings.computeIfAbsent(asked, absent -> Listing.of(this, wanted, language));
        }
    }

    private void fill(Desktop desktop) {
        Map<String, Waiting> open = new HashMap<>();
        desktop.waiting().forEach(one -> open.put(one.key(), one));
        Map<String, Life> answered = new LinkedHashMap<>();
        desktop.answered().forEach(life -> answered.put(life.cause().key(), life));
        int rank = 0;
        Map<String, Given> still = new HashMap<>();
        for (Given given : index.given()) {
            String key = given.said().id();
            if (answered.containsKey(key)) {
                still.put(key, given);
            } else if (given.said().guidance().lever() == Lever.WAIT) {
                pauses.add(open(given, open.get(key), 0));
                waiting.add(campaign(given));
            } else {
                rank++;
                Item item = open(given, open.get(key), rank);
                items.add(item);
                acting.add(campaign(given));
                if (item.stops()) {
                    stops.add(item);
                }
            }
        }
        answered.forEach((key, life) -> items.add(answered(life, still.get(key))));
        items.forEach(item -> byId.put(item.id(), item));
        pauses.forEach(item -> byId.put(item.id(), item));
        index.waiting().forEach(one -> waiting.add(one.subject().campaignKey()));
        for (CampaignAdvice one : index.review().campaigns()) {
            String id = one.campaign().id();
            if (!acting.contains(id) && !waiting.contains(id)) {
                calm.add(index.subject(one.campaign(), null));
            }
        }
        waiting.removeAll(acting);
        acting.remove(Wanted.ACCOUNT);
        waiting.remove(Wanted.ACCOUNT);
    }

    private static String campaign(Given given) {
        return given.subject().campaignKey();
    }

    private static Item open(Given given, @Nullable Waiting stored, int rank) {
        Recommendation said = given.said();
        return new Item(
                given.subject(),
                stored == null ? said.id() : stored.id(),
                Stage.OPEN,
                rank,
                stored == null ? null : stored.responsible(),
                stored == null ? said.generatedOn() : stored.generatedOn(),
                given,
                null);
    }

    private Item answered(Life life, @Nullable Given given) {
        Campaign campaign = index.campaign(life.cause().campaignId());
        Subject subject = given != null
                ? given.subject()
                : index.subject(
                        campaign,
                        life.cause().lever(),
                        life.said().title(),
                        life.said().why(),
                        life.said().nextStep());
        State state = life.state();
        return new Item(subject, life.id(), Stage.of(state), 0, life.responsible(), life.generatedOn(), given, life);
    }

    WeekIndex index() {
        return index;
    }

    /** The open ones by rank, then the answered ones, the last answer first; mere waiting left out. */
    List<Item> items() {
        return items;
    }

    /** What asks to wait. */
    List<Item> pauses() {
        return pauses;
    }

    /** Open ones about tracking or the law. */
    List<Item> stops() {
        return stops;
    }

    @Nullable
    Item find(String id) {
        return byId.get(id);
    }

    /** How many campaigns have something to do. */
    int acting() {
        return acting.size();
    }

    /** How many campaigns only wait. */
    int waiting() {
        return waiting.size();
    }

    /** Campaigns that need nothing. */
    List<Subject> calm() {
        return calm;
    }

    int open() {
        return (int) items.stream().filter(item -> item.stage() == Stage.OPEN).count();
    }
}
