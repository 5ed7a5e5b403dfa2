package dev.boussole.rulebook.coverage;

import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Wording;
import dev.boussole.rulebook.whynot.WithNeeds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the cases so far have made of one rule. */
final class Tally {
    private final Rule rule;
    private final List<Leaves.Leaf> leaves;
    private final BitSet spoke = new BitSet();
    private final BitSet silent = new BitSet();
    private final BitSet edges = new BitSet();
    private int cases;
    private boolean fired;

    Tally(Rule rule) {
        this.rule = rule;
        this.leaves = Leaves.of(WithNeeds.of(rule, false));
    }

    /** A case looks at the rule. */
    void noticed(boolean fires) {
        cases++;
        fired |= fires;
    }

    /** Turns round each leaf on the facts of one session. */
    void tried(Coverage.Session session) {
        Rule bound = session.bound(rule);
        List<Leaves.Leaf> same = Leaves.of(bound);
        Flipped flipped = new Flipped(bound, session.facts());
        boolean speaks = flipped.speaks();
        for (int i = 0; i < same.size(); i++) {
            if (flipped.speaks(same.get(i)) != speaks) {
                (speaks ? spoke : silent).set(i);
                if (flipped.edge()) {
                    edges.set(i);
                }
            }
        }
    }

    CoveredRule covered() {
        List<CoveredCondition> conditions = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Leaves.Leaf leaf = leaves.get(i);
            Condition condition = leaf.condition();
            conditions.add(new CoveredCondition(
                    leaf.pattern().type().spelling(),
                    condition == null ? Wording.of(leaf.pattern()) : Wording.of(condition),
                    Coverage.threshold(leaf).orElse(null),
                    spoke.get(i),
                    silent.get(i),
                    edges.get(i)));
        }
        return new CoveredRule(
                rule.id(),
                rule.guidance().source().file(),
                rule.guidance().source().line(),
                cases,
                fired,
                conditions);
    }
}
