package dev.boussole.rulebook.check;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.Allowance;
import dev.boussole.rulebook.language.Nearest;
import dev.boussole.rulebook.language.RuleProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves out the warnings that rules ask not to hear. An error is never left out; an allowance whose day has passed, and
 * one that no warning answers to, are warnings themselves, so that none outlives its reason unseen.
 */
final class Allowances {
    static final String EXPIRED = "allow-expired";
    static final String UNUSED = "allow-unused";

    private final LocalDate asOf;
    private final Set<String> kinds;
    private final List<RuleProblem> told = new ArrayList<>();
    private final List<CheckReport.Allowed> allowed = new ArrayList<>();

    /** @param kinds of warnings that can be left out */
    Allowances(LocalDate asOf, Set<String> kinds) {
        this.asOf = asOf;
        this.kinds = new TreeSet<>(kinds);
    }

    /** @param complete whether all warnings are there: those of a rulebook that does not load are not */
    void apply(List<RuleProblem> problems, List<Allowance> allowances, boolean complete) {
        for (RuleProblem problem : problems) {
            Optional<Allowance> by = allowances.stream()
                    .filter(allowance -> !problem.isError()
                            && allowance.kind().equals(problem.kind())
                            && allowance.rule().equals(problem.rule())
                            && allowance.holds(asOf))
                    .findFirst();
            by.ifPresentOrElse(
                    allowance -> allowed.add(new CheckReport.Allowed(problem, allowance)), () -> told.add(problem));
        }
        allowances.forEach(allowance -> judge(allowance, complete));
    }

    private void judge(Allowance allowance, boolean complete) {
        if (!kinds.contains(allowance.kind())) {
            unknown(allowance);
        } else if (!allowance.holds(asOf)) {
            warn(
                    allowance,
                    EXPIRED,
                    new Text(
                            "`@allow` of `" + allowance.kind() + "` ended on " + allowance.until()
                                    + ". Correct the rule, or give a new day and reason.",
                            "`@allow` de `" + allowance.kind() + "` a pris fin le " + allowance.until()
                                    + ". Corrigez la règle, ou donnez un nouveau jour et une raison."));
        } else if (complete && allowed.stream().noneMatch(one -> one.by().equals(allowance))) {
            warn(
                    allowance,
                    UNUSED,
                    new Text(
                            "the rule has no `" + allowance.kind() + "` to allow. Remove it from `@allow`.",
                            "la règle n'a pas de `" + allowance.kind() + "` à permettre. Retirez-le de `@allow`."));
        }
    }

    private void unknown(Allowance allowance) {
        String list = String.join(", ", kinds);
        Optional<String> near = Nearest.to(allowance.kind(), kinds);
        told.add(RuleProblem.at(
                Problem.Severity.ERROR,
                "rule",
                new Source(allowance.file(), allowance.at().line()),
                allowance.at().column(),
                allowance.kind(),
                allowance.rule(),
                new Text(
                        "there is no warning `" + allowance.kind() + "`."
                                + near.map(word -> " Did you mean `" + word + "`?")
                                        .orElse("")
                                + " Errors cannot be allowed; warnings are " + list + ".",
                        "il n'y a pas d'avertissement `" + allowance.kind() + "`."
                                + near.map(word -> " Vouliez-vous dire `" + word + "` ?")
                                        .orElse("")
                                + " On ne permet pas d'erreur ; les avertissements sont " + list + ".")));
    }

    private void warn(Allowance allowance, String kind, Text reason) {
        told.add(RuleProblem.at(
                Problem.Severity.WARNING,
                kind,
                new Source(allowance.file(), allowance.at().line()),
                allowance.at().column(),
                allowance.kind(),
                allowance.rule(),
                reason));
    }

    List<RuleProblem> told() {
        return told;
    }

    List<CheckReport.Allowed> allowed() {
        return allowed;
    }
}
