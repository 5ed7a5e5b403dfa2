package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Operator;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Findings that a rule makes and no rule asks for. The reverse keeps a rulebook from loading. */
final class Unused {
    private Unused() {}

    static List<Remark> in(Book book) {
        Set<String> asked = new TreeSet<>();
        boolean[] any = new boolean[1];
        for (Rule rule : book.rules().rules()) {
            for (FactPattern pattern : rule.patterns()) {
                if (pattern.type() == FactType.FINDING) {
                    any[0] |= pattern.conditions().isEmpty();
                    pattern.conditions().forEach(condition -> any[0] |= !names(condition, asked));
                }
            }
        }
        List<Remark> remarks = new ArrayList<>();
        for (Rule rule : book.rules().rules()) {
            String finding = rule.action().object();
            if (rule.action().makesFinding() && !any[0] && !asked.contains(finding)) {
                remarks.add(
                        book.remark(
                                Remark.Kind.UNUSED_FINDING,
                                List.of(rule),
                                book.call(rule),
                                new Text(
                                        "no rule asks for the finding `" + finding + "`, so nobody ever hears of it.",
                                        "aucune règle ne demande le constat `" + finding
                                                + "`\u00a0: personne n'en saura jamais rien."),
                                new Text(
                                        "Write `Finding( name == \"" + finding
                                                + "\", ... )` in a rule that builds on it, give advice here instead, or remove the rule.",
                                        "Écrivez `Finding( name == \"" + finding
                                                + "\", ... )` dans une règle qui s'appuie dessus, donnez ici un conseil, ou supprimez la règle.")));
            }
        }
        return remarks;
    }

    /** Whether the condition names the findings that it asks for, all of which are added. */
    private static boolean names(Condition condition, Set<String> names) {
        if (condition instanceof Condition.Comparison comparison
                && comparison.operator() == Operator.EQUAL
                && comparison.right() instanceof Figure.Constant constant) {
            return names.add(constant.value().toString()) || true;
        }
        if (condition instanceof Condition.Membership membership && !membership.negated()) {
            membership.options().forEach(option -> names.add(option.toString()));
            return true;
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().allMatch(part -> names(part, names));
        }
        return false;
    }
}
