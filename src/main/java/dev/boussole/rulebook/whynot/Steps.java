package dev.boussole.rulebook.whynot;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Evidence;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Proof;
import dev.boussole.rulebook.proof.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Goes through a rule's conditions one by one and says how each stands. */
final class Steps {
    private final Rule rule;
    private final World world;
    private final Cast cast;
    private final List<WhyNotAnswer.Step> steps = new ArrayList<>();

    Steps(Rule rule, World world, Cast cast) {
        this.rule = rule;
        this.world = world;
        this.cast = cast;
    }

    List<WhyNotAnswer.Step> all() {
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.NOT) {
                absence(pattern);
            } else if (cast.indices()[pattern.place()] < 0) {
                missing(pattern);
            } else {
                pattern.conditions().forEach(condition -> asked(pattern, condition));
            }
        }
        return steps;
    }

    private void missing(FactPattern pattern) {
        String type = pattern.type().spelling();
        steps.add(new WhyNotAnswer.Step(
                WhyNotAnswer.State.FAILS,
                type,
                Wording.of(pattern),
                null,
                List.of(),
                new Text("No `" + type + "` was received.", "Aucun fait `" + type + "` n'a été reçu.")));
        pattern.conditions().forEach(condition -> notReached(type, condition));
    }

    private void notReached(String type, Condition condition) {
        String text = Wording.of(condition);
        steps.add(new WhyNotAnswer.Step(
                WhyNotAnswer.State.NOT_REACHED,
                type,
                text,
                null,
                List.of(),
                new Text("`" + text + "` was not reached.", "`" + text + "` n'a pas été examiné.")));
    }

    private boolean reachable(Condition condition) {
        List<Integer> lacking = new ArrayList<>();
        condition.figures(figure -> {
            if (figure instanceof Figure.Reading reading && !reading.own() && cast.indices()[reading.pattern()] < 0) {
                lacking.add(reading.pattern());
            }
        });
        return lacking.isEmpty();
    }

    private void asked(FactPattern pattern, Condition condition) {
        if (!reachable(condition)) {
            notReached(pattern.type().spelling(), condition);
            return;
        }
        int index = cast.indices()[pattern.place()];
        Object fact = world.fact(pattern.type(), index);
        Frame frame = cast.frame(world);
        boolean holds = condition.holds(fact, frame);
        Evidence evidence = Proof.evidence(condition, fact, frame);
        Condition behind = new Figures(fact, frame).behind(condition, true);
        List<WhyNotAnswer.Change> nearest = holds ? List.of() : nearest(new Cast.Failing(pattern, index, behind));
        steps.add(new WhyNotAnswer.Step(
                holds ? WhyNotAnswer.State.HOLDS : WhyNotAnswer.State.FAILS,
                evidence.fact(),
                evidence.condition(),
                evidence.value(),
                nearest,
                sentence(holds, evidence, nearest)));
    }

    private List<WhyNotAnswer.Change> nearest(Cast.Failing failing) {
        return new Solver(cast)
                .mend(world, failing)
                .map(mended -> mended.changes().entrySet().stream()
                        .map(change -> Telling.change(world, change.getKey(), change.getValue()))
                        .toList())
                .orElse(List.of());
    }

    private static Text sentence(boolean holds, Evidence evidence, List<WhyNotAnswer.Change> nearest) {
        String condition = "`" + evidence.condition() + "`";
        if (holds) {
            return new Text(condition + " holds.", condition + " est vrai.");
        }
        String en = nearest.stream().map(change -> change.sentence().en()).collect(Collectors.joining(" "));
        String fr = nearest.stream().map(change -> change.sentence().fr()).collect(Collectors.joining(" "));
        return new Text((condition + " fails. " + en).strip(), (condition + " est faux. " + fr).strip());
    }

    private void absence(FactPattern pattern) {
        String text = Wording.of(pattern);
        boolean reachable = pattern.conditions().stream().allMatch(this::reachable)
                && pattern.join()
                        .map(join -> cast.indices()[join.other().pattern()] >= 0)
                        .orElse(true);
        if (!reachable) {
            steps.add(new WhyNotAnswer.Step(
                    WhyNotAnswer.State.NOT_REACHED,
                    pattern.type().spelling(),
                    text,
                    null,
                    List.of(),
                    new Text("`" + text + "` was not reached.", "`" + text + "` n'a pas été examiné.")));
            return;
        }
        Frame frame = cast.frame(world);
        boolean holds = world.of(pattern.type()).stream().noneMatch(fact -> pattern.fits(fact, frame));
        steps.add(new WhyNotAnswer.Step(
                holds ? WhyNotAnswer.State.HOLDS : WhyNotAnswer.State.FAILS,
                pattern.type().spelling(),
                text,
                null,
                List.of(),
                holds
                        ? new Text("`" + text + "` holds.", "`" + text + "` est vrai.")
                        : new Text("`" + text + "` fails: there is one.", "`" + text + "` est faux : il y en a un.")));
    }
}
