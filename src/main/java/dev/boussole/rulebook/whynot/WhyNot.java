package dev.boussole.rulebook.whynot;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.engine.Facts;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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

    private WhyNot(Rule rule, Map<FactType, List<Object>> facts, String campaignId) {
        this.rule = rule;
        this.matcher = new Matcher(rule);
        this.world = new World(facts);
        this.campaignId = campaignId;
    }

    /**
     * @param rule with thresholds filled in
     * @param facts those of the campaign, or of the account
     * @param findings what other rules have found about it
     */
    public static WhyNotAnswer ask(Rule rule, Facts facts, List<?> findings, String campaignId) {
        Map<FactType, List<Object>> byType = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            byType.put(type, facts.of(type));
        }
        byType.put(FactType.FINDING, List.copyOf(findings));
        return new WhyNot(WithNeeds.of(rule), byType, campaignId).answer();
    }

    private WhyNotAnswer answer() {
        List<Cast> casts = matcher.casts(world).stream()
                .map(indices -> new Cast(rule, indices))
                .toList();
        if (matcher.speaks(world)) {
            Cast speaking = nearest(casts);
            return answer(true, speaking, List.of(), Telling.speaks(rule.id()));
        }
        Optional<String> lacking = lacking();
        if (lacking.isPresent()) {
            return answer(false, casts.get(0), List.of(), Telling.noFact(rule.id(), lacking.get()));
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
            return answer(false, byFailures.get(0), List.of(), Telling.noFigure(rule.id()));
        }
        List<WhyNotAnswer.Change> changes = told(best.changes());
        return answer(false, best.cast(), changes, Telling.answer(rule.id(), changes));
    }

    private record Found(Cast cast, Map<Coordinate, Object> changes, double cost) {}

    private @Nullable Found found(Cast cast) {
        Optional<World> solved = new Solver(cast).solve(world);
        if (solved.isEmpty()) {
            return null;
        }
        Map<Coordinate, Object> changes = new Smallest(matcher, world).of(solved.get());
        double cost = 0;
        for (Map.Entry<Coordinate, Object> change : changes.entrySet()) {
            Object from = world.value(change.getKey());
            cost += 10
                    + (from instanceof Double a && change.getValue() instanceof Double b ? Solver.distance(a, b) : 3);
        }
        return new Found(cast, new LinkedHashMap<>(changes), cost);
    }

    private Cast nearest(List<Cast> casts) {
        return casts.stream()
                .min(Comparator.comparingInt(cast -> cast.complete() ? cast.failures(world) : Integer.MAX_VALUE))
                .orElseThrow();
    }

    /** The type of which a fact is needed and none is there. */
    private Optional<String> lacking() {
        return rule.patterns().stream()
                .filter(pattern -> pattern.quantifier() != Quantifier.NOT)
                .filter(pattern -> world.of(pattern.type()).isEmpty())
                .map(FactPattern::type)
                .map(FactType::spelling)
                .findFirst();
    }

    private List<WhyNotAnswer.Change> told(Map<Coordinate, Object> changes) {
        return changes.entrySet().stream()
                .map(change -> Telling.change(world, change.getKey(), change.getValue()))
                .toList();
    }

    private WhyNotAnswer answer(boolean speaks, Cast cast, List<WhyNotAnswer.Change> changes, Text answer) {
        return new WhyNotAnswer(rule.id(), campaignId, speaks, new Steps(rule, world, cast).all(), changes, answer);
    }
}
