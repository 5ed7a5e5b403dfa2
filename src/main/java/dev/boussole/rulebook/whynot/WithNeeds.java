package dev.boussole.rulebook.whynot;

import dev.boussole.fact.MeasuredFact;
import dev.boussole.recommendation.Guidance;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.KpiProperty;
import dev.boussole.rulebook.language.Operator;
import dev.boussole.rulebook.language.Property;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule whose {@code @needs} are conditions like the others. */
public final class WithNeeds {
    private WithNeeds() {}

    /** @param account whether the rule is asked about the account, whose sample counts where it matches no measured fact */
    public static Rule of(Rule rule, boolean account) {
        if (rule.guidance().needs().isEmpty()) {
            return rule;
        }
        List<FactPattern> patterns = new ArrayList<>(rule.patterns());
        FactPattern measured = measured(rule).orElseGet(() -> {
            FactPattern home = new FactPattern(
                    patterns.size(),
                    Quantifier.EACH,
                    account ? FactType.ACCOUNT : FactType.CAMPAIGN,
                    null,
                    Optional.empty(),
                    List.of());
            patterns.add(home);
            return home;
        });
        List<Condition> conditions = new ArrayList<>(measured.conditions());
        for (Guidance.Need need : rule.guidance().needs()) {
            boolean counts = need.what().equals("successes");
            conditions.add(atLeast(measured, need, counts ? KpiProperty.SUCCESSES : KpiProperty.N));
            if (need.compared() && counts) {
                conditions.add(atLeast(measured, need, KpiProperty.SUCCESSES_BEFORE));
            }
        }
        patterns.set(
                measured.place(),
                new FactPattern(
                        measured.place(),
                        measured.quantifier(),
                        measured.type(),
                        measured.variable(),
                        measured.join(),
                        conditions));
        return new Rule(rule.guidance(), patterns, rule.variables(), rule.action(), rule.subject(), rule.stage());
    }

    private static Condition atLeast(FactPattern pattern, Guidance.Need need, KpiProperty property) {
        return new Condition.Comparison(
                new Figure.Reading(pattern.place(), true, pattern.type(), new Property.OfKpi(need.kpi(), property)),
                Operator.AT_LEAST,
                new Figure.Constant(need.count()));
    }

    private static Optional<FactPattern> measured(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.quantifier() == Quantifier.EACH)
                .filter(pattern ->
                        MeasuredFact.class.isAssignableFrom(pattern.type().factClass()))
                .findFirst();
    }
}
