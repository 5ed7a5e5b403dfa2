package dev.boussole.rulebook.whynot;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.engine.Facts;
import dev.boussole.rulebook.engine.Subject;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers why one rule says nothing about one campaign. */
public final class WhyNot {
    /** So many of the nearest ways of putting facts together are tried in full. */
    private static final int CASTS_TRIED = 12;

    private final Rule rule;
    private final Matcher matcher;
    private final World world;
    private final String campaignId;
    private final Map<Cast, Optional<Found>> tried = new HashMap<>();

    private WhyNot(Rule rule, World world) {
        this.rule = rule;
        this.matcher = new Matcher(rule);
        this.world = world;
        this.campaignId = world.diagnosis().campaignId();
    }

    /**
     * @param rule with thresholds filled in
     * @param facts those of the campaign, or of the account
     * @param findings what other rules have found about it
     * @param others the rulebook's rules, thresholds filled in, for those that make findings
     */
    public static WhyNotAnswer ask(Rule rule, Facts facts, List<?> findings, List<Rule> others, String campaignId) {
        Map<FactType, List<Object>> byType = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            byType.put(type, facts.of(type));
        }
        byType.put(FactType.FINDING, List.copyOf(findings));
        World world = new World(byType, Diagnosis.of(rule, others, campaignId));
        return new WhyNot(WithNeeds.of(rule, campaignId.isEmpty()), world).answer();
    }

    private WhyNotAnswer answer() {
        List<Cast> casts = matcher.casts(world).stream()
                .map(indices -> new Cast(rule, indices))
                .toList();
        if (matcher.speaks(world)) {
            Cast speaking = nearest(casts);
            return answer(true, speaking, List.of(), others(speaking, casts), Telling.speaks(rule.id()));
        }
        Optional<String> lacking = lacking();
        if (lacking.isPresent()) {
            return answer(false, casts.get(0), List.of(), List.of(), Telling.noFact(rule.id(), lacking.get()));
        }
        Found best = null;
        List<Cast> byFailures = new ArrayList<>(casts);
        byFailures.sort(Comparator.comparingInt(cast -> cast.failures(world)));
        for (Cast cast : byFailures.subList(0, Math.min(CASTS_TRIED, byFailures.size()))) {
            Found found = found(cast);
            if (found != null && (best == null || found.cost() < best.cost())) {
                best = found;
            }
        }
        if (best == null) {
            Cast nearest = byFailures.get(0);
            return answer(false, nearest, List.of(), others(nearest, byFailures), Telling.noFigure(rule));
        }
        List<WhyNotAnswer.Change> changes = told(best.changes());
        return answer(false, best.cast(), changes, others(best.cast(), byFailures), Telling.answer(rule.id(), changes));
    }

    /** The other ways of putting facts together, nearest first. */
    private List<WhyNotAnswer.Alternative> others(Cast chosen, List<Cast> casts) {
        List<String> known = scopes(chosen);
        return casts.stream()
                .filter(cast -> !cast.equals(chosen) && cast.complete())
                .sorted(Comparator.comparingInt(cast -> cast.failures(world)))
                .limit(CASTS_TRIED)
                .map(cast -> alternative(cast, known))
                .toList();
    }

    private WhyNotAnswer.Alternative alternative(Cast cast, List<String> known) {
        List<String> scopes =
                scopes(cast).stream().filter(scope -> !known.contains(scope)).toList();
        boolean speaks = cast.failures(world) == 0;
        Found found = speaks ? null : found(cast);
        List<WhyNotAnswer.Change> changes = found == null ? List.of() : told(found.changes());
        return new WhyNotAnswer.Alternative(scopes, speaks, new Steps(rule, world, cast).all(), changes);
    }

    private List<String> scopes(Cast cast) {
        return rule.patterns().stream()
                .filter(pattern -> cast.indices()[pattern.place()] >= 0
                        && pattern.accumulation().isEmpty())
                .map(pattern -> Subject.scope(world.fact(pattern.type(), cast.indices()[pattern.place()])))
                .distinct()
                .toList();
    }

    private record Found(Cast cast, Map<Coordinate, Object> changes, double cost) {}

    private @Nullable Found found(Cast cast) {
        return tried.computeIfAbsent(cast, this::solved).orElse(null);
    }

    private Optional<Found> solved(Cast cast) {
        Optional<World> solved = new Solver(cast).solve(world);
        if (solved.isEmpty()) {
            return Optional.empty();
        }
        Map<Coordinate, Object> changes = new Smallest(matcher, world).of(solved.get());
        double cost = 0;
        for (Map.Entry<Coordinate, Object> change : changes.entrySet()) {
            Object from = world.value(change.getKey());
            cost += 10
                    + (from instanceof Double a && change.getValue() instanceof Double b ? Solver.distance(a, b) : 3);
        }
        return Optional.of(new Found(cast, new LinkedHashMap<>(changes), cost));
    }

    private Cast nearest(List<Cast> casts) {
        return casts.stream()
                .min(Comparator.comparingInt(cast -> cast.complete() ? cast.failures(world) : Integer.MAX_VALUE))
                .orElseThrow();
    }

    /** The type of which a fact is needed and none is there. */
    private Optional<String> lacking() {
        return rule.patterns().stream()
                .filter(pattern -> pattern.quantifier() != Quantifier.NOT && pattern.type() != FactType.FINDING)
                .filter(pattern -> pattern.accumulation().isEmpty()
                        && world.of(pattern.type()).isEmpty())
                .map(FactPattern::type)
                .map(FactType::spelling)
                .findFirst();
    }

    private List<WhyNotAnswer.Change> told(Map<Coordinate, Object> changes) {
        return changes.entrySet().stream()
                .map(change -> Telling.change(world, change.getKey(), change.getValue()))
                .toList();
    }

    private WhyNotAnswer answer(
            boolean speaks,
            Cast cast,
            List<WhyNotAnswer.Change> changes,
            List<WhyNotAnswer.Alternative> alternatives,
            Text answer) {
        List<WhyNotAnswer.Step> steps = new Steps(rule, world, cast).all();
        return new WhyNotAnswer(rule.id(), campaignId, speaks, steps, changes, alternatives, answer);
    }
}
