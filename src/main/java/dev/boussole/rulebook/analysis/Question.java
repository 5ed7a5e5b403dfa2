package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.KpiRelevanceTable;
import dev.boussole.rulebook.analysis.Unknown.Part;
import dev.boussole.rulebook.analysis.solve.Answer;
import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Search;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Whether some rules can all speak about one campaign, or about the account, under one profile of thresholds. */
final class Question {
    private static final int NODES_MAX = 3000;

    /** Which facts two rules have in common, beside the campaign itself. */
    enum Sharing {
        NONE,
        SUBJECT,
        ALL
    }

    /** Facts with which they speak, or the certainty that there are none. */
    record Reply(Answer answer, @Nullable Scene scene, List<Role> roles) {}

    private final List<Rule> rules;
    private final Makers makers;
    private final Profile profile;

    /** @param rules with thresholds in place, and with what else they need as conditions */
    Question(List<Rule> rules, Makers makers, Profile profile) {
        this.rules = rules;
        this.makers = makers;
        this.profile = profile;
    }

    Reply ask(Sharing sharing) {
        return ask(sharing, List.of(), (scene, roles) -> Formula.ALWAYS);
    }

    /**
     * @param besides facts that are there although no rule asks for them
     * @param more what else is to hold for the scene
     */
    Reply ask(Sharing sharing, List<FactType> besides, BiFunction<Scene, List<Role>, Formula> more) {
        boolean unsure = false;
        for (Scene.Named named : Namings.of(rules)) {
            for (List<Rule> cast : makers.casts(rules)) {
                Scene scene = new Scene(account(cast), named);
                List<Role> roles = roles(cast, sharing, scene);
                besides.forEach(scene::slot);
                Formula formula = Formula.and(formula(scene, roles), more.apply(scene, roles));
                scene.asked();
                Answer answer = Search.of(formula, scene, NODES_MAX);
                if (answer instanceof Answer.Possible) {
                    return new Reply(answer, scene, roles);
                }
                unsure |= answer instanceof Answer.Unknown;
            }
        }
        return new Reply(unsure || !makers.exact() ? new Answer.Unknown() : new Answer.Impossible(), null, List.of());
    }

    private static boolean account(List<Rule> cast) {
        return cast.stream()
                .flatMap(rule -> rule.patterns().stream())
                .anyMatch(pattern -> pattern.level() == FactType.Level.ACCOUNT);
    }

    private static List<Role> roles(List<Rule> cast, Sharing sharing, Scene scene) {
        List<Role> roles = new ArrayList<>();
        for (Rule rule : cast) {
            Role first = roles.size() == 1 ? roles.get(0) : null;
            Map<Integer, Slot> facts = new HashMap<>();
            for (FactPattern pattern : rule.patterns()) {
                if (Role.takesFact(pattern)) {
                    Slot shared = first == null ? null : shared(first, rule, pattern, sharing, facts);
                    facts.put(pattern.place(), shared == null ? scene.slot(pattern.type()) : shared);
                }
            }
            roles.add(new Role(rule, facts));
        }
        return roles;
    }

    private static @Nullable Slot shared(
            Role first, Rule rule, FactPattern pattern, Sharing sharing, Map<Integer, Slot> taken) {
        if (sharing == Sharing.NONE) {
            return null;
        }
        if (pattern.place() == rule.subject()) {
            Slot subject = first.facts().get(first.rule().subject());
            return subject != null && subject.type() == pattern.type() ? subject : null;
        }
        return sharing == Sharing.SUBJECT
                ? null
                : first.facts().values().stream()
                        .filter(slot -> slot.type() == pattern.type() && !taken.containsValue(slot))
                        .min((a, b) -> Integer.compare(a.number(), b.number()))
                        .orElse(null);
    }

    private Formula formula(Scene scene, List<Role> roles) {
        List<Formula> parts = new ArrayList<>();
        parts.add(profile.holds(scene));
        parts.add(guardrail(scene));
        roles.forEach(role -> parts.add(role.fits(scene)));
        roles.forEach(role -> parts.add(role.undisturbed(scene)));
        roles.forEach(role -> parts.add(makers.unfound(role.rule(), scene)));
        parts.add(oneFactForEachChannel(scene));
        return Formula.and(parts);
    }

    /** A guardrail belongs to an objective. */
    private static Formula guardrail(Scene scene) {
        Kpi guardrail = scene.named().guardrail();
        if (guardrail == null || scene.account()) {
            return Formula.ALWAYS;
        }
        Set<Object> goals = new LinkedHashSet<>();
        for (Goal goal : Goal.values()) {
            if (KpiRelevanceTable.guardrails(goal).contains(guardrail)) {
                goals.add(goal);
            }
        }
        Slot campaign = scene.of(FactType.CAMPAIGN).get(0);
        return Formula.and(
                new Formula.Word(scene.bean(campaign, "objective"), goals, true),
                Formula.known(scene.kpi(campaign, guardrail, Part.VALUE)));
    }

    private static Formula oneFactForEachChannel(Scene scene) {
        List<Slot> channels = scene.of(FactType.CHANNEL);
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            for (int j = 0; j < i; j++) {
                Variable one = scene.bean(channels.get(j), "channel");
                Variable other = scene.bean(channels.get(i), "channel");
                parts.add(Formula.or(scene.words(one).stream()
                        .map(word -> Formula.and(Formula.is(one, word), new Formula.Word(other, Set.of(word), false)))
                        .toList()));
            }
        }
        return Formula.and(parts);
    }
}
