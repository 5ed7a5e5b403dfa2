package dev.boussole.service.ruleset;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.decision.Actor;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.check.RuleCheck;
import dev.boussole.rulebook.service.Trial;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.workshop.NewRule;
import dev.boussole.store.ruleset.Activation;
import dev.boussole.store.ruleset.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What strategists do with rules before anyone else sees them: check, test, compare; and then publish. */
public final class Workshop {
    private final Rulesets rulesets;
    private final Drafts drafts;

    public Workshop(Rulesets rulesets, Drafts drafts) {
        this.rulesets = rulesets;
        this.drafts = drafts;
    }

    /**
     * The rulebook of these texts.
     *
     * @throws dev.boussole.campaign.InputException with everything that is wrong with them
     */
    public RuleBook check(Map<String, String> files) {
        return RuleBookLoader.load(files, Rulesets.options());
    }

    /**
     * Everything to correct or to think about in these texts.
     *
     * @param asOf the day against which the last days of allowances are held
     */
    public CheckReport report(Map<String, String> files, LocalDate asOf) {
        return RuleCheck.of(files, Rulesets.options(), asOf);
    }

    /**
     * Runs the tests among these texts.
     *
     * @throws dev.boussole.campaign.InputException with everything that is wrong with the rulebook itself
     */
    public TestReport test(Map<String, String> files) {
        return RuleTests.run(files, Rulesets.options());
    }

    /**
     * These texts with a rule to write upon; nothing is written.
     *
     * @param file where it goes, as {@code creative/fatigue.drl}
     * @throws dev.boussole.campaign.InputException when they do not load, or have a rule of this id already
     */
    public NewRule.Added begin(Map<String, String> files, String id, Lever lever, String file) {
        return NewRule.of(files, id, lever, file, Rulesets.options());
    }

    /** Puts the rulebook in service with all drafts over it into service, when it loads and all its tests pass. */
    public Publication publish(Served base, Actor actor, @Nullable String note) {
        List<Draft> edits = drafts.all();
        Map<String, String> files = Drafts.over(base, Drafts.edits(edits));
        if (edits.isEmpty() || files.equals(base.files())) {
            return new Publication.Nothing();
        }
        Trial trial = Trial.of(files, Rulesets.options());
        List<Problem> problems = trial.problems().isEmpty() && trial.tests() == 0 ? untested() : trial.problems();
        if (trial.book().isEmpty() || !problems.isEmpty()) {
            rulesets.rejected(problems, actor);
            return new Publication.Refused(problems);
        }
        Optional<Activation> made = rulesets.publish(trial.book().get(), files, base.activation(), edits, actor, note);
        return made.<Publication>map(activation -> new Publication.Done(
                        activation, edits.stream().map(Draft::path).toList()))
                .orElseGet(Publication.Overtaken::new);
    }

    private static List<Problem> untested() {
        return List.of(new Problem(
                Problem.Severity.ERROR,
                Problem.Kind.SETTING,
                new Source(Rulesets.options().shownAs(), 0),
                null,
                null,
                new Text(
                        "The rulebook has no test. Write `<name>.test.yaml` beside a rule file.",
                        "Le recueil n'a aucun test. Écrivez `<nom>.test.yaml` à côté d'un fichier de règles.")));
    }
}
