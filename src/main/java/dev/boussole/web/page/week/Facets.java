package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Words;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wishes that the list can be narrowed by, each with what it would give. */
final class Facets {
    /** A longer list of campaigns is typed into instead. */
    private static final int CAMPAIGNS_MAX = 100;

    private static final int OBJECTIVES_MAX = 50;

    private final Words words;
    private final Wanted wanted;
    private final Listing listing;

    Facets(Words words, Wanted wanted, Listing listing) {
        this.words = words;
        this.wanted = wanted;
        this.listing = listing;
    }

    List<Facet> of(List<ObjectiveAssessment> objectives) {
        return List.of(campaign(), channel(), lever(), objective(objectives), owner());
    }

    private Facet facet(String name, @Nullable String chosen, @Nullable List<Facet.Option> options) {
        return new Facet(
                name,
                words.labels().of("week.filter." + name),
                words.labels().of("week.filter." + name + ".all"),
                chosen == null ? "" : chosen,
                options);
    }

    private static Facet.Option option(String value, String label, int count, @Nullable String chosen) {
        return new Facet.Option(value, label, count, value.equals(chosen));
    }

    private Facet campaign() {
        String chosen = wanted.campaign();
        if (listing.campaigns.size() > CAMPAIGNS_MAX) {
            return facet("campaign", chosen, null);
        }
        List<Facet.Option> options = new ArrayList<>();
        listing.campaigns.forEach((id, count) -> options.add(option(id, campaign(id), count, chosen)));
        options.sort(byName());
        missing(options, chosen, chosen == null ? "" : campaign(chosen));
        return facet("campaign", chosen, options);
    }

    private String campaign(String id) {
        Campaign campaign = listing.known.get(id);
        return id.equals(Wanted.ACCOUNT) ? words.labels().of("account") : campaign == null ? id : campaign.name();
    }

    private Comparator<Facet.Option> byName() {
        Collator collator =
                Collator.getInstance(Locale.forLanguageTag(words.language().code()));
        return (one, other) -> collator.compare(one.label(), other.label());
    }

    /** What is chosen stays in the list, also when nothing meets it. */
    private static void missing(List<Facet.Option> options, @Nullable String chosen, String label) {
        if (chosen != null && options.stream().noneMatch(Facet.Option::chosen)) {
            options.add(0, new Facet.Option(chosen, label, 0, true));
        }
    }

    private Facet channel() {
        String chosen = wanted.channel() == null ? null : wanted.channel().key();
        List<Facet.Option> options = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Integer count = listing.channels.get(channel);
            if (count != null || channel == wanted.channel()) {
                options.add(option(
                        channel.key(), words.text(channel.label()), Objects.requireNonNullElse(count, 0), chosen));
            }
        }
        return facet("channel", chosen, options);
    }

    private Facet lever() {
        String chosen = wanted.lever() == null ? null : wanted.lever().name();
        List<Facet.Option> options = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            Integer count = listing.levers.get(lever);
            if (count != null || lever == wanted.lever()) {
                options.add(
                        option(lever.name(), words.text(lever.label()), Objects.requireNonNullElse(count, 0), chosen));
            }
        }
        return facet("lever", chosen, options);
    }

    private Facet objective(List<ObjectiveAssessment> declared) {
        String chosen = wanted.objective();
        List<Facet.Option> options = new ArrayList<>();
        Arrays.stream(Goal.values()).forEach(goal -> {
            Integer count = listing.goals.get(goal);
            if (count != null) {
                options.add(option(goal.key(), words.text(goal.label()), count, chosen));
            }
        });
        if (declared.size() <= OBJECTIVES_MAX) {
            declared.forEach(one -> {
                String id = one.objective().id();
                Integer count = listing.objectives.get(id);
                if (count != null) {
                    options.add(option(
                            Wanted.DECLARED + id, words.labels().of("week.filter.objective.id", id), count, chosen));
                }
            });
        }
        missing(options, chosen, chosen == null ? "" : label(chosen));
        return facet("objective", chosen, options);
    }

    private String label(String objective) {
        return Goal.of(objective)
                .map(goal -> words.text(goal.label()))
                .orElseGet(() -> objective.startsWith(Wanted.DECLARED)
                        ? objective.substring(Wanted.DECLARED.length())
                        : objective);
    }

    private Facet owner() {
        String chosen = wanted.owner();
        List<Facet.Option> options = new ArrayList<>();
        for (Map.Entry<String, Integer> one : listing.owners.entrySet()) {
            if (!one.getKey().equals(Wanted.NOBODY)) {
                options.add(option(one.getKey(), one.getKey(), one.getValue(), chosen));
            }
        }
        options.sort(byName());
        Integer nobody = listing.owners.get(Wanted.NOBODY);
        if (nobody != null) {
            options.add(option(Wanted.NOBODY, words.labels().of("week.nobody"), nobody, chosen));
        }
        missing(options, chosen, chosen == null ? "" : chosen);
        return facet("owner", chosen, options);
    }

    List<Tab> tabs(Frame frame) {
        return Arrays.stream(Stage.values())
                .map(stage -> new Tab(
                        stage.key(),
                        words.labels().of("week.stage." + stage.key()),
                        listing.stages.getOrDefault(stage, 0),
                        WeekPages.address(frame, "/", wanted.address(stage)),
                        stage == wanted.stage()))
                .toList();
    }
}
