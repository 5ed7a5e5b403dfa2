package dev.boussole.rulebook.whynot;

import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;

/** Whether a rule matches, without the engine: the same patterns, tried one by one. */
final class Matcher {
    /** More ways of putting facts together than this are not looked at. */
    private static final int CASTS_MAX = 400;

    private final Rule rule;

    Matcher(Rule rule) {
        this.rule = rule;
    }

    boolean speaks(World world) {
        return speaks(world, 0, new Object[rule.patterns().size()]);
    }

    private boolean speaks(World world, int place, Object[] matched) {
        if (place == rule.patterns().size()) {
            return true;
        }
        FactPattern pattern = rule.patterns().get(place);
        Frame frame = other -> matched[other];
        List<Object> fitting = pattern.candidates(world::of, frame).stream()
                .filter(fact -> pattern.fits(fact, frame))
                .toList();
        if (pattern.quantifier() != Quantifier.EACH) {
            return fitting.isEmpty() == (pattern.quantifier() == Quantifier.NOT) && speaks(world, place + 1, matched);
        }
        for (Object fact : fitting) {
            matched[place] = fact;
            if (speaks(world, place + 1, matched)) {
                return true;
            }
        }
        return false;
    }

    /** Every way of giving a fact to each pattern, fitting or not: indices by place, -1 where there is none. */
    List<int[]> casts(World world) {
        List<int[]> casts = new ArrayList<>();
        casts.add(new int[0]);
        for (FactPattern pattern : rule.patterns()) {
            boolean asked = pattern.quantifier() != Quantifier.NOT && pattern.type() != FactType.FINDING;
            boolean one = pattern.accumulation().isPresent();
            int count = one ? 1 : asked ? world.of(pattern.type()).size() : 0;
            List<int[]> longer = new ArrayList<>();
            for (int[] cast : casts) {
                for (int index = count == 0 ? -1 : 0; index < count && longer.size() < CASTS_MAX; index++) {
                    int[] next = java.util.Arrays.copyOf(cast, cast.length + 1);
                    next[cast.length] = index;
                    longer.add(next);
                }
            }
            casts = longer;
        }
        return casts;
    }
}
