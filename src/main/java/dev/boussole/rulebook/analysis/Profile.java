package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Channel;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Limits;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.whynot.WithNeeds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The channels on which some rules have the same thresholds.
 *
 * @param channel the one channel, or null for all but {@code others}
 */
record Profile(RuleBook book, @Nullable Channel channel, Set<Object> others) {
    /** The thresholds that hold where no channel has its own, then those of each channel that has. */
    static List<Profile> of(RuleBook book) {
        Set<Object> own = new LinkedHashSet<>();
        for (Channel channel : Channel.values()) {
            if (book.thresholds().profile(channel) != null) {
                own.add(channel);
            }
        }
        List<Profile> profiles = new ArrayList<>();
        profiles.add(new Profile(book, null, own));
        own.forEach(channel -> profiles.add(new Profile(book, (Channel) channel, Set.of())));
        return profiles;
    }

    /** Of the profiles those under which the rules differ: the first speaks for channels that change nothing. */
    static List<Profile> among(List<Profile> profiles, List<Rule> rules) {
        Profile everywhere = profiles.get(0);
        List<Rule> plain = everywhere.bound(rules);
        List<Profile> differing = new ArrayList<>();
        Set<Object> own = new LinkedHashSet<>();
        for (Profile profile : profiles.subList(1, profiles.size())) {
            if (!profile.bound(rules).equals(plain) && profile.channel != null) {
                differing.add(profile);
                own.add(profile.channel);
            }
        }
        differing.add(0, new Profile(everywhere.book, null, own));
        return differing;
    }

    /** The rules with their thresholds in place. */
    List<Rule> bound(List<Rule> rules) {
        Limits limits = new Limits(name -> book.thresholds().value(name, channel));
        return rules.stream().map(limits::in).toList();
    }

    /** The same, with the samples that they need as conditions. */
    List<Rule> withNeeds(List<Rule> rules) {
        return bound(rules).stream().map(Profile::withNeeds).toList();
    }

    /** The rule with the samples that it needs as conditions. */
    static Rule withNeeds(Rule rule) {
        boolean account = rule.patterns().stream().anyMatch(pattern -> pattern.level() == FactType.Level.ACCOUNT);
        return WithNeeds.of(rule, account);
    }

    /** That the campaign is on one of these channels. */
    Formula holds(Scene scene) {
        Variable asked = scene.channel();
        if (asked == null) {
            return channel == null ? Formula.ALWAYS : Formula.NEVER;
        }
        if (channel != null) {
            return Formula.is(asked, channel);
        }
        return others.isEmpty()
                ? Formula.ALWAYS
                : Formula.or(Formula.missing(asked), new Formula.Word(asked, others, false));
    }
}
