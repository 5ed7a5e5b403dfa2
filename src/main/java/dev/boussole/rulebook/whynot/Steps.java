package dev.boussole.rulebook.whynot;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Evidence;
import dev.boussole.rulebook.engine.Subject;
import dev.boussole.rulebook.language.Accumulated;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Proof;
import dev.boussole.rulebook.proof.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes through a rule's conditions one by one and says how each stands. */
final class Steps {
    private final Rule rule;
    private final World world;
    private final Cast cast;
    private final boolean placed;
    private final List<WhyNotAnswer.Step> steps = new ArrayList<>();

    Steps(Rule rule, World world, Cast cast) {
        this(rule, world, cast, true);
    }

    /** @param placed whether it is the rule that was asked about */
    private Steps(Rule rule, World world, Cast cast, boolean placed) {
        this.rule = rule;
        this.world = world;
        this.cast = cast;
        this.placed = placed;
    }

    private Optional<WhyNotAnswer.Place> place(FactPattern pattern, int index) {
        return placed ? Optional.of(new WhyNotAnswer.Place(pattern.place(), index)) : Optional.empty();
    }

    List<WhyNotAnswer.Step> all() {
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.NOT) {
                absence(pattern);
            } else if (pattern.type() == FactType.FINDING) {
                finding(pattern);
            } else if (cast.indices()[pattern.place()] < 0) {
                missing(pattern);
            } else {
                for (int i = 0; i < pattern.conditions().size(); i++) {
                    asked(pattern, i, pattern.conditions().get(i));
                }
            }
        }
        return steps;
    }

    /** Whether another rule has found it; if not, the conditions of the one that nearly has. */
    private void finding(FactPattern pattern) {
        String text = Wording.of(pattern);
        Frame frame = cast.frame(world);
        boolean holds = world.of(FactType.FINDING).stream().anyMatch(found -> pattern.fits(found, frame));
        Optional<Cast> maker = holds ? Optional.empty() : cast.maker(world, pattern);
        String rules = maker.map(found -> " (`" + found.rule().id() + "`)").orElse("");
        steps.add(new WhyNotAnswer.Step(
                place(pattern, -1),
                holds ? WhyNotAnswer.State.HOLDS : WhyNotAnswer.State.FAILS,
                null,
                pattern.type().spelling(),
                text,
                null,
                List.of(),
                List.of(),
                holds
                        ? new Text("`" + text + "` holds.", "`" + text + "` est vrai.")
                        : new Text(
                                "`" + text + "` fails: no rule" + rules + " has found it.",
                                "`" + text + "` est faux : aucune règle" + rules + " ne l'a constaté.")));
        maker.ifPresent(found -> steps.addAll(new Steps(found.rule(), world, found, false).all()));
    }

    private void missing(FactPattern pattern) {
        String type = pattern.type().spelling();
        steps.add(new WhyNotAnswer.Step(
                place(pattern, -1),
                WhyNotAnswer.State.FAILS,
                null,
                type,
                Wording.of(pattern),
                null,
                List.of(),
                List.of(),
                new Text("No `" + type + "` was received.", "Aucun fait `" + type + "` n'a été reçu.")));
        for (int i = 0; i < pattern.conditions().size(); i++) {
            notReached(place(pattern, i), type, Wording.of(pattern.conditions().get(i)));
        }
    }

    private void notReached(Optional<WhyNotAnswer.Place> place, String type, String text) {
        steps.add(new WhyNotAnswer.Step(
                place,
                WhyNotAnswer.State.NOT_REACHED,
                null,
                type,
                text,
                null,
                List.of(),
                List.of(),
                new Text("`" + text + "` was not reached.", "`" + text + "` n'a pas été examiné.")));
    }

    private boolean reachable(Condition condition) {
        List<Integer> lacking = new ArrayList<>();
        condition.figures(figure -> {
            if (figure instanceof Figure.Reading reading && !reading.own() && isLacking(reading.pattern())) {
                lacking.add(reading.pattern());
            }
        });
        return lacking.isEmpty();
    }

    private boolean isLacking(int place) {
        return cast.indices()[place] < 0 && rule.patterns().get(place).type() != FactType.FINDING;
    }

    /** What is joined by "and" is asked part by part. */
    private void asked(FactPattern pattern, int index, Condition condition) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(part -> asked(pattern, index, part));
        } else if (reachable(condition)) {
            steps.add(step(pattern, index, condition));
        } else {
            notReached(place(pattern, index), pattern.type().spelling(), Wording.of(condition));
        }
    }

    private WhyNotAnswer.Step step(FactPattern pattern, int at, Condition condition) {
        int index = cast.indices()[pattern.place()];
        Object fact = cast.fact(world, pattern, index);
        Frame frame = cast.frame(world);
        boolean holds = condition.holds(fact, frame);
        Evidence evidence = Proof.evidence(condition, fact, frame);
        Condition behind = new Figures(fact, frame).behind(condition, true);
        List<WhyNotAnswer.Change> nearest = holds ? List.of() : nearest(new Cast.Failing(cast, pattern, index, behind));
        return new WhyNotAnswer.Step(
                place(pattern, at),
                holds ? WhyNotAnswer.State.HOLDS : WhyNotAnswer.State.FAILS,
                fact instanceof Accumulated ? null : Subject.scope(fact),
                evidence.fact(),
                evidence.condition(),
                isGroup(condition) ? null : evidence.value(),
                nearest,
                parts(condition).stream().map(part -> step(pattern, at, part)).toList(),
                fact instanceof Accumulated found && !holds
                        ? accumulated(pattern, evidence, found)
                        : sentence(holds, evidence, nearest));
    }

    private static boolean isGroup(Condition condition) {
        return condition instanceof Condition.All || condition instanceof Condition.Any;
    }

    /** The alternatives, and what is joined within one. */
    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.conditions();
        }
        return condition instanceof Condition.All all ? all.conditions() : List.of();
    }

    private List<WhyNotAnswer.Change> nearest(Cast.Failing failing) {
        return new Solver(cast).mend(world, failing).map(this::changes).orElse(List.of());
    }

    private static Text sentence(boolean holds, Evidence evidence, List<WhyNotAnswer.Change> nearest) {
        String condition = "`" + evidence.condition() + "`";
        if (holds) {
            return new Text(condition + " holds.", condition + " est vrai.");
        }
        return new Text(
                condition + " fails." + sentences(nearest, Text::en),
                condition + " est faux." + sentences(nearest, Text::fr));
    }

    /** A result is worked out of facts, so that no figure of its own could be another. */
    private static Text accumulated(FactPattern pattern, Evidence evidence, Accumulated found) {
        String condition = "`" + evidence.condition() + "`";
        String type =
                pattern.accumulation().map(of -> of.source().type().spelling()).orElse("");
        String what = "`" + evidence.fact() + "`";
        String value = Wording.literal(evidence.value());
        return new Text(
                condition + " fails: " + what + (evidence.value() == null ? " has no value" : " is " + value) + ", of "
                        + found.facts() + " `" + type + "`.",
                condition + " est faux : " + what + (evidence.value() == null ? " n'a pas de valeur" : " vaut " + value)
                        + ", sur " + found.facts() + " `" + type + "`.");
    }

    private void absence(FactPattern pattern) {
        String text = Wording.of(pattern);
        boolean reachable = pattern.conditions().stream().allMatch(this::reachable)
                && pattern.join()
                        .map(join -> !isLacking(join.other().pattern()))
                        .orElse(true);
        if (!reachable) {
            notReached(place(pattern, -1), pattern.type().spelling(), text);
            return;
        }
        List<Cast.Failing> offenders = cast.offenders(world, pattern);
        boolean holds = offenders.isEmpty();
        String first = holds ? null : scope(offenders.get(0));
        List<WhyNotAnswer.Change> nearest = withoutAll(offenders);
        steps.add(new WhyNotAnswer.Step(
                place(pattern, -1),
                holds ? WhyNotAnswer.State.HOLDS : WhyNotAnswer.State.FAILS,
                offenders.size() == 1 ? first : null,
                pattern.type().spelling(),
                text,
                null,
                nearest,
                List.of(),
                holds
                        ? new Text("`" + text + "` holds.", "`" + text + "` est vrai.")
                        : present(text, String.valueOf(first), offenders.size(), nearest)));
    }

    private String scope(Cast.Failing offender) {
        return offender.index() < 0
                ? offender.pattern().type().spelling()
                : Subject.scope(world.fact(offender.pattern().type(), offender.index()));
    }

    private static Text present(String text, String first, int count, List<WhyNotAnswer.Change> nearest) {
        String en = count == 1 ? "`" + first + "` is one." : "there are " + count + ", such as `" + first + "`.";
        String fr = count == 1 ? "`" + first + "` en est un." : "il y en a " + count + ", dont `" + first + "`.";
        return new Text(
                ("`" + text + "` fails: " + en + sentences(nearest, Text::en)),
                ("`" + text + "` est faux : " + fr + sentences(nearest, Text::fr)));
    }

    private static String sentences(List<WhyNotAnswer.Change> changes, Function<Text, String> language) {
        return changes.stream()
                .map(change -> " " + language.apply(change.sentence()))
                .collect(Collectors.joining());
    }

    /** The changes after which none of the facts fits any more; empty where one cannot be changed. */
    private List<WhyNotAnswer.Change> withoutAll(List<Cast.Failing> offenders) {
        World mended = world;
        for (Cast.Failing offender : offenders) {
            Optional<World> next = offender.index() < 0 ? Optional.empty() : new Solver(cast).mend(mended, offender);
            if (next.isEmpty()) {
                return List.of();
            }
            mended = next.get();
        }
        return changes(mended);
    }

    private List<WhyNotAnswer.Change> changes(World mended) {
        return mended.changes().entrySet().stream()
                .map(change -> Telling.change(world, change.getKey(), change.getValue()))
                .toList();
    }
}
